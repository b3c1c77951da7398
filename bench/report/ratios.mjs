import { geometricMean, median } from '../measure/statistics.mjs';

/**
 * Of each operation, how this server stands to the others. All but the last three are better the larger they are.
 * null: could not be asked or was not measured.
 *
 * @typedef {object} Ratios
 * @property {number | null} peer our requests a second by those of @neo4j/graphql
 * @property {number | null} peerCpu its CPU time an operation by ours
 * @property {number | null} hand our requests a second by those of hand-written Cypher
 * @property {number | null} tuned our requests a second by those of tuned Cypher
 * @property {number | null} embedded requests a second of the embedded store by ours on Neo4j
 * @property {number | null} handP50 our p50 by that of hand-written Cypher
 * @property {number | null} dbHits ours by those of hand-written Cypher
 * @property {number | null} growth our p50 on the largest graph by that on the smallest of the same round, where it starts from a key
 */

/** @param {number | null | undefined} a @param {number | null | undefined} b */
const by = (a, b) => (a == null || b == null || b === 0 ? null : a / b);

/**
 * The median over the rounds of one rate by another of the same round: what slows the machine in a round slows both.
 *
 * @param {import('../measure/rounds.mjs').Figure | undefined} a @param {import('../measure/rounds.mjs').Figure | undefined} b
 */
const rateBy = (a, b) => (a && b ? median(a.rates.map((rate, round) => rate / b.rates[round])) : null);

/**
 * @param {import('../operations/operation.mjs').Operation} operation
 * @param {import('../bench.mjs').SizeResult} smallest
 * @param {import('../run-growth.mjs').Growth} growth
 * @returns {Ratios}
 */
export function ratiosOf(operation, smallest, growth) {
  const figures = smallest.figures.get(operation.name);
  const costs = smallest.costs.get(operation.name);
  const ours = figures.get('product');
  const of = (lane) => figures.get(lane);
  return {
    peer: rateBy(ours, of('peer')),
    peerCpu: by(of('peer')?.cpu, ours?.cpu),
    hand: rateBy(ours, of('hand')),
    tuned: rateBy(ours, of('tuned')),
    embedded: rateBy(of('embedded'), ours),
    handP50: by(ours?.p50, of('hand')?.p50),
    dbHits: by(costs.get('product')?.dbHits, costs.get('hand')?.dbHits),
    growth: growth.get(operation.name) ?? null,
  };
}

/**
 * The ratios of all operations, their geometric means, and the worst of them.
 *
 * @param {readonly import('../operations/operation.mjs').Operation[]} operations
 * @param {import('../bench.mjs').SizeResult} smallest
 * @param {import('../run-growth.mjs').Growth} growth
 */
export function summary(operations, smallest, growth) {
  const each = operations.map((operation) => [operation, ratiosOf(operation, smallest, growth)]);
  const all = (name, among = each) => among.flatMap(([, ratios]) => ratios[name] ?? []);
  const keyed = each.filter(([{ fromKey }]) => fromKey);
  const mean = (name) => (all(name).length === 0 ? null : round(geometricMean(all(name))));
  const least = (name, among) => (all(name, among).length === 0 ? null : round(Math.min(...all(name, among))));
  const most = (name) => (all(name).length === 0 ? null : round(Math.max(...all(name))));
  const rounded = (ratios) => Object.fromEntries(Object.entries(ratios).map(([name, value]) => [name, round(value)]));
  return {
    geometricMean: {
      peer: mean('peer'),
      peerCpu: mean('peerCpu'),
      hand: mean('hand'),
      tuned: mean('tuned'),
      embedded: mean('embedded'),
    },
    worst: {
      tuned: least('tuned'),
      dbHits: most('dbHits'),
      growth: most('growth'),
      handP50: most('handP50'),
      embedded: least('embedded', keyed),
    },
    operations: Object.fromEntries(each.map(([{ name }, ratios]) => [name, rounded(ratios)])),
  };
}

const round = (number) => (number === null ? null : Number(number.toPrecision(3)));
