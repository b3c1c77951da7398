import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config/config';
import type { Progress } from '../graphql/pipeline/pipeline';
import { isObject } from '../graphql/pipeline/read-request';
import { turn } from '../model/admission';
import { lazily } from '../model/lazily';
import { acceptedLanguages, acceptedTypes } from './content-negotiation';
import type { HttpAnswer } from './exchange';
import { FixedText } from './fixed-text';
import { fullAnswer, type Served } from './full-answer';
import { HttpError } from './http-error';
import { sendPage, wantsPage } from './pages';
import { assertReadableBody } from './request-body';
import { addVary, headersSoFar, entityTagOf, holds } from './response-headers';

const JSON_TYPES = new Set(['*/*', 'application/*', 'application/json', 'application/graphql-response+json']);

export interface GraphQLRouteOptions extends Served {
  readonly config: Served['config'] & Pick<Config, 'getMaxAge' | 'access'>;
  /** The playground; without one, browsers are answered like everybody else. */
  readonly page: (() => FixedText) | undefined;
}

/** Serves `/graphql` where the head of a request is unusual: the page to a browser, the API to everybody else. */
export function serveGraphQL(app: FastifyInstance, options: GraphQLRouteOptions): void {
  const { page } = options;
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    // Before the body is read: what will be refused anyway need not be received.
    onRequest: async (request) => {
      if (
        !(page && wantsPage(request)) &&
        !acceptedTypes(request.headers.accept).some((type) => JSON_TYPES.has(type))
      ) {
        throw new HttpError('NOT_ACCEPTABLE', 'No answer of this server has an acceptable media type.');
      }
      assertReadableBody(request.headers);
    },
    handler: async (request, reply) => {
      if (page && wantsPage(request)) {
        addVary(reply, 'Accept');
        return sendPage(page(), request, reply);
      }
      const posted = request.method === 'POST';
      addVary(reply, ...(posted ? [] : ['Accept']), 'Accept-Language', 'Accept-Encoding');
      const { exchange, body } = request;
      const search = searchOf(request.url);
      const languages = acceptedLanguages(request.headers['accept-language']);
      // Apollo Server takes HEAD for no method of its own; Node leaves the body out.
      const progress: Progress = {};
      const read = { method: posted ? 'POST' : 'GET', search, body, languages, progress };
      await turn();
      const answer = await exchange.within(fullAnswer(options, exchange, read, posted ? body : parametersOf(search)));
      reply.hijack();
      const maxAge = progress.hasErrors ? 0 : options.config.getMaxAge;
      await exchange.send(tagged(answer, request, headersSoFar(reply), { ...options.config, getMaxAge: maxAge }));
    },
  });
}

/**
 * An answer to GET may be kept, but is asked for each time: the graph may have changed. That of a persisted operation
 * may be kept for a while where the settings say so, by all on its way where everybody may ask.
 */
function tagged(
  answer: HttpAnswer,
  { method, headers, url }: FastifyRequest,
  before: readonly string[],
  { getMaxAge, access }: GraphQLRouteOptions['config'],
): HttpAnswer {
  const { status, text } = answer;
  if (status !== 200 || method === 'POST') return { ...answer, headers: [...before, ...answer.headers] };
  const tag = entityTagOf(text);
  const kept = holds(headers['if-none-match'], tag);
  const whose = access.keys || access.tokens ? 'private' : 'public';
  const control = getMaxAge > 0 && isPersisted(url) ? `${whose}, max-age=${getMaxAge}` : 'no-cache';
  // Of two values for one header, Node takes the second.
  const own = [...before, ...answer.headers, 'cache-control', control, 'etag', tag];
  return kept ? { status: 304, headers: own, text: '' } : { ...answer, headers: own };
}

/** Whether a GET names its operation by id or hash. */
function isPersisted(url: string): boolean {
  const { documentId, extensions } = parametersOf(searchOf(url));
  return typeof documentId === 'string' || (isObject(extensions) && extensions['persistedQuery'] !== undefined);
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}

/** The parameters of a GET as a POST would have them; what is not JSON is left for Apollo Server to refuse. */
function parametersOf(search: string): Record<string, unknown> {
  const parameters = new URLSearchParams(search);
  const json = (name: string): unknown => {
    try {
      return JSON.parse(parameters.get(name) ?? 'null');
    } catch {
      return undefined;
    }
  };
  const [documentId, ...more] = parameters.getAll('documentId');
  return {
    query: parameters.get('query') ?? undefined,
    documentId: more.length > 0 ? [documentId, ...more] : documentId,
    operationName: parameters.get('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

/** Serves `/schema.graphql` as text that browsers show; nothing when clients may not read the schema. */
export function serveSchema(app: FastifyInstance, sdl: () => string, introspection: boolean): void {
  const schema = lazily(() => new FixedText(sdl(), 'text/plain; charset=utf-8'));
  app.get('/schema.graphql', async (request, reply) => {
    if (!introspection) throw new HttpError('NOT_FOUND', 'This server does not show its schema.');
    return schema().send(request, reply);
  });
}
