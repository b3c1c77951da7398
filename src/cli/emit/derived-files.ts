import { join } from 'node:path';
import { getOperationAST, parse } from 'graphql';
import { storeSchema } from '../../model/store-schema';
import { Topology } from '../../model/topology';
import { idWithoutView } from '../../model/values/view';
import { readConfig } from '../../config/config';
import { seedSchemas } from '../../dataset/json-schema/seed-schemas';
import { explain } from '../../compiler/explain';
import { OperationPreparer } from '../../graphql/pipeline/prepare-operation';
import { buildSchema, printSdl } from '../../graphql/schema';
import { examplesIn } from '../../application/examples';
import { STORE_KINDS } from '../../application/stores';
import { projectRegistry } from './declared-classes';

/** What is emitted here does not depend on the data. */
const NO_GRAPH = { currentId: idWithoutView, topology: Topology.EMPTY };

/** What clients, stores and writers of data get of the domain, and what each example of `root` compiles to. */
export function derivedFiles(root: string): Map<string, string> {
  const registry = projectRegistry();
  const schema = buildSchema(registry);
  const constraints = storeSchema(registry);
  const files = new Map([['schema/schema.graphql', printSdl(schema)]]);
  for (const { kind, schemaStatements } of STORE_KINDS) {
    files.set(`cypher/constraints/${kind}.cypher`, `${schemaStatements(constraints).join(';\n')};\n`);
  }
  for (const [name, content] of seedSchemas(registry)) {
    files.set(`schema/seed/${name}`, `${JSON.stringify(content, null, 1)}\n`);
  }
  const preparer = new OperationPreparer(registry, schema, readConfig({}).limits, NO_GRAPH);
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
