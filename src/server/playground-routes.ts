import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { FixedText } from './fixed-text';
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
export function sendPage(page: FixedText, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  addVary(reply, 'Accept');
  reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
  return page.send(request, reply);
}
