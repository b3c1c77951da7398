import type { RunningApplication } from '../../src/application/application';
import { startServer } from '../support/server';
import { ask, dataOf, expectRefusal, type RefusedOperation } from './client';

interface Key {
  readonly name: string;
  readonly value: string | null;
  readonly year: number | null;
}

interface Group {
  readonly keys: readonly Key[];
  readonly count: number;
  readonly nodes: readonly { readonly id: string }[];
}

interface Grouped {
  readonly totalCount: number;
  readonly groups: readonly Group[];
}

const nested = (steps: number): string =>
  steps === 0
    ? 'id'
    : `... on Country { borders { groups(by: [borders]) { keys { node { ${nested(steps - 1)} } } } } }`;

describe('groups', () => {
  let server: RunningApplication;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const of = async <T>(query: string, variables: object = {}): Promise<T> =>
    Object.values(await dataOf(server.graph, query, variables))[0] as T;
  const total = async (where: string): Promise<number> =>
    (await of<Grouped>(`{ agreements(where: ${where}) { totalCount } }`)).totalCount;
  const sum = (groups: readonly Group[]): number => groups.reduce((all, { count }) => all + count, 0);

  test('agreements by status are as many as lists with that status have, the most first', async () => {
    const { totalCount, groups } = await of<Grouped>(
      '{ agreements { totalCount groups(by: [status]) { keys { name value } count } } }',
    );
    expect(sum(groups)).toBe(totalCount);
    expect(groups.map(({ count }) => count)).toEqual(groups.map(({ count }) => count).sort((a, b) => b - a));
    for (const { keys, count } of groups) {
      expect(keys).toEqual([{ name: 'status', value: expect.any(String) as string }]);
      expect(await total(`{ status: { eq: ${keys[0]!.value} } }`)).toBe(count);
    }
  });

  test('agreements by year are those whose first day lies in it, and those without one are a group', async () => {
    const { totalCount, groups } = await of<Grouped>(
      '{ agreements { totalCount groups(by: [signedOn], first: 100) { keys { value year } count } } }',
    );
    expect(sum(groups)).toBe(totalCount);
    // Dates without a first day, such as [..2011], are in no year either.
    const inNoYear = await total('{ NOT: { signedOn: { gte: "0001" } } }');
    expect(groups).toContainEqual({ keys: [{ value: null, year: null }], count: inNoYear });
    expect(inNoYear).toBeGreaterThan(await total('{ signedOn: { isNull: true } }'));
    const in2014 = await total('{ signedOn: { gte: "2014", lt: "2015" } }');
    expect(groups).toContainEqual({ keys: [{ value: '2014', year: 2014 }], count: in2014 });
  });

  test('agreements by party count an agreement once for each party, however often it became bound', async () => {
    const { groups } = await of<Grouped>(`{ agreements { groups(by: [parties], first: 3) {
      keys { value node { id ... on Entity { name(lang: "zh") } } } count
    } } }`);
    expect(groups).toHaveLength(3);
    expect(groups[0]!.keys).toEqual([{ value: 'country:CN', node: { id: 'country:CN', name: '中国' } }]);
    for (const { keys, count } of groups) {
      expect(await total(`{ parties: { some: { node: { id: { eq: "${keys[0]!.value}" } } } } }`)).toBe(count);
    }
  });

  test('two keys make a group of each combination that occurs, and a condition leaves the small ones out', async () => {
    const query = (having: string): string => `{ agreements {
      totalCount
      groups(by: [status, signedOn], ${having} first: 500) { keys { name value year } count }
    } }`;
    const { totalCount, groups } = await of<Grouped>(query(''));
    expect(sum(groups)).toBe(totalCount);
    expect(groups.length).toBeGreaterThan(20);
    const [status, year] = groups.find(({ keys }) => keys[1]!.year !== null)!.keys;
    expect([status!.name, year!.name]).toEqual(['status', 'signedOn']);
    const where = `status: { eq: ${status!.value} }, signedOn: { gte: "${year!.value}", lt: "${year!.year! + 1}" }`;
    expect(groups).toContainEqual({ keys: [status, year], count: await total(`{ ${where} }`) });
    const large = (await of<Grouped>(query('having: { count: { gte: 3 } }'))).groups;
    expect(large).toEqual(groups.filter(({ count }) => count >= 3));
    expect(large.length).toBeLessThan(groups.length);
  });

  test('a key of the node and one of the relationship go together', async () => {
    const { recognises } = await of<{ recognises: Grouped }>(`{ programme(id: "programme:cn-aeo") { recognises {
      totalCount
      groups(by: [status], byRelationship: [status]) { keys { name value } count }
    } } }`);
    expect(sum(recognises.groups)).toBe(recognises.totalCount);
    const { edges } = (
      await of<{ recognises: { edges: { node: { status: string }; relationship: { status: string } }[] } }>(
        '{ programme(id: "programme:cn-aeo") { recognises(first: 500) { edges { node { status } relationship { status } } } } }',
      )
    ).recognises;
    for (const { keys, count } of recognises.groups) {
      const [node, relationship] = keys.map(({ value }) => value);
      const same = edges.filter((edge) => edge.node.status === node && edge.relationship.status === relationship);
      expect(same).toHaveLength(count);
    }
  });

  test('groups are ordered by their keys, by their size or by a value, and ties by their keys', async () => {
    const ordered = async (orderBy: string): Promise<readonly Group[]> =>
      (
        await of<Grouped>(
          `{ agreements { groups(by: [signedOn, status], orderBy: [${orderBy}], first: 500) { keys { value year } count } } }`,
        )
      ).groups;
    const years = (groups: readonly Group[]) => groups.map(({ keys }) => keys[0]!.year);
    const latest = years(await ordered('{ keys: DESC }'));
    expect(latest.at(-1)).toBeNull();
    const given = latest.filter((year) => year !== null);
    expect(given).toEqual([...given].sort((a, b) => b - a));
    const rising = await ordered('{ keys: [ASC, DESC] }');
    for (const [i, { keys }] of rising.entries()) {
      const before = rising[i - 1]?.keys;
      if (before && before[0]!.year === keys[0]!.year) expect(before[1]!.value! > keys[1]!.value!).toBe(true);
    }
    const small = await ordered('{ count: ASC }, { keys: ASC }');
    expect(small.map(({ count }) => count)).toEqual(small.map(({ count }) => count).sort((a, b) => a - b));
  });

  test('kinds of agreements are ordered by the last day on which one was signed, those without a day last', async () => {
    interface Dated {
      readonly groups: readonly { readonly values: { readonly latest: string | null } }[];
    }
    for (const direction of ['ASC', 'DESC']) {
      const { groups } = await of<Dated>(`{ agreements { groups(
        by: [kind], orderBy: [{ value: { of: signedOn, by: latest, direction: ${direction} } }]
      ) { values(of: signedOn) { latest } } } }`);
      const days = groups.map(({ values }) => values.latest);
      const known = days.filter((day) => day !== null);
      expect(days.slice(0, known.length)).toEqual(known);
      const sorted = [...known].sort();
      expect(known).toEqual(direction === 'ASC' ? sorted : sorted.reverse());
      expect(new Set(known).size).toBeGreaterThan(2);
    }
  });

  test('a group has its nodes, each once and by id, as many as are asked for', async () => {
    const { groups } = await of<Grouped>(
      '{ agreements { groups(by: [status]) { keys { value } count nodes(first: 3) { id ... on Agreement { status } } } } }',
    );
    for (const { keys, count, nodes } of groups) {
      const where = `where: { status: { eq: ${keys[0]!.value} } }, first: 3`;
      const listed = await of<{ nodes: object[] }>(`{ agreements(${where}) { nodes { id status } } }`);
      expect(nodes).toEqual(listed.nodes);
      expect(nodes).toHaveLength(Math.min(3, count));
    }
    // A programme that is recognised twice, by road and by sea, is one node.
    interface Recognised extends Grouped {
      readonly edges: readonly { readonly node: { readonly id: string }; readonly relationships: readonly object[] }[];
    }
    const { recognises } = await of<{ recognises: Recognised }>(
      '{ programme(id: "programme:cn-aeo") { recognises(first: 500) { edges { node { id } relationships { id } } groups { count nodes(first: 500) { id } } } } }',
    );
    const ids = recognises.edges.map(({ node: { id } }) => id);
    expect(recognises.groups[0]!.count).toBe(ids.length);
    expect(recognises.groups[0]!.nodes.map(({ id }) => id)).toEqual(ids);
    expect(recognises.edges.flatMap(({ relationships }) => relationships).length).toBeGreaterThan(ids.length);
  });

  test('nodes of keys and of groups have what is selected of them, groups of their own too', async () => {
    const { groups } = await of<{
      groups: readonly object[];
    }>(`{ ports(where: { pairedWith: { some: {} } }) { groups(by: [country]) {
      keys { node { ... on Country { name borders { groups(by: [kind]) { keys { value } count } } } } }
      count
      nodes(first: 1) { id ... on Port { pilots { groups { count } } } }
    } } }`);
    const borders = { groups: [{ keys: [{ value: 'STATE' }], count: expect.any(Number) as number }] };
    const nodes = [
      { id: expect.stringMatching(/^port:/) as string, pilots: { groups: [{ count: expect.any(Number) as number }] } },
    ];
    expect(groups).toEqual([
      { keys: [{ node: { name: 'China', borders } }], count: 5, nodes },
      { keys: [{ node: { name: 'Kazakhstan', borders: expect.anything() as object } }], count: 5, nodes },
    ]);
  });

  test('they follow the conditions of the list, and not its page', async () => {
    const query = (args: string): string =>
      `{ ports${args} { totalCount groups(by: [country]) { keys { value } count values(of: latitude) { count } } } }`;
    const paged = await of<object>(query('(first: 1, orderBy: [{ name: DESC }])'));
    expect(paged).toEqual(await of<object>(query('')));
    expect(
      await of<object>(query('(where: { country: { iso2: { eq: "KZ" } }, pairedWith: { some: {} } }, last: 1)')),
    ).toMatchObject({
      totalCount: 5,
      groups: [{ keys: [{ value: 'country:KZ' }], count: 5 }],
    });
  });

  test('the types of a list over several types can be counted', async () => {
    const { totalCount, groups } = await of<Grouped>(
      '{ locations { totalCount groups(by: [type]) { keys { value year node { id } } count } } }',
    );
    const keys = (value: string) => [{ value, year: null, node: null }];
    expect(groups.map((group) => group.keys)).toEqual([keys('Port'), keys('Country'), keys('Place')]);
    expect(sum(groups)).toBe(totalCount);
  });

  test('recognitions are counted by what the relationship says, and their dates have a first and a last', async () => {
    const query = `{ programme(id: "programme:cn-aeo") { recognises(first: 500) {
      totalCount
      edges { relationships { status validFrom { first } claimCount } }
      byStatus: groups(byRelationship: [status]) { __typename keys { __typename value } count }
      all: groups { dates: values(ofRelationship: validFrom) { earliest latest count }
        values(ofRelationship: claimCount) { sum average } }
    } } }`;
    interface Recognition {
      readonly status: string;
      readonly validFrom: { readonly first: string } | null;
      readonly claimCount: number;
    }
    interface Recognitions {
      readonly totalCount: number;
      readonly edges: readonly { relationships: readonly Recognition[] }[];
      readonly byStatus: readonly Group[];
      readonly all: readonly object[];
    }
    const { recognises } = await of<{ recognises: Recognitions }>(query);
    const { totalCount, edges, byStatus, all } = recognises;
    expect(sum(byStatus)).toBe(totalCount);
    expect(byStatus).toContainEqual({
      __typename: 'EntityGroup',
      keys: [{ __typename: 'GroupKeyValue', value: 'IN_FORCE' }],
      count: edges.filter(({ relationships }) => relationships.some(({ status }) => status === 'IN_FORCE')).length,
    });
    const relationships = edges.flatMap((edge) => edge.relationships);
    const claims = relationships.reduce((all, { claimCount }) => all + claimCount, 0);
    const days = relationships.flatMap(({ validFrom }) => validFrom?.first ?? []).sort();
    expect(all).toEqual([
      {
        dates: { earliest: days[0], latest: days.at(-1), count: days.length },
        values: { sum: claims, average: claims / relationships.length },
      },
    ]);
  });

  test('of nothing there is no group; without keys there is one, whose sum is 0', async () => {
    const query = `{ ports(where: { id: { eq: "port:nowhere" } }) {
      byKind: groups(by: [kind]) { count }
      byCountry: groups(by: [country]) { keys { node { id } } count nodes { id } }
      all: groups(by: []) {
        keys { name }
        count
        nodes { id }
        latitude: values(of: latitude) { min max sum average count }
        claims: values(of: claimCount) { min sum }
        dates: values(of: validFrom) { earliest latest count }
      }
      large: groups(having: { count: { gte: 1 } }) { count }
    } }`;
    expect(await of<object>(query)).toEqual({
      byKind: [],
      byCountry: [],
      all: [
        {
          keys: [],
          count: 0,
          nodes: [],
          latitude: { min: null, max: null, sum: 0, average: null, count: 0 },
          claims: { min: null, sum: 0 },
          dates: { earliest: null, latest: null, count: 0 },
        },
      ],
      large: [],
    });
  });

  test('an average is the sum divided by the number of items that have a value', async () => {
    interface Latitude {
      readonly groups: readonly [
        { readonly values: Readonly<Record<'min' | 'max' | 'sum' | 'average' | 'count', number>> },
      ];
      readonly nodes: readonly { readonly latitude: number | null }[];
    }
    const { groups, nodes } = await of<Latitude>(
      '{ ports(first: 500, where: { pairedWith: { some: {} } }) { nodes { latitude } groups { values(of: latitude) { min max sum average count } } } }',
    );
    const values = nodes.flatMap(({ latitude }) => latitude ?? []);
    const { min, max, sum: all, average, count } = groups[0].values;
    expect([min, max, count]).toEqual([Math.min(...values), Math.max(...values), values.length]);
    expect(all).toBeCloseTo(values.reduce((a, b) => a + b));
    expect(average).toBeCloseTo(all / count);
  });

  test('keys, conditions, orders and sizes are given by variables, and other values make other groups', async () => {
    const query = `query ($by: [NodeGroupKey!], $least: Int, $order: [GroupingOrder!], $of: NodeValue, $n: Int) {
      agreements { groups(by: $by, having: { count: { gte: $least } }, orderBy: $order, first: $n) {
        keys { name value } count values(of: $of) { count }
      } }
    }`;
    const order = [{ count: 'ASC' }];
    const byKind = await of<Grouped>(query, { by: ['kind'], least: 8, of: 'claimCount', order, n: 2 });
    expect(byKind.groups.map(({ keys }) => keys[0]!.value)).toEqual(['CONVENTION', 'WORK_PLAN']);
    const byStatus = await of<Grouped>(query, { by: ['status'], least: 1, of: 'signedOn', order: [{ keys: 'DESC' }] });
    expect(byStatus.groups.map(({ keys }) => keys[0]!.name)).toEqual(Array(5).fill('status'));
    expect(byStatus.groups[0]!.keys[0]!.value).toBe('UNKNOWN');
    const all = await of<Grouped>(query, { by: null, least: 0, of: 'signedOn' });
    expect(all.groups).toMatchObject([{ keys: [] }]);
  });

  const REFUSED: readonly RefusedOperation[] = [
    {
      title: 'a negative number of groups',
      query: '{ ports { groups(by: [kind], first: -1) { count } } }',
      code: 'BAD_USER_INPUT',
      message: /"first" is -1; it must not be negative/,
    },
    {
      title: 'more groups than a page may have items',
      query: '{ ports { groups(by: [kind], first: 501) { count } } }',
      code: 'LIMIT_EXCEEDED',
      message: /"first" is 501; at most 500/,
    },
    {
      title: 'more nodes of a group than that',
      query: '{ ports { groups(by: [kind]) { nodes(first: 501) { id } } } }',
      code: 'LIMIT_EXCEEDED',
      message: /"first" is 501; at most 500/,
    },
    {
      title: 'a text as a key',
      query: '{ ports { groups(by: [name]) { count } } }',
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: /Value "name" does not exist in "NodeGroupKey" enum/,
    },
    {
      title: 'a key that another type has',
      query: '{ ports { groups(by: [level]) { count } } }',
      code: 'BAD_USER_INPUT',
      message: /"by": Port cannot be grouped by "level"/,
      hint: /^Group by kind, .*country/,
    },
    {
      title: 'a key that another relationship has',
      query: '{ port(id: "port:dulata") { pilots { groups(byRelationship: [status]) { count } } } }',
      code: 'BAD_USER_INPUT',
      message: /"byRelationship": PilotedAt cannot be grouped by "status"/,
      hint: /^Group by .*event/,
    },
    {
      title: 'a name as a value to compute with',
      query: '{ ports { groups { values(of: name) { min } } } }',
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: /Value "name" does not exist in "NodeValue" enum/,
    },
    {
      title: 'keys of relationships where there are none',
      query: '{ ports { groups(byRelationship: [modality]) { count } } }',
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: /Unknown argument "byRelationship" on field "PortsConnection.groups"/,
    },
    {
      title: 'a key that is named twice',
      query: '{ ports { groups(by: [kind, country, kind]) { count } } }',
      code: 'BAD_USER_INPUT',
      message: /"by" names kind twice/,
      hint: /Name each key once/,
    },
    {
      title: 'six keys',
      query: '{ ports { groups(by: [kind, country, modality, rank, validFrom, validTo]) { count } } }',
      code: 'LIMIT_EXCEEDED',
      message: /"groups" has 6 keys; at most 5/,
    },
    {
      title: 'values of nothing',
      query: '{ ports { groups { values { count } } } }',
      code: 'BAD_USER_INPUT',
      message: /"of" is missing/,
      hint: /^Write of: with one of .*latitude.*claimCount[^:]*\.$/,
    },
    {
      title: 'values of the nodes and of the relationships at once',
      query:
        '{ port(id: "port:dulata") { pilots { groups { values(of: claimCount, ofRelationship: phase) { max } } } } }',
      code: 'BAD_USER_INPUT',
      message: /"of" and "ofRelationship" are both given/,
      hint: /or ofRelationship: with one of .*phase/,
    },
    {
      title: 'values of what has none',
      query: '{ contradictions { groups { values(of: claimCount) { max } } } }',
      code: 'BAD_USER_INPUT',
      message: /Contradiction has no number or date "claimCount"/,
      hint: /It has none/,
    },
    {
      title: 'values of relationships where there are none',
      query: '{ ports { groups { values(ofRelationship: validFrom) { count } } } }',
      code: 'BAD_USER_INPUT',
      message: /The items of this list have no relationships/,
      hint: /Write of:/,
    },
    {
      title: 'values that another type has',
      query: '{ agreements { groups { values(of: latitude) { min } } } }',
      code: 'BAD_USER_INPUT',
      message: /Agreement has no number or date "latitude"/,
      hint: /signedOn/,
    },
    {
      title: 'the sum of dates',
      query: '{ agreements { groups { values(of: signedOn) { sum } } } }',
      code: 'BAD_USER_INPUT',
      message: /"sum" is asked of "signedOn", which holds dates/,
      hint: /Ask for earliest, latest or count/,
    },
    {
      title: 'an order by the first of numbers',
      query:
        '{ agreements { groups(by: [kind], orderBy: [{ value: { of: claimCount, by: earliest, direction: ASC } }]) { count } } }',
      code: 'BAD_USER_INPUT',
      message: /"earliest" is asked of "claimCount", which holds numbers/,
      hint: /Ask for min, max, sum, average or count/,
    },
    {
      title: 'an order by more keys than there are',
      query: '{ agreements { groups(by: [kind], orderBy: [{ keys: [ASC, DESC] }]) { count } } }',
      code: 'BAD_USER_INPUT',
      message: /"orderBy\[0\].keys" has 2 directions for 1 key/,
      hint: /at most one direction for each key/,
    },
    {
      title: 'two orders in one object',
      query: '{ agreements { groups(by: [kind], orderBy: [{ count: ASC, keys: ASC }]) { count } } }',
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: /OneOf Input Object "GroupingOrder" must specify exactly one key/,
      hint: /one object a key/,
    },
    {
      title: 'a condition that is null',
      query: '{ agreements { groups(by: [kind], having: { count: { gte: null } }) { count } } }',
      code: 'BAD_USER_INPUT',
      message: /"having.count.gte" is null/,
    },
    {
      title: 'groups whose nodes lead to too many rows',
      query:
        '{ claims { groups(by: [about], first: 500) { keys { node { ... on Country { claims(first: 500) { nodes { about(first: 500) { nodes { claims(first: 500) { nodes { id } } } } } } } } } } } }',
      code: 'LIMIT_EXCEEDED',
      message: /values together; at most 200,000/,
    },
    {
      title: 'more nodes of groups than a list may bring',
      query: `{ claims { groups(by: [about, source], first: 500) { nodes(first: 500) {
        about(first: 500) { nodes { claims(first: 500) { nodes { id } } } } } } } }`,
      code: 'LIMIT_EXCEEDED',
      message: /values together; at most 200,000/,
    },
    {
      title: '81 times groups',
      query: `{ ports { ${Array.from({ length: 81 }, (_, i) => `a${i}: groups { count }`).join(' ')} } }`,
      code: 'LIMIT_EXCEEDED',
      message: /more than 80 subqueries/,
      hint: /each "groups" is one/,
    },
    {
      title: 'nine steps by way of groups',
      query: `{ ports { groups(by: [country]) { keys { node { ${nested(9)} } } } } }`,
      code: 'LIMIT_EXCEEDED',
      message: /more than 8 relationship steps deep/,
    },
  ];

  test.each(REFUSED)('refuse $title', async ({ query, variables, ...refusal }) => {
    expectRefusal(await ask(server.url, { query, variables }), refusal);
  });
});
