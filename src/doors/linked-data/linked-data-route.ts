import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Graph } from '../../graphql/graph';
import { Addresses, UNPUBLISHED } from '../../linked-data/addresses';
import { catalogue } from '../../linked-data/catalogue';
import { jsonLdContext, type JsonLdContext } from '../../linked-data/json-ld-context';
import { ontology } from '../../linked-data/ontology';
import { Vocabulary } from '../../linked-data/vocabulary';
import { lazily } from '../../model/lazily';
import type { Registry } from '../../model/registry';
import { idWithoutView } from '../../model/values/view';
import type { Door } from '../../server/door';
import { HttpError } from '../../server/http-error';
import { addVary, entityTagOf, headersSoFar, holds } from '../../server/response-headers';
import type { Asking } from '../asking';
import { asHttpError, askingOf } from '../asking-of-request';
import { ownAddress } from '../own-address';
import { describedDataset } from './dataset';
import { documentQuads, jsonLdOf, turtleOf, type Described } from './documents';
import { FORMATS, accepted, readPath, type Format } from './formats';
import { isEntity, operationOf } from './operation';
import { toldOf, type Answer } from './records';

export interface LinkedDataRouteOptions {
  readonly graph: Graph;
  readonly registry: Registry;
  /** By which clients reach this server; as each wrote it when undefined. */
  readonly publicAddress: string | undefined;
  /** Whether there are pages to lead browsers to. */
  readonly hasPages: boolean;
}

/** Characters that no id has. */
const CONTROL = /[\u0000-\u001f]/;

/** Serves `/id/<id>`, and the data set, vocabulary and context that its documents name. */
export function linkedDataDoor({ graph, registry, publicAddress, hasPages }: LinkedDataRouteOptions): Door {
  // All is made as for no server, and at last under the address that this one has for the client.
  const addresses = new Addresses();
  const vocabulary = new Vocabulary(registry, addresses);
  const terms = lazily(() => ontology(vocabulary));
  const context = lazily(() => jsonLdContext(vocabulary));
  const published = (request: FastifyRequest) => {
    const address = ownAddress(request, publicAddress);
    return (text: string): string => text.replaceAll(UNPUBLISHED, () => address);
  };
  const addTo = (app: FastifyInstance): void => {
    app.get('/vocabulary', (request, reply) => send(request, reply, FORMATS.ttl, published(request)(terms()), []));
    app.get('/context.jsonld', (request, reply) =>
      send(request, reply, FORMATS.jsonld, published(request)(JSON.stringify(context())), []),
    );
    app.get('/dataset', async (request, reply) => {
      const described = await request.exchange.within(describedDataset(askingOf(graph, request)));
      await send(request, reply, FORMATS.jsonld, published(request)(catalogue(addresses, described, [])), []);
    });
    app.get<{ Params: { '*': string } }>('/id/*', async (request, reply) => {
      addVary(reply, 'Accept');
      const { id, format: named } = readPath(request.params['*']);
      const format = named ?? accepted(request.headers.accept, hasPages);
      if (format === undefined) throw notAcceptable();
      const publish = published(request);
      const pages = pagesIn(registry, id, request);
      const found = await request.exchange.within(find(registry, askingOf(graph, request), id, pages));
      const current = found.id + id.slice(idWithoutView(id).length);
      // What is retired is known only to the graph, which answers with what took its place.
      if (current !== id) return lead(request, reply, 301, publish(addresses.thing(current).value + ending(named)));
      if (format === 'page') return lead(request, reply, 303, publish(`${addresses.root}/e/${encodeURI(id)}`));
      const thing = addresses.thing(id).value;
      const at = (form: Format, parameters = pages): string => `${thing}${ending(form)}${queryOf(parameters)}`;
      const told = toldOf(registry, registry.typeOfId(idWithoutView(id))!, found);
      const next = told.next.map((page) => at(format, [page]));
      const described = { document: at(format), told, next };
      const text =
        format === 'json' ? JSON.stringify(found) : publish(await textOf(format, vocabulary, context(), described));
      const links = [
        ...(Object.keys(FORMATS) as Format[])
          .filter((other) => other !== format)
          .map((other) => `<${at(other)}>; rel="alternate"; type="${FORMATS[other]}"`),
        `<${addresses.root}/vocabulary>; rel="describedby"; type="${FORMATS.ttl}"`,
        `<${addresses.dataset.value}>; rel="collection license"; type="${FORMATS.jsonld}"`,
        ...next.map((address) => `<${address}>; rel="next"`),
      ];
      const headers = ['content-location', publish(at(format)), 'link', publish(links.join(', '))];
      await send(request, reply, FORMATS[format], text, headers);
    });
  };
  return { path: '/id/', standard: 'linked data', addTo };
}

