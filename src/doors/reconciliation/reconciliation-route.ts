import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Graph } from '../../graphql/graph';
import type { Door } from '../../server/door';
import { HttpError } from '../../server/http-error';
import { assertReadableBody } from '../../server/request-body';
import { addVary, headersSoFar } from '../../server/response-headers';
import type { Asking } from '../asking';
import { asHttpError, askingOf } from '../asking-of-request';
import { ownAddress } from '../own-address';
import { candidatesOf } from './candidates';
import { Columns } from './columns';
import { extensionOf, proposedColumns } from './extension';
import { KeptCountryNames } from './kept-country-names';
import { manifestOf } from './manifest';
import { escaped, flyoutOf, previewOf } from './preview';
import { recordsOf } from './records';
import { assertType, readBatch, readExtension } from './requests';
import { suggestColumns, suggestEntities, suggestTypes } from './suggestions';

export const RECONCILIATION_PATH = '/reconcile';

const FORM = 'application/x-www-form-urlencoded';
/** Columns that a client is offered when it does not say how many. */
const USUAL_PROPOSALS = 50;

type Answer = (parameters: URLSearchParams, asking: Asking, request: FastifyRequest) => Promise<unknown>;

export interface ReconciliationRouteOptions {
  readonly graph: Graph;
  /** What the service is called. */
  readonly name: string;
  /** By which clients reach this server; as each wrote it when undefined. */
  readonly publicAddress: string | undefined;
  /** Whether there are pages to lead people to. */
  readonly hasPages: boolean;
}

/**
 * Serves the Reconciliation Service API 0.2 at `/reconcile`, to pages of all origins: the standard expects that a table's
 * page asks by itself. Answers are JSON, or a call of `callback` where it is given.
 */
export function reconciliationDoor({ graph, name, publicAddress, hasPages }: ReconciliationRouteOptions): Door {
  const columns = new Columns(graph.schema);
  const countries = new KeptCountryNames();
  const addressOf = (request: FastifyRequest): URL => new URL(RECONCILIATION_PATH, ownAddress(request, publicAddress));
  const routes: readonly (readonly [path: string, answer: Answer])[] = [
    [
      '',
      (parameters, asking, request) =>
        service(parameters, asking, columns, countries, () => manifestOf(columns, name, addressOf(request), hasPages)),
    ],
    [
      '/suggest/entity',
      async (parameters, asking) => ({
        result: await suggestEntities(asking, columns, prefixOf(parameters), {
          type: typeOf(parameters, columns),
          cursor: cursorOf(parameters),
        }),
      }),
    ],
    [
      '/suggest/type',
      async (parameters) => ({ result: suggestTypes(columns, prefixOf(parameters), cursorOf(parameters)) }),
    ],
    [
      '/suggest/property',
      async (parameters) => ({ result: suggestColumns(columns, prefixOf(parameters), cursorOf(parameters)) }),
    ],
    ['/flyout/entity', (parameters, asking) => entityFlyout(asking, columns, idOf(parameters))],
    ['/flyout/type', async (parameters) => flyout(idOf(parameters), columns.types.get(idOf(parameters))?.description)],
    ['/flyout/property', async (parameters) => flyout(idOf(parameters), columns.all.get(idOf(parameters))?.name)],
    ['/properties', async (parameters) => proposedColumns(columns, typeOf(parameters, columns), limitOf(parameters))],
  ];
  return {
    path: RECONCILIATION_PATH,
    standard: 'Reconciliation Service API',
    addTo: (app) =>
      void app.register(async (scope) => {
        readForms(scope);
        // Before what may refuse a request, so that pages can read errors as well.
        scope.addHook('onRequest', async (_request, reply) => {
          reply.header('access-control-allow-origin', '*');
        });
        for (const [path, answer] of routes) serve(scope, `${RECONCILIATION_PATH}${path}`, graph, answer);
        servePreview(scope, graph, columns);
      }),
  };
}

/** What the address of the service answers: rows, an extension, or what it is. */
async function service(
  parameters: URLSearchParams,
  asking: Asking,
  columns: Columns,
  countries: KeptCountryNames,
  manifest: () => unknown,
): Promise<unknown> {
  const [queries, extend] = [parameters.get('queries'), parameters.get('extend')];
  if (queries !== null) {
    const batch = Object.entries(readBatch(queries, columns));
    const found = await candidatesOf(
      asking,
      columns,
      await countries.read(asking),
      batch.map(([, query]) => query),
    );
    return Object.fromEntries(batch.map(([key], i) => [key, { result: found[i] }]));
  }
  if (extend !== null) return extensionOf(asking, columns, readExtension(extend, columns));
  return manifest();
}

