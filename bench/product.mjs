/* What the bench takes of the server's own code: the model, the stored form and the schema of the stores. */
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

if (!existsSync(join(ROOT, 'node_modules')) || !existsSync(join(ROOT, 'dist', 'main.js'))) {
  console.error('The server is not installed or not built. In the folder of the project, run: npm ci');
  process.exit(1);
}

const require = createRequire(join(ROOT, 'dist', 'main.js'));
require('reflect-metadata');

export const { DOMAIN, Registry, GrafeoStore, Neo4jStore } = require('./index.js');
export const { storageMapping } = require('./dataset/storage-mapping.js');
export const { seedDigest } = require('./dataset/dataset-digest.js');
export const { storedWith } = require('./dataset/loading.js');
export const { summarise } = require('./dataset/dataset-summary.js');
export const { periodsOf } = require('./dataset/derive/times.js');
export const { storeSchema } = require('./model/store-schema.js');
export const { GrafeoWriter } = require('./store/grafeo/grafeo-writer.js');
export const { Neo4jWriter, takesNamesFromRows } = require('./store/neo4j/neo4j-writer.js');
export const { writeExport } = require('./dataset/export/write-export.js');
export const { relationshipId, nameId } = require('./model/values/ids.js');
export const { parseEdtf } = require('./model/values/edtf.js');
export const { GrafeoDB } = require('@grafeo-db/js');
export const neo4j = require('neo4j-driver');

export const registry = Registry.seal([...DOMAIN]);
export const MAIN = join(ROOT, 'dist', 'main.js');
/** The flags of Node.js that `npm start` gives the server. */
export const FLAGS = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  .scripts.start.split(' ')
  .filter((word) => word.startsWith('--'));
export const SEED = join(ROOT, 'seed');
