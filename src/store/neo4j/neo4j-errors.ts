import { Neo4jError, isRetryableError } from 'neo4j-driver';
import { CustomsGraphError } from '../../errors';
import { BREAKS_CONSTRAINT, errorsOf } from '../store-errors';

/** True for a failure that may be gone at the next try. */
export const isTransient = (error: unknown): boolean => error instanceof Neo4jError && isRetryableError(error);

/** The driver's error in this project's words; an aborted wait stays what it is. */
export function translate(error: unknown, store: string): unknown {
  if (error instanceof CustomsGraphError || !isNeo4jError(error)) return error;
  const { code } = error;
  const failed = errorsOf(store, error);
  if (code.startsWith('Neo.ClientError.Security.')) {
    const hint = 'Check NEO4J_USERNAME and NEO4J_PASSWORD.';
    return failed('CG_STORE_UNAUTHORIZED', 'refused the user name or password.', hint);
  }
  if (/TransactionTimedOut|TransactionTerminated|LockClientStopped/.test(code)) {
    const hint = 'Ask for less at once, or raise STORE_TIMEOUT_MS.';
    return failed('CG_STORE_TIMEOUT', 'took longer than the time allowed.', hint);
  }
  if (code.startsWith('Neo.ClientError.Schema.ConstraintValidationFailed')) {
    return failed('CG_STORE_CONFLICT', BREAKS_CONSTRAINT);
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return failed('CG_STORE_UNAVAILABLE', 'has no such database.', 'Check NEO4J_DATABASE.');
  }
  // Whatever else the driver cannot get through passes, or the driver would not call it retryable.
  if (
    code === 'ServiceUnavailable' ||
    code === 'SessionExpired' ||
    isRetryableError(error) ||
    /acquisition/.test(error.message)
  ) {
    return failed('CG_STORE_UNAVAILABLE', 'cannot be reached.', 'Is it running, and is NEO4J_URI right?');
  }
  return failed('CG_STORE_FAILED', `failed: ${code}.`);
}

function isNeo4jError(error: unknown): error is Neo4jError {
  return error instanceof Neo4jError || (error instanceof Error && error.name === 'Neo4jError');
}
