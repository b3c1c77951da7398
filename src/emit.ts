import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'graphql';
import { storeSchema } from './compiler/constraints';
import { readConfig } from './config';
import { seedSchemas } from './dataset/json-schema/seed-schemas';
import { DOMAIN } from './entities';
import { Executor, operationOf } from './graphql/executor';
import { buildSchema, printSdl } from './graphql/schema';
import { Registry } from './model/registry';
import { examplesIn } from './server/examples';
import type { ReadableStore } from './store/graph-store';
import { schemaStatements as grafeoSchema } from './store/grafeo/grafeo-schema';
import { schemaStatements as neo4jSchema } from './store/neo4j/neo4j-schema';

/**
 * Writes the files that derive from the code, under `root`: the schema, JSON Schemas of the data's files, the constraints
 * of each store, and what each example operation compiles to. Yields the paths of those that were not fresh; with `check` it writes nothing.
 */
export function emit(root: string, check: boolean): string[] {
  const files = emittedFiles(root);
  const stale = [...files].filter(
    ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
  );
  const left = WHOLLY_EMITTED.flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`) : [],
  );
  const orphans = left.filter((path) => !files.has(path));
  if (!check) {
    for (const [path, text] of stale) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    for (const path of orphans) rmSync(join(root, path));
  }
  return [...stale.map(([path]) => path), ...orphans];
}

/** Folders that hold nothing but emitted files, so that one of another name is left over. */
const WHOLLY_EMITTED = ['schema/seed', 'cypher/operations'];

/** Preparing an operation runs nothing. */
const NO_STORE: ReadableStore = { run: () => Promise.reject(new Error('nothing is run here')) };

function emittedFiles(root: string): Map<string, string> {
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
