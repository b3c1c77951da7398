/**
 * Refuses what no later stage should have to think of: text that no store keeps faithfully (NUL characters and lone
 * surrogates), nesting that overflows the stack of whoever walks it by recursion, and documents that take long to check.
 */
import {
  Kind,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Limits } from '../../config/config';

/** What bars a request, in words for its sender. */
export interface Barred {
  readonly code: 'BAD_USER_INPUT' | 'LIMIT_EXCEEDED' | 'DOCUMENT_NOT_TRUSTED';
  readonly message: string;
}

/** Longer than the most tokens are that anybody writes. Long lists belong into variables. */
const MAX_DOCUMENT_LENGTH = 200_000;
/** Every error is told with its line, which is counted from the first. */
const MAX_LINES = 10_000;
/** Of a document; nobody needs more, and each costs time to check. */
const MAX_DIRECTIVES = 100;
const MAX_FRAGMENTS = 100;
const MAX_OPERATIONS = 100;
const MAX_OBJECTS = 2_000;
/** Pairs of fields in one place of the answer. An example has some 10; components that select the same, some 1,000. */
const MAX_COMPARISONS = 40_000;

/** Deeper than the limit of relationship steps allows any operation to be, with room for filters. */
const MAX_DOCUMENT_NESTING = 100;
/** Deeper than any filter is. */
const MAX_VALUE_NESTING = 100;

// With the flag u, a surrogate pair is one character: \p{Cs} is a half without its other half.
const UNSAFE = /[\0\p{Cs}]/u;
/** `\u0000` in the document, which would become a NUL once GraphQL has read it. A doubled backslash is no escape. */
const ESCAPED_NUL = /(?<!\\)(?:\\\\)*\\u(?:0000|\{0+\})/;

const LINE_END = /\r\n|[\n\r]/g;

/** What is wrong with the text of a document; undefined when nothing is. */
export function unsafeDocument(text: string): Barred | undefined {
  if (text.length > MAX_DOCUMENT_LENGTH) return tooMany(text.length, 'characters', MAX_DOCUMENT_LENGTH);
  const lines = text.match(LINE_END)?.length ?? 0;
  if (lines > MAX_LINES) return tooMany(lines, 'lines', MAX_LINES);
  if (UNSAFE.test(text) || ESCAPED_NUL.test(text)) return unsafe('query');
  return nestingOf(text) > MAX_DOCUMENT_NESTING ? tooDeep('query is', MAX_DOCUMENT_NESTING) : undefined;
}

/** What a document has too much of to be checked in a short time; undefined when nothing is. */
export function excessIn(document: DocumentNode, { maxAliases }: Pick<Limits, 'maxAliases'>): Barred | undefined {
  const counts = { aliases: 0, directives: 0, fragments: 0, operations: 0, objects: 0 };
  visit(document, {
    Field: (node) => void (node.alias && (counts.aliases += 1)),
    Directive: () => void (counts.directives += 1),
    FragmentDefinition: () => void (counts.fragments += 1),
    OperationDefinition: () => void (counts.operations += 1),
    ObjectValue: () => void (counts.objects += 1),
  });
  if (counts.aliases > maxAliases) return tooMany(counts.aliases, 'aliases', maxAliases);
  if (counts.directives > MAX_DIRECTIVES) return tooMany(counts.directives, 'directives', MAX_DIRECTIVES);
  if (counts.fragments > MAX_FRAGMENTS) return tooMany(counts.fragments, 'fragments', MAX_FRAGMENTS);
  if (counts.operations > MAX_OPERATIONS) return tooMany(counts.operations, 'operations', MAX_OPERATIONS);
  if (counts.objects > MAX_OBJECTS) return tooMany(counts.objects, 'objects among its arguments', MAX_OBJECTS);
  return new Comparisons(document).excess();
}

/**
 * Counts what GraphQL's rule that fields can be merged compares: with the fragments written out, each field with every
 * other that has the same place in the answer. A short document can make millions of such pairs.
 */
class Comparisons {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  private readonly reached: Set<string>;
  private left = MAX_COMPARISONS;

  constructor(private readonly document: DocumentNode) {
    const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = new Map((fragments as FragmentDefinitionNode[]).map((one) => [one.name.value, one]));
    this.reached = new Set();
  }

  excess(): Barred | undefined {
    const operations = this.document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    // Fragments that no operation uses are compared, too.
    for (const one of [...(operations as OperationDefinitionNode[]), ...this.fragments.values()]) {
      const known = one.kind === Kind.FRAGMENT_DEFINITION && this.reached.has(one.name.value);
      const problem = known ? undefined : this.in([one.selectionSet], 1);
      if (problem) return problem;
    }
    return undefined;
  }

  /** @param sets the selections that make one object of the answer together */
  private in(sets: readonly SelectionSetNode[], depth: number): Barred | undefined {
    if (depth > MAX_DOCUMENT_NESTING) return tooDeep('With its fragments written out, the query is', depth - 1);
    const fields = new Map<string, { count: number; readonly below: SelectionSetNode[] }>();
    const spread = new Set<string>();
    const collect = (selection: SelectionNode): void => {
      if ((this.left -= 1) < 0) return;
      if (selection.kind === Kind.INLINE_FRAGMENT) return selection.selectionSet.selections.forEach(collect);
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const { value: name } = selection.name;
        if (spread.has(name)) return;
        // Fragments in one place are compared with each other, too.
        this.left -= spread.size;
        spread.add(name);
        this.reached.add(name);
        return this.fragments.get(name)?.selectionSet.selections.forEach(collect);
      }
      const key = (selection.alias ?? selection.name).value;
      const field = fields.get(key) ?? { count: 0, below: [] };
      this.left -= field.count;
      field.count += 1;
      if (selection.selectionSet) field.below.push(selection.selectionSet);
      fields.set(key, field);
    };
    for (const { selections } of sets) selections.forEach(collect);
    if (this.left < 0) return TOO_MANY_COMPARISONS;
    for (const { below } of fields.values()) {
      const problem = below.length > 0 ? this.in(below, depth + 1) : undefined;
      if (problem) return problem;
    }
    return undefined;
  }
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
      const members: readonly unknown[] = Array.isArray(value) ? value : Object.entries(value as object).flat();
      for (const inner of members) {
        if (typeof inner === 'string' && UNSAFE.test(inner)) return unsafe('variables');
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

const tooMany = (count: number, what: string, most: number): Barred => ({
  code: 'LIMIT_EXCEEDED',
  message: `The document has ${count} ${what}; at most ${most} are allowed.`,
});

export const TOO_MANY_COMPARISONS: Barred = {
  code: 'LIMIT_EXCEEDED',
  message: 'With its fragments written out, the document has too many fields that share a place in the answer.',
};

const tooDeep = (what: string, most: number): Barred => ({
  code: 'LIMIT_EXCEEDED',
  message: `${what} nested more than ${most} levels deep.`,
});
