import type { CustomsGraphError } from '../../src/errors';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { asker } from '../support/asker';
import { ensureSchema, fill } from '../support/graph';
import { shippedData } from '../support/shipped-graph';

interface Identified {
  readonly id: string;
}
interface Relationship extends Identified {
  readonly type: string;
  readonly modality: string;
  readonly claimCount: number;
  readonly claims: readonly unknown[];
}
interface Step {
  readonly from: Identified;
  readonly to: Identified;
  readonly relationship: Relationship;
  readonly relationships: readonly Relationship[];
}

const STRUCTURAL = ['MEMBER_OF', 'AUTHORITY_OF', 'LOCATED_IN', 'HELD_IN', 'BORDERS', 'PART_OF', 'BINDS'];

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
      shortestPath(from: "administration:kz-customs", to: "administration:us-cbp") {
        nodes { id }
        steps {
          from { id }
          to { id }
          relationship { type ... on Signed { on { edtf } } claims(first: 1) { statement source { title } } }
        }
      }
    }`);
    const { nodes, steps } = shortestPath as unknown as { nodes: Identified[]; steps: Step[] };
    expect(steps.every(({ relationship }) => relationship.claims.length === 1)).toBe(true);
    expect(steps.map(({ from, to }) => [from, to])).toEqual(nodes.slice(1).map((node, i) => [nodes[i], node]));
  });

  test('does not lead over structure, proposals and opinions, unless they are asked for', async () => {
    const typesOf = async (args: string) => {
      const { paths } = await ask(
        `{ paths(from: "port:dulata", to: "administration:us-cbp", first: 100 ${args}) {
          totalCount nodes { length steps { relationships { type modality } } }
        } }`,
      );
      const { nodes, totalCount } = paths as unknown as {
        nodes: { length: number; steps: Step[] }[];
        totalCount: number;
      };
      expect(nodes).toHaveLength(totalCount);
      const relationships = nodes.flatMap(({ steps }) => steps.flatMap((step) => step.relationships));
      return {
        length: nodes[0]?.length,
        types: new Set(relationships.map(({ type }) => type)),
        modalities: new Set(relationships.map(({ modality }) => modality)),
      };
    };
    const plain = await typesOf('');
    expect([...plain.types].filter((type) => STRUCTURAL.includes(type) || type === 'PROPOSED')).toEqual([]);
    expect([...plain.modalities].sort()).toEqual(['FACT', 'INFERRED']);
    const structural = await typesOf(', via: { structural: true }');
    expect(structural.length).toBeLessThan(plain.length!);
    expect([...structural.types].some((type) => STRUCTURAL.includes(type))).toBe(true);
    const proposed = await typesOf(', modality: [FACT, INFERRED, PROPOSAL]');
    expect(proposed.types).toContain('PROPOSED');
  });

  test('is one for each sequence of nodes, with all relationships of a step, the best supported first', async () => {
    const { paths } = await ask(`{
      paths(from: "administration:kz-customs", to: "administration:cn-gacc", kind: SIMPLE, maxLength: 2, first: 50) {
        totalCount nodes { weight nodes { id } steps { relationship { id } relationships { id claimCount } } }
      }
    }`);
    const { nodes: found, totalCount } = paths as unknown as {
      nodes: { weight: number; nodes: Identified[]; steps: Step[] }[];
      totalCount: number;
    };
    expect(totalCount).toBe(found.length);
    expect(new Set(found.map(({ nodes }) => nodes.map(({ id }) => id).join(' '))).size).toBe(found.length);
    expect(found.some(({ steps }) => steps.some(({ relationships }) => relationships.length > 1))).toBe(true);
    for (const { weight, steps } of found) {
      const best = steps.map(({ relationship, relationships }) => {
        const counts = relationships.map(({ claimCount }) => claimCount);
        expect(relationships[0]!.id).toBe(relationship.id);
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
        return counts[0]!;
      });
      expect(weight).toBe(Math.min(...best));
    }
    const places = found.map(({ weight, nodes }) => [nodes.length, -weight]);
    expect(places).toEqual([...places].sort(([a, b], [c, d]) => a! - c! || b! - d!));
  });

  test('from a node to itself has no length, and is the only one', async () => {
    expect(
      await ask(`{
        shortestPath(from: "country:KZ", to: "country:KZ") { length weight nodes { id } steps { from { id } } }
        paths(from: "country:KZ", to: "country:KZ", kind: SIMPLE) { nodes { length } totalCount pageInfo { hasNextPage } }
      }`),
    ).toEqual({
      shortestPath: { length: 0, weight: 0, nodes: [{ id: 'country:KZ' }], steps: [] },
      paths: { nodes: [{ length: 0 }], totalCount: 1, pageInfo: { hasNextPage: false } },
    });
  });

  test('is null where an end is not there on the day, where nothing of the kind is followed, and beyond the length', async () => {
    expect(
      await ask(`{
        ended: shortestPath(from: "country:KZ", to: "country:AN", asOf: "2020-01-01") { length }
        impossible: shortestPath(from: "country:KZ", to: "country:CN", via: { only: [HELD_POSITION] }) { length }
        near: shortestPath(from: "administration:kz-customs", to: "administration:us-cbp", maxLength: 2) { length }
        none: paths(from: "country:KZ", to: "country:AN", asOf: "2020-01-01") { nodes { length } totalCount pageInfo { endCursor } }
      }`),
    ).toEqual({
      ended: null,
      impossible: null,
      near: null,
      none: { nodes: [], totalCount: 0, pageInfo: { endCursor: null } },
    });
  });

  test.each([
    ['shortestPath(from: "country:KZ", to: "administration:br-customs") { length }', 'to', 'administration:br-customs'],
    ['paths(from: "Kazakhstan", to: "country:CN") { totalCount }', 'from', 'Kazakhstan'],
    [
      'paths(from: "country:KZ", to: "country:CN", through: ["port:nowhere"]) { totalCount }',
      'through',
      'port:nowhere',
    ],
    ['commonNeighbours(of: ["country:KZ", "country:QQ"]) { totalCount }', 'of', 'country:QQ'],
  ])('%s is refused, and search named', async (field, argument, id) => {
    const error = await ask(`{ ${field} }`).catch((caught: unknown) => caught as CustomsGraphError);
    expect(error).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `"${argument}" names "${id}", and no node has that id.`,
      hint: expect.stringContaining('search(text: "...")') as string,
    });
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
        nodes { steps { relationship { modality } } }
      } }`;
    expect(await ask(query(''))).toEqual({ paths: { nodes: [] } });
    expect(await ask(query(', modality: [PLAN]'))).toEqual({
      paths: { nodes: [{ steps: [{ relationship: { modality: 'PLAN' } }] }] },
    });
  });

  test('among the parties to a convention begins, passes and ends at those alone', async () => {
    const tir = 'via: { only: [BORDERS] }, among: { type: PARTY_TO, with: "agreement:tir-convention" }';
    const query = `{
      free: paths(from: "country:CN", to: "country:PL", via: { only: [BORDERS] }, kind: SIMPLE, maxLength: 3, first: 100) { ...Ways }
      in2017: paths(from: "country:CN", to: "country:PL", ${tir}, kind: SIMPLE, maxLength: 3, first: 100, asOf: "2017-06-01") { ...Ways }
      before: paths(from: "country:CN", to: "country:PL", ${tir}, asOf: "2016-06-01") { ...Ways }
      parties: countries(first: 500, asOf: "2017-06-01", where: { partyTo: { some: { node: { id: { eq: "agreement:tir-convention" } } } } }) { nodes { id } }
    }
    fragment Ways on PathConnection { totalCount nodes { nodes { id } } }`;
    interface Ways {
      readonly totalCount: number;
      readonly nodes: readonly { readonly nodes: readonly { readonly id: string }[] }[];
    }
    const { free, in2017, before, parties } = (await ask(query)) as unknown as Record<
      'free' | 'in2017' | 'before',
      Ways
    > & { parties: { nodes: { id: string }[] } };
    const bound = new Set(parties.nodes.map(({ id }) => id));
    const isBound = ({ nodes }: Ways['nodes'][number]): boolean => nodes.every(({ id }) => bound.has(id));
    expect(in2017.totalCount).toBeGreaterThan(0);
    expect(in2017.nodes.every(isBound)).toBe(true);
    const plain = ({ nodes }: Ways['nodes'][number]): string => nodes.map(({ id }) => id.split('@')[0]).join(' ');
    const ofBound = free.nodes.map(plain).filter((way) => way.split(' ').every((id) => bound.has(`${id}@2017-06-01`)));
    expect(in2017.nodes.map(plain).sort()).toEqual(ofBound.sort());
    expect(before.totalCount).toBe(0);
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
      `{ paths(${between}, among: { type: PARTY_TO, with: "agreement:tir" }) { nodes { length } } }`,
      'BAD_USER_INPUT: "among.with" names "agreement:tir", and no node has that id.',
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
      `{ paths(${between}, via: { only: [BORDERS], structural: true }) { nodes { length } } }`,
      'BAD_USER_INPUT: "via" says "structural" beside "only", which names all types.',
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

  test('is refused after a cursor of another question', async () => {
    const query = (args: string) =>
      `{ paths(from: "country:KZ", to: "country:CN", first: 1, via: { structural: true } ${args}) { pageInfo { endCursor } } }`;
    const { paths } = await ask(query(''));
    const after = `, after: ${JSON.stringify((paths as unknown as { pageInfo: { endCursor: string } }).pageInfo.endCursor)}`;
    await expect(ask(query(after))).resolves.toBeDefined();
    expect(await refusal(query(`${after}, kind: SIMPLE`))).toMatch(/^BAD_CURSOR: "after" is a cursor of another list/);
    expect(await refusal(query(`${after}, asOf: "2008-01-01"`))).toMatch(/^BAD_CURSOR/);
  });

  test('over the limits is refused before the run', async () => {
    expect(await refusal(`{ paths(${between}, first: 501) { nodes { length } } }`)).toContain('"first"');
  });
});
