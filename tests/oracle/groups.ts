import type { RelationshipRecord } from '../../src/model/graph-data';
import type { AnyType, Field } from '../../src/model/sealed-types';
import { badInput } from './bad-input';
import { compareCodePoints } from './fold';
import { nodeCount, type AnyRecord, type Graph, type Item } from './graph';
import { numberHolds, type Operators } from './operators';
import { sizeOf } from './page';
import { firstDay, listValue, rawValue } from './values';

/** A value, or the id of a node, by which items are grouped; null where it is missing. */
type Key = string | number | boolean | null;
type Direction = 'ASC' | 'DESC';

interface ValueArguments {
  readonly of?: string | null;
  readonly ofRelationship?: string | null;
}

export interface GroupArguments {
  readonly by?: readonly string[] | null;
  readonly byRelationship?: readonly string[] | null;
  readonly having?: { readonly count?: Operators | null } | null;
  readonly orderBy?: readonly GroupingOrder[] | null;
  readonly first?: number | null;
}

interface GroupingOrder {
  readonly count?: Direction | null;
  readonly keys?: readonly Direction[] | null;
  readonly value?: (ValueArguments & { readonly by: string; readonly direction: Direction }) | null;
}

interface Group {
  readonly keys: readonly Key[];
  readonly items: readonly Item[];
}

/** Answers `groups` over the items that the conditions leave. */
export function groupsAnswer(graph: Graph, items: readonly Item[], args: GroupArguments): object[] {
  const names = [
    ...(args.by ?? []).map((name) => ({ name, of: 'node' as const })),
    ...(args.byRelationship ?? []).map((name) => ({ name, of: 'relationship' as const })),
  ];
  const groups = new Map<string, { keys: readonly Key[]; items: Item[] }>();
  // Without keys there is one group, of nothing too.
  if (names.length === 0) groups.set('[]', { keys: [], items: [] });
  for (const item of items) {
    const each = names.map(({ name, of }) => [...new Set(keysOf(graph, item[of]!, name))]);
    for (const keys of combinations(each)) {
      const text = JSON.stringify(keys);
      if (!groups.has(text)) groups.set(text, { keys, items: [] });
      groups.get(text)!.items.push(item);
    }
  }
  const having = args.having?.count;
  return [...groups.values()]
    .filter((group) => !having || numberHolds(nodeCount(group.items), having))
    .sort(orderOf(graph, args.orderBy ?? [], names.length))
    .slice(0, sizeOf(args.first))
    .map((group) => ({
      keys: group.keys.map((key, i) => keyAnswer(graph, items, names[i]!, key)),
      count: nodeCount(group.items),
      values: (of: ValueArguments) => statistics(valuesOf(graph, group.items, of)),
      nodes: ({ first }: { readonly first?: number | null }) =>
        onceEach(group.items, 'node')
          .sort((a, b) => compareCodePoints(a.id, b.id))
          .slice(0, sizeOf(first)),
    }));
}

/** All ways to take one of each. */
const combinations = (each: readonly (readonly Key[])[]): Key[][] =>
  each.reduce<Key[][]>((made, keys) => made.flatMap((before) => keys.map((key) => [...before, key])), [[]]);

function keyAnswer(
  graph: Graph,
  items: readonly Item[],
  { name, of }: { readonly name: string; readonly of: 'node' | 'relationship' },
  key: Key,
): object {
  const field = items.map((item) => graph.typeOf(item[of]!).fields.get(name)).find((each) => each !== undefined);
  const isNode = field?.kind === 'reference' || field?.kind === 'relationship' || field?.kind === 'end';
  const isYear = typeof key === 'number';
  const value = isYear ? String(key).padStart(4, '0') : key === null ? null : String(key);
  return { name, value, year: isYear ? key : null, node: isNode && key !== null ? graph.node(key) : null };
}

