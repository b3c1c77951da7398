/**
 * Random numbers that are the same for the same seed, on every machine (mulberry32).
 *
 * @typedef {object} Random
 * @property {() => number} next from 0 to below 1
 * @property {(below: number) => number} whole a whole number from 0
 * @property {(below: number, power?: number) => number} skewed a whole number from 0; small ones come up far more often
 * @property {<T>(list: readonly T[]) => T} pick
 * @property {(probability: number) => boolean} chance
 */

/**
 * @param {number} seed
 * @returns {Random}
 */
export function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (below) => Math.floor(next() * below);
  return {
    next,
    whole,
    skewed: (below, power = 2) => Math.floor(next() ** power * below),
    pick: (list) => list[whole(list.length)],
    chance: (probability) => next() < probability,
  };
}
