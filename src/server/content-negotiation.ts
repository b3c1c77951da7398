import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';
import { canonicalLanguage } from '../model/values/language';

/** How the bytes of a body stand for its text (RFC 9110, section 8.4.1), the shortest first. */
const CODINGS = ['br', 'gzip'] as const;
export type ContentCoding = (typeof CODINGS)[number] | 'identity';

/** Texts shorter than this go as they are: they fill one packet either way. */
export const SHORTEST_CODED = 1_400;

const { BROTLI_PARAM_LGWIN, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);

/** The coding for a text of so many characters, by the client's `Accept-Encoding`; without the header, none. */
export function codingFor(acceptEncoding: string | undefined, length: number): ContentCoding {
  if (acceptEncoding === undefined || length < SHORTEST_CODED) return 'identity';
  const accepted = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } }).encodings([...CODINGS]);
  return CODINGS.find((coding) => accepted.includes(coding)) ?? 'identity';
}

/** A text in a coding. What is sent many times is worth the `effort`. */
export function encode(
  text: string | Buffer,
  coding: ContentCoding,
  effort: 'little' | 'much' = 'little',
): Promise<Buffer> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  if (coding === 'gzip') return inGzip(bytes);
  if (coding === 'identity') return Promise.resolve(bytes);
  return inBrotli(bytes, {
    params: {
      // Its own default, 11, takes a second for a megabyte. A window of 256 KB rather than 4 MB spares memory.
      [BROTLI_PARAM_QUALITY]: effort === 'much' ? 9 : 4,
      [BROTLI_PARAM_LGWIN]: effort === 'much' ? 22 : 18,
      [BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

/** The media types of an `Accept`, the best first, wildcards included; without the header everything is acceptable. */
export const acceptedTypes = (accept: string | undefined): string[] =>
  new Negotiator({ headers: { accept: accept?.trim() || '*/*' } }).mediaTypes().map((type) => type.toLowerCase());

/** No reader knows more languages than this; a longer header costs a look at each text for each tag. */
const MOST_LANGUAGES = 10;

/**
 * The languages that a client prefers, the best first, by its `Accept-Language` header (RFC 9110, section 12.5.4), in
 * canonical form. What is refused by `q=0`, the wildcard, and what is no language tag are left out. Which of them is
 * taken is decided for each text: the first that it has.
 */
export function acceptedLanguages(header: string | undefined): readonly string[] {
  if (header === undefined) return [];
  const tags = new Negotiator({ headers: { 'accept-language': header } }).languages();
  const languages = tags.flatMap((tag) => (tag === '*' ? [] : (canonicalLanguage(tag) ?? [])));
  return [...new Set(languages)].slice(0, MOST_LANGUAGES);
}
