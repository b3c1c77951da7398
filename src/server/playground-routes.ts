import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Page } from './playground';
import { CONTENT_SECURITY_POLICY, addVary } from './response-headers';

/** Serves what the page loads; names carry a hash of the content, so clients may keep it for good. */
export async function servePlaygroundAssets(app: FastifyInstance, webDist: string): Promise<void> {
  const root = join(webDist, 'assets');
  if (!existsSync(root)) return;
  await app.register(async (assets) => {
    assets.addHook('onRequest', (_request, reply, done) => {
      addVary(reply, 'Accept-Encoding');
      // A worker is held to the policy of its own file, not to that of the page.
      reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
      done();
    });
    await assets.register(fastifyStatic, {
      root,
      prefix: '/playground/assets/',
      decorateReply: false,
      index: false,
      dotfiles: 'ignore',
      preCompressed: true,
      maxAge: '1y',
      immutable: true,
    });
  });
}

/** Sends the page, or 304 to a client that has it. */
export function sendPage(page: Page, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  addVary(reply, 'Accept', 'Accept-Encoding');
  reply.headers({
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'cache-control': 'no-cache',
    etag: page.etag,
  });
  if (holds(request.headers['if-none-match'], page.etag)) return reply.code(304).send();
  const encoding = encodingFor(request.headers['accept-encoding']);
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.type('text/html; charset=utf-8').send(page.bodies[encoding]);
}

/** Whether one of the tags of an `If-None-Match` is `etag`, compared weakly. */
export function holds(ifNoneMatch: string | undefined, etag: string): boolean {
  const strong = (tag: string) => tag.trim().replace(/^W\//, '');
  const tags = (ifNoneMatch ?? '').split(',').map(strong);
  return tags.includes('*') || tags.includes(strong(etag));
}

function encodingFor(acceptEncoding: string | undefined): keyof Page['bodies'] {
  const accepted = (acceptEncoding ?? '')
    .toLowerCase()
    .split(',')
    .filter((encoding) => !/;\s*q=0(\.0*)?\s*$/.test(encoding))
    .map((encoding) => encoding.split(';', 1)[0]?.trim());
  if (accepted.includes('br')) return 'br';
  return accepted.includes('gzip') ? 'gzip' : 'identity';
}
