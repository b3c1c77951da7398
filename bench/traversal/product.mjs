/** What the benchmark uses of the compiled server: `npm run bench:traversal` builds it first. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

// From the project's root, or packages of the bench would be taken for those of the server.
const require = createRequire(join(import.meta.dirname, '..', '..', 'package.json'));
const compiled = (path) => require(`./dist/${path}`);

export const { Registry } = compiled('model/registry.js');
export const { DOMAIN } = compiled('entities/index.js');
export const { readConfig } = compiled('config/config.js');
export const { storeSchema } = compiled('model/store-schema.js');
export const { storageMapping } = compiled('dataset/storage-mapping.js');
export const { nameId, relationshipId } = compiled('model/values/ids.js');
export const { buildSchema } = compiled('graphql/schema.js');
export const { OperationPreparer } = compiled('graphql/pipeline/prepare-operation.js');
export const { OperationRunner } = compiled('graphql/pipeline/run-operation.js');
export const { readTopology } = compiled('store/read-topology.js');
export const { Neo4jWriter, takesNamesFromRows } = compiled('store/neo4j/neo4j-writer.js');
export const { GrafeoStore } = compiled('store/grafeo/grafeo-store.js');
export const { Neo4jStore } = compiled('store/neo4j/neo4j-store.js');
/** The schema's classes must be of the one copy of graphql that the server has loaded. */
export const graphql = require('graphql');
export const neo4j = require('neo4j-driver');

export const versionOf = (name) => require(`./node_modules/${name}/package.json`).version;
