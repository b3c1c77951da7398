import { AIMS } from '../aims.mjs';

/**
 * What an attack did. Figures that were not measured are left out.
 *
 * @typedef {object} Measured
 * @property {number} [worstMs] of the small query
 * @property {number} [p99Ms] of the small query
 * @property {number} [samples] small queries during the attack
 * @property {number | null} [memoryMb] growth; null where the system does not tell
 * @property {number} [lost] requests without an answer
 * @property {number} [attackerLost] requests of the attacker without an answer
 * @property {number} [refusedShare] of the small queries
 * @property {number} [wrong] wrong answers
 * @property {number} [recoveryMs]
 * @property {number} [busyMs] how long the server or its store worked on after the attack
 * @property {number} [acceptedP99Ms] of the attacker's own requests that were answered with 200
 * @property {number} [refusedWithoutRetryAfter]
 * @property {string} [died] how the server, or its store, ended
 * @property {string[]} [faults] what was not as promised, in words
 * @property {string} [note]
 */

/**
 * @typedef {import('../aims.mjs').Aims & { acceptedP99Ms?: number, refusedWithoutRetryAfter?: number, attackerLost?: number }} AllAims
 */

const seconds = (ms) => (ms === Infinity ? 'not' : ms < 10_000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 1000)} s`);

/** How each figure is said when it is beyond its aim. */
const WORDS = {
  p99Ms: (value) => `p99 ${seconds(value)}`,
  worstMs: (value) => `worst ${seconds(value)}`,
  memoryMb: (value) => `memory +${value} MB`,
  lost: (value) => `${value} lost`,
  attackerLost: (value) => `${value} of the attacker lost`,
  refusedShare: (value) => `${Math.round(value * 100)} % refused`,
  recoveryMs: (value) => (value === Infinity ? 'no recovery' : `recovery ${seconds(value)}`),
  busyMs: (value) => (value === Infinity ? 'still at work when watched no longer' : `at work ${seconds(value)} more`),
  acceptedP99Ms: (value) => `p99 of the accepted ${seconds(value)}`,
  refusedWithoutRetryAfter: (value) => `${value} refused without Retry-After`,
};

/**
 * The aims that an attack has missed, in words; none when all were reached.
 *
 * @param {Measured} measured
 * @param {Partial<AllAims>} [own] in the place of the common ones
 * @param {number} [allowance] by which times and memory may be beyond them
 * @returns {string[]}
 */
export function missed(measured, own = {}, allowance = 1) {
  const aims = { ...AIMS, ...own };
  const beyond = Object.keys(WORDS).filter((figure) => {
    const aim = aims[figure] * (/M[sb]$/.test(figure) ? allowance : 1);
    return aims[figure] !== undefined && measured[figure] != null && measured[figure] > aim;
  });
  return [
    ...(measured.died ? [measured.died] : []),
    ...(measured.wrong > 0 ? [`${measured.wrong} wrong answers`] : []),
    ...beyond.map((figure) => WORDS[figure](measured[figure])),
    ...(measured.faults ?? []),
  ];
}
