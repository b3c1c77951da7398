import type { CustomsGraphError } from '../../src/errors';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { asker } from '../support/asker';
import { ensureSchema, fill } from '../support/graph';
import { shippedData } from '../support/shipped-graph';

describe('a path', () => {
  let store: GrafeoStore;
  const ask = async (query: string) => (await asker(store).ask(query)) as Record<string, never>;

  beforeAll(async () => {
    store = await GrafeoStore.open(IN_MEMORY);
    await ensureSchema(store);
    await fill(store, await shippedData());
  }, 60_000);
  afterAll(() => store.close());

  test('from one administration to another has the sentence behind each step', async () => {
    const { shortestPath } = await ask(`{
      shortestPath(from: "administration:kz-customs", to: "administration:us-cbp", via: { except: [BORDERS] }) {
        nodes { id }
        relationships { type ... on Signed { on { edtf } } claims(first: 1) { statement source { title } } }
      }
    }`);
    expect(shortestPath).toMatchObject({ nodes: expect.any(Array) });
    const { relationships } = shortestPath as unknown as { relationships: { claims: unknown[] }[] };
    expect(relationships.every(({ claims }) => claims.length === 1)).toBe(true);
  });

  test('from a node to itself has no length, and is the only one', async () => {
    expect(
      await ask(`{
        shortestPath(from: "country:KZ", to: "country:KZ") { length nodes { id } relationships { id } }
        paths(from: "country:KZ", to: "country:KZ", kind: SIMPLE) { nodes { length } pageInfo { hasNextPage } }
      }`),
    ).toEqual({
      shortestPath: { length: 0, nodes: [{ id: 'country:KZ' }], relationships: [] },
      paths: { nodes: [{ length: 0 }], pageInfo: { hasNextPage: false } },
    });
  });

  test('is null where an end is not there, where nothing of the kind is followed, and beyond the length', async () => {
    expect(
      await ask(`{
        nowhere: shortestPath(from: "country:KZ", to: "country:QQ") { length }
        impossible: shortestPath(from: "country:KZ", to: "country:CN", via: { only: [HELD_POSITION] }) { length }
        near: shortestPath(from: "administration:kz-customs", to: "administration:us-cbp", maxLength: 2) { length }
        none: paths(from: "country:KZ", to: "country:QQ") { nodes { length } pageInfo { endCursor } }
      }`),
    ).toEqual({ nowhere: null, impossible: null, near: null, none: { nodes: [], pageInfo: { endCursor: null } } });
  });

  test('leads over claims and sources only where their relationships are named', async () => {
    const query = (via: string) => `{ shortestPath(from: "claim:s1-11", to: "claim:s1-14" ${via}) { length } }`;
    expect(await ask(query(''))).toEqual({ shortestPath: null });
    expect(await ask(query(', via: { only: [FROM_SOURCE] }'))).toEqual({ shortestPath: { length: 2 } });
  });

  test('follows the direction, and what holds both ways either way', async () => {
    const query = (from: string, to: string) =>
      `{ shortestPath(from: "${from}", to: "${to}", direction: OUT, via: { only: [LOCATED_IN, PAIRED_WITH] }) { length } }`;
    expect(await ask(query('port:dulata', 'country:KZ'))).toEqual({ shortestPath: { length: 2 } });
    expect(await ask(query('country:KZ', 'port:dulata'))).toEqual({ shortestPath: null });
  });

  test('is that of the day asked for', async () => {
    const query = (day: string) =>
      `{ shortestPath(from: "programme:cn-kz-joint-control", to: "port:dulata", maxLength: 1, asOf: "${day}") { length } }`;
    expect(await ask(query('2007-12-14'))).toEqual({ shortestPath: null });
    expect(await ask(query('2009-01-01'))).toEqual({ shortestPath: { length: 1 } });
  });

  test('leads over plans where they are asked for', async () => {
    const query = (modality: string) =>
      `{ paths(from: "administration:cn-gacc", to: "organization:asean-ccc", via: { only: [COOPERATES_WITH] } ${modality}) {
        nodes { relationships { modality } }
      } }`;
    expect(await ask(query(''))).toEqual({ paths: { nodes: [] } });
    expect(await ask(query(', modality: [PLAN]'))).toEqual({
      paths: { nodes: [{ relationships: [{ modality: 'PLAN' }] }] },
    });
  });

  const refusal = async (query: string) => {
    const error = await ask(query).catch((caught: unknown) => caught as CustomsGraphError);
    const { code, message, hint } = error as CustomsGraphError;
    expect(hint).toBeTruthy();
    return `${code}: ${message}`;
  };
  const between = 'from: "country:KZ", to: "country:CN"';

  test.each([
    [
      `{ shortestPath(${between}, maxLength: 9) { length } }`,
      'BAD_USER_INPUT: "maxLength" must be from 1 to 8, not 9.',
    ],
    [
      `{ shortestPath(${between}, maxLength: 0) { length } }`,
      'BAD_USER_INPUT: "maxLength" must be from 1 to 8, not 0.',
    ],
    [
      `{ paths(${between}, avoid: ["country:KZ"]) { nodes { length } } }`,
      'BAD_USER_INPUT: "avoid" names "country:KZ", which every path must pass.',
    ],
    [
      `{ paths(${between}, through: ["port:dulata"], avoid: ["port:dulata"]) { nodes { length } } }`,
      'BAD_USER_INPUT: "avoid" names "port:dulata", which every path must pass.',
    ],
    [
      `{ paths(${between}, via: { only: [BORDERS], except: [BORDERS] }) { nodes { length } } }`,
      'BAD_USER_INPUT: "via" names BORDERS in "only" and in "except".',
    ],
    [
      `{ paths(${between}, types: []) { nodes { length } } }`,
      'BAD_USER_INPUT: "types" is an empty list, with which nothing is walked.',
    ],
    [`{ paths(${between}, after: "eA") { nodes { length } } }`, 'BAD_CURSOR: "after" is no cursor of this API: "eA".'],
    [
      `{ neighbourhood(of: "country:KZ", depth: 5) { truncated } }`,
      'BAD_USER_INPUT: "depth" must be from 1 to 4, not 5.',
    ],
    [
      `{ commonNeighbours(of: ["country:KZ", "country:KZ"]) { nodes { node { id } } } }`,
      'BAD_USER_INPUT: "of" must name two to 10 nodes, not 1.',
    ],
    [
      `{ paths(${between}, modality: []) { nodes { length } } }`,
      'BAD_USER_INPUT: "modality" is an empty list, with which no relationship is seen.',
    ],
  ])('is refused when asked wrongly: %s', async (query, expected) => {
    expect(await refusal(query)).toBe(expected);
  });

  test('over the limits is refused before the run', async () => {
    expect(await refusal(`{ paths(${between}, first: 501) { nodes { length } } }`)).toContain('"first"');
  });
});
