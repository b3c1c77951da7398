import { join } from 'node:path';
import { getOperationAST, parse } from 'graphql';
import { examplesIn } from '../../application/examples';
import { explain } from '../../compiler/explain';
import { readConfig } from '../../config/config';
import { readDataset } from '../../dataset/read-dataset';
import { storageMapping } from '../../dataset/storage-mapping';
import { OperationPreparer } from '../../graphql/pipeline/prepare-operation';
import { buildSchema } from '../../graphql/schema';
import { idWithoutView } from '../../model/values/view';
import { topologyOfGraph } from '../../store/read-topology';
import { projectRegistry } from './declared-classes';

/** What each example of `root` compiles to over the data of `root`, whose topology spares statements some conditions. */
export async function statementFiles(root: string): Promise<Map<string, string>> {
  const registry = projectRegistry();
  const data = await readDataset(registry, join(root, 'seed'));
  const graph = { currentId: idWithoutView, topology: topologyOfGraph(registry, storageMapping(registry, data)) };
  const preparer = new OperationPreparer(registry, buildSchema(registry), readConfig({}).limits, graph);
  const files = new Map<string, string>();
  for (const { name, document, question, variables = {} } of examplesIn(join(root, 'schema/operations'))) {
    const parsed = parse(document);
    const request = preparer.prepare(parsed, getOperationAST(parsed)!, variables);
    if (!request || request.prepared.columns.length === 0) continue;
    const { statement, layout, limits } = explain(request.prepared, request.bound);
    const notes = [
      `// ${question.en}`,
      '//',
      ...layout.map((line) => `// ${line}`),
      '//',
      `// ${limits.depth} steps deep, ${limits.subqueries} subqueries`,
    ];
    files.set(`cypher/operations/${name}.cypher`, `${notes.join('\n')}\n\n${statement}\n`);
  }
  return files;
}
