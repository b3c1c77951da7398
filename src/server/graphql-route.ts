import { Readable } from 'node:stream';
import { HeaderMap, type ApolloServer, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config';
import type { RequestContext } from '../graphql/request-context';
import type { TrustedDocuments } from '../graphql/trusted-documents';
import { acceptsHtml, acceptsJson } from './accept';
import { acceptedLanguages } from './accept-language';
import { cancellationOf } from './cancellation';
import { codingFor, encode } from './content-coding';
import { entityTagOf, holds } from './entity-tag';
import type { FixedText } from './fixed-text';
import { HttpError } from './http-error';
import { assertPersistedQuery, assertTrusted } from './persisted-query';
import { sendPage } from './playground-routes';
import type { FastPath } from './fast-path';
import { assertReadableBody } from './request-body';
import { addVary } from './response-headers';
import { assertSafeRequest } from './input-guard';

export interface GraphQLRouteOptions {
  readonly apollo: ApolloServer<RequestContext>;
  /** The only documents to run; any, when undefined. */
  readonly trusted: TrustedDocuments | undefined;
  readonly page: () => FixedText;
  readonly config: Pick<Config, 'compression' | 'explain' | 'requestTimeoutMs'>;
  /** Requests may come from there, half done. */
  readonly shortWay: FastPath | undefined;
}

/** Serves `/graphql`: the page to a browser that names HTML, the API to everybody else. */
export function serveGraphQL(
  app: FastifyInstance,
  { apollo, trusted, page, config, shortWay }: GraphQLRouteOptions,
): void {
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    // Before the body is read: what will be refused anyway need not be received.
    onRequest: async (request) => {
      if (!wantsPage(request) && !acceptsJson(request.headers.accept)) {
        throw new HttpError('NOT_ACCEPTABLE', 'No answer of this server has an acceptable media type.');
      }
      assertReadableBody(request.headers);
    },
    preParsing: async (request, _reply, payload) => shortWay?.bodyOf(request.raw) ?? payload,
    handler: async (request, reply) => {
      if (wantsPage(request)) return sendPage(page(), request, reply);
      addVary(reply, ...(request.method === 'POST' ? [] : ['Accept']), 'Accept-Language', 'Accept-Encoding');
      const search = searchOf(request.url);
      assertUsable(request.method === 'POST' ? request.body : parametersOf(search), trusted);

      const outcome = shortWay?.outcomeOf(request.raw);
      if (outcome?.kind === 'failure' && outcome.error instanceof HttpError) throw outcome.error;
      const cancellation = cancellationOf(reply.raw, config.requestTimeoutMs);
      const languages = acceptedLanguages(request.headers['accept-language']);
      const explain = config.explain && request.headers['x-explain'] === '1';
      const answer = apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          // Fastify sends the head of a GET for HEAD.
          method: request.method === 'HEAD' ? 'GET' : request.method,
          headers: headerMapOf(request),
          search,
          body: request.body,
        },
        context: async () => ({ requestId: request.id, signal: cancellation.signal, explain, languages, outcome }),
      });
      return sendAnswer(await cancellation.within(answer), request, reply, config);
    },
  });
}

function wantsPage(request: FastifyRequest): boolean {
  return request.method !== 'POST' && acceptsHtml(request.headers.accept);
}

async function sendAnswer(
  answer: HTTPGraphQLResponse,
  request: FastifyRequest,
  reply: FastifyReply,
  { compression }: GraphQLRouteOptions['config'],
): Promise<FastifyReply> {
  const { status = 200, headers, body } = answer;
  reply.code(status).header('cache-control', 'no-store');
  for (const [name, value] of headers) reply.header(name, value);
  if (body.kind === 'chunked') return reply.send(Readable.from(body.asyncIterator));
  const text = status < 400 ? body.string : withRequestId(body.string, request.id);
  if (status === 200 && request.method !== 'POST') {
    // It may be kept, but is asked for each time: the graph may have changed.
    const tag = entityTagOf(text);
    reply.headers({ 'cache-control': 'no-cache', etag: tag });
    if (holds(request.headers['if-none-match'], tag)) return reply.code(304).send();
  }
  const coding = compression ? codingFor(request.headers['accept-encoding'], text.length) : 'identity';
  if (coding === 'identity') return reply.send(text);
  return reply.header('content-encoding', coding).send(await encode(text, coding));
}

/** Errors carry the request id in the body too: it is what people copy into a report. */
function withRequestId(body: string, requestId: string): string {
  const answer = JSON.parse(body) as { errors?: { extensions?: object }[] };
  const errors = answer.errors?.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
  return JSON.stringify({ ...answer, errors });
}

function assertUsable(request: unknown, trusted: TrustedDocuments | undefined): void {
  // What is no object is refused by Apollo Server.
  if (typeof request !== 'object' || request === null || Array.isArray(request)) return;
  assertSafeRequest(request);
  assertPersistedQuery(request);
  if (trusted) assertTrusted(request, trusted);
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
  return {
    query: parameters.get('query') ?? undefined,
    operationName: parameters.get('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  };
}

function headerMapOf(request: FastifyRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}
