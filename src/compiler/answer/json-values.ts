import { invariant } from '../../errors';
import type { PropertyDefinition } from '../../model/definitions';
import type { EnumDefinition, ScalarName } from '../../model/property-type';
import { parseEdtf } from '../../model/values/edtf';
import { byLanguage, canonicalLanguage, pickText, type Localized } from '../../model/values/language';
import type { ArgumentValue, BoundArguments } from '../arguments/arguments';
import type { Leaf, PartEntry } from './result-shape';
import { PLACE, TooLong, type Answering, type OnUnusual } from './row-writer';

/** Writes one stored value as JSON. */
export type WriteValue = (value: unknown) => string;

/** What JSON writes as an escape (RFC 8259, section 7), and halves of characters, which JSON.stringify escapes too. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text in JSON. Most have nothing to escape, and to see that is quicker than JSON.stringify. */
export const quoted = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);

export const leafOf = (type: ScalarName | EnumDefinition): Leaf =>
  typeof type === 'string' ? { scalar: type } : { values: new Set(Object.keys(type.values)) };

/** The leaf of a property, or of one item of its list. */
export function leafOfProperty({ name, type }: PropertyDefinition): Leaf {
  invariant(type.kind === 'scalar' || type.kind === 'enum', `${name} is no leaf`);
  return leafOf(type.kind === 'enum' ? type.enum : type.scalar);
}

/** Writes a scalar or an enum value, null where it may be missing. */
export function leafWriter(leaf: Leaf, nullable: boolean, unusual: OnUnusual): WriteValue {
  const other: WriteValue = (value) => {
    if (value !== null && value !== undefined) return unusual(value);
    return nullable ? 'null' : unusual(null);
  };
  if ('values' in leaf) {
    const texts = new Map<unknown, string>([...leaf.values].map((value) => [value, `"${value}"`]));
    return (value) => texts.get(value) ?? other(value);
  }
  switch (leaf.scalar) {
    case 'Int':
      return (value) => {
        if (typeof value !== 'bigint' && !Number.isInteger(value)) return other(value);
        const number = Number(value);
        return number === (number | 0) ? String(number) : other(value);
      };
    case 'Float':
      return (value) => {
        if (typeof value === 'bigint') return String(Number(value));
        return typeof value === 'number' && Number.isFinite(value) ? String(value) : other(value);
      };
    case 'Boolean':
      return (value) => (typeof value === 'boolean' ? String(value) : other(value));
    default:
      return (value) => (typeof value === 'string' ? quoted(value) : other(value));
  }
}

/** What stands before each member of an object with these keys, and what ends it. */
export function bracesOf(keys: readonly string[], opening = '{'): { heads: readonly string[]; end: string } {
  const first = opening === '{' ? opening : opening + ',';
  return {
    heads: keys.map((key, i) => `${i === 0 ? first : ','}"${key}":`),
    end: keys.length === 0 ? opening + '}' : '}',
  };
}

/** The JSON text of a list, or its place. Throws TooLong as soon as the text is longer than the answer may be. */
export function writeList<T>(
  items: readonly T[],
  write: (item: T, answering: Answering) => string,
  answering: Answering,
): string {
  const { longest, deferred } = answering;
  if (deferred) {
    deferred.push(items.map((item) => (own: Answering) => write(item, own)));
    return PLACE;
  }
  let text = '[';
  for (let i = 0; i < items.length; i++) {
    text += (i === 0 ? '' : ',') + write(items[i]!, answering);
    if (text.length > longest) throw new TooLong();
  }
  return text + ']';
}

/** Writes an object of parts of a value, by their names. */
export function partsWriter(entries: readonly PartEntry[]): (value: object) => string {
  const { heads, end } = bracesOf(entries.map(({ key }) => key));
  return (value) => {
    let text = '';
    entries.forEach(({ part, typename }, i) => {
      text += heads[i]! + plain(part === '__typename' ? typename : (value as Readonly<Record<string, unknown>>)[part]);
    });
    return text + end;
  };
}

const plain = (value: unknown): string => (typeof value === 'string' ? quoted(value) : JSON.stringify(value));

/** Writes a date of the Extended Date/Time Format. */
export function edtfWriter(entries: readonly PartEntry[], nullable: boolean, unusual: OnUnusual): WriteValue {
  const write = partsWriter(entries);
  return (stored) => {
    const date = typeof stored === 'string' ? parseEdtf(stored) : undefined;
    if (date) return write(date);
    return nullable && (stored === null || stored === undefined) ? 'null' : unusual(stored ?? null);
  };
}

/** Writes an identifier stored as `SCHEME:value`. */
export function identifierWriter(entries: readonly PartEntry[]): (identifier: string) => string {
  const write = partsWriter(entries);
  return (identifier) => {
    const colon = identifier.indexOf(':');
    return write({ scheme: identifier.slice(0, colon), value: identifier.slice(colon + 1) });
  };
}

/** Texts in all languages, as a column holds them. */
type ReadTexts = (stored: unknown) => Localized[];

/** Writes a text in the first of the languages `asked` that is given, or else in one that the reader prefers. */
export function textWriter(
  asked: readonly ArgumentValue[],
  nullable: boolean,
  unusual: OnUnusual,
  texts: ReadTexts,
): (stored: unknown, bound: BoundArguments, preferred: readonly string[]) => string {
  // Of one answer it is the same language each time, and its canonical form takes longer than all the rest.
  let last = { given: '', wanted: '' };
  return (stored, bound, preferred) => {
    const given = asked.map((argument) => argument.read(bound)).find((language) => typeof language === 'string');
    if (given !== undefined && given !== last.given) last = { given, wanted: canonicalLanguage(given) ?? given };
    const text = pickText(texts(stored), given === undefined ? preferred : last.wanted);
    return text ? quoted(text.value) : nullable ? 'null' : unusual(null);
  };
}

/** How the texts of a column are read: on a day the first of each language counts, in the order of languages. */
export const textsReader = (onDay: boolean): ReadTexts => (onDay ? firstOfEachLanguage : localized);

/** Texts as they are stored: a list of languages and texts in turn. */
function localized(stored: unknown): Localized[] {
  const texts: Localized[] = [];
  const list = Array.isArray(stored) ? (stored as string[]) : [];
  for (let i = 0; i + 1 < list.length; i += 2) texts.push({ language: list[i]!, value: list[i + 1]! });
  return texts;
}

/** Texts as they are stored, without those of a language that follow another of it, in the order of languages. */
function firstOfEachLanguage(stored: unknown): Localized[] {
  const first = new Map<string, Localized>();
  for (const text of localized(stored)) if (!first.has(text.language)) first.set(text.language, text);
  return [...first.values()].sort(byLanguage);
}

/** The value of a group's key as a text, null where it is missing. */
export function keyText(value: unknown, unusual: OnUnusual): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'boolean') return `"${value}"`;
  if (isNumber(value)) return `"${String(value).padStart(4, '0')}"`;
  return value === null || value === undefined ? 'null' : unusual(value);
}

/** A sum, or an average where the divisor is a count. A sum of decimals can be beyond all numbers: null, as for none. */
export function quotient(sum: unknown, divisor: unknown, unusual: OnUnusual): string {
  if (!isNumber(sum) || !isNumber(divisor)) return unusual(sum);
  const number = Number(sum) / Number(divisor);
  return Number.isFinite(number) ? String(number) : 'null';
}

const isNumber = (value: unknown): value is number | bigint => typeof value === 'number' || typeof value === 'bigint';
