import type { Graph } from '../../src/graphql/graph';
import type { StoredNode, StoredValue } from '../../src/model/stored-graph';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import type { ReadableStore } from '../../src/store/graph-store';
import { ensureSchema } from '../support/graph';
import { tracedGraph } from '../support/traced-graph';

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
  let graph: Graph;
  let statements = 0;
  const answered: string[] = [];

  beforeAll(async () => {
    store = await GrafeoStore.open(IN_MEMORY);
    await ensureSchema(store);
    await store.replaceAll({ nodes: NODES, relationships: [] });
    const counting: ReadableStore = {
      run: (...args) => ((statements += 1), store.run(...args)),
      findByText: (...args) => store.findByText(...args),
    };
    graph = await tracedGraph(counting, (path, outcome) => answered.push(`${path} ${outcome}`));
  });
  afterAll(async () => {
    await graph.close();
    await store.close();
  });

  const ask = async (query: string): Promise<Result> => (await graph.execute({ query })) as Result;

  beforeEach(() => {
    statements = 0;
    answered.length = 0;
  });

  const masked = (...path: (string | number)[]) =>
    expect.objectContaining({
      path,
      message: 'Something went wrong on the server.',
      extensions: {
        code: 'INTERNAL_SERVER_ERROR',
        hint: expect.stringMatching(/request id/) as string,
        requestId: expect.any(String) as string,
      },
    }) as unknown;

  test('does no harm where it is not asked for', async () => {
    expect(await ask('{ port(id: "port:kindless") { id latitude } }')).toEqual({
      data: { port: { id: 'port:kindless', latitude: 2 } },
    });
    expect(answered).toEqual(['short success']);
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
    expect(answered).toEqual(['graphql-js error']);
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

  test('is told alike beside what is as it should be', async () => {
    const { data, errors } = await ask('{ port(id: "port:kindless") { id kind } group(id: "group:a") { id of } }');
    expect(data).toEqual({ port: null, group: { id: 'group:a', of: 'PORTS' } });
    expect(errors).toEqual([masked('port', 'kind')]);
  });
});
