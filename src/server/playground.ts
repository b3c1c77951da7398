import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Coverage } from '../model/graph-data';
import { FixedText } from './fixed-text';
import { CONTENT_SECURITY_POLICY, addVary } from './response-headers';

/** What the page shows of the server it came from; `web/src/data.ts` reads it. */
export interface PlaygroundData {
  /** Path to which operations are posted. */
  readonly endpoint: string;
  readonly dataset: DatasetSummary | null;
  /** In the order of the gallery; the first one is answered on load. */
  readonly examples: readonly PlaygroundExample[];
  /** Whether the configuration allows operations to be explained. */
  readonly explain: boolean;
}

export interface DatasetSummary {
  readonly title: string;
  readonly entities: number;
  readonly facts: number;
  readonly sources: number;
  /** The day on which the data was last brought up to date, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** How far its parts reach. */
  readonly coverage: readonly (Omit<Coverage, 'topic'> & { readonly topic: string })[];
}

export interface PlaygroundExample {
  /** Unique, without a colon; stands in links as `?example=name`. */
  readonly name: string;
  /** The question by BCP 47 language; `en` is always there. */
  readonly question: { readonly en: string } & Readonly<Record<string, string>>;
  readonly group: string;
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** A whole answer recorded earlier, shown until the live one is there. */
  readonly answer?: Readonly<Record<string, unknown>>;
}

/** Where the build of `web/` lies, seen from `src/server` as well as from `dist/server`. */
export const WEB_DIST = join(__dirname, '..', '..', 'web', 'dist');

const PLACEHOLDER = '<!--playground-data-->';

/** The playground with its data written in, or a page that says how to build it. */
export function playgroundPage(data: PlaygroundData, webDist: string): FixedText {
  const template = join(webDist, 'index.html');
  const html = existsSync(template) ? fillTemplate(readFileSync(template, 'utf8'), data) : NOT_BUILT;
  return new FixedText(html, 'text/html; charset=utf-8');
}

/** Writes the data in place of the placeholder, as an element of data that no policy has to allow. */
export function fillTemplate(template: string, data: PlaygroundData): string {
  // Without any `<`, no text in the data can end the element early.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const element = `<script type="application/json" id="playground-data">${json}</script>`;
  // A function: in a plain replacement `$&` and its like have a meaning, and GraphQL is full of `$`.
  return template.replace(PLACEHOLDER, () => element);
}

const NOT_BUILT = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>customs-graph</title>
    <style>body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 4rem auto; padding: 0 1rem }</style>
  </head>
  <body>
    <h1>The playground is not built yet</h1>
    <p>Run <code>npm ci</code> and <code>npm run build</code> in the project's folder, then start the server again.</p>
    <p>The API works without it: POST a GraphQL operation as JSON to this address, or read
      <a href="/schema.graphql">the schema</a>.</p>
  </body>
</html>
`;

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
