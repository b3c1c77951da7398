import type { FastifyInstance } from 'fastify';
import { lazily } from '../model/lazily';
import { FixedText } from './fixed-text';
import { HttpError } from './http-error';

/** Serves `/schema.graphql` as text that browsers show; nothing when clients may not read the schema. */
export function serveSchema(app: FastifyInstance, sdl: () => string, introspection: boolean): void {
  const schema = lazily(() => new FixedText(sdl(), 'text/plain; charset=utf-8'));
  app.get('/schema.graphql', async (request, reply) => {
    if (!introspection) throw new HttpError('NOT_FOUND', 'This server does not show its schema.');
    return schema().send(request, reply);
  });
}
