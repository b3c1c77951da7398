import { join } from 'node:path';
import { parse } from 'graphql';
import { storeSchema } from '../../model/store-schema';
import { readConfig } from '../../config/config';
import { seedSchemas } from '../../dataset/json-schema/seed-schemas';
import { DOMAIN } from '../../entities';
import { Executor, operationOf } from '../../graphql/executor';
import { buildSchema, printSdl } from '../../graphql/schema';
import { Registry } from '../../model/registry';
import { examplesIn } from '../../application/examples';
import type { ReadableStore } from '../../store/graph-store';
import { schemaStatements as grafeoSchema } from '../../store/grafeo/grafeo-schema';
import { schemaStatements as neo4jSchema } from '../../store/neo4j/neo4j-schema';

/** Preparing an operation runs nothing. */
const nothing = (): Promise<never> => Promise.reject(new Error('nothing is run here'));
const NO_STORE: ReadableStore = { run: nothing, findByText: nothing };

/**
 * What derives from the code alone, by path under `root`: the schema, JSON Schemas of the data's
 * files, the constraints of each store, and what each
 * example operation compiles to.
 */
export function derivedFiles(root: string): Map<string, string> {
  const registry = Registry.seal([...DOMAIN]);
  const schema = buildSchema(registry);
  const constraints = storeSchema(registry);
  const files = new Map([
    ['schema/schema.graphql', printSdl(schema)],
    ['cypher/constraints/neo4j.cypher', `${neo4jSchema(constraints).join(';\n')};\n`],
    ['cypher/constraints/grafeo.cypher', `${grafeoSchema(constraints).join(';\n')};\n`],
  ]);
  for (const [name, content] of seedSchemas(registry)) {
    files.set(`schema/seed/${name}`, `${JSON.stringify(content, null, 1)}\n`);
  }
  const executor = new Executor(registry, schema, NO_STORE, readConfig({}).limits, (id) => id);
  for (const { name, document, question, variables = {} } of examplesIn(join(root, 'schema/operations'))) {
    const parsed = parse(document);
    const request = executor.prepare(parsed, operationOf(parsed)!, variables);
    if (!request || request.prepared.columns.length === 0) continue;
    const { statement, layout, limits } = executor.explain(request);
    const notes = [
      `// ${question.en}`,
      '//',
      ...layout.map((line) => `// ${line}`),
      '//',
      `// at most ${limits.cost} rows, ${limits.depth} steps deep, ${limits.subqueries} subqueries`,
    ];
    files.set(`cypher/operations/${name}.cypher`, `${notes.join('\n')}\n\n${statement}\n`);
  }
  return files;
}