const ending = (format: Format | undefined): string => (format === undefined ? '' : `.${format}`);

async function textOf(
  format: 'jsonld' | 'ttl',
  vocabulary: Vocabulary,
  context: JsonLdContext,
  described: Described,
): Promise<string> {
  const quads = documentQuads(vocabulary, described);
  return format === 'ttl' ? turtleOf(vocabulary.addresses, quads) : jsonLdOf(vocabulary.addresses, context, quads);
}

type Pages = readonly (readonly [parameter: string, cursor: string])[];

/** The cursors in the address: where relationships go on, or evidence. */
function pagesIn(registry: Registry, id: string, { url }: FastifyRequest): Pages {
  const type = registry.typeOfId(idWithoutView(id));
  if (!type || !isEntity(type)) return [];
  return [...new URL(url, UNPUBLISHED).searchParams].filter(([name]) => name === 'after' || name === 'evidence');
}

const queryOf = (pages: Pages): string =>
  pages.length === 0 ? '' : `?${new URLSearchParams(pages.map(([...page]) => page)).toString()}`;

/** What the graph has of an id. Throws NOT_FOUND where that is nothing. */
async function find(registry: Registry, asking: Asking, id: string, pages: Pages): Promise<Answer> {
  const bare = idWithoutView(id);
  const type = registry.typeOfId(bare);
  if (!type || CONTROL.test(id)) throw unknownId(id);
  try {
    const query = operationOf(registry, type);
    const { node } = await asking.ask<{ readonly node: Answer | null }>(query, { id, ...Object.fromEntries(pages) });
    if (node) return node;
  } catch (error) {
    throw asHttpError(error);
  }
  throw id === bare ? unknownId(id) : notInView(id, bare);
}

/** Sends a text, or 304 to a client that has it. */
async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  type: string,
  text: string,
  more: readonly string[],
): Promise<void> {
  addVary(reply, 'Accept-Encoding');
  const tag = entityTagOf(text);
  reply.hijack();
  const headers = [...headersSoFar(reply), ...more, 'cache-control', 'no-cache', 'etag', tag];
  if (holds(request.headers['if-none-match'], tag)) return request.exchange.send({ status: 304, headers, text: '' });
  headers.push('content-type', `${type}; charset=utf-8`);
  await request.exchange.send({ status: 200, headers, text });
}

async function lead(request: FastifyRequest, reply: FastifyReply, status: 301 | 303, to: string): Promise<void> {
  reply.hijack();
  await request.exchange.send({ status, headers: [...headersSoFar(reply), 'location', to], text: '' });
}

const unknownId = (id: string): HttpError =>
  new HttpError('NOT_FOUND', `There is no "${id.slice(0, 100)}".`, {
    hint: 'Ids are those that answers and dumps have, such as port:dulata.',
  });

const notInView = (id: string, bare: string): HttpError =>
  new HttpError('NOT_FOUND', `There is no "${id.slice(0, 100)}": what it names may be there, but not in that view.`, {
    hint: `Ask without a view: ${bare.slice(0, 100)}.`,
  });

const notAcceptable = (): HttpError =>
  new HttpError('NOT_ACCEPTABLE', 'None of the media types in the header Accept is one that this address has.', {
    hint: `Accept ${Object.values(FORMATS).join(', ')}.`,
  });
