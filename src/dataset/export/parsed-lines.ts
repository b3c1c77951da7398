import { didYouMean } from '../../errors';
import type { Problems } from '../problems';
import type { Where } from '../source-tree';

/** A line of an exported file that is a JSON object of one of the known kinds. */
export interface ParsedLine {
  readonly kind: Kind;
  readonly where: Where;
  readonly content: Readonly<Record<string, unknown>>;
}

export type Kind = 'dataset' | 'node' | 'relationship';

/** The keys of a line of each kind. All are required but the digest: an editor of the file leaves it out. */
export const KEYS: Readonly<Record<Kind, readonly string[]>> = {
  dataset: [
    ...['format', 'model', 'nodes', 'relationships', 'digest'],
    ...['title', 'description', 'version', 'licence', 'asOf', 'attributions', 'coverage', 'retired'],
  ],
  node: ['id', 'type', 'properties', 'claims'],
  relationship: ['id', 'type', 'from', 'to', 'properties', 'claims'],
};
const KINDS = Object.keys(KEYS) as Kind[];
const MAY_BE_MISSING = ['digest'];

/** A NUL character or half of a surrogate pair, as JSON.stringify writes it; no store keeps them. */
const UNSAFE = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/;

const NEW_LINE = 0x0a;

/**
 * The lines of an exported file in UTF-8, undefined for each that is none, which is then noted. Empty ones are left
 * out. They are made one by one, since a text of the whole may be longer than a string can be.
 */
export function* parseLines(file: string, bytes: Buffer, problems: Problems): Generator<ParsedLine | undefined> {
  // Not by a line reader: those also end a line at U+2028, which JSON lets stand in a text.
  for (let start = 0, number = 1; start < bytes.length; number++) {
    const next = bytes.indexOf(NEW_LINE, start);
    const end = next < 0 ? bytes.length : next;
    const line = bytes.toString('utf8', start, end);
    if (line.trim() !== '') yield parseLine(line, { record: 'line', file, line: number, column: 1 }, problems);
    start = end + 1;
  }
}

function parseLine(line: string, place: Where, problems: Problems): ParsedLine | undefined {
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch (error) {
    return problems.add(place, `This is no JSON: ${(error as Error).message}.`);
  }
  if (!isObject(content)) return problems.add(place, 'A line is a JSON object: {"kind": ...}.');
  const kind = KINDS.find((known) => known === content['kind']);
  const record = typeof content['id'] === 'string' ? content['id'] : (kind ?? 'line');
  const where = { record, file: place.file, line: place.line, column: place.column };
  if (kind === undefined) {
    const given = content['kind'];
    const meant = typeof given === 'string' ? didYouMean(given, KINDS) : undefined;
    return problems.add(where, `The kind of a line is ${KINDS.join(', ')}, not ${showJson(given)}.`, meant);
  }
  if (line.includes('\\u') && UNSAFE.test(JSON.stringify(content))) {
    return problems.add(
      where,
      'There is a NUL character or half of a surrogate pair in a text, which no store can keep.',
    );
  }
  return hasKeys(kind, content, where, problems) ? { kind, where, content } : undefined;
}

/** True when every key that the kind needs is there; other keys are noted as well. */
function hasKeys(kind: Kind, content: Readonly<Record<string, unknown>>, where: Where, problems: Problems): boolean {
  const keys = KEYS[kind];
  for (const key of Object.keys(content)) {
    if (key === 'kind' || keys.includes(key)) continue;
    problems.addUnknown(where, key, `A line of the kind ${kind} has no key "${key}".`, keys);
  }
  const missing = keys.filter((key) => content[key] === undefined && !MAY_BE_MISSING.includes(key));
  for (const key of missing) problems.add(where, `The key "${key}" is missing.`);
  return missing.length === 0;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of JSON as a message shows it, cut when it is long. */
export function showJson(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}...` : text;
}
