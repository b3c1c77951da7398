import type { EnumDefinition, ScalarName } from './property-type';

/*
 * What a traversal yields. The discover phase returns ids and plain values; the operation's one statement then hydrates
 * what a client selects of the nodes and relationships among them.
 */

/**
 * A relationship that was found, with the ids of the nodes at its ends, whichever way it goes: no store looks up
 * relationships of any type by an id. It is hydrated from `near`, of which it was read, or which has few.
 */
export interface FoundRelationship {
  readonly id: string;
  readonly near: string;
  readonly far: string;
}

/** A node by its id, or a relationship. */
export type FoundElement = string | FoundRelationship;

/** A type of objects that a traversal yields. The name is the GraphQL type. */
export interface FoundType {
  readonly name: string;
  readonly description: string;
  readonly fields: readonly FoundField[];
}

/** A field of such an object. The object holds the field's value under the field's name. */
export type FoundField = { readonly name: string; readonly description: string } & FoundValue;

export type FoundValue =
  /** A single value, or a list of them. */
  | ({ readonly kind: 'value'; readonly type: ScalarName | EnumDefinition } & Form)
  /** A text in all its languages, `[language, value, language, value, ...]`, shown in the one asked for. */
  | { readonly kind: 'text'; readonly nullable: boolean }
  /** A date in the EDTF subset of values/edtf.ts. */
  | { readonly kind: 'edtf'; readonly nullable: boolean }
  /** `{ hasNextPage, hasPreviousPage, startCursor, endCursor }`. */
  | { readonly kind: 'pageInfo' }
  /** A FoundElement, or a list of them; `target` is a type of the model, and Node means nodes and relationships. */
  | ({ readonly kind: 'element'; readonly target: string } & Form)
  /** `paged`: a connection that takes `first` and `after` itself, below the root field. */
  | ({ readonly kind: 'object'; readonly type: FoundType; readonly paged?: true } & Form);

/** Whether a value may be missing, and whether there are several. */
interface Form {
  readonly nullable: boolean;
  readonly list: boolean;
}

export const REQUIRED: Form = { nullable: false, list: false };
export const NULLABLE: Form = { nullable: true, list: false };
export const LIST: Form = { nullable: false, list: true };

/** A field with a plain value. */
export const valueField = (
  name: string,
  type: ScalarName | EnumDefinition,
  description: string,
  form = REQUIRED,
): FoundField => ({ name, description, kind: 'value', type, ...form });

/** A field with a node or relationship of a type of the model, as FoundValue says. */
export const elementField = (name: string, target: string, description: string, form = REQUIRED): FoundField => ({
  name,
  description,
  kind: 'element',
  target,
  ...form,
});

/** A page of what a traversal found, in the form of the Relay cursor connections specification. */
export interface FoundPage<Item> {
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly nodes: readonly Item[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A field with an object, or a list of them. */
export const objectField = (name: string, type: FoundType, description: string, form = REQUIRED): FoundField => ({
  name,
  description,
  kind: 'object',
  type,
  ...form,
});

/** How many items a connection has in all. The traversal works it out where it is selected. */
export const TOTAL_COUNT = valueField('totalCount', 'Int', 'How many there are on all pages.');

/** A page as a connection of objects of the type, and of what is `more` than that. */
export function foundConnection(item: FoundType, more: readonly FoundField[] = []): FoundValue & { kind: 'object' } {
  const edge: FoundType = {
    name: `${item.name}Edge`,
    description: 'A place in the list and its item.',
    fields: [
      valueField('cursor', 'String', 'The place of this item in the list.'),
      objectField('node', item, 'The item.'),
    ],
  };
  const type: FoundType = {
    name: `${item.name}Connection`,
    description: `A list of ${item.name} items in pages.`,
    fields: [
      objectField('edges', edge, 'The items of the page with their cursors.', LIST),
      objectField('nodes', item, 'The items of the page alone.', LIST),
      { name: 'pageInfo', description: 'Whether there is more.', kind: 'pageInfo' },
      ...more,
    ],
  };
  return { kind: 'object', type, ...REQUIRED };
}

/**
 * A page cut out of a list: `items` are those from the cursor on, one more than the page where there is more. Cursors
 * are made when they are read, because few answers show them.
 */
export function foundPage<Item>(
  items: readonly Item[],
  size: number,
  cursorOf: (item: Item) => string,
  hasPreviousPage: boolean,
  hasNextPage = items.length > size,
): FoundPage<Item> {
  const nodes = items.slice(0, size);
  const edges = nodes.map((node) => ({
    node,
    get cursor() {
      return cursorOf(node);
    },
  }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage,
      hasPreviousPage,
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
  };
}

/** All elements at a place of what was found, each once: `path` names the fields that lead there. */
export function elementsAt(found: unknown, path: readonly string[]): FoundElement[] {
  const elements = new Map<string, FoundElement>();
  const visit = (value: unknown, depth: number): void => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) for (const item of value) visit(item, depth);
    else if (depth < path.length) visit((value as Record<string, unknown>)[path[depth]!], depth + 1);
    else elements.set(idOf(value as FoundElement), value as FoundElement);
  };
  visit(found, 0);
  return [...elements.values()];
}

export const idOf = (element: FoundElement): string => (typeof element === 'string' ? element : element.id);
