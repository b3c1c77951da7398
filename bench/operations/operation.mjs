/**
 * A question that every lane answers in its own words. Values are variables or parameters everywhere, and the answers
 * of all lanes are equal in the plain form of agree/plain-form.mjs.
 *
 * @typedef {object} Operation
 * @property {string} name of its file, and of its route in the lanes of hand-written Cypher
 * @property {string} title as people read it
 * @property {boolean} fromKey whether it starts from a key, so that the size of the graph should not matter
 * @property {(keys: Keys) => Record<string, unknown>[]} variables the values it is asked with, in turn
 * @property {string} graphql for this server
 * @property {{ graphql: string, plain: (data: any) => unknown } | { missing: string }} peer for @neo4j/graphql; `plain`
 *   renames what is named otherwise there. `missing` tells why it cannot be asked
 * @property {readonly HandStatement[]} hand as the manual of the driver teaches: names, map projections
 * @property {readonly TunedStatement[]} tuned with positional rows
 */

/** @typedef {import('../graph/keys.mjs').Keys} Keys */

/**
 * A statement and what is made of its records. The parts of the answer that several statements give are put together.
 *
 * @typedef {{ cypher: string, answer: (records: readonly import('neo4j-driver').Record[]) => object }} HandStatement
 */

/**
 * As above, but its rows come as arrays of values in the order of RETURN.
 *
 * @typedef {{ cypher: string, answer: (rows: readonly any[][]) => object }} TunedStatement
 */
