import { CustomsGraphError } from '../../errors';
import { BREAKS_CONSTRAINT, errorsOf } from '../store-errors';

const statusOf = (error: unknown): string => String((error as { gqlStatus?: unknown } | undefined)?.gqlStatus ?? '');
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** True for a write that met another; GQLSTATUS 40000. */
export const isWriteConflict = (error: unknown): boolean => statusOf(error).startsWith('40');

/** The store's error in this project's words. */
export function translate(error: unknown, store: string): unknown {
  if (error instanceof CustomsGraphError) return error;
  const failed = errorsOf(store, error);
  const isConflict = isWriteConflict(error) || /constraint violation/i.test(messageOf(error));
  return isConflict ? failed('CG_STORE_CONFLICT', BREAKS_CONSTRAINT) : failed('CG_STORE_FAILED', 'failed.');
}

/** Why a store could not be opened. */
export function openingError(error: unknown, path: string): CustomsGraphError {
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
  return failed('CG_STORE_FAILED', `at ${path} cannot be opened.`);
}
