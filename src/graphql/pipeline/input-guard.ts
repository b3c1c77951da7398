/**
 * Refuses what no later stage should have to think of: text that no store keeps faithfully (NUL characters and lone
 * surrogates), and nesting that overflows the stack of whoever walks it by recursion.
 */

/** What bars a request, in words for its sender. */
export interface Barred {
  readonly code: 'BAD_USER_INPUT' | 'LIMIT_EXCEEDED' | 'DOCUMENT_NOT_TRUSTED';
  readonly message: string;
}

/** Deeper than the limit of relationship steps allows any operation to be, with room for filters. */
const MAX_DOCUMENT_NESTING = 100;
/** Deeper than any filter is. */
const MAX_VALUE_NESTING = 100;

// With the flag u, a surrogate pair is one character: \p{Cs} is a half without its other half.
const UNSAFE = /[\0\p{Cs}]/u;
/** `\u0000` in the document, which would become a NUL once GraphQL has read it. A doubled backslash is no escape. */
const ESCAPED_NUL = /(?<!\\)(?:\\\\)*\\u(?:0000|\{0+\})/;

/** What is wrong with the text of a document; undefined when nothing is. */
export function unsafeDocument(text: string): Barred | undefined {
  if (UNSAFE.test(text) || ESCAPED_NUL.test(text)) return unsafe('query');
  return nestingOf(text) > MAX_DOCUMENT_NESTING ? tooDeep('query is', MAX_DOCUMENT_NESTING) : undefined;
}

export function unsafeName(name: string): Barred | undefined {
  return UNSAFE.test(name) ? unsafe('operationName') : undefined;
}

/** What is wrong with the values of variables, whose keys count too. */
export function unsafeVariables(variables: object): Barred | undefined {
  let level: unknown[] = [variables];
  // Without recursion, so that the walk itself cannot overflow the stack.
  for (let depth = 1; level.length > 0; depth++) {
    if (depth > MAX_VALUE_NESTING) return tooDeep('variables are', MAX_VALUE_NESTING);
    const next: unknown[] = [];
    for (const value of level) {
      for (const [key, inner] of Object.entries(value as object)) {
        if (UNSAFE.test(key) || (typeof inner === 'string' && UNSAFE.test(inner))) return unsafe('variables');
        if (typeof inner === 'object' && inner !== null) next.push(inner);
      }
    }
    level = next;
  }
  return undefined;
}

/** How deep the brackets of a document go, strings and comments apart. No parser: it would recurse itself. */
function nestingOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  // Block strings, strings, comments, then brackets; whatever matches earlier hides what is inside it.
  for (const [token] of source.matchAll(/"""[^]*?(?:"""|$)|"(?:\\.|[^"\\\n])*"?|#.*|[{([\])}]/g)) {
    if (token === '{' || token === '(' || token === '[') deepest = Math.max(deepest, ++depth);
    else if (token === '}' || token === ')' || token === ']') depth -= 1;
  }
  return deepest;
}

const unsafe = (where: string): Barred => ({
  code: 'BAD_USER_INPUT',
  message: `There is a NUL character or a lone surrogate in ${where}.`,
});

const tooDeep = (what: string, most: number): Barred => ({
  code: 'LIMIT_EXCEEDED',
  message: `${what} nested more than ${most} levels deep.`,
});
