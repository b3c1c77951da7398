import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** This checkout. */
export const HERE = join(import.meta.dirname, '..', '..');

/**
 * A checkout of this project whose built server is attacked.
 *
 * @typedef {object} Project
 * @property {string} folder
 * @property {string} main
 * @property {string} cli
 * @property {readonly string[]} flags of Node.js, as `npm start` has them
 */

/** @param {string} folder @returns {Project} throws with one line when it has no built server */
export function openProject(folder) {
  const root = resolve(folder);
  const main = join(root, 'dist', 'main.js');
  if (!existsSync(main)) throw new Error(`${root} has no built server. In that folder, run: npm ci`);
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const flags = scripts.start.split(' ').filter((word) => word.startsWith('--'));
  return { folder: root, main, cli: join(root, 'dist', 'cli', 'main.js'), flags };
}
