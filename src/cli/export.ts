import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CustomsGraphError, didYouMean } from '../errors';
import { readFile, readSeed } from '../dataset/loading';
import { FORMATS, GRAPH_FILE, NEO4J_FOLDER, writeExport, type Format } from '../dataset/export/write-export';
import type { Registry } from '../model/registry';
import { print, type Command } from './command';
import { domain, seed, settings } from './project';

export const exportCommand: Command = {
  usage: {
    'export [FOLDER]':
      "write the data set of seed/ to FOLDER (export/): as JSON Lines, CSV for Neo4j's importer, N-Quads, GraphML and a table of facts",
    'export --format ...': 'one of them only: jsonl, csv, nquads, graphml or facts; may be given more than once',
    'export --from FILE': 'the same of a file that export has written',
  },
  run: async (args) => print(await exportDataset(domain(), seed(), args, settings().publicAddress)),
};

/** Writes the data set of a folder, or of an exported file, as the arguments say; yields the lines that tell of it. */
export async function exportDataset(
  registry: Registry,
  seed: string,
  args: readonly string[],
  publicAddress?: string,
): Promise<string[]> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { format: { type: 'string', multiple: true }, from: { type: 'string' } },
    allowPositionals: true,
  });
  const formats = (values.format ?? [...FORMATS]).map(knownFormat);
  const [folder = 'export', ...others] = positionals;
  if (others.length > 0) throw badArgument(`One folder is enough; "${others[0]!}" is a second one.`);

  const { from } = values;
  const { data, summary } = await (from === undefined ? readSeed(registry, seed) : readFile(registry, from));
  const files = await writeExport({ registry, data, summary, folder, formats, publicAddress });
  const { nodes, relationships, description } = data;
  const count = `${nodes.length} nodes and ${relationships.length} relationships`;
  return [
    `${count} written to ${folder} (${files.length} files, digest ${description.digest}).`,
    ...(formats.includes('jsonl') ? ['', 'To load it:', `  npm run load -- --from ${join(folder, GRAPH_FILE)}`] : []),
    ...(formats.includes('csv') ? importAdvice(join(folder, NEO4J_FOLDER)) : []),
  ];
}

const importAdvice = (folder: string): string[] => [
  '',
  'To make a Neo4j database of it, while Neo4j is stopped:',
  `  cd ${folder} && neo4j-admin database import full neo4j @import.args`,
  'Then, once, when Neo4j is started:',
  `  cypher-shell --file ${join(folder, 'constraints.cypher')}`,
];

function knownFormat(name: string): Format {
  const format = FORMATS.find((known) => known === name);
  if (format) return format;
  throw badArgument(`There is no format "${name}".`, didYouMean(name, FORMATS));
}

function badArgument(message: string, meant?: string): CustomsGraphError {
  const hint = `Formats are ${FORMATS.join(', ')}; all are written when none is named.`;
  return new CustomsGraphError('CG_BAD_CONFIG', message, { hint: meant ? `Did you mean ${meant}? ${hint}` : hint });
}
