import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseJson, textIn } from '../graphql/pipeline/read-request';
import { HttpError } from './http-error';

/** What a web page can send to another origin without asking; Apollo Server answers these (CSRF prevention). */
const FORM_TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'];

/** Fastify reads JSON in UTF-8, never inflated. It drops bodies of forms, so that Apollo Server can say why. */
export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (_request: FastifyRequest, body: Buffer) =>
    parseJson(textIn(body)),
  );
  app.addContentTypeParser(FORM_TYPES, { parseAs: 'buffer' }, async () => undefined);
}

const TOKEN = "[!#$%&'*+.^`|~\\w-]+";
/** A media type as RFC 9110 has it (section 8.3.1); a semicolon at the end is common. */
const MEDIA_TYPE = new RegExp(
  `^${TOKEN}/${TOKEN}(?:[ \\t]*;[ \\t]*${TOKEN}=(?:${TOKEN}|"(?:[^"\\\\]|\\\\.)*"))*[ \\t]*(?:;[ \\t]*)?$`,
);

/**
 * @throws HttpError UNSUPPORTED_MEDIA_TYPE for a compressed body, one that is not in UTF-8, and a media type that is
 *   none; BAD_REQUEST for a body without one.
 */
export function assertReadableBody(headers: IncomingHttpHeaders): void {
  const encoding = headers['content-encoding'];
  // Nothing is inflated here: small requests gain little by it, and an inflated bomb costs much.
  if (encoding !== undefined && encoding.trim().toLowerCase() !== 'identity') {
    throw new HttpError('UNSUPPORTED_MEDIA_TYPE', 'A body with this content-encoding cannot be read.', {
      headers: { 'accept-encoding': 'identity' },
    });
  }
  const { 'content-type': type } = headers;
  if (!type && (Number(headers['content-length']) > 0 || headers['transfer-encoding'] !== undefined)) {
    throw new HttpError('BAD_REQUEST', 'The request has a body and no content-type.');
  }
  if (type && !MEDIA_TYPE.test(type)) throw new HttpError('UNSUPPORTED_MEDIA_TYPE', 'The content-type is malformed.');
  for (const [, charset] of (headers['content-type'] ?? '').matchAll(/;\s*charset\s*=\s*"?([^";]*)/gi)) {
    if (!/^utf-?8$/i.test((charset ?? '').trim())) {
      throw new HttpError('UNSUPPORTED_MEDIA_TYPE', 'A body in this charset cannot be read.');
    }
  }
}
