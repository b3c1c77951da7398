import { DataFactory, type Literal, type NamedNode } from 'n3';
import type { PropertyValue } from '../model/graph-data';
import type { ScalarName } from '../model/property-type';
import { parseEdtf } from '../model/values/edtf';
import type { Localized } from '../model/values/language';
import { term } from './namespaces';
import type { PropertyTerm, Vocabulary } from './vocabulary';
import { LANGUAGE_OF } from './well-known-terms';

/** The datatype of each kind of single value; that of dates of any precision is the Library of Congress's. */
export const DATATYPES: Readonly<Record<ScalarName, NamedNode>> = {
  ID: term('xsd:string'),
  String: term('xsd:string'),
  Int: term('xsd:integer'),
  Float: term('xsd:decimal'),
  Boolean: term('xsd:boolean'),
  Date: term('xsd:date'),
  DateTime: term('xsd:dateTime'),
  Edtf: term('edtf:EDTF'),
  Language: term('xsd:language'),
  Duration: term('xsd:duration'),
};

/** A predicate and its object. */
export type Saying = readonly [predicate: NamedNode, object: NamedNode | Literal];

export type Properties = Readonly<Record<string, PropertyValue>>;

const day = (text: string): Literal => DataFactory.literal(text, DATATYPES.Date);

/** What the value of a property says of its record. Nothing where the value is missing. */
export function* sayings(vocabulary: Vocabulary, of: PropertyTerm, record: Properties): Generator<Saying> {
  const { predicate, property, key } = of;
  const value = record[property.name];
  if (value === undefined || value === null) return;
  for (const item of Array.isArray(value) ? (value as readonly (string | Localized)[]) : [value]) {
    yield [predicate, object(vocabulary, of, item as string | number | boolean | Localized, languageIn(record, key))];
  }
  if (isDate(of)) {
    const { first, last } = parseEdtf(value as string) ?? { first: null, last: null };
    if (first !== null) yield [of.firstDay, day(first)];
    if (last !== null) yield [of.lastDay, day(last)];
  }
}

/** Whether a property is one date of any precision, so that it has a first and a last day. */
export const isDate = ({ property: { type, list } }: PropertyTerm): boolean =>
  type.kind === 'scalar' && type.scalar === 'Edtf' && !list;

/** A number without an exponent, which decimals do not have. */
function decimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 17 });
}

function languageIn(record: Properties, key: string): string | undefined {
  const language = LANGUAGE_OF[key] && record[LANGUAGE_OF[key]];
  return typeof language === 'string' ? language : undefined;
}

function object(
  vocabulary: Vocabulary,
  { property: { type } }: PropertyTerm,
  value: string | number | boolean | Localized,
  language: string | undefined,
): NamedNode | Literal {
  if (typeof value === 'object') return DataFactory.literal(value.value, value.language);
  const text = typeof value === 'number' ? decimal(value) : String(value);
  switch (type.kind) {
    case 'enum':
      return vocabulary.valueOf(type.enum, text);
    case 'reference':
      return vocabulary.addresses.thing(text);
    case 'scalar':
      return DataFactory.literal(text, language ?? DATATYPES[type.scalar]);
    case 'text':
      return DataFactory.literal(text);
  }
}
