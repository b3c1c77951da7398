/**
 * Numbers that look random and are the same for the same seed (mulberry32).
 *
 * @param {number} seed
 * @returns {() => number} at each call a number from 0 to 1, 1 excluded
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @template T @param {() => number} random @param {readonly T[]} list @returns {T} */
export const pick = (random, list) => list[Math.floor(random() * list.length)];

/**
 * Places in a list, drawn so that the number of draws of a place follows a power law: the number of places drawn k times
 * falls as k to the power of minus `exponent`. The place i is drawn with a weight of (i + 1) to the power of -1 / (exponent - 1).
 *
 * @param {() => number} random
 * @param {number} exponent above 2
 * @returns {(length: number) => number} from 0 to `length` - 1; the first ones are the hubs
 */
export function powerLawPlaces(random, exponent) {
  const power = 1 / (1 - 1 / (exponent - 1));
  return (length) => Math.floor(length * random() ** power);
}
