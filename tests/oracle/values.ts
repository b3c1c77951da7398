import type { PropertyDefinition } from '../../src/model/definitions';
import { parseEdtf } from '../../src/model/values/edtf';
import { fold } from './fold';
import type { AnyRecord } from './graph';
import { inLanguage, textsOf } from './language';

/** A value that can be put in order; null is a missing one. */
export type Comparable = string | number | null;

/** A single value as the record holds it; null when it is missing. */
export function rawValue(record: AnyRecord, property: PropertyDefinition): string | number | boolean | null {
  return (record.properties[property.name] as string | number | boolean | null | undefined) ?? null;
}

/** The items of a list property; a missing list is an empty one. */
export function listValue(record: AnyRecord, property: PropertyDefinition): readonly string[] {
  return (record.properties[property.name] as readonly string[] | null | undefined) ?? [];
}

/** First day of an EDTF date; null where there is no lower bound. */
export const firstDay = (edtf: string): string | null => parseEdtf(edtf)?.first ?? null;

/** What a property is ordered by: texts and strings folded, EDTF dates by first day, false before true. */
export function sortValue(record: AnyRecord, property: PropertyDefinition): Comparable {
  if (property.type.kind === 'text') {
    const value = inLanguage(textsOf(record.properties, property.name), 'en');
    return value === null ? null : fold(value);
  }
  const value = rawValue(record, property);
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || property.type.kind !== 'scalar') return value;
  switch (property.type.scalar) {
    case 'String':
      return fold(value);
    case 'Edtf':
      return firstDay(value);
    default:
      return value;
  }
}
