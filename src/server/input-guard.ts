/**
 * What no later stage should have to think of: text that no store keeps faithfully (NUL characters and lone
 * surrogates), and nesting that overflows the stack. Both are refused at the door, in the decoded values.
 */
import { MAX_DOCUMENT_NESTING, documentNesting } from './document-nesting';
import { HttpError } from './http-error';

/** Deeper than any filter is, and shallow enough for whatever walks the values by recursion. */
const MAX_NESTING = 100;

// With the flag u, a surrogate pair is one character: \p{Cs} is a half without its other half.
const UNSAFE = /[\0\p{Cs}]/u;

/** `\u0000` in the document, which would become a NUL once GraphQL has read it. A doubled backslash is no escape. */
const ESCAPED_NUL = /(?<!\\)(?:\\\\)*\\u(?:0000|\{0+\})/;

/** @throws HttpError BAD_USER_INPUT naming where the unsafe text stands. */
export function assertSafeRequest(request: { query?: unknown; operationName?: unknown; variables?: unknown }): void {
  const { query, operationName, variables } = request;
  if (typeof query === 'string' && (UNSAFE.test(query) || ESCAPED_NUL.test(query))) throw unsafe('query');
  if (typeof query === 'string' && documentNesting(query) > MAX_DOCUMENT_NESTING) {
    throw new HttpError('LIMIT_EXCEEDED', `query is nested more than ${MAX_DOCUMENT_NESTING} levels deep.`);
  }
  if (typeof operationName === 'string' && UNSAFE.test(operationName)) throw unsafe('operationName');
  if (typeof variables === 'object' && variables !== null) assertSafeValue('variables', variables);
}

/** Whether a value has no unsafe text in it and is not nested too deeply. */
export function isSafeValue(value: object): boolean {
  try {
    assertSafeValue('variables', value);
    return true;
  } catch {
    return false;
  }
}

/** Walks without recursion, so that the walk itself cannot overflow the stack. */
function assertSafeValue(where: string, root: object): void {
  let level: unknown[] = [root];
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MAX_NESTING) {
      throw new HttpError('LIMIT_EXCEEDED', `${where} are nested more than ${MAX_NESTING} levels deep.`);
    }
    const next: unknown[] = [];
    for (const value of level) {
      for (const [key, inner] of Object.entries(value as object)) {
        if (UNSAFE.test(key) || (typeof inner === 'string' && UNSAFE.test(inner))) throw unsafe(where);
        if (typeof inner === 'object' && inner !== null) next.push(inner);
      }
    }
    level = next;
  }
}

function unsafe(where: string): HttpError {
  return new HttpError('BAD_USER_INPUT', `There is a NUL character or a lone surrogate in ${where}.`);
}
