import { TIMELINE_DAY } from '../../src/model/storage';
import type { GraphStore, StoredGraph } from '../../src/store/graph-store';
import { asker } from '../support/asker';
import { LIMITS } from '../support/domain';
import { Topology } from '../../src/model/topology';

const NEIGHBOURS = 100_000;

/** A country with very many ports, and one port that is of another country as well. */
function hub(): StoredGraph {
  const entity = (label: string, id: string) => ({ labels: ['Node', label, 'Entity'], properties: { id } });
  const number = (i: number): string => String(i).padStart(6, '0');
  const ports = Array.from({ length: NEIGHBOURS }, (_, i) => entity('Port', `port:p${number(i)}`));
  const located = (id: string, from: string, to: string) => ({
    type: 'LOCATED_IN',
    from,
    to,
    properties: { id: `rel:located-in-${id}` },
  });
  const relationships = ports.map(({ properties: { id } }, i) =>
    located(number(i).padStart(16, '0'), id, 'country:XX'),
  );
  return {
    nodes: [...ports, entity('Country', 'country:XX'), entity('Country', 'country:YY')],
    relationships: [...relationships, located('ffffffffffffffff', 'port:p000042', 'country:YY')],
  };
}

const WIDTH = 12;

/** Two countries, and between them three layers of places, each a part of all of the next: 12 * 12 * 12 shortest ways. */
function layers(): StoredGraph {
  const layer = (n: number): string[] => Array.from({ length: WIDTH }, (_, i) => `place:l${n}-${i}`);
  const all = [['country:XX'], layer(1), layer(2), layer(3), ['country:YY']];
  const pairs = all.slice(1).flatMap((upper, i) => all[i]!.flatMap((low) => upper.map((high) => [low, high] as const)));
  return {
    nodes: all.flat().map((id) => ({
      labels: ['Node', id.startsWith('place') ? 'Place' : 'Country', 'Entity'],
      properties: { id },
    })),
    relationships: pairs.map(([from, to], i) => ({
      type: 'PART_OF',
      from,
      to,
      properties: { id: `rel:part-of-${String(i).padStart(16, '0')}` },
    })),
  };
}

/** Shortest ways that are very many are found in their order. */
export function manyWays(store: () => GraphStore): void {
  beforeAll(() => store().replaceAll(layers()), 60_000);

  test('the first and the next of very many shortest ways are those of the least ids of nodes', async () => {
    const query = `query ($after: Cursor) {
      paths(from: "country:XX", to: "country:YY", via: { only: [PART_OF] }, first: 2, after: $after) {
        nodes { steps { relationship { id } } }
        pageInfo { endCursor }
        totalCount
      }
    }`;
    const ids: string[][] = [];
    let after: string | undefined;
    for (let page = 0; page < 2; page++) {
      const { paths } = (await asker(store()).ask(query, { after })) as {
        paths: {
          nodes: { steps: { relationship: { id: string } }[] }[];
          pageInfo: { endCursor: string };
          totalCount: number;
        };
      };
      expect(paths.totalCount).toBe(WIDTH ** 3);
      ids.push(...paths.nodes.map(({ steps }) => steps.map(({ relationship: { id } }) => id)));
      after = paths.pageInfo.endCursor;
    }
    const numbers = ids.map((way) => way.map((id) => Number(id.slice(-16))));
    // The first place of each layer, then the others of the last, by their ids: 0, 1, 10, 11, 2 and so on.
    expect(numbers).toEqual([0, 1, 10, 11].map((i) => [0, WIDTH, WIDTH + WIDTH ** 2 + i, WIDTH + 2 * WIDTH ** 2 + i]));
  }, 60_000);

  test('a timeline of more parts than may be read is refused, and one of fewer is not', async () => {
    const query = '{ timeline(about: "country:YY") { entries { totalCount } undated { totalCount } } }';
    const limited = (maxVisited: number) => asker(store(), { ...LIMITS, maxVisited }).ask(query);
    await expect(limited(3 * WIDTH)).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: `timeline met more than ${3 * WIDTH} relationships.`,
    });
    expect(await limited(3 * WIDTH + 2)).toEqual({
      timeline: { entries: { totalCount: 0 }, undated: { totalCount: 0 } },
    });
  });
}

