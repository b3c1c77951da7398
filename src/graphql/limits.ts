import { GraphQLError, visit, type ASTVisitor, type DocumentNode, type ValidationContext } from 'graphql';
import type { Limits } from '../config/config';
import { CustomsGraphError } from '../errors';
import type { OperationSize } from '../compiler/operation';

/** Directives that a document may hold; nobody needs more, and each costs time to check. */
const MAX_DIRECTIVES = 100;

/** A validation rule that refuses documents with too many aliases or directives. */
export function boundedDocument(limits: Limits): (context: ValidationContext) => ASTVisitor {
  return (context) => {
    const problem = excess(context.getDocument(), limits);
    if (problem) context.reportError(problem);
    return {};
  };
}

function excess(document: DocumentNode, limits: Limits): GraphQLError | undefined {
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: (node) => void (node.alias && (aliases += 1)),
    Directive: () => void (directives += 1),
  });
  if (aliases > limits.maxAliases) return tooMany('aliases', aliases, limits.maxAliases, 'Split the operation.');
  if (directives > MAX_DIRECTIVES) return tooMany('directives', directives, MAX_DIRECTIVES, 'Leave some out.');
  return undefined;
}

function tooMany(what: string, count: number, limit: number, hint: string): GraphQLError {
  return new GraphQLError(`The document has ${count} ${what}; at most ${limit} are allowed.`, {
    // Apollo Server gives all errors of validation a code of its own; `limit` lets the answer have this one.
    extensions: { limit: what, hint, http: { status: 400 } },
  });
}

/** Refuses an operation that asks for more than the limits allow. Throws BAD_USER_INPUT or LIMIT_EXCEEDED. */
export function checkSize(size: OperationSize, limits: Limits): void {
  for (const page of size.pages) {
    if (page.size < 0) {
      throw new CustomsGraphError('BAD_USER_INPUT', `"${page.name}" is ${page.size}; it must not be negative.`, {
        hint: `Ask for 0 to ${limits.maxPageSize}.`,
      });
    }
    if (page.size > limits.maxPageSize) {
      const what = page.name === 'ids' ? `"ids" has ${page.size} elements` : `"${page.name}" is ${page.size}`;
      throw new CustomsGraphError('LIMIT_EXCEEDED', `${what}; at most ${limits.maxPageSize} are allowed.`, {
        hint: 'Ask for pages: first: 100, then after: the endCursor of the answer.',
      });
    }
  }
  if (size.cost > limits.maxCost) {
    throw new CustomsGraphError(
      'LIMIT_EXCEEDED',
      `The lists of the operation could bring ${size.cost} rows together; at most ${limits.maxCost} are allowed.`,
      { hint: 'Give smaller "first" arguments, the inner lists first: each item of a list counts with all below it.' },
    );
  }
}
