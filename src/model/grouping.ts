import type { PropertyDefinition } from './definitions';
import type { AnyType, Field } from './sealed-types';
import { firstDayOf } from './storage';

/** How the items of a list fall into groups by one field of theirs, the facet's name. */
export type Facet =
  /** By the value, or by each different value of a list. */
  | { readonly kind: 'value'; readonly name: string; readonly property: PropertyDefinition }
  /** By the year of a date's first day, which stands in the stored property `day`. */
  | { readonly kind: 'year'; readonly name: string; readonly property: PropertyDefinition; readonly day: string }
  /** By the node that a property names, or by each node that a relationship field leads to. */
  | {
      readonly kind: 'node';
      readonly name: string;
      readonly target: string;
      readonly field: Field & { readonly kind: 'reference' | 'relationship' };
    }
  /** By the concrete type of a node, where there are several. */
  | { readonly kind: 'type'; readonly name: 'type'; readonly possible: readonly string[] };

/** What is computed of one field over all items of a list. */
export type Aggregate =
  /** Least, greatest, sum, average and number of whole or decimal numbers. */
  | { readonly kind: 'Int' | 'Float'; readonly name: string; readonly property: PropertyDefinition }
  /** The same of the number of claims. */
  | { readonly kind: 'claimCount'; readonly name: 'claimCount' }
  /** Earliest and latest day of dates, by the first days in the stored property `day`. */
  | { readonly kind: 'Date'; readonly name: string; readonly property: PropertyDefinition; readonly day: string };

/** The facets of a type by name, in the order of its fields. Plain lists have none: their items are not shared. */
export function facetsOf(type: AnyType): ReadonlyMap<string, Facet> {
  const facets = [...type.fields.values()].flatMap((field) => facetOf(field) ?? []);
  const { possible } = type;
  // A relationship tells its type in a field of its own, and a list has relationships of one type only.
  const types: Facet[] =
    possible.length > 1 && !type.fields.has('type') ? [{ kind: 'type', name: 'type', possible }] : [];
  return new Map([...types, ...facets].map((facet) => [facet.name, facet]));
}

function facetOf(field: Field): Facet | undefined {
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
    case 'relationship':
      return field.relationshipField.cardinality === 'list'
        ? undefined
        : { kind: 'node', name: field.name, target: field.relationshipField.target, field };
    default:
      return undefined;
  }
}

/** The aggregates of a type by name, in the order of its fields. */
export function aggregatesOf(type: AnyType): ReadonlyMap<string, Aggregate> {
  const aggregates = [...type.fields.values()].flatMap((field) => aggregateOf(field) ?? []);
  return new Map(aggregates.map((aggregate) => [aggregate.name, aggregate]));
}

function aggregateOf(field: Field): Aggregate | undefined {
  if (field.kind === 'claimCount') return { kind: 'claimCount', name: 'claimCount' };
  if (field.kind !== 'property' || field.property.list) return undefined;
  const { name, property } = field;
  const { type } = property;
  if (type.kind !== 'scalar') return undefined;
  if (type.scalar === 'Int' || type.scalar === 'Float') return { kind: type.scalar, name, property };
  const day = dayOf(property);
  return day === undefined ? undefined : { kind: 'Date', name, property, day };
}

/** The stored property with the first day of a date; undefined for what is no date. */
function dayOf({ name, list, type }: PropertyDefinition): string | undefined {
  if (list || type.kind !== 'scalar') return undefined;
  return type.scalar === 'Edtf' ? firstDayOf(name) : type.scalar === 'Date' ? name : undefined;
}