const ENTRIES = 3_000;

/**
 * A country with very many agreements that it signed: some on one day, some in one month or year, some by a day at
 * latest, some told by one claim, and some agreements with a date of their own.
 */
function signatory(): StoredGraph {
  const two = (n: number): string => String(n).padStart(2, '0');
  const dated = (name: string, edtf: string, first: string | null, last: string | null) => ({
    [name]: edtf,
    ...(first && { [`${name}_first`]: first }),
    ...(last && { [`${name}_last`]: last }),
    ...((first ?? last) && { [TIMELINE_DAY]: (first ?? last)! }),
  });
  const dateOf = (name: string, i: number) => {
    const [year, month, day] = [1950 + (i % 70), two(1 + (i % 12)), two(1 + (i % 28))];
    if (i % 11 === 0) return dated(name, `${year}`, `${year}-01-01`, `${year}-12-31`);
    if (i % 13 === 0) return dated(name, `../${year}-${month}-${day}`, null, `${year}-${month}-${day}`);
    if (i % 17 === 0) return {};
    return dated(name, `${year}-${month}-${day}`, `${year}-${month}-${day}`, `${year}-${month}-${day}`);
  };
  const number = (i: number): string => String(i).padStart(16, '0');
  const agreements = Array.from({ length: ENTRIES }, (_, i) => ({
    labels: ['Node', 'Agreement', 'Entity'],
    properties: { id: `agreement:a${number(i)}`, ...(i % 3 === 0 ? dateOf('signedOn', i + (i % 2)) : {}) },
  }));
  return {
    nodes: [...agreements, { labels: ['Node', 'Country', 'Entity'], properties: { id: 'country:XX' } }],
    relationships: agreements.map(({ properties: { id } }, i) => ({
      type: 'SIGNED',
      from: 'country:XX',
      to: id,
      properties: {
        ...dateOf('on', i),
        id: `rel:signed-${number(i)}`,
        ...(i % 5 === 0 ? { claims: [`claim:c${i % 40}`] } : {}),
      },
    })),
  };
}

/** The store, and how many rows each statement yields and how many values all of them hold. */
function counting(store: GraphStore) {
  const counted = { rows: [] as number[], values: 0 };
  const run: GraphStore['run'] = async (...asked) => {
    const found = await store.run(...asked);
    counted.rows.push(found.length);
    counted.values += found.flat(2).length;
    return found;
  };
  return { store: Object.assign(Object.create(store) as GraphStore, { run }), counted };
}

