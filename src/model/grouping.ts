import type { PropertyDefinition } from './definitions';
import type { AnyType, Field } from './sealed-types';
import { firstDayOf } from './storage';

/** How the items of a list fall into groups by one field of theirs, the key's name. */
export type GroupKey =
  /** By the value, or by each different value of a list. */
  | { readonly kind: 'value'; readonly name: string; readonly property: PropertyDefinition }
  /** By the year of a date's first day, which stands in the stored property `day`. */
  | { readonly kind: 'year'; readonly name: string; readonly property: PropertyDefinition; readonly day: string }
  /** By the node that a property names, by each node that a relationship field leads to, or by an end of a relationship. */
  | {
      readonly kind: 'node';
      readonly name: string;
      readonly target: string;
      readonly field: Field & { readonly kind: 'reference' | 'relationship' | 'end' };
    }
  /** By the concrete type of a node, where there are several. */
  | { readonly kind: 'type'; readonly name: 'type'; readonly possible: readonly string[] }
  /** By the type of a relationship. */
  | { readonly kind: 'relationshipType'; readonly name: 'type' };

/** A field whose values are computed with, over all items of a group. */
export type GroupValue =
  | { readonly kind: 'Int' | 'Float'; readonly name: string }
  /** The number of claims. */
  | { readonly kind: 'claimCount'; readonly name: 'claimCount' }
  /** Dates, by the first days in the stored property `day`. */
  | { readonly kind: 'Date'; readonly name: string; readonly day: string };

/** What can be computed of values: their least, their sum and so on. */
export const STATISTICS = {
  min: 'The least number.',
  max: 'The greatest number.',
  sum: 'The sum of the numbers.',
  average: 'The sum divided by the count.',
  count: 'How many items have a value.',
  earliest: 'The earliest first day.',
  latest: 'The latest first day.',
} as const;

export type Statistic = keyof typeof STATISTICS;

/** The statistics that have a meaning for a value. */
export const statisticsOf = ({ kind }: GroupValue): readonly Statistic[] =>
  kind === 'Date' ? ['earliest', 'latest', 'count'] : ['min', 'max', 'sum', 'average', 'count'];

/** The keys of a type by name, in the order of its fields. Plain lists have none: their items are not shared. */
export function groupKeysOf(type: AnyType): ReadonlyMap<string, GroupKey> {
  // The edges of a list have relationships of one type, from one node: only a list of relationships falls apart by these.
  const isList = type.kind === 'interface';
  const keys = [...type.fields.values()].flatMap((field) => groupKeyOf(field, isList) ?? []);
  const { possible } = type;
  const types: GroupKey[] =
    possible.length > 1 && !type.fields.has('type') ? [{ kind: 'type', name: 'type', possible }] : [];
  return new Map([...types, ...keys].map((key) => [key.name, key]));
}

function groupKeyOf(field: Field, isList: boolean): GroupKey | undefined {
  switch (field.kind) {
    case 'property': {
      const { name, property } = field;
      const { type } = property;
      if (type.kind === 'enum') return { kind: 'value', name, property };
      if (type.kind !== 'scalar') return undefined;
      if (type.scalar === 'Boolean' || type.scalar === 'Language') return { kind: 'value', name, property };
      const day = dayOf(property);
      return day === undefined ? undefined : { kind: 'year', name, property, day };
    }
    case 'reference':
      return { kind: 'node', name: field.name, target: field.target, field };
    case 'end':
      return isList ? { kind: 'node', name: field.name, target: field.target, field } : undefined;
    case 'relationshipType':
      return isList ? { kind: 'relationshipType', name: 'type' } : undefined;
    case 'relationship':
      return field.relationshipField.cardinality === 'list'
        ? undefined
        : { kind: 'node', name: field.name, target: field.relationshipField.target, field };
    default:
      return undefined;
  }
}

/** The values of a type by name, in the order of its fields. */
export function groupValuesOf(type: AnyType): ReadonlyMap<string, GroupValue> {
  const values = [...type.fields.values()].flatMap((field) => groupValueOf(field) ?? []);
  return new Map(values.map((value) => [value.name, value]));
}

function groupValueOf(field: Field): GroupValue | undefined {
  if (field.kind === 'claimCount') return { kind: 'claimCount', name: 'claimCount' };
  if (field.kind !== 'property' || field.property.list) return undefined;
  const { name, property } = field;
  const { type } = property;
  if (type.kind !== 'scalar') return undefined;
  if (type.scalar === 'Int' || type.scalar === 'Float') return { kind: type.scalar, name };
  const day = dayOf(property);
  return day === undefined ? undefined : { kind: 'Date', name, day };
}

/** The stored property with the first day of a date; undefined for what is no date. */
function dayOf({ name, list, type }: PropertyDefinition): string | undefined {
  if (list || type.kind !== 'scalar') return undefined;
  return type.scalar === 'Edtf' ? firstDayOf(name) : type.scalar === 'Date' ? name : undefined;
}
