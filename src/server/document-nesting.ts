/** Deeper than the limit of relationship steps allows any operation to be, with room for filters. */
export const MAX_DOCUMENT_NESTING = 100;

/**
 * How deep the brackets of a GraphQL document go, strings and comments apart. Counted without a parser, because
 * parsers and validators go down by recursion and can be made to overflow the stack.
 */
export function documentNesting(source: string): number {
  let depth = 0;
  let deepest = 0;
  // Block strings, strings, comments, then brackets; whatever matches earlier hides what is inside it.
  for (const [token] of source.matchAll(/"""[^]*?(?:"""|$)|"(?:\\.|[^"\\\n])*"?|#.*|[{([\])}]/g)) {
    if (token === '{' || token === '(' || token === '[') deepest = Math.max(deepest, ++depth);
    else if (token === '}' || token === ')' || token === ']') depth -= 1;
  }
  return deepest;
}
