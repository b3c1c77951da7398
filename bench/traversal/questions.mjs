import { hubGraph } from './hub-graph.mjs';
import { typed } from './made-names.mjs';
import { powerLawGraph } from './power-law-graph.mjs';
import { pick } from './random.mjs';

/**
 * @typedef {object} Question
 * @property {string} name
 * @property {string} field the root field of the schema that answers it
 * @property {string} operation
 * @property {(registry: object, size: number, seed: number) => object} graph makes the graph that it is asked of
 * @property {number} [share] of the questions that are asked of others, where an answer takes long
 * @property {number} [greatest] size of the graphs of which it is asked
 * @property {(graph: import('./power-law-graph.mjs').MadeGraph, random: () => number, turn: number) => object} variables
 * @property {(answer: object) => unknown} same what every lane must say
 * @property {{ text: (registry: object) => string, read: (row: unknown) => object }} [byHand]
 */

/** The greatest length of a path when none is given. */
const MAX_LENGTH = 6;

/** @type {Question} */
const shortestPath = {
  name: 'shortestPath',
  field: 'shortestPath',
  graph: powerLawGraph,
  operation: `query ($from: ID!, $to: ID!) {
    shortestPath(from: $from, to: $to) { length nodes { id ... on Entity { name } } steps { relationship { id type } } }
  }`,
  variables({ linked }, random) {
    const from = pick(random, linked);
    const to = pick(random, linked);
    return from === to ? shortestPath.variables({ linked }, random) : { from, to };
  },
  // Of several shortest ways a hand-written statement finds any.
  same: ({ shortestPath: path }) => path?.length ?? null,
  byHand: {
    text: memoized((registry) => {
      const types = [...registry.relationships.values()]
        .filter(
          ({ definition: { about, structural, everyModality } }) =>
            about === 'SUBJECT' && !structural && !everyModality,
        )
        .map(({ type }) => `\`${type}\``);
      return `MATCH (a:Node {id: $from}) MATCH (b:Node {id: $to})
MATCH p = shortestPath((a)-[:${types.join('|')}*..${MAX_LENGTH}]-(b))
RETURN [[n IN nodes(p) | [n.id, n.name]], [r IN relationships(p) | [r.id, type(r)]]] AS row`;
    }),
    read: (row) => ({ shortestPath: row ? pathOf(row) : null }),
  },
};

const pathOf = ([nodes, relationships]) => ({
  length: relationships.length,
  nodes: nodes.map(([id, name]) => ({ id, name })),
  steps: relationships.map(([id, type]) => ({ relationship: { id, type } })),
});

/** @type {Question} */
const neighbourhood = {
  name: 'neighbourhood, depth 2',
  field: 'neighbourhood',
  graph: powerLawGraph,
  operation: `query ($of: ID!) {
    neighbourhood(of: $of, depth: 2) {
      nodes { id ... on Entity { name } }
      distances
      relationships { id type from { id } to { id } }
      truncated
    }
  }`,
  variables: ({ linked }, random) => ({ of: pick(random, linked) }),
  same: (answer) => answer,
};

/** @type {Question} */
const search = {
  name: 'search',
  field: 'search',
  graph: powerLawGraph,
  operation: `query ($text: String!) {
    search(text: $text, first: 10) { nodes { score node { id name } matchedName { value } } }
  }`,
  variables: ({ linked, names }, random, turn) => ({ text: typed(names.get(pick(random, linked)), turn) }),
  // A store yields 1,000 names at most, and Lucene follows 50 wrong spellings of a word: on large graphs the lists
  // end differently. Who stands first alone must be the same.
  same: ({ search: { nodes } }) => (nodes.length > 0 && nodes[0].score > (nodes[1]?.score ?? 0) ? nodes[0] : null),
};

/** @type {Question} */
const timeline = {
  name: 'timeline of a hub',
  field: 'timeline',
  operation: `query ($about: ID!) {
    timeline(about: $about) { entries(first: 20) { nodes { date { edtf } text subject { id } } pageInfo { endCursor } } }
  }`,
  graph: hubGraph,
  share: 0.1,
  // The time is in proportion to the hub, and a greater one takes long to load.
  greatest: 100_000,
  variables: ({ hub }) => ({ about: hub }),
  same: (answer) => answer,
};

const QUESTIONS = [shortestPath, neighbourhood, search, timeline];

/** The questions whose fields are wanted. @param {readonly string[]} fields @returns {readonly Question[]} */
export function questionsFor(fields) {
  const unknown = fields.find((wanted) => !QUESTIONS.some(({ field }) => field === wanted));
  if (unknown !== undefined) throw new Error(`There is no question ${unknown}.`);
  return QUESTIONS.filter(({ field }) => fields.includes(field));
}

/** @template A, B @param {(value: A) => B} make @returns {(value: A) => B} */
function memoized(make) {
  const made = new Map();
  return (value) => {
    if (!made.has(value)) made.set(value, make(value));
    return made.get(value);
  };
}
