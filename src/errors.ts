import { suggestionList } from 'graphql/jsutils/suggestionList';

/**
 * Every error this project raises on purpose, in one table: a stable code, and what to do about it.
 *
 * `CustomsGraphError` is for the caller's mistakes and the world's failures; `invariant` is for ours.
 */
export const ERROR_CODES = {
  // The meta-model, found by Registry.seal()
  CG_UNKNOWN_TARGET: 'A name in a declaration stands for no declared type.',
  CG_DUPLICATE_NAME: 'Two declarations share a name, label, id prefix or relationship type.',
  CG_MISSING_REVERSE: 'A relationship has no field name for one of its sides.',
  CG_NO_SCALAR: 'A property has a type that GraphQL has no scalar for.',
  CG_BAD_NAME: 'A name cannot be used in GraphQL or Cypher.',
  CG_BAD_DECLARATION: 'A declaration contradicts itself.',
  // The configuration
  CG_BAD_CONFIG: 'A setting, or an argument of a command, has a value that cannot be used.',
  // The data set
  CG_BAD_SEED: 'A record of the data set cannot be loaded.',
  CG_BAD_EXPORT: 'An exported file cannot be loaded.',
  // The stores
  CG_STORE_UNAVAILABLE: 'The store cannot be reached at the moment.',
  CG_STORE_MISCONFIGURED: 'A setting does not fit the store that answers.',
  CG_STORE_UNAUTHORIZED: 'The store refused the user name, the password, or what the user may not do.',
  CG_STORE_TIMEOUT: 'The store took longer than the time allowed.',
  CG_STORE_LOCKED: 'Another process holds the data folder.',
  CG_STORE_CONFLICT: 'The store refused a write that breaks a constraint.',
  CG_STORE_OUTDATED: 'The store was loaded from a file, by another version of the model.',
  CG_STORE_DAMAGED: 'The file of the embedded store is damaged.',
  CG_NO_BACKUP: 'What the store holds cannot be backed up.',
  CG_STORE_MISSING: 'The embedded store has no binary for this platform.',
  CG_STORE_FAILED: 'The store failed in a way that is not known.',
  CG_OVERLOADED: 'More operations wait than the server lets wait.',
  CG_PORT_IN_USE: 'Another process listens on the address.',
  // GraphQL requests (BAD_USER_INPUT and GRAPHQL_* are Apollo Server's own)
  BAD_USER_INPUT: 'An argument has a value that cannot be used.',
  BAD_CURSOR: 'A cursor is malformed, or belongs to another list or order.',
  LIMIT_EXCEEDED: 'The operation asks for more than the limits allow.',
  SERVICE_UNAVAILABLE: 'The store cannot be reached, or the server has more to answer than it can, at the moment.',
  TIMEOUT: 'The answer took longer than the time allowed.',
  INTERNAL_SERVER_ERROR: 'A mistake of the server; the log has the details under the request id.',
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/** An error with a stable code, what was wrong by name and value, and a hint at the way out. */
export class CustomsGraphError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'CustomsGraphError';
    this.code = code;
    this.hint = options.hint;
  }
}

/** Throws when `condition` is false: the project itself is at fault, never its caller. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}

/** The candidate nearest to `word` in the way of graphql-js, or undefined when none is near enough to be meant. */
export const didYouMean = (word: string, candidates: Iterable<string>): string | undefined =>
  suggestionList(word, [...candidates])[0];
