import { Neo4jError, isRetryableError } from 'neo4j-driver';
import { CustomsGraphError } from '../../errors';

/** True for a failure that may be gone at the next try. */
export const isTransient = (error: unknown): boolean => error instanceof Neo4jError && isRetryableError(error);

/** The driver's error in this project's words; an aborted wait stays what it is. */
export function translate(error: unknown, store: string): unknown {
  if (error instanceof CustomsGraphError || !isNeo4jError(error)) return error;
  const { code } = error;
  const cause = { cause: error };
  if (code.startsWith('Neo.ClientError.Security.')) {
    return new CustomsGraphError('CG_STORE_UNAUTHORIZED', `${store} refused the user name or password.`, {
      hint: 'Check NEO4J_USERNAME and NEO4J_PASSWORD.',
      ...cause,
    });
  }
  if (/TransactionTimedOut|TransactionTerminated|LockClientStopped/.test(code)) {
    return new CustomsGraphError('CG_STORE_TIMEOUT', `${store} took longer than the time allowed.`, {
      hint: 'Ask for less at once, or raise STORE_TIMEOUT_MS.',
      ...cause,
    });
  }
  if (code.startsWith('Neo.ClientError.Schema.ConstraintValidationFailed')) {
    return new CustomsGraphError('CG_STORE_CONFLICT', `${store} refused a write that breaks a constraint.`, cause);
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new CustomsGraphError('CG_STORE_UNAVAILABLE', `${store} has no such database.`, {
      hint: 'Check NEO4J_DATABASE.',
      ...cause,
    });
  }
  // Whatever else the driver cannot get through passes, or the driver would not call it retryable.
  if (
    code === 'ServiceUnavailable' ||
    code === 'SessionExpired' ||
    isRetryableError(error) ||
    /acquisition/.test(error.message)
  ) {
    return new CustomsGraphError('CG_STORE_UNAVAILABLE', `${store} cannot be reached.`, {
      hint: 'Is it running, and is NEO4J_URI right?',
      ...cause,
    });
  }
  return new CustomsGraphError('CG_STORE_FAILED', `${store} failed: ${code}.`, cause);
}

function isNeo4jError(error: unknown): error is Neo4jError {
  return error instanceof Neo4jError || (error instanceof Error && error.name === 'Neo4jError');
}
