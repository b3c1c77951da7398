import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { lazily } from '../lazily';
import { HttpError } from './http-error';
import { holds } from './playground-routes';

/** Serves `/schema.graphql` as text that browsers show; nothing when clients may not read the schema. */
export function serveSchema(app: FastifyInstance, sdl: () => string, introspection: boolean): void {
  const tag = lazily(() => `W/"${createHash('sha256').update(sdl()).digest('base64url').slice(0, 22)}"`);
  app.get('/schema.graphql', async (request, reply) => {
    if (!introspection) throw new HttpError('NOT_FOUND', 'This server does not show its schema.');
    const etag = tag();
    reply.headers({ 'cache-control': 'no-cache', etag });
    if (holds(request.headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.type('text/plain; charset=utf-8').send(sdl());
  });
}
