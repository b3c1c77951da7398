import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { createGraph, GrafeoStore, type Graph } from '../../src/index';
import { ROOT, SEED } from '../support/project-files';

/** As a program that embeds the graph uses it: nothing is imported but what the package gives. */
describe('a graph in this process', () => {
  let store: GrafeoStore;
  let graph: Graph;
  beforeAll(async () => {
    store = await GrafeoStore.open(':memory:');
    graph = await createGraph({ store, seed: SEED, limits: { maxPageSize: 50 } });
  }, 60_000);
  afterAll(async () => {
    await graph.close();
    await store.close();
  });

  const PORT = 'query Port($id: ID!) { port(id: $id) { name } }';

  test('loads the data set into an empty store and answers operations', async () => {
    expect(await graph.execute({ query: PORT, variables: { id: 'port:dulata' } })).toEqual({
      data: { port: { name: 'Dulata' } },
    });
    expect(await graph.execute({ query: PORT, variables: { id: 'port:nowhere' } })).toEqual({ data: { port: null } });
  });

  test('answers what the compiler does not, and that alone, alike', async () => {
    const query =
      '{ __schema { queryType { name } } dataset { nodeCount } ports(where: { pairedWith: { some: {} } }) { totalCount } }';
    const { data, errors } = await graph.execute({ query });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      __schema: { queryType: { name: 'Query' } },
      dataset: { nodeCount: expect.any(Number) as unknown },
      ports: { totalCount: 10 },
    });
    expect((await graph.execute({ query: '{ __typename }' })).data).toEqual({ __typename: 'Query' });
  });

  test('gives texts in the languages of the reader', async () => {
    const ask = async (languages: string[]) =>
      (await graph.execute({ query: PORT, variables: { id: 'port:kalzhat' }, languages })).data;
    expect(await ask(['zh'])).toEqual({ port: { name: '卡勒加特' } });
    expect(await ask(['en', 'zh'])).toEqual({ port: { name: 'Kalzhat' } });
  });

  test('runs one of several operations by its name', async () => {
    const query = 'query A { ports(where: { pairedWith: { some: {} } }) { totalCount } } query B { __typename }';
    expect(await graph.execute({ query, operationName: 'B' })).toEqual({ data: { __typename: 'Query' } });
    const { errors } = await graph.execute({ query });
    expect(errors?.[0]?.extensions?.['code']).toBe('OPERATION_RESOLUTION_FAILURE');
  });

  test.each([
    ['a text that is no GraphQL', { query: '{ ports {' }, 'GRAPHQL_PARSE_FAILED', /Syntax Error/],
    ['a field that there is not', { query: '{ ports { nope } }' }, 'GRAPHQL_VALIDATION_FAILED', /"nope"/],
    ['a variable that is missing', { query: PORT }, 'BAD_USER_INPUT', /\$id/],
    ['a variable with a NUL', { query: PORT, variables: { id: '\0' } }, 'BAD_USER_INPUT', /NUL character/],
    ['a page beyond its own limit', { query: '{ ports(first: 51) { nodes { id } } }' }, 'LIMIT_EXCEEDED', /at most 50/],
    ['a bad cursor', { query: '{ ports(after: "x") { totalCount nodes { id } } }' }, 'BAD_CURSOR', /cursor/],
    ['a mutation', { query: 'mutation { x }' }, 'BAD_REQUEST', /Mutations are not served/],
    ['a document nested too deep', { query: '{a'.repeat(200) }, 'LIMIT_EXCEEDED', /nested more than 100/],
  ])('says what is wrong with %s, and gives no data', async (_what, request, code, message) => {
    const result = await graph.execute({ ...request, requestId: 'mine' });
    expect(result.data ?? null).toBeNull();
    expect(result.errors).toHaveLength(1);
    expect(result.errors![0]!.message).toMatch(message);
    expect(result.errors![0]!.extensions).toMatchObject({ code, hint: expect.any(String) as unknown });
    expect(result.extensions).toEqual({ requestId: 'mine' });
  });

  test('rejects with the reason of a signal, as fetch does', async () => {
    const asked = { query: '{ ports(where: { pairedWith: { some: {} } }) { totalCount } }' };
    await expect(graph.execute({ ...asked, signal: AbortSignal.abort('left') })).rejects.toBe('left');
    expect((await graph.execute({ ...asked, signal: new AbortController().signal })).errors).toBeUndefined();
  });

  test('has the schema, as an object and as text', () => {
    expect(graph.schema.getQueryType()?.getFields()).toHaveProperty('ports');
    expect(graph.sdl()).toContain('type Port implements');
  });

  test('leaves a store as it is that holds a graph', async () => {
    const other = await createGraph({ store, seed: '/nowhere' });
    expect(
      (await other.execute({ query: '{ ports(where: { pairedWith: { some: {} } }) { totalCount } }' })).data,
    ).toEqual({ ports: { totalCount: 10 } });
    await other.close();
  });
});

test('the example of createGraph runs as it stands, and prints what it says', async () => {
  const source = readFileSync(join(ROOT, 'src', 'application', 'create-graph.ts'), 'utf8');
  const lines = /```ts\n([^]*?) \* ```/
    .exec(source)![1]!
    .split('\n')
    .map((line) => line.replace(/^ \* ?/, ''));
  const [imports, ...program] = lines;
  expect(imports).toBe("import { createGraph, GrafeoStore } from 'customs-graph';");
  const printed: unknown[] = [];
  const names = { createGraph, GrafeoStore, console: { log: (value: unknown) => printed.push(value) } };
  await runInNewContext(`(async () => {${program.join('\n')}})()`, names);
  expect(JSON.stringify(printed[0])).toBe('{"port":{"name":"Dulata"}}');
  expect(source).toContain("// { port: { name: 'Dulata' } }");
}, 60_000);
