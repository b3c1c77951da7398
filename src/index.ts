/** What programs that embed the graph import; the rest is the project's own. */
import 'reflect-metadata';

export { startApplication, type ApplicationOptions, type RunningApplication } from './application/application';
export { createGraph, type AnswerOptions, type GraphOptions, type GraphSource } from './application/create-graph';
export { readConfig, type Config, type Limits } from './config/config';
export { load } from './dataset/loading';
export { readDataset } from './dataset/read-dataset';
export { DOMAIN } from './entities';
export { CustomsGraphError, ERROR_CODES, type ErrorCode } from './errors';
export type { Graph, GraphRequest, GraphResult } from './graphql/graph';
export { Registry } from './model/registry';
export type { GraphStore, ReadableStore } from './store/graph-store';
export { GrafeoStore } from './store/grafeo/grafeo-store';
export { Neo4jStore } from './store/neo4j/neo4j-store';
