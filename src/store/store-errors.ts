import { CustomsGraphError, type ErrorCode } from '../errors';

/** Makes errors that say of a store, by its name, what it did; what it threw is the cause. */
export const errorsOf =
  (store: string, cause: unknown) =>
  (code: ErrorCode, did: string, hint?: string): CustomsGraphError =>
    new CustomsGraphError(code, `${store} ${did}`, { cause, ...(hint === undefined ? {} : { hint }) });

export const BREAKS_CONSTRAINT = 'refused a write that breaks a constraint.';
