/**
 * What must hold while a server is attacked. An attack can state aims of its own in the place of these.
 *
 * @typedef {object} Aims
 * @property {number} p99Ms of the small query of another client, during the attack
 * @property {number} worstMs longest that any of these small queries may take
 * @property {number} memoryMb growth of resident memory over what it was before the attack
 * @property {number} lost requests without an answer
 * @property {number} refusedShare part of the small queries that may be refused, from 0 to 1
 * @property {number} recoveryMs from the end of the attack until small queries are fast again
 * @property {number} busyMs from the end of the attack until the server, or its Neo4j, no longer works on it
 */

/** @type {Readonly<Aims>} */
export const AIMS = Object.freeze({
  p99Ms: 250,
  worstMs: Infinity,
  memoryMb: 300,
  lost: 0,
  refusedShare: 0.01,
  recoveryMs: 5_000,
  busyMs: 5_000,
});

/**
 * By how much times and memory may be beyond their aims in the short form: it runs in CI, beside whatever else the
 * machine does, and has so few small queries that their 99th percentile is the slowest. It finds what is out of bounds.
 */
export const SHORT_ALLOWANCE = 4;

/** A small query that takes longer is not fast again. */
export const FAST_MS = 250;

/** How often the small query is sent. */
export const PROBE_EVERY_MS = 50;

/** The longest that an attack waits for its own answers, and for the server to be fast again. */
export const PATIENCE_MS = Object.freeze({ full: 15_000, short: 5_000 });

/** How long an attack lasts at least: enough small queries for a 99th percentile. */
export const ATTACK_MS = Object.freeze({ full: 5_500, short: 2_000 });
