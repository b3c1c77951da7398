import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import Negotiator from 'negotiator';

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
export function encode(text: string, coding: ContentCoding, effort: 'little' | 'much' = 'little'): Promise<Buffer> {
  const bytes = Buffer.from(text);
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
