import * as fc from 'fast-check';
import { askOnce } from '../client/ask-once.mjs';
import { operations, operationText } from './operation.mjs';

const GIVEN_UP_AFTER_MS = 5_000;
/** Of those that are answered, and again of those that are refused or never answered. */
const KEPT_OF_EACH = 25;
/** Of those that are kept, the dearest are changed. */
const PARENTS = 12;
const BATCH = 40;
const ROOT_FIELDS = 20;

/**
 * An operation that was asked alone.
 *
 * @typedef {object} Tried
 * @property {string[]} fields texts of its root fields
 * @property {number} ms how long it took, or how long it was waited for
 * @property {number} status 0 when no answer came
 * @property {number | undefined} cost as the server counts it
 */

/**
 * Looks for operations that keep a server busy longest: random ones first, then changes of the dearest.
 *
 * @param {number} port
 * @param {object} options
 * @param {import('graphql').GraphQLSchema} options.schema
 * @param {readonly string[]} options.ids
 * @param {number} options.seed
 * @param {number} options.forMs
 * @returns {Promise<Tried[]>} the dearest first
 */
export async function dearest(port, { schema, ids, seed, forMs }) {
  const until = performance.now() + forMs;
  const arbitrary = operations(schema, ids);
  /** @type {Tried[]} */
  let kept = [];
  for (let round = 0; performance.now() < until; round++) {
    const fresh = fc.sample(arbitrary, { numRuns: BATCH, seed: seed + round });
    const candidates =
      round < 2 ? fresh : fresh.map((fields, i) => (i % 4 === 0 ? fields : changed(kept, fields, i + round)));
    for (const fields of candidates) {
      if (performance.now() >= until) break;
      kept.push(await tried(port, fields));
    }
    kept = theDearest(kept);
  }
  return kept;
}

/** A dear operation, with fields of another dear one or of a new one, or with one of its fields again and again. */
function changed(kept, fresh, turn) {
  const one = kept[turn % Math.min(PARENTS, kept.length)].fields;
  const other = kept[(turn * 7) % Math.min(PARENTS, kept.length)].fields;
  switch (turn % 5) {
    case 0:
      return [...one, ...other].slice(0, ROOT_FIELDS);
    case 1:
      return [...one.slice(0, ROOT_FIELDS - 1), fresh[0]];
    case 2:
      return Array.from({ length: Math.min(ROOT_FIELDS, one.length * 2) }, (_, i) => one[i % one.length]);
    case 3:
      return one.map((field) => field.replaceAll(/first: \d+/g, 'first: 500'));
    default:
      return one.slice(0, Math.max(1, one.length >> 1));
  }
}

async function tried(port, fields) {
  const answer = await askOnce(port, operationText(fields), GIVEN_UP_AFTER_MS);
  if (!answer) return { fields, ms: GIVEN_UP_AFTER_MS, status: 0, cost: undefined };
  const cost = /"cost":(\d+)/.exec(answer.body.slice(-400))?.[1];
  return { fields, ms: answer.ms, status: answer.status, cost: cost && Number(cost) };
}

/** A refusal that takes long is dear too, but should not crowd out what the limits allow. */
function theDearest(tries) {
  const sorted = distinct(tries.sort((a, b) => b.ms - a.ms));
  const answered = sorted.filter(({ status }) => status === 200).slice(0, KEPT_OF_EACH);
  const others = sorted.filter(({ status }) => status !== 200).slice(0, KEPT_OF_EACH);
  return [...answered, ...others].sort((a, b) => b.ms - a.ms);
}

function distinct(list) {
  const seen = new Set();
  return list.filter(({ fields }) => {
    const text = fields.join('\n');
    return !seen.has(text) && seen.add(text);
  });
}