/** The values that an item has; one that is missing where it has none. */
function keysOf(graph: Graph, record: AnyRecord, name: string): readonly Key[] {
  const field: Field | undefined = graph.typeOf(record).fields.get(name);
  switch (field?.kind) {
    case undefined:
      if (name === 'type') return [record.type];
      throw new Error(`${record.type} has no key ${name}`);
    case 'property': {
      const { property } = field;
      if (property.list) return orMissing(listValue(record, property));
      const value = rawValue(record, property);
      if (property.type.kind !== 'scalar' || value === null) return [value];
      switch (property.type.scalar) {
        case 'Edtf':
          return [yearOf(firstDay(value as string))];
        case 'Date':
          return [yearOf(value as string)];
        default:
          return [value];
      }
    }
    case 'relationshipType':
      return [record.type];
    case 'end':
      return [(record as RelationshipRecord)[field.name]];
    case 'reference':
      return [rawValue(record, field.property)];
    case 'relationship':
      return orMissing(graph.items(record, field.relationshipField).map(({ node }) => node.id));
    default:
      throw new Error(`${name} is no key`);
  }
}

const yearOf = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)));

const orMissing = (keys: readonly string[]): readonly Key[] => (keys.length > 0 ? keys : [null]);

/** By what is asked for, else by the number of items, falling; then by the keys, rising. */
function orderOf(graph: Graph, orderBy: readonly GroupingOrder[], keys: number): (a: Group, b: Group) => number {
  const byKey = (i: number, direction: Direction) => (a: Group, b: Group) =>
    compareKeys(a.keys[i]!, b.keys[i]!, direction);
  const asked = orderBy.flatMap(({ count, keys: directions, value }) => {
    if (count) return [(a: Group, b: Group) => compareKeys(nodeCount(a.items), nodeCount(b.items), count)];
    if (directions) {
      if (directions.length > keys) throw badInput('There are more directions than keys.');
      return directions.map((direction, i) => byKey(i, direction));
    }
    const of = ({ items }: Group): Key => statistics(valuesOf(graph, items, value!))[value!.by as keyof Statistics];
    return [(a: Group, b: Group) => compareKeys(of(a), of(b), value!.direction)];
  });
  const first = orderBy.length > 0 ? asked : [(a: Group, b: Group) => nodeCount(b.items) - nodeCount(a.items)];
  const ties = Array.from({ length: keys }, (_, i) => byKey(i, 'ASC'));
  return (a, b) => [...first, ...ties].map((compare) => compare(a, b)).find((order) => order !== 0) ?? 0;
}

/** A missing value last in both directions. */
function compareKeys(a: Key, b: Key, direction: Direction): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const order = typeof a === 'string' ? compareCodePoints(a, b as string) : Number(a) - Number(b);
  return direction === 'ASC' ? order : -order;
}

function valuesOf(graph: Graph, items: readonly Item[], { of, ofRelationship }: ValueArguments): (number | string)[] {
  // The items of a list of relationships are these themselves.
  return onceEach(items, of || items.every(({ relationship }) => !relationship) ? 'node' : 'relationship')
    .map((record) => valueOf(graph, record, (of ?? ofRelationship)!))
    .filter((value) => value !== null);
}

/** The nodes or the relationships of items, each once. */
const onceEach = <What extends 'node' | 'relationship'>(items: readonly Item[], what: What) => [
  ...new Map(items.map((item) => [item[what]!.id, item[what]!])).values(),
];

function valueOf(graph: Graph, record: AnyRecord, name: string): number | string | null {
  const type: AnyType = graph.typeOf(record);
  const field = type.fields.get(name);
  if (field?.kind === 'claimCount') return graph.claimCount(record);
  if (field?.kind !== 'property') throw badInput(`${record.type} has no value ${name}`);
  const value = rawValue(record, field.property) as number | string | null;
  const isEdtf = field.property.type.kind === 'scalar' && field.property.type.scalar === 'Edtf';
  return isEdtf && value !== null ? firstDay(value as string) : value;
}

type Statistics = ReturnType<typeof statistics>;

/** Of nothing the sum is 0, and there is no least, greatest and average; what no Float can hold is null. */
function statistics(values: readonly (number | string)[]) {
  const numbers = values.filter((value) => typeof value === 'number').sort((a, b) => a - b);
  const days = values.filter((value) => typeof value === 'string').sort(compareCodePoints);
  const sum = numbers.reduce((total, number) => total + number, 0);
  return {
    min: numbers[0] ?? null,
    max: numbers.at(-1) ?? null,
    sum: Number.isFinite(sum) ? sum : null,
    average: Number.isFinite(sum) && numbers.length > 0 ? sum / numbers.length : null,
    count: values.length,
    earliest: days[0] ?? null,
    latest: days.at(-1) ?? null,
  };
}
