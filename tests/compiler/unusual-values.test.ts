import { HeaderMap } from '@apollo/server';
import type { Api } from '../../src/graphql/api';
import type { StoredNode, StoredValue } from '../../src/model/stored-graph';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import type { ReadableStore } from '../../src/store/graph-store';
import { startApi } from '../support/api';
import { ensureSchema } from '../support/graph';

const stored = (
  type: string,
  id: string,
  properties: Record<string, StoredValue>,
  ...labels: string[]
): StoredNode => ({
  labels: ['Node', type, 'Entity', ...labels],
  properties: { id, name_by_language: ['en', `The ${id}`], name_key: id, claims: [], ...properties },
});
const port = (id: string, properties: Record<string, StoredValue>): StoredNode =>
  stored('Port', `port:${id}`, properties, 'Location');

/** What no loading would write: values that the schema does not promise. */
const NODES: readonly StoredNode[] = [
  port('good', { kind: 'ROAD', latitude: 1.5 }),
  port('kindless', { latitude: 2 }),
  port('odd', { kind: 'CANAL', latitude: 'north', identifiers: ['ICP:1'], validFrom: 'some day' }),
  port('nameless', { kind: 'SEA', name_by_language: [] }),
  stored('Port', 'strange:1', { kind: 'SEA' }),
  stored('Group', 'group:a', { of: 'PORTS' }, 'Actor'),
];

interface Result {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly unknown[];
    readonly extensions: { readonly code: string };
  }[];
}

describe('a value that the schema does not promise', () => {
  let store: GrafeoStore;
  let api: Api;
  let statements = 0;
  const lanes: string[] = [];

  beforeAll(async () => {
    store = await GrafeoStore.open(IN_MEMORY);
    await ensureSchema(store);
    await store.replaceAll({ nodes: NODES, relationships: [] });
    const counting: ReadableStore = {
      run: (...args) => ((statements += 1), store.run(...args)),
      findByText: (...args) => store.findByText(...args),
    };
    api = await startApi(counting, (lane, outcome) => lanes.push(`${lane} ${outcome}`));
  });
  afterAll(async () => {
    await api.apollo.stop();
    await store.close();
  });

  /** Asks as HTTP does, since only then JSON text is written without graphql-js. */
  async function ask(query: string): Promise<Result> {
    const response = await api.apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: { query },
      },
      context: async () => ({ requestId: 'test', signal: new AbortController().signal, explain: false, languages: [] }),
    });
    if (response.body.kind !== 'complete') throw new Error('the answer comes in parts');
    return JSON.parse(response.body.string) as Result;
  }

  beforeEach(() => {
    statements = 0;
    lanes.length = 0;
  });

  const masked = (...path: (string | number)[]) =>
    expect.objectContaining({
      path,
      message: 'Something went wrong on the server.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', hint: expect.stringMatching(/request id/) as string },
    }) as unknown;

  test('does no harm where it is not asked for', async () => {
    expect(await ask('{ port(id: "port:kindless") { id latitude } }')).toEqual({
      data: { port: { id: 'port:kindless', latitude: 2 } },
    });
    expect(lanes).toEqual(['fast success']);
  });

  test.each<readonly [string, string, unknown, (string | number)[]]>([
    ['a missing one in a non-null place', 'port(id: "port:kindless") { id kind }', null, ['port', 'kind']],
    ['an unknown value of an enumeration', 'port(id: "port:odd") { id kind }', null, ['port', 'kind']],
    [
      'a text for a number',
      'port(id: "port:odd") { id latitude }',
      { id: 'port:odd', latitude: null },
      ['port', 'latitude'],
    ],
    [
      'a date that is none',
      'port(id: "port:odd") { id validFrom { edtf } }',
      { id: 'port:odd', validFrom: null },
      ['port', 'validFrom', 'edtf'],
    ],
    ['a name in no language', 'port(id: "port:nameless") { id name }', null, ['port', 'name']],
  ])('%s is an error with its path, beside the rest', async (_what, field, value, path) => {
    const answer = await ask(`{ good: port(id: "port:good") { zh: name(lang: "zh") kind } ${field} __typename }`);
    expect(answer.data).toEqual({ good: { zh: 'The port:good', kind: 'ROAD' }, port: value, __typename: 'Query' });
    expect(answer.errors).toEqual([masked(...path)]);
    expect(lanes).toEqual(['graphql-js error']);
    expect(statements).toBe(1);
  });

  test('takes with it the nearest thing that may be null, under its alias', async () => {
    const answer = await ask(
      '{ all: nodes(ids: ["port:good", "port:kindless", "port:odd"]) { ... on Port { k: kind } } }',
    );
    expect(answer.data).toEqual({ all: [{ k: 'ROAD' }, null, null] });
    expect(answer.errors).toEqual([masked('all', 1, 'k'), masked('all', 2, 'k')]);
  });

  test('takes everything with it where nothing may be null', async () => {
    const answer = await ask('{ ports(orderBy: [{ id: ASC }]) { edges { node { id kind } } } }');
    expect(answer.data).toBeNull();
    expect(answer.errors?.map(({ path }) => path)).toContainEqual(['ports', 'edges', 1, 'node', 'kind']);
  });

  test('an id of no type is an error where a type must be told', async () => {
    const answer = await ask(
      '{ locations { nodes { id } } entities(where: { id: { eq: "strange:1" } }) { nodes { id } } }',
    );
    expect(answer.data).toBeNull();
    expect(answer.errors?.every(({ extensions }) => extensions.code === 'INTERNAL_SERVER_ERROR')).toBe(true);
  });

  test('is told alike where a program asks without HTTP', async () => {
    const response = await api.apollo.executeOperation(
      { query: '{ port(id: "port:kindless") { id kind } group(id: "group:a") { id of } }' },
      { contextValue: { requestId: 'test', signal: new AbortController().signal, explain: false, languages: [] } },
    );
    if (response.body.kind !== 'single') throw new Error('the answer comes in parts');
    expect(response.body.singleResult.data).toEqual({ port: null, group: { id: 'group:a', of: 'PORTS' } });
    expect(response.body.singleResult.errors).toEqual([masked('port', 'kind')]);
  });
});
