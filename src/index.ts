/** What programs that embed the server import; the rest is the server's own. */
export { startApplication, type ApplicationOptions } from './application/application';
export { readConfig, type Config, type Limits } from './config/config';
export { load } from './dataset/loading';
export { readDataset } from './dataset/read-dataset';
export { DOMAIN } from './entities';
export { CustomsGraphError, ERROR_CODES, type ErrorCode } from './errors';
export { createApi, type Api, type ApiOptions } from './graphql/api';
export { Registry } from './model/registry';
export type { GraphStore } from './store/graph-store';
export { GrafeoStore } from './store/grafeo/grafeo-store';
export { Neo4jStore } from './store/neo4j/neo4j-store';
