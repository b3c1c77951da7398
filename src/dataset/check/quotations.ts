import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CustomsGraphError } from '../../errors';
import type { GraphData, PropertyValue } from '../../model/graph-data';
import { grouped } from '../../model/grouped';
import type { Localized } from '../../model/values/language';
import { placeIn, type Draft } from '../draft';
import type { Problems } from '../problems';
import { CLAIM } from '../vocabulary';

/** The texts of the documents that the data set grew from, by the three digits that their file names begin with. */
export type Documents = ReadonlyMap<string, string>;

const FILE = /^(\d{3})_.*\.txt$/;

/** The documents in a folder, such as `000_page.txt`. Throws CG_BAD_CONFIG for none: nothing would be checked. */
export function readDocuments(folder: string): Documents {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const documents = new Map<string, string>();
  for (const name of names) {
    const number = FILE.exec(name)?.[1];
    if (number !== undefined) documents.set(number, readFileSync(join(folder, name), 'utf8'));
  }
  if (documents.size > 0) return documents;
  throw new CustomsGraphError('CG_BAD_CONFIG', `DOCUMENTS_DIR names ${folder}, which holds no document.`, {
    hint: 'Name the folder of the files 000_*.txt, 001_*.txt and so on, or unset DOCUMENTS_DIR.',
  });
}

/** The number of a document in the keys of the claims that were read in it: `s3-17`, `s3-17-en`. */
const KEY = /^claim:s(\d{1,3})-/;

/** Documents whose Chinese has the reading of a character behind it in brackets, which quotations leave out. */
const WITH_READINGS = ['001'];

/** The reading of one character: lower-case letters in round brackets after it. `時間(TIME)` is none. */
const READING = /(?<=\p{Script=Han})\(\p{Ll}+\)/gu;

/**
 * Notes quotations that do not stand in the document they are said to be from. A source is document `003` when most of
 * its claims that are numbered have keys that begin with `s3-`; its other claims are held against it too. Quotation and document are
 * compared character by character, in whatever language of the document, with these allowances: both are brought into
 * Unicode's form NFC, white space of any kind and length counts as one space and none at the ends, and bracketed
 * readings are left out where a document has them.
 */
export function checkQuotations(draft: Draft, documents: Documents, problems: Problems): void {
  const numberOf = documentOfClaims(draft.ofType('FROM_SOURCE'));
  const texts = new Map([...documents].map(([number, text]) => [number, plain(number, text)]));
  for (const claim of draft.nodesOf(CLAIM)) {
    const number = numberOf(claim.id);
    if (number === undefined) continue;
    for (const [property, quote] of quotationsOf(claim.properties)) {
      const mistake = mistakeIn(plain(number, quote), number, texts.get(number));
      if (mistake) problems.addDependent([claim.id], placeIn(claim, property), mistake);
    }
  }
}

/** The quotation of a claim and the same passage in other languages, each with the property that holds it. */
function quotationsOf(properties: ReadonlyMap<string, PropertyValue>): [property: string, quote: string][] {
  const quote = properties.get('quote');
  const parallel = (properties.get('parallelQuotes') ?? []) as readonly Localized[];
  return [
    ...(typeof quote === 'string' ? [['quote', quote] as [string, string]] : []),
    ...parallel.map(({ value }): [string, string] => ['parallelQuotes', value]),
  ];
}

/** How many quotations of a data set are from one of the documents, and how many from other texts. */
export function countQuotations({ nodes, relationships }: GraphData): { comparable: number; others: number } {
  const numberOf = documentOfClaims(relationships.filter(({ type }) => type === 'FROM_SOURCE'));
  const quoting = nodes.filter(({ type, properties }) => type === CLAIM && properties['quote'] !== undefined);
  const comparable = quoting.filter(({ id }) => numberOf(id) !== undefined).length;
  return { comparable, others: quoting.length - comparable };
}

function mistakeIn(quote: string, number: string, text: string | undefined): string | undefined {
  if (text === undefined) return `There is no document ${number} to find the quotation in.`;
  if (text.includes(quote)) return undefined;
  return `The quotation does not stand in document ${number}: ${whereItParts(text, quote)}`;
}

/** The longest beginning of a quotation that does stand in the text, which shows where the two part. */
function whereItParts(text: string, quote: string): string {
  const characters = [...quote];
  let length = characters.length;
  while (length > 0 && !text.includes(characters.slice(0, length).join(''))) length--;
  if (length === 0) return 'not even its first character does.';
  return `"${characters.slice(0, length).join('')}" does, but not "${characters.slice(length).join('')}" after it.`;
}

/** The number of the document that a claim was read in, undefined for other texts; from the sources of all claims. */
function documentOfClaims(
  fromSource: readonly { readonly from: string; readonly to: string }[],
): (claim: string) => string | undefined {
  const sources = new Map(fromSource.map(({ from, to }) => [from, to]));
  const numbered = [...sources].flatMap(([claim, source]) => {
    const number = KEY.exec(claim)?.[1]?.padStart(3, '0');
    return number === undefined ? [] : [{ source, number }];
  });
  const numbers = new Map<string, string>();
  for (const [source, claims] of grouped(numbered, (one) => one.source)) {
    const [most] = [...grouped(claims, (one) => one.number)].sort(([, a], [, b]) => b.length - a.length);
    numbers.set(source, most![0]);
  }
  return (claim) => numbers.get(sources.get(claim) ?? '');
}

function plain(number: string, text: string): string {
  const composed = text.normalize('NFC');
  const read = WITH_READINGS.includes(number) ? composed.replace(READING, '') : composed;
  return read.replace(/\s+/g, ' ').trim();
}
