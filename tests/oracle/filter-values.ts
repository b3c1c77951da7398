import * as fc from 'fast-check';
import { GraphQLEnumType, type GraphQLLeafType } from 'graphql';
import type { GraphData } from '../../src/model/graph-data';
import type { Registry } from '../../src/model/registry';
import { RELATIONSHIP } from '../../src/model/root-interfaces';
import { wordingOf } from '../../src/model/sealed-types';
import { parseEdtf } from '../../src/model/values/edtf';
import type { LocalText } from './language';
import type { Scalar } from './operation-model';
import { ASKED_LANGUAGES, DAYS, DURATIONS, FLOATS, MOMENTS, WORDS } from './value-pools';

/** Ids that no record has, or that no graph could have. */
const UNKNOWN_IDS = [
  'port:nowhere',
  'planet:earth',
  'rel:signed-0000000000000000',
  'rel:odd-0000000000000000',
  'x',
  '',
];

/** Views that an id may carry: of a day, of a language, and the usual one in other words. */
const VIEWS = [
  '@2008-06-01',
  '@2019-12-31;lang=zh',
  '@known=2016-12-31',
  '@modality=FACT,PLAN;rank=NORMAL',
  '@rank=NORMAL,PREFERRED',
];

/** Values for filters and look-ups, mostly those that the data has at that place, so that conditions sometimes hold. */
export class FilterValues {
  constructor(
    private readonly registry: Registry,
    private readonly data: GraphData,
  ) {}

  /** Ids of records of a type, seldom of others, and seldom of none. */
  id(type: string | undefined): fc.Arbitrary<string> {
    const all = [...this.data.nodes, ...this.data.relationships].map(({ id }) => id);
    const fitting = type === undefined ? all : this.recordsOf(type).map(({ id }) => id);
    const plain = fc.oneof(
      { arbitrary: fc.constantFrom(...(fitting.length > 0 ? fitting : UNKNOWN_IDS)), weight: 8 },
      { arbitrary: fc.constantFrom(...all, ...UNKNOWN_IDS), weight: 1 },
      { arbitrary: fc.constantFrom(...UNKNOWN_IDS), weight: 1 },
    );
    const view = fc.oneof(
      { arbitrary: fc.constant(''), weight: 5 },
      { arbitrary: fc.constantFrom(...VIEWS), weight: 1 },
    );
    return fc.tuple(plain, view).map((parts) => parts.join(''));
  }

  /** A value to compare `field` of the type `owner` with. */
  value(owner: string | undefined, field: string, leaf: GraphQLLeafType): fc.Arbitrary<Scalar> {
    const stored = this.stored(owner, field);
    if (leaf instanceof GraphQLEnumType) {
      const names = leaf.getValues().map(({ name }) => name);
      return mostly(
        stored.filter((value) => names.includes(value as string)),
        fc.constantFrom(...names),
      );
    }
    switch (leaf.name) {
      case 'ID':
        return this.id(owner);
      case 'Boolean':
        return fc.boolean();
      case 'Int':
        return mostly(numbers(stored), fc.oneof({ arbitrary: fc.nat(3), weight: 9 }, fc.constantFrom(2147483647, -1)));
      case 'Float':
        return mostly(numbers(stored), fc.constantFrom(...FLOATS, -90));
      case 'Date':
        return this.day(strings(stored));
      case 'DateTime':
        return fc.constantFrom(...MOMENTS, ...MOMENTS.map((moment) => moment.slice(0, 10)));
      case 'Language':
        return mostly(strings(stored), fc.constantFrom(...ASKED_LANGUAGES));
      case 'Duration':
        return mostly(strings(stored), fc.constantFrom(...DURATIONS));
      default:
        return text(strings(stored));
    }
  }

  /** Whether any record of the type has a value there; a condition on another holds for nothing. */
  hasValues(owner: string, field: string): boolean {
    return field === 'id' || field === 'claimCount' || this.stored(owner, field).length > 0;
  }

  /** A value that a look-up key has in the data, or one that it has not. */
  key(owner: string, field: string): fc.Arbitrary<Scalar> {
    return mostly(strings(this.stored(owner, field)), fc.constantFrom('QQ', ''));
  }

  private day(stored: readonly string[]): fc.Arbitrary<string> {
    const firsts = stored.map((date) => parseEdtf(date)?.first ?? date).filter((date) => /^\d{4}-/.test(date));
    const days = mostly(firsts, fc.constantFrom(...DAYS));
    // A month or a year stands for its first day.
    return fc.tuple(days, fc.constantFrom(10, 10, 10, 7, 4)).map(([day, length]) => day.slice(0, length));
  }

  /** What the records of the type hold in that property, texts in all languages. */
  private stored(owner: string | undefined, field: string): Scalar[] {
    const type = owner === undefined ? undefined : this.registry.find(owner);
    if (!type) return [];
    if (field === 'search') return wordingOf(type).flatMap(({ name }) => this.stored(owner, name));
    if (field === 'name') return this.recordsOf('Name').map(({ properties }) => properties['value'] as string);
    const values = this.recordsOf(type.name)
      .map(({ properties }) => properties[field] ?? [])
      .flat() as (Scalar | LocalText)[];
    return [...new Set(values.map((value) => (typeof value === 'object' && value !== null ? value.value : value)))];
  }

  private recordsOf(name: string): readonly (GraphData['nodes'][number] | GraphData['relationships'][number])[] {
    const type = this.registry.find(name);
    if (type?.kind === 'relationship') return this.data.relationships.filter((record) => record.type === type.type);
    if (name === RELATIONSHIP) return this.data.relationships;
    return this.data.nodes.filter((record) => type?.possible.includes(record.type));
  }
}

const numbers = (values: readonly Scalar[]): number[] => values.filter((value) => typeof value === 'number');
const strings = (values: readonly Scalar[]): string[] => values.filter((value) => typeof value === 'string');

/** A value that is stored, seldom another. */
function mostly<T>(stored: readonly T[], others: fc.Arbitrary<T>): fc.Arbitrary<T> {
  if (stored.length === 0) return others;
  return fc.oneof({ arbitrary: fc.constantFrom(...stored), weight: 6 }, { arbitrary: others, weight: 1 });
}

/** A text of the data as it stands, in another case or composition, or a part of it; or any word. */
function text(stored: readonly string[]): fc.Arbitrary<string> {
  const whole = mostly(stored, fc.constantFrom(...WORDS));
  const changed = fc.tuple(whole, fc.constantFrom(...CHANGES)).map(([value, change]) => change(value));
  const part = fc.tuple(whole, fc.nat(3), fc.integer({ min: 1, max: 3 })).map(([value, start, length]) => {
    // Cut between code points: half a surrogate pair is no text.
    const characters = [...value];
    return characters.slice(start % characters.length, (start % characters.length) + length).join('');
  });
  return fc.oneof({ arbitrary: whole, weight: 4 }, { arbitrary: changed, weight: 2 }, { arbitrary: part, weight: 3 });
}

const CHANGES: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text.normalize('NFD'),
  (text) => text.normalize('NFKC'),
  () => '',
];
