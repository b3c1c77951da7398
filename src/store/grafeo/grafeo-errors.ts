import { CustomsGraphError } from '../../errors';
import { BREAKS_CONSTRAINT, errorsOf } from '../store-errors';

const statusOf = (error: unknown): string => String((error as { gqlStatus?: unknown } | undefined)?.gqlStatus ?? '');
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** True for a write that met another; GQLSTATUS 40000. */
const isWriteConflict = (error: unknown): boolean => statusOf(error).startsWith('40');

/** The store's error in this project's words. */
export function translate(error: unknown, store: string): unknown {
  if (error instanceof CustomsGraphError) return error;
  const failed = errorsOf(store, error);
  const isConflict = isWriteConflict(error) || /constraint violation/i.test(messageOf(error));
  return isConflict ? failed('CG_STORE_CONFLICT', BREAKS_CONSTRAINT) : failed('CG_STORE_FAILED', 'failed.');
}

/** Why a store could not be opened. */
export function openingError(error: unknown, path: string): CustomsGraphError {
  if (error instanceof CustomsGraphError) return error;
  const message = messageOf(error);
  const failed = errorsOf('The embedded store', error);
  const code = (error as { code?: unknown } | undefined)?.code;
  if (
    code === 'MODULE_NOT_FOUND' ||
    code === 'ERR_DLOPEN_FAILED' ||
    /native binding|Cannot find module/i.test(message)
  ) {
    const hint =
      'Set NEO4J_URI to serve a Neo4j instead, or install optional dependencies (npm ci --include=optional).';
    return failed('CG_STORE_MISSING', `has no binary for ${process.platform} ${process.arch}.`, hint);
  }
  if (/cannot be locked/i.test(message)) {
    return new CustomsGraphError('CG_STORE_LOCKED', `Another process uses the data folder: ${path} is locked.`, {
      hint: 'Stop the other server, or give this one a folder of its own with DATA_DIR.',
      cause: error,
    });
  }
  if (isDamage(error)) return damaged(path, error);
  const reason = reasonOf(error);
  const did = `at ${path} cannot be opened${reason === undefined ? '' : `: ${reason}`}.`;
  return failed(
    'CG_STORE_FAILED',
    did,
    'Nothing was changed. Mend the cause and start again, or name another DATA_DIR.',
  );
}

/** That a file was written to each time that it was copied. */
export const beingWritten = (path: string): CustomsGraphError =>
  new CustomsGraphError('CG_STORE_LOCKED', `Another process is writing to ${path}.`, {
    hint: 'Try again when it has done so.',
  });

const REASONS: readonly (readonly [RegExp, string])[] = [
  [/No space left/i, 'no space is left on its disk'],
  [/Permission denied/i, 'this user may not read or write it'],
  [/Read-only file system/i, 'its file system is read-only'],
  [/not a database file/i, 'it is no file'],
];

/** Why a file cannot be opened or written, in words for whoever runs the server; undefined when it is not known. */
export const reasonOf = (error: unknown): string | undefined =>
  REASONS.find(([words]) => words.test(messageOf(error)))?.[1];

/** True for a file that holds something else than was written; GRAFEO-S002 is a checksum that does not fit. */
const isDamage = (error: unknown): boolean => /GRAFEO-S002|invalid file header magic/.test(messageOf(error));

/** True where the file may still be read, though it cannot be written. */
export const isUnwritable = (error: unknown): boolean =>
  /No space left|Permission denied|Read-only file system/i.test(messageOf(error));

/** That a file cannot be read any more, and the way out. */
export function damaged(path: string, cause?: unknown): CustomsGraphError {
  const hint =
    'Nothing was changed, because its data may not be those of seed/. To restore a backup: ' +
    'npm run load -- --from FILE. To load seed/ instead: npm run load. Either keeps the damaged file beside the new one.';
  return new CustomsGraphError('CG_STORE_DAMAGED', `The file ${path} of the embedded store is damaged.`, {
    hint,
    cause,
  });
}