/** Forms, which the server else leaves unread, are read here, and nothing else. */
function readForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(FORM, { parseAs: 'string' }, async (_request: FastifyRequest, body: string) => body);
  scope.addContentTypeParser('*', async () => {
    throw new HttpError('UNSUPPORTED_MEDIA_TYPE', `This address takes forms (${FORM}), and nothing else.`, {
      hint: `Send the parameters, such as queries, as ${FORM}.`,
    });
  });
}

function serve(scope: FastifyInstance, url: string, graph: Graph, answer: Answer): void {
  scope.route({
    method: ['GET', 'POST'],
    url,
    onRequest: async ({ headers }) => assertReadableBody(headers),
    handler: async (request, reply) => {
      const parameters = parametersOf(request);
      const callback = callbackIn(parameters);
      const data = await request.exchange.within(asked(answer, parameters, graph, request));
      const json = JSON.stringify(data);
      const type = callback === undefined ? 'application/json' : 'application/javascript';
      await send(request, reply, type, callback === undefined ? json : `/**/${callback}(${json});`);
    },
  });
}

function servePreview(scope: FastifyInstance, graph: Graph, columns: Columns): void {
  scope.get(`${RECONCILIATION_PATH}/preview`, async (request, reply) => {
    const id = idOf(parametersOf(request));
    const preview: Answer = (_, asking) => previewOf(asking, columns, id);
    const page = await request.exchange.within(asked(preview, parametersOf(request), graph, request));
    if (typeof page !== 'string') throw unknownId(id);
    reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    await send(request, reply, 'text/html', page);
  });
}

async function asked(
  answer: Answer,
  parameters: URLSearchParams,
  graph: Graph,
  request: FastifyRequest,
): Promise<unknown> {
  try {
    return await answer(parameters, askingOf(graph, request), request);
  } catch (error) {
    throw asHttpError(error);
  }
}

async function send(request: FastifyRequest, reply: FastifyReply, type: string, text: string): Promise<void> {
  addVary(reply, 'Accept-Language', 'Accept-Encoding');
  reply.hijack();
  const headers = [...headersSoFar(reply), 'cache-control', 'no-cache', 'content-type', `${type}; charset=utf-8`];
  await request.exchange.send({ status: 200, headers, text });
}

/** The parameters of the address, and those of a form. */
function parametersOf({ url, body }: FastifyRequest): URLSearchParams {
  const start = url.indexOf('?');
  const parameters = new URLSearchParams(start < 0 ? '' : url.slice(start));
  if (typeof body === 'string') for (const [name, value] of new URLSearchParams(body)) parameters.set(name, value);
  return parameters;
}

const CALLBACK = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/;

/** The name of the function to call (JSONP). Throws BAD_REQUEST for what is no name. */
function callbackIn(parameters: URLSearchParams): string | undefined {
  const callback = parameters.get('callback');
  if (callback === null) return undefined;
  if (callback.length <= 100 && CALLBACK.test(callback)) return callback;
  throw new HttpError('BAD_REQUEST', 'The parameter callback is no name of a function.', {
    hint: 'Leave it out: answers may be read from pages of all origins.',
  });
}

const prefixOf = (parameters: URLSearchParams): string => parameters.get('prefix') ?? '';
const cursorOf = (parameters: URLSearchParams): number =>
  Math.max(0, Math.trunc(Number(parameters.get('cursor'))) || 0);

const limitOf = (parameters: URLSearchParams): number =>
  Math.max(0, Math.trunc(Number(parameters.get('limit')))) || USUAL_PROPOSALS;

/** The type in the parameters. Throws BAD_REQUEST for one that there is not. */
function typeOf(parameters: URLSearchParams, columns: Columns): string | undefined {
  const type = parameters.get('type') || undefined;
  if (type !== undefined) assertType('type', type, columns);
  return type;
}

function idOf(parameters: URLSearchParams): string {
  const id = parameters.get('id');
  if (id) return id;
  throw new HttpError('BAD_REQUEST', 'The parameter id is missing.', { hint: 'Name an entity, a type or a property.' });
}

async function entityFlyout(asking: Asking, columns: Columns, id: string) {
  const record = (await recordsOf(asking, columns, [id])).get(id);
  if (!record) throw unknownId(id);
  return { id, html: flyoutOf(record, columns) };
}

function flyout(id: string, text: string | undefined) {
  if (text === undefined) throw unknownId(id);
  return { id, html: `<p>${escaped(text)}</p>` };
}

const unknownId = (id: string): HttpError =>
  new HttpError('NOT_FOUND', `There is no "${id.slice(0, 100)}".`, { hint: 'Ids are those that this service gave.' });
