import type { Field } from '../../src/model/sealed-types';
import { compareCodePoints } from './fold';
import type { AnyRecord, Graph, Item } from './graph';
import { sizeOf } from './page';
import { firstDay, listValue, rawValue } from './values';

/** A value, or the id of a node, by which items are grouped; null where it is missing. */
type Key = string | number | boolean | null;

/** An answer for `{ value count }`. */
interface Bucket {
  readonly value: AnyRecord | Key;
  readonly count: number;
}

/** Answers `facets` (or those of the relationships): each facet is counted when it is asked for. */
export function facetsAnswer(graph: Graph, items: () => readonly Item[], of: 'node' | 'relationship'): object {
  return onDemand((name) => (args: { readonly first?: number | null }) => {
    const counts = new Map<Key, number>();
    let leadsToNodes = false;
    for (const item of items()) {
      const record = item[of]!;
      const field = graph.typeOf(record).fields.get(name);
      leadsToNodes ||= field?.kind === 'reference' || field?.kind === 'relationship';
      for (const key of new Set(keysOf(graph, record, field, name))) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts]
      .sort(([a, countA], [b, countB]) => countB - countA || compareKeys(a, b))
      .slice(0, sizeOf(args.first))
      .map(([key, count]): Bucket => ({ value: leadsToNodes && key !== null ? graph.node(key) : key, count }));
  });
}

/** The values that an item has; one that is missing where it has none. */
function keysOf(graph: Graph, record: AnyRecord, field: Field | undefined, name: string): readonly Key[] {
  switch (field?.kind) {
    case undefined:
      if (name === 'type') return [record.type];
      throw new Error(`${record.type} has no facet ${name}`);
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
    case 'reference':
      return [rawValue(record, field.property)];
    case 'relationship':
      return orMissing(graph.items(record, field.relationshipField).map(({ node }) => node.id));
    default:
      throw new Error(`${name} is no facet`);
  }
}

const yearOf = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)));

const orMissing = (keys: readonly string[]): readonly Key[] => (keys.length > 0 ? keys : [null]);

/** Rising, a missing value last. */
function compareKeys(a: Key, b: Key): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return typeof a === 'string' ? compareCodePoints(a, b as string) : Number(a) - Number(b);
}

/** An object whose every member is made when it is read: graphql-js reads only the fields that are selected. */
export function onDemand(member: (name: string) => unknown): object {
  // It is no promise, so it has no "then".
  return new Proxy({}, { get: (_, name) => (typeof name === 'string' && name !== 'then' ? member(name) : undefined) });
}
