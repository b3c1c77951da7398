// Writes a generated data set of so many nodes as an exported file, to load it or to import it as users do:
//   node bench/graph/write-export.mjs FOLDER 312000 && npm run load -- --from FOLDER/graph.jsonl
import { registry, summarise, writeExport } from '../product.mjs';
import { generatedData } from './dataset.mjs';

const [folder, size] = [process.argv[2], Number(process.argv[3])];
if (!folder || !Number.isInteger(size / 1000)) {
  console.error('Usage: node bench/graph/write-export.mjs FOLDER NODES, a multiple of a thousand.');
  process.exit(2);
}
const data = generatedData(size);
const [file] = await writeExport({ registry, data, summary: summarise(data, ''), folder, formats: ['jsonl'] });
console.log(`${data.nodes.length} nodes and ${data.relationships.length} relationships written to ${file}.`);
