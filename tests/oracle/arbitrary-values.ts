import * as fc from 'fast-check';
import type { PropertyDefinition } from '../../src/model/definitions';
import type { PropertyValue } from '../../src/model/graph-data';
import { AWKWARD_WORDS, DAYS, DURATIONS, EDTF_DATES, FLOATS, INTS, LANGUAGES, MOMENTS, WORDS } from './value-pools';

const from = <T>(pool: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...pool);

/** Any text of the data: not blank, without lone surrogates and without NUL, which no store keeps. */
export function word(awkward: boolean): fc.Arbitrary<string> {
  const random = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 4 })
    .filter((text) => text.trim() !== '' && !text.includes('\0'));
  return fc.oneof(
    { arbitrary: from(awkward ? [...WORDS, ...AWKWARD_WORDS] : WORDS), weight: 9 },
    { arbitrary: awkward ? random : random.filter((text) => !/[\n\r]/.test(text)), weight: 1 },
  );
}

/** A text in some languages, English first and then by tag; at least one. */
export function texts(awkward: boolean): fc.Arbitrary<readonly { language: string; value: string }[]> {
  const one = fc.record({ language: from(LANGUAGES), value: word(awkward) });
  const rank = (language: string): string => (language === 'en' ? '' : language);
  return fc
    .uniqueArray(one, { minLength: 1, maxLength: 4, selector: ({ language }) => language })
    .map((list) => list.sort((a, b) => (rank(a.language) < rank(b.language) ? -1 : 1)));
}

/** Where a reference is to stand: replaced by an id once the nodes are known. */
export class ReferencePick {
  constructor(readonly index: number) {}
}

/** A value of a property, or the pick of a reference. Null only where the property allows it. */
export function propertyValue(
  property: PropertyDefinition,
  awkward: boolean,
): fc.Arbitrary<PropertyValue | ReferencePick> {
  const { type } = property;
  if (type.kind === 'text') return orNull(property, texts(awkward));
  if (type.kind === 'reference')
    return orNull(
      property,
      fc.nat(999).map((index) => new ReferencePick(index)),
    );
  const single = type.kind === 'enum' ? from(Object.keys(type.enum.values)) : scalar(type.scalar, property, awkward);
  if (property.list) return fc.uniqueArray(single as fc.Arbitrary<string>, { maxLength: 3 });
  return orNull(property, single);
}

function scalar(name: string, property: PropertyDefinition, awkward: boolean): fc.Arbitrary<string | number | boolean> {
  switch (name) {
    case 'Int':
      return from(INTS);
    case 'Float':
      return from(/itude$/.test(property.name) ? FLOATS.filter((value) => Math.abs(value) <= 90) : FLOATS);
    case 'Boolean':
      return fc.boolean();
    case 'Date':
      return from(DAYS);
    case 'DateTime':
      return from(MOMENTS);
    case 'Edtf':
      return from(EDTF_DATES);
    case 'Language':
      return from(LANGUAGES);
    case 'Duration':
      return from(DURATIONS);
    default:
      return word(awkward);
  }
}

function orNull<T>(property: PropertyDefinition, value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  // The smallest counterexample has as few values as can be.
  return property.nullable ? fc.option(value, { freq: 3, nil: null }) : value;
}
