import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { lazily } from '../model/lazily';
import { acceptedTypes } from './content-negotiation';
import { FixedText } from './fixed-text';
import { CONTENT_SECURITY_POLICY, addVary } from './response-headers';

/** Where the build of `web/` lies, seen from `src/server` as well as from `dist/server`. */
export const WEB_DIST = join(__dirname, '..', '..', 'web', 'dist');

/** The addresses of the explorer's pages; `web/explorer/pages.tsx` has the same. */
export const EXPLORER_ADDRESSES = ['/', '/e/*', '/graph', '/map', '/matrix', '/timeline', '/compare', '/sources'];

/**
 * Serves the explorer: one document for all of its addresses, which reads the address itself. At an address that nobody
 * serves, a browser gets it with the status 404, and it says so and leads on. Called before whatever refuses these.
 */
export function serveExplorer(app: FastifyInstance, webDist: string): void {
  const document = lazily(() => {
    const built = join(webDist, 'index.html');
    return new FixedText(existsSync(built) ? readFileSync(built, 'utf8') : NOT_BUILT, 'text/html; charset=utf-8');
  });
  for (const url of EXPLORER_ADDRESSES) {
    app.get(url, async (request, reply) => sendPage(document(), request, reply));
  }
  app.addHook('onRequest', async (request, reply) => {
    if (!request.is404 || !wantsPage(request)) return;
    addVary(reply, 'Accept');
    await sendPage(document(), request, reply.code(404));
  });
}

/** Whether `text/html` is named. A wildcard does not name it: curl and fetch send one and want the API. */
export const wantsPage = (request: FastifyRequest): boolean =>
  request.method !== 'POST' && acceptedTypes(request.headers.accept).includes('text/html');

/** Serves what the pages load; names carry a hash of the content, so clients may keep it for good. */
export async function serveAssets(app: FastifyInstance, webDist: string): Promise<void> {
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
      prefix: '/assets/',
      decorateReply: false,
      index: false,
      dotfiles: 'ignore',
      preCompressed: true,
      maxAge: '1y',
      immutable: true,
    });
  });
}

/** Sends a page, or 304 to a client that has it. */
export function sendPage(page: FixedText, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  reply.header('content-security-policy', CONTENT_SECURITY_POLICY);
  return page.send(request, reply);
}

/** What stands in the place of a page that was not built. */
export const NOT_BUILT = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>customs-graph</title>
    <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }</style>
  </head>
  <body>
    <h1>The pages are not built yet</h1>
    <p>Run <code>npm ci</code> and <code>npm run build</code> in the project's folder, then start the server again.</p>
    <p>The API works without it: POST a GraphQL operation as JSON to <code>/graphql</code>, or read
      <a href="/schema.graphql">the schema</a>.</p>
  </body>
</html>
`;
