import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LOADED_WITHIN_MS, ServerProcess } from './server-process.mjs';

/**
 * A folder for DATA_DIR with the data that ship with a project, loaded by its own server. Attacks take copies.
 *
 * @param {import('./project.mjs').Project} project
 * @param {string} scratch
 */
export async function loadedFolder(project, scratch) {
  const folder = join(scratch, 'loaded');
  mkdirSync(folder, { recursive: true });
  const server = await ServerProcess.start(project, {
    env: { DATA_DIR: folder, DRAIN_MS: '0' },
    log: join(scratch, 'loading.log'),
    readyWithinMs: LOADED_WITHIN_MS,
  });
  await server.end();
  return folder;
}

let copies = 0;

/** A copy of a data folder, for one server. @param {string} folder @param {string} scratch */
export function copyOf(folder, scratch) {
  const copy = join(scratch, `data-${++copies}`);
  cpSync(folder, copy, { recursive: true });
  return copy;
}
