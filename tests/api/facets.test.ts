import type { RunningApplication } from '../../src/application/application';
import { startServer } from '../support/server';
import { ask, dataOf, expectRefusal, type RefusedOperation } from './client';

interface Bucket {
  readonly value: unknown;
  readonly count: number;
}

interface Counted {
  readonly totalCount: number;
  readonly facets: Readonly<Record<string, readonly Bucket[]>>;
}

const nested = (steps: number): string =>
  steps === 0 ? 'id' : `borders { facets { borders { value { ${nested(steps - 1)} } } } }`;

describe('facets and aggregates', () => {
  let server: RunningApplication;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const of = async <T>(query: string, variables: object = {}): Promise<T> =>
    Object.values(await dataOf(server.graph, query, variables))[0] as T;
  const total = async (where: string): Promise<number> =>
    (await of<Counted>(`{ agreements(where: ${where}) { totalCount } }`)).totalCount;
  const sum = (buckets: readonly Bucket[]): number => buckets.reduce((all, { count }) => all + count, 0);

  test('agreements by status are as many as lists with that status have, the most first', async () => {
    const { totalCount, facets } = await of<Counted>('{ agreements { totalCount facets { status { value count } } } }');
    const status = facets['status']!;
    expect(sum(status)).toBe(totalCount);
    expect(status.map(({ count }) => count)).toEqual(status.map(({ count }) => count).sort((a, b) => b - a));
    for (const { value, count } of status) expect(await total(`{ status: { eq: ${String(value)} } }`)).toBe(count);
  });

  test('agreements by year are those whose first day lies in it, and those without one are a group', async () => {
    const { totalCount, facets } = await of<Counted>(
      '{ agreements { totalCount facets { signedOn(first: 100) { value count } } } }',
    );
    const years = facets['signedOn']!;
    expect(sum(years)).toBe(totalCount);
    // Dates without a first day, such as [..2011], are in no year either.
    const inNoYear = await total('{ NOT: { signedOn: { gte: "0001" } } }');
    expect(years.find(({ value }) => value === null)?.count).toBe(inNoYear);
    expect(inNoYear).toBeGreaterThan(await total('{ signedOn: { isNull: true } }'));
    const in2014 = await total('{ signedOn: { gte: "2014", lt: "2015" } }');
    expect(years.find(({ value }) => value === 2014)?.count).toBe(in2014);
  });

  test('agreements by party count an agreement once for each party, however often it became bound', async () => {
    const { facets } = await of<Counted>(
      '{ agreements { facets { parties(first: 3) { value { ... on Entity { id name(lang: "zh") } } count } } } }',
    );
    expect(facets['parties']).toHaveLength(3);
    expect(facets['parties']![0]!.value).toEqual({ id: 'country:CN', name: '中国' });
    for (const { value, count } of facets['parties']!) {
      const { id } = value as { id: string };
      expect(await total(`{ parties: { some: { node: { id: { eq: "${id}" } } } } }`)).toBe(count);
    }
  });

  test('ports by country have what is selected of the country, lists with facets of their own too', async () => {
    const { facets } = await of<Counted>(
      '{ ports { facets { country { value { name borders { facets { kind { value count } } } } count } } } }',
    );
    const borders = { facets: { kind: [{ value: 'STATE', count: expect.any(Number) as number }] } };
    expect(facets['country']).toEqual([
      { value: { name: 'China', borders }, count: 5 },
      { value: { name: 'Kazakhstan', borders: expect.anything() as object }, count: 5 },
    ]);
  });

  test('they follow the conditions of the list, and not its page', async () => {
    const query = (args: string): string =>
      `{ ports${args} { totalCount facets { country { value { id } count } } aggregates { latitude { count } } } }`;
    const paged = await of<object>(query('(first: 1, orderBy: [{ name: DESC }])'));
    expect(paged).toEqual(await of<object>(query('')));
    expect(await of<object>(query('(where: { country: { iso2: { eq: "KZ" } } }, last: 1)'))).toMatchObject({
      totalCount: 5,
      facets: { country: [{ value: { id: 'country:KZ' }, count: 5 }] },
    });
  });

  test('the types of a list over several types can be counted', async () => {
    const { totalCount, facets } = await of<Counted>('{ locations { totalCount facets { type { value count } } } }');
    expect(facets['type']!.map(({ value }) => value)).toEqual(['Country', 'Port', 'Place']);
    expect(sum(facets['type']!)).toBe(totalCount);
  });

  test('recognitions are counted by what the relationship says, and their dates have a first and a last', async () => {
    const query = `{ programme(id: "programme:cn-aeo") { recognises(first: 500) {
      totalCount
      edges { relationship { status validFrom { first } } }
      relationshipFacets { __typename status { __typename value count } }
      relationshipAggregates { validFrom { min max count } alternative { sum average } }
    } } }`;
    interface Recognitions {
      readonly totalCount: number;
      readonly edges: readonly { relationship: { status: string; validFrom: { first: string } | null } }[];
      readonly relationshipFacets: { readonly __typename: string; readonly status: readonly Bucket[] };
      readonly relationshipAggregates: Readonly<Record<string, object>>;
    }
    const { recognises } = await of<{ recognises: Recognitions }>(query);
    const { totalCount, edges, relationshipFacets, relationshipAggregates } = recognises;
    expect(relationshipFacets.__typename).toBe('MutuallyRecognisesFacets');
    expect(sum(relationshipFacets.status)).toBe(totalCount);
    expect(relationshipFacets.status).toContainEqual({
      __typename: 'AgreementStatusFacet',
      value: 'IN_FORCE',
      count: edges.filter(({ relationship }) => relationship.status === 'IN_FORCE').length,
    });
    const { min, max } = relationshipAggregates['validFrom'] as { min: string; max: string };
    const days = edges.flatMap(({ relationship }) => relationship.validFrom?.first ?? []).sort();
    expect([min, max]).toEqual([days[0], days.at(-1)]);
    expect(relationshipAggregates['alternative']).toEqual({ sum: 0, average: 0 });
  });

  test('of nothing there is no least, greatest and average, the sum is 0, and no group', async () => {
    const query = `{ ports(where: { id: { eq: "port:nowhere" } }) {
      facets { kind { value count } country { value { id } count } }
      aggregates { latitude { min max sum average count } claimCount { min sum } validFrom { min max count } }
    } }`;
    expect(await of<object>(query)).toEqual({
      facets: { kind: [], country: [] },
      aggregates: {
        latitude: { min: null, max: null, sum: 0, average: null, count: 0 },
        claimCount: { min: null, sum: 0 },
        validFrom: { min: null, max: null, count: 0 },
      },
    });
  });

  test('an average is the sum divided by the number of items that have a value', async () => {
    interface Latitude {
      readonly aggregates: { readonly latitude: Readonly<Record<'min' | 'max' | 'sum' | 'average' | 'count', number>> };
      readonly nodes: readonly { readonly latitude: number | null }[];
    }
    const { aggregates, nodes } = await of<Latitude>(
      '{ ports { nodes { latitude } aggregates { latitude { min max sum average count } } } }',
    );
    const values = nodes.flatMap(({ latitude }) => latitude ?? []);
    const { min, max, sum: all, average, count } = aggregates.latitude;
    expect([min, max, count]).toEqual([Math.min(...values), Math.max(...values), values.length]);
    expect(all).toBeCloseTo(values.reduce((a, b) => a + b));
    expect(average).toBeCloseTo(all / count);
  });

  test('one facet can be asked under two names, with numbers given by variables', async () => {
    const query = `query ($n: Int) { agreements { facets {
      one: kind(first: 1) { value } some: kind(first: $n) { count } none: kind(first: 0) { value }
    } } }`;
    const { facets } = await of<Counted>(query, { n: 3 });
    expect([facets['one'], facets['none']]).toEqual([[{ value: 'MUTUAL_RECOGNITION_ARRANGEMENT' }], []]);
    expect(facets['some']).toHaveLength(3);
  });

  test('nothing but the type names of facets and aggregates can be asked', async () => {
    const query =
      '{ ports { facets { __typename kind { __typename } } aggregates { __typename latitude { __typename } } } }';
    expect(await of<object>(query)).toEqual({
      facets: {
        __typename: 'PortFacets',
        kind: expect.arrayContaining([{ __typename: 'PortKindFacet' }]) as object[],
      },
      aggregates: { __typename: 'PortAggregates', latitude: { __typename: 'FloatAggregates' } },
    });
  });

  const REFUSED: readonly RefusedOperation[] = [
    {
      title: 'a negative number of groups',
      query: '{ ports { facets { kind(first: -1) { value } } } }',
      code: 'BAD_USER_INPUT',
      message: /"first" is -1; it must not be negative/,
    },
    {
      title: 'more groups than a page may have items',
      query: '{ ports { facets { kind(first: 501) { value } } } }',
      code: 'LIMIT_EXCEEDED',
      message: /"first" is 501; at most 500/,
    },
    {
      title: 'a facet over a text',
      query: '{ ports { facets { name { value } } } }',
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: /Cannot query field "name" on type "PortFacets"/,
    },
    {
      title: 'facets of relationships where there are none',
      query: '{ ports { relationshipFacets { modality { count } } } }',
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: /Cannot query field "relationshipFacets" on type "PortsConnection"/,
    },
    {
      title: 'groups whose nodes lead to too many rows',
      query:
        '{ claims { facets { about(first: 500) { value { ... on Country { claims(first: 500) { about(first: 500) { nodes { claims(first: 500) { id } } } } } } } } } }',
      code: 'LIMIT_EXCEEDED',
      message: /values together; at most 200,000/,
    },
    {
      title: '81 facets',
      query: `{ ports { facets { ${Array.from({ length: 81 }, (_, i) => `a${i}: kind { count }`).join(' ')} } } }`,
      code: 'LIMIT_EXCEEDED',
      message: /more than 80 subqueries/,
      hint: /each facet is one/,
    },
    {
      title: 'nine steps by way of groups',
      query: `{ ports { facets { country { value { ${nested(9)} } } } } }`,
      code: 'LIMIT_EXCEEDED',
      message: /more than 8 relationship steps deep/,
    },
  ];

  test.each(REFUSED)('refuse $title', async ({ query, variables, ...refusal }) => {
    expectRefusal(await ask(server.url, { query, variables }), refusal);
  });
});
