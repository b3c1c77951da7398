import * as fc from 'fast-check';

/**
 * Takes random values one after the other from fast-check, so that equal seeds make equal operations.
 *
 * @param {fc.GeneratorValue} generator
 */
export function draws(generator) {
  const nat = (max) => generator(fc.nat, { max });
  const pick = (list) => list[nat(list.length - 1)];
  return {
    nat,
    pick,
    /** True so many times in ten. */
    chance: (tenths) => nat(9) < tenths,
    /** Up to `count` different ones. */
    some: (list, count) => {
      const left = [...list];
      const taken = [];
      while (taken.length < count && left.length > 0) taken.push(...left.splice(nat(left.length - 1), 1));
      return taken;
    },
  };
}

/** @typedef {ReturnType<typeof draws>} Draw */
