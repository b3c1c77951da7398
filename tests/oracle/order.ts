import type { Field } from '../../src/model/sealed-types';
import { badInput } from './bad-input';
import { compareCodePoints } from './fold';
import type { AnyRecord, Graph, Item } from './graph';
import { rawValue, sortValue, type Comparable } from './values';

type Direction = 'ASC' | 'DESC';

/** One key of a coerced `orderBy`: an object with exactly one member, which may hold another such object. */
export type OrderKey = Readonly<Record<string, unknown>>;

export type Comparison = (a: Item, b: Item) => number;

/** The order that `orderBy` asks for, ended by id so that no two items are equal. */
export function comparison(graph: Graph, orderBy: readonly OrderKey[] | null | undefined): Comparison {
  const keys = (orderBy ?? []).map((key) => onceAnItem(sortKey(graph, key)));
  return (a, b) => {
    for (const { value, direction } of keys) {
      const order = compareValues(value(a), value(b), direction);
      if (order !== 0) return order;
    }
    if (keys.length === 0) return compareCodePoints(a.node.id, b.node.id) || compareIds(a, b);
    return compareIds(a, b);
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

/** The last word: the relationship's id below the root, where one node can stand in several items. */
const compareIds = (a: Item, b: Item): number =>
  compareCodePoints((a.relationship ?? a.node).id, (b.relationship ?? b.node).id);

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
    case 'relationship': {
      const items = graph.items(record, field.relationshipField);
      return field.relationshipField.cardinality === 'one'
        ? valueAt(graph, items[0]?.node ?? null, rest)
        : items.length;
    }
    default:
      throw new Error(`${field.name} is no order`);
  }
}
