import { existsSync } from 'node:fs';
import { damaged, openingError } from './grafeo-errors';
export type Database = import('@grafeo-db/js').GrafeoDB;

/** A checkpoint moves the log into the file: every minute, or after 32 MB of log. */
const CHECKPOINTS = { intervalMs: 60_000, walBytes: 32 * 1024 * 1024 };

/** Required when it is needed and not imported: its binary is loaded at once, and is missing on some platforms. */
export function grafeo(): typeof import('@grafeo-db/js').GrafeoDB {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return (require('@grafeo-db/js') as typeof import('@grafeo-db/js')).GrafeoDB;
}

export function openFile(path: string): Database {
  const database = grafeo().create(path);
  database.setCheckpointTriggers(CHECKPOINTS);
  return database;
}

export function reopenFile(path: string): Database {
  try {
    return openFile(path);
  } catch (error) {
    throw openingError(error, path);
  }
}

/**
 * Throws CG_STORE_DAMAGED for a file whose nodes are gone: where the newest of its states cannot be read, an older one is
 * opened, down to that of an empty file. It is opened to be read, since opening it to write would drop what it held.
 */
export function refuseEmptied(path: string, named = path): void {
  if (!existsSync(path)) return;
  const database = grafeo().openReadOnly(path);
  const count = database.nodeCount();
  database.close();
  if (count === 0) throw damaged(named);
}
