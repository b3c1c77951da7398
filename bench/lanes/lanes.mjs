import { join } from 'node:path';
import { FLAGS, MAIN } from '../product.mjs';
import { plainForm } from '../agree/plain-form.mjs';

/**
 * A way to ask the graph.
 *
 * @typedef {object} Lane
 * @property {string} name
 * @property {string} title as people read it
 * @property {string} program run by Node.js as a process of its own
 * @property {readonly string[]} [flags] of Node.js
 * @property {(stores: { uri: string, folder: string }) => Record<string, string>} environment
 * @property {(operation: Operation) => string | null} lacks why an operation cannot be asked; null when it can
 * @property {(operation: Operation, variables: object) => { path: string, body: string }} request
 * @property {(operation: Operation, answer: any) => unknown} plain an answer in the form in which lanes are compared
 */

/** @typedef {import('../operations/operation.mjs').Operation} Operation */

const compact = (graphql) => graphql.replace(/\s+/g, ' ').trim();
const graphqlBody = (query, variables) => JSON.stringify({ query: compact(query), variables });
const program = (name) => join(import.meta.dirname, name);

/**
 * No other lane logs its requests. A database that has only just begun may take longer than 5 s for its first answers.
 * What the server asks Neo4j by itself would be counted with what it asks for an answer; the bench warms each lane up.
 * Answers are made anew, as in the other lanes: bench/answer-cache.mjs measures what keeping them saves.
 */
const PRODUCT = {
  ...{ PORT: '0', LOG_LEVEL: 'warn', STORE_TIMEOUT_MS: '30000', WARM_UP: 'false' },
  CACHE_ANSWERS: 'false',
};

const product = {
  program: MAIN,
  flags: FLAGS,
  lacks: () => null,
  request: ({ graphql }, variables) => ({ path: '/graphql', body: graphqlBody(graphql, variables) }),
  plain: (_, answer) => plainForm(dataOf(answer)),
};
const byHand = {
  environment: ({ uri }) => ({ NEO4J_URI: uri }),
  lacks: () => null,
  request: ({ name }, variables) => ({ path: `/${name}`, body: JSON.stringify(variables) }),
  plain: (_, answer) => answer,
};

/** @type {readonly Lane[]} */
export const LANES = Object.freeze([
  {
    ...product,
    name: 'product',
    title: 'customs-graph on Neo4j',
    environment: ({ uri }) => ({ ...PRODUCT, NEO4J_URI: uri }),
  },
  {
    name: 'peer',
    title: '@neo4j/graphql on Apollo Server',
    program: program('peer.mjs'),
    environment: ({ uri }) => ({ NEO4J_URI: uri }),
    lacks: ({ peer }) => peer.missing ?? null,
    request: ({ peer }, variables) => ({ path: '/', body: graphqlBody(peer.graphql, variables) }),
    plain: ({ peer }, answer) => peer.plain(dataOf(answer)),
  },
  { ...byHand, name: 'hand', title: 'Cypher by hand', program: program('hand.mjs') },
  { ...byHand, name: 'tuned', title: 'Cypher tuned by hand', program: program('tuned.mjs') },
  {
    ...product,
    name: 'embedded',
    title: 'customs-graph on the embedded store',
    environment: ({ folder }) => ({ ...PRODUCT, DATA_DIR: folder, NEO4J_URI: '' }),
  },
]);

function dataOf({ data, errors }) {
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}
