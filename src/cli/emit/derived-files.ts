import { storeSchema } from '../../model/store-schema';
import { seedSchemas } from '../../dataset/json-schema/seed-schemas';
import { buildSchema, printSdl } from '../../graphql/schema';
import { STORE_KINDS } from '../../application/stores';
import { clientFiles } from './client-files';
import { projectRegistry } from './declared-classes';
import { linkedDataFiles } from './linked-data-files';

/** What clients, stores and writers of data get of the domain. */
export function derivedFiles(): Map<string, string> {
  const registry = projectRegistry();
  const schema = buildSchema(registry);
  const constraints = storeSchema(registry);
  const files = new Map([
    ['schema/schema.graphql', printSdl(schema)],
    ...clientFiles(schema),
    ...linkedDataFiles(registry),
  ]);
  for (const { kind, schemaStatements } of STORE_KINDS) {
    files.set(`cypher/constraints/${kind}.cypher`, `${schemaStatements(constraints).join(';\n')};\n`);
  }
  for (const [name, content] of seedSchemas(registry)) {
    files.set(`schema/seed/${name}`, `${JSON.stringify(content, null, 1)}\n`);
  }
  return files;
}
