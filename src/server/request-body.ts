import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from './http-error';

/** What a web page can send to another origin without asking; Apollo Server answers these (CSRF prevention). */
const FORM_TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'];

/**
 * Sets how bodies are read: JSON in UTF-8 only, never inflated.
 *
 * Bodies of forms are read and dropped, so that Apollo Server can say why it refuses them.
 */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: FastifyRequest, body: Buffer) =>
    parseJson(body),
  );
  app.addContentTypeParser(FORM_TYPES, { parseAs: 'buffer' }, async () => undefined);
}

/** @throws HttpError UNSUPPORTED_MEDIA_TYPE for a compressed body, or one that is not in UTF-8. */
export function assertReadableBody(headers: FastifyRequest['headers']): void {
  const encoding = headers['content-encoding'];
  // Nothing is inflated here: small requests gain little by it, and an inflated bomb costs much.
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') {
    throw new HttpError('UNSUPPORTED_MEDIA_TYPE', 'A body with this content-encoding cannot be read.', {
      'accept-encoding': 'identity',
    });
  }
  for (const [, charset] of (headers['content-type'] ?? '').matchAll(/;\s*charset\s*=\s*"?([^";]*)/gi)) {
    if (!/^utf-?8$/i.test((charset ?? '').trim())) {
      throw new HttpError('UNSUPPORTED_MEDIA_TYPE', 'A body in this charset cannot be read.');
    }
  }
}

/**
 * A plain JSON.parse: a key `__proto__` becomes an ordinary property, which does no harm.
 *
 * The decoder drops a byte order mark and refuses what is not UTF-8.
 */
function parseJson(body: Buffer): unknown {
  if (body.length === 0) throw new HttpError('BAD_REQUEST', 'The body is empty.');
  let text: string;
  try {
    text = UTF8.decode(body);
  } catch {
    throw new HttpError('BAD_REQUEST', 'The body is not UTF-8.');
  }
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message repeats a piece of the body.
    throw new HttpError('BAD_REQUEST', 'The body is not JSON.');
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });
