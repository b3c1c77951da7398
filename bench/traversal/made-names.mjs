import { pick } from './random.mjs';

const SYLLABLES = ['b', 'ch', 'd', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'].flatMap((consonant) =>
  ['a', 'e', 'i', 'o', 'u'].map((vowel) => consonant + vowel),
);

/**
 * Names such as "Kabelo Munira Port": two made words, of which many names share one, and the word for the type, which
 * very many share.
 *
 * @param {() => number} random
 * @returns {(type: string) => string}
 */
export function nameMaker(random) {
  const word = () => {
    const text = Array.from({ length: random() < 0.5 ? 2 : 3 }, () => pick(random, SYLLABLES)).join('');
    return text[0].toUpperCase() + text.slice(1);
  };
  return (type) => `${word()} ${word()} ${type.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')}`;
}

/**
 * What people type to find a name: all of it, the beginning of its first two words, or its made words with a wrong
 * letter, in turn.
 *
 * @param {string} name
 * @param {number} turn
 */
export function typed(name, turn) {
  const [first, second] = name.split(' ');
  switch (turn % 3) {
    case 0:
      return name;
    case 1:
      return `${first} ${second.slice(0, 3)}`;
    default:
      return `${first} ${second.slice(0, 2)}x${second.slice(3)}`;
  }
}
