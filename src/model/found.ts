import type { EnumDefinition } from './enumeration';
import type { ScalarName } from './property-type';

/*
 * What a traversal yields. It finds ids and plain values; what a client selects of the nodes and relationships among
 * them is fetched afterwards, by the operation's one statement.
 */

/** A relationship that was found, with the ids of the nodes at its stored ends: it is fetched from there. */
export interface FoundRelationship {
  readonly id: string;
  readonly from: string;
  readonly to: string;
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
  | {
      readonly kind: 'value';
      readonly type: ScalarName | EnumDefinition;
      readonly nullable: boolean;
      readonly list: boolean;
    }
  /** A text in all its languages, `[language, value, language, value, ...]`, shown in the one asked for. */
  | { readonly kind: 'text'; readonly nullable: boolean }
  /** A date in the EDTF subset of values/edtf.ts. */
  | { readonly kind: 'edtf'; readonly nullable: boolean }
  /** `{ hasNextPage, hasPreviousPage, startCursor, endCursor }`. */
  | { readonly kind: 'pageInfo' }
  /** A FoundElement, or a list of them; `target` is a type of the model, and Node means nodes and relationships. */
  | { readonly kind: 'element'; readonly target: string; readonly nullable: boolean; readonly list: boolean }
  | { readonly kind: 'object'; readonly type: FoundType; readonly nullable: boolean; readonly list: boolean };

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

/** The type of a page: a connection whose items are what `item` says. */
export function foundConnection(name: string, item: FoundValue, more: readonly FoundField[] = []): FoundType {
  const description = `A list of ${name} items in pages.`;
  const node: FoundField = { name: 'node', description: 'The item.', ...item };
  const edge: FoundType = {
    name: `${name}Edge`,
    description: 'A place in the list and its item.',
    fields: [{ name: 'cursor', description: 'The place of this item in the list.', ...REQUIRED_STRING }, node],
  };
  return {
    name: `${name}Connection`,
    description,
    fields: [
      {
        name: 'edges',
        description: 'The items of the page with their cursors.',
        kind: 'object',
        type: edge,
        nullable: false,
        list: true,
      },
      { ...node, name: 'nodes', description: 'The items of the page alone.', ...asList(item) },
      { name: 'pageInfo', description: 'Whether there is more.', kind: 'pageInfo' },
      ...more,
    ],
  };
}

const REQUIRED_STRING = { kind: 'value', type: 'String', nullable: false, list: false } as const;

function asList(item: FoundValue): FoundValue {
  return item.kind === 'object' || item.kind === 'element' ? { ...item, nullable: false, list: true } : item;
}

/** A page cut out of a list: `items` are those from the cursor on, one more than the page where there is more. */
export function foundPage<Item>(
  items: readonly Item[],
  size: number,
  cursorOf: (item: Item) => string,
  hasPreviousPage: boolean,
): FoundPage<Item> {
  const nodes = items.slice(0, size);
  const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: items.length > size,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges[edges.length - 1]?.cursor ?? null,
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
