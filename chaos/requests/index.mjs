import { ANSWERS } from './answers.mjs';
import { CONNECTIONS } from './connections.mjs';
import { DOCUMENTS } from './documents.mjs';
import { ORDINARY } from './ordinary.mjs';
import { STATEMENTS } from './statements.mjs';
import { TRAVERSALS } from './traversals.mjs';
import { VALUES } from './values.mjs';

/**
 * An attack of requests of which each is at most a megabyte.
 *
 * @typedef {object} RequestAttack
 * @property {string} name
 * @property {string} title
 * @property {readonly ('embedded' | 'neo4j')[]} [short] stores on which it belongs to the short form
 * @property {Partial<import('../judge/verdict.mjs').AllAims>} [aims] in the place of the common ones
 * @property {(data?: any) => import('../client/salvo.mjs').Salvo[]} salvos
 */

/** Requests whose content stands in the file: nothing but the small query, first of all. @type {readonly RequestAttack[]} */
export const REQUEST_ATTACKS = [
  { name: 'nothing', title: 'no attack: how quiet the machine is', short: ['embedded', 'neo4j'], salvos: () => [] },
  ...VALUES,
  ...STATEMENTS,
  ...DOCUMENTS,
  ...TRAVERSALS,
  ...ANSWERS,
  ...CONNECTIONS,
];

/** Requests that were made at run time, each again and again. @param {{ bodies: string[] }} made */
const givenBodies = ({ bodies }) => [
  { kind: 'ask', connections: bodies.length, bodyOf: (number) => bodies[number % bodies.length] },
];

/** What the clients of an attack do. @param {string} name @param {any} [data] */
export function salvosOf(name, data) {
  const attack = [...REQUEST_ATTACKS, ...ORDINARY].find((one) => one.name === name);
  return attack ? attack.salvos(data) : givenBodies(data);
}