/** The timeline of a node with very many entries is read from its beginning, and is the same as read at once. */
export function busyTimelines(store: () => GraphStore): void {
  beforeAll(() => store().replaceAll(signatory()), 60_000);

  const ENTRY = '{ date { edtf } meaning subject { id } subjects { id } subjectCount }';
  const pageOf = async (asked: GraphStore, after: string | null, size: number) => {
    const page = `first: ${size}${after === null ? '' : `, after: ${JSON.stringify(after)}`}`;
    const selection = `entries(${page}) { nodes ${ENTRY} pageInfo { hasNextPage hasPreviousPage endCursor } }`;
    const { timeline } = (await asker(asked, LIMITS, Topology.EMPTY).ask(
      `{ timeline(about: "country:XX") { ${selection} } }`,
    )) as {
      timeline: {
        entries: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string } };
      };
    };
    return timeline.entries;
  };

  test('its pages, each read up to a day, are the whole that is read at once', async () => {
    const query = `query ($after: Cursor) {
      timeline(about: "country:XX") {
        entries(first: 500, after: $after) { nodes ${ENTRY} pageInfo { hasNextPage endCursor } totalCount }
      }
    }`;
    const whole: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { timeline } = (await asker(store()).ask(query, { after })) as {
        timeline: { entries: { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      };
      whole.push(...timeline.entries.nodes);
      more = timeline.entries.pageInfo.hasNextPage;
      after = timeline.entries.pageInfo.endCursor;
    }
    expect(whole.length).toBeGreaterThan(2_000);
    const walked: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo } = await pageOf(store(), after, 40);
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      walked.push(...nodes);
      more = pageInfo.hasNextPage;
      after = pageInfo.endCursor;
    }
    expect(walked).toEqual(whole);
  }, 120_000);

  test('its first page takes few rows of the store', async () => {
    const { store: asked, counted } = counting(store());
    const { nodes } = await pageOf(asked, null, 5);
    expect(nodes).toHaveLength(5);
    // A sample of 2,000 days, each thrown for by itself, and some hundred records.
    const [sample, ...others] = counted.rows.filter((rows) => rows > 500);
    expect([sample! > 1_500, sample! < 2_500, others]).toEqual([true, true, []]);
  }, 60_000);
}

/** A node with very many neighbours is answered in bounds. */
export function hubs(store: () => GraphStore): void {
  beforeAll(() => store().replaceAll(hub()), 300_000);

  const ask = (query: string, limits = LIMITS) => asker(store(), limits).ask(query);

  test('the way through a hub is found from its other end', async () => {
    const query =
      '{ shortestPath(from: "country:XX", to: "country:YY", via: { structural: true }) { length nodes { id } } }';
    const nodes = ['country:XX', 'port:p000042', 'country:YY'].map((id) => ({ id }));
    expect(await ask(query, { ...LIMITS, maxVisited: 200_000 })).toEqual({ shortestPath: { length: 2, nodes } });
  }, 60_000);

  test('a search that would read too much is refused, with what to do', async () => {
    // The shortest ways alone may be found by a store's own search, which is bounded by time.
    const query =
      '{ paths(from: "port:p000001", to: "country:YY", via: { structural: true }, maxLength: 4, kind: SIMPLE) { nodes { length } } }';
    await expect(ask(query, { ...LIMITS, maxVisited: 1_000 })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
      message: expect.stringContaining('more than 1000 relationships'),
      hint: expect.stringContaining('via'),
    });
  }, 60_000);

  test('of the last level of a search only the steps that lead on become rows', async () => {
    // What is to be avoided keeps a store from a search of its own.
    const query =
      '{ shortestPath(from: "port:p000001", to: "port:p000002", avoid: ["port:p000003"], via: { structural: true }) { length } }';
    const { store: asked, counted } = counting(store());
    const found = await asker(asked, { ...LIMITS, maxVisited: 200_000 }, Topology.EMPTY).ask(query);
    expect(found).toEqual({ shortestPath: { length: 2 } });
    expect(counted.values).toBeLessThan(100);
  }, 60_000);

  test('its neighbourhood is the first part of it, and says so', async () => {
    const query = '{ neighbourhood(of: "country:XX", first: 3) { nodes { id } relationships { id } truncated } }';
    expect(await ask(query)).toEqual({
      neighbourhood: {
        nodes: ['port:p000000', 'port:p000001', 'port:p000002'].map((id) => ({ id })),
        relationships: [0, 1, 2].map((i) => ({ id: `rel:located-in-${String(i).padStart(16, '0')}` })),
        truncated: true,
      },
    });
  }, 60_000);

  test('what it has in common with another is found', async () => {
    const query = '{ commonNeighbours(of: ["country:XX", "country:YY"]) { nodes { node { id } } } }';
    expect(await ask(query)).toEqual({ commonNeighbours: { nodes: [{ node: { id: 'port:p000042' } }] } });
  }, 60_000);
}
