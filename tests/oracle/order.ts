import type { Field } from '../../src/model/sealed-types';
import type { RelationshipRecord } from '../../src/model/graph-data';
import { badInput } from './bad-input';
import { compareCodePoints } from './fold';
import { nodeCount, type AnyRecord, type Graph, type Item } from './graph';
import { rawValue, sortValue, type Comparable } from './values';

type Direction = 'ASC' | 'DESC';

/** One key of a coerced `orderBy`: an object with exactly one member, which may hold another such object. */
export type OrderKey = Readonly<Record<string, unknown>>;

export type Comparison = (a: Item, b: Item) => number;

/**
 * The order of nodes that `orderBy` asks for, ended by id so that no two are equal; without it by the number on the
 * relationship that the field is ordered by, if there is one.
 */
export const comparison = (graph: Graph, orderBy: OrderBy, orderedBy?: string): Comparison =>
  comparisonBy(graph, orderBy ?? [], placeBy(orderBy, orderedBy), ({ node }) => node.id);

/** The order of the relationships that lead to one node: by their keys among those of the list, then by id. */
export const parallelComparison = (graph: Graph, orderBy: OrderBy, orderedBy?: string): Comparison => {
  const own = (orderBy ?? []).filter((key) => isGiven(key['relationship']));
  return comparisonBy(graph, own, placeBy(orderBy, orderedBy), ({ relationship }) => relationship!.id);
};

type OrderBy = readonly OrderKey[] | null | undefined;

const placeBy = (orderBy: OrderBy, orderedBy: string | undefined): string | undefined =>
  (orderBy ?? []).length > 0 ? undefined : orderedBy;

function comparisonBy(
  graph: Graph,
  orderBy: readonly OrderKey[],
  orderedBy: string | undefined,
  id: (item: Item) => string,
): Comparison {
  const keys = orderBy.map((key) => onceAnItem(sortKey(graph, key)));
  const place = ({ relationship }: Item): number | null =>
    orderedBy === undefined ? 0 : ((relationship?.properties[orderedBy] ?? null) as number | null);
  return (a, b) => {
    for (const { value, direction } of keys) {
      const order = compareValues(value(a), value(b), direction);
      if (order !== 0) return order;
    }
    return compareValues(place(a), place(b), 'ASC') || compareCodePoints(id(a), id(b));
  };
}

/** A key whose value is worked out once for each item. */
function onceAnItem({ value, direction }: SortKey): SortKey {
  const known = new Map<AnyRecord, Comparable>();
  return {
    direction,
    value: (item) => {
      const record = item.relationship ?? item.node;
      if (!known.has(record)) known.set(record, value(item));
      return known.get(record)!;
    },
  };
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

/** Missing values come last in both directions. */
function compareValues(a: Comparable, b: Comparable, direction: Direction): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'number' ? a - (b as number) : compareCodePoints(a, b as string);
  return direction === 'ASC' ? order : -order;
}

interface SortKey {
  readonly value: (item: Item) => Comparable;
  readonly direction: Direction;
}

function sortKey(graph: Graph, key: OrderKey): SortKey {
  const { path, direction } = pathOf(key);
  return {
    direction,
    value: ({ node, relationship }) => {
      if (!relationship) return valueAt(graph, node, path);
      return valueAt(graph, path[0] === 'node' ? node : relationship, path.slice(1));
    },
  };
}

/** `{ country: { name: ASC } }` as the path country, name and its direction. */
function pathOf(key: OrderKey): { path: string[]; direction: Direction } {
  const members = Object.entries(key);
  const [name, inner] = members[0] ?? [];
  if (members.length !== 1 || !name || !inner) throw badInput('An order has exactly one key.');
  if (typeof inner === 'string') return { path: [name], direction: inner as Direction };
  const { path, direction } = pathOf(inner as OrderKey);
  return { path: [name, ...path], direction };
}

/** The value at the end of the path; missing when something on the way is. */
function valueAt(graph: Graph, record: AnyRecord | null, path: readonly string[]): Comparable {
  if (!record) return null;
  const field = graph.typeOf(record).fields.get(path[0]!);
  if (!field) throw new Error(`${record.type} has no order ${path[0]}`);
  return fieldValue(graph, record, field, path.slice(1));
}

function fieldValue(graph: Graph, record: AnyRecord, field: Field, rest: readonly string[]): Comparable {
  switch (field.kind) {
    case 'id':
      return record.id;
    case 'property':
    case 'text':
      return sortValue(record, field.property);
    case 'claimCount':
      return graph.claimCount(record);
    case 'reference':
      return valueAt(graph, graph.node(rawValue(record, field.property)), rest);
    case 'end': {
      const end = graph.node((record as RelationshipRecord)[field.name])!;
      return graph.typeOf(end).interfaces.includes('Entity') ? valueAt(graph, end, rest) : null;
    }
    case 'relationship': {
      const items = graph.items(record, field.relationshipField);
      return field.relationshipField.cardinality === 'one'
        ? valueAt(graph, items[0]?.node ?? null, rest)
        : nodeCount(items);
    }
    default:
      throw new Error(`${field.name} is no order`);
  }
}
