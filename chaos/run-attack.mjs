import { SHORT_ALLOWANCE } from './aims.mjs';
import { CannotBeHad } from './faults/file-damage.mjs';
import { missed } from './judge/verdict.mjs';

/**
 * Runs one attack on one store, and judges it. It never throws: an attack that cannot be run is one that missed.
 *
 * @param {import('./attacks.mjs').Attack} attack
 * @param {import('./range.mjs').Range} range
 * @param {string | null} skip why it is not run
 * @returns {Promise<import('./judge/table.mjs').Row>}
 */
export async function runAttack(attack, range, skip) {
  const { name, title } = attack;
  const row = { store: range.store, name, title };
  if (skip !== null) return { ...row, verdict: 'skipped', missed: [], why: skip };
  try {
    const measured = await attack.run(range);
    if ('skip' in measured) return { ...row, verdict: 'skipped', missed: [], why: measured.skip };
    const beyond = missed(measured, attack.aims, range.short ? SHORT_ALLOWANCE : 1);
    return { ...row, verdict: beyond.length === 0 ? 'held' : 'MISSED', missed: beyond, measured };
  } catch (error) {
    if (error instanceof CannotBeHad) return { ...row, verdict: 'skipped', missed: [], why: error.message };
    return { ...row, verdict: 'MISSED', missed: [`could not be run: ${error.message.slice(0, 300)}`] };
  }
}
