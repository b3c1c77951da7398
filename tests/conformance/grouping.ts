import type { GraphStore } from '../../src/store/graph-store';
import { fact, graph, node } from '../api/hand-made-graph';
import { asker } from '../support/asker';
import { fill } from '../support/graph';

const HUGE = 1.7e308;
const observation = (slug: string, value: number, approximate: boolean, on: string) =>
  node('Observation', `observation:${slug}`, slug, { value, approximate, on, unit: 'PORTS' });

const GRAPH = graph(
  [
    node('Country', 'country:CN', 'China', { kind: 'STATE', iso2: 'CN' }),
    node('Country', 'country:KZ', 'Kazakhstan', { kind: 'STATE', iso2: 'KZ' }),
    node('Port', 'port:a', 'A', { kind: 'ROAD', country: 'country:KZ' }),
    node('Port', 'port:b', 'B', { kind: 'ROAD', country: 'country:CN' }),
    node('Port', 'port:c', 'C', { kind: 'RAIL' }),
    node('Agreement', 'agreement:a', 'A', { kind: 'CONVENTION', status: 'SIGNED', signedOn: '0099-05' }),
    node('Agreement', 'agreement:b', 'B', { kind: 'CONVENTION', status: 'SIGNED', signedOn: '[..2011]' }),
    observation('a', HUGE, true, '2010'),
    observation('b', HUGE, false, '2011-03'),
    observation('c', 0.5, true, '2010-12-31'),
    observation('d', 0.25, false, '2012'),
  ],
  [
    fact('PARTY_TO', 'country:CN', 'agreement:a', { validFrom: '2010', scope: ['ROAD', 'RAIL'], application: 'FULL' }),
    fact('PARTY_TO', 'country:CN', 'agreement:a', { validFrom: '2012', scope: ['ROAD'], application: 'FULL' }),
    fact('PARTY_TO', 'country:KZ', 'agreement:a', { validFrom: '2012', scope: [], application: 'FULL' }),
  ],
);

/** Groups and sums in which two stores could differ. */
export function grouping(store: () => GraphStore): void {
  beforeAll(() => fill(store(), GRAPH));

  const ask = async (source: string): Promise<unknown> =>
    Object.values((await asker(store()).ask(source)) as object)[0];

  test('equally frequent values stand in their own order, false before true, a missing one last', async () => {
    expect(await ask(`{ observations { facets { approximate { value count } on { value count } } } }`)).toEqual({
      facets: {
        approximate: [false, true].map((value) => ({ value, count: 2 })),
        on: [
          { value: 2010, count: 2 },
          { value: 2011, count: 1 },
          { value: 2012, count: 1 },
        ],
      },
    });
    expect(await ask('{ ports { facets { country { value { id } count } } } }')).toEqual({
      facets: {
        country: [
          { value: { id: 'country:CN' }, count: 1 },
          { value: { id: 'country:KZ' }, count: 1 },
          { value: null, count: 1 },
        ],
      },
    });
    expect(await ask('{ agreements { facets { signedOn { value count } } } }')).toEqual({
      facets: {
        signedOn: [
          { value: 99, count: 1 },
          { value: null, count: 1 },
        ],
      },
    });
  });

  test('a node that two relationships lead to is one value, and every value of a list another', async () => {
    const parties = [
      { value: { id: 'country:CN' }, count: 1 },
      { value: { id: 'country:KZ' }, count: 1 },
      { value: null, count: 1 },
    ];
    expect(await ask('{ agreements { facets { parties { value { ... on Node { id } } count } } } }')).toEqual({
      facets: { parties },
    });
    const query = `{ agreement(id: "agreement:a") { parties {
      facets { type { value count } }
      relationshipFacets { scope { value count } validFrom(first: 1) { value count } }
    } } }`;
    expect(await ask(query)).toEqual({
      parties: {
        facets: { type: [{ value: 'Country', count: 3 }] },
        relationshipFacets: {
          scope: [
            { value: 'ROAD', count: 2 },
            { value: 'RAIL', count: 1 },
            { value: null, count: 1 },
          ],
          validFrom: [{ value: 2012, count: 2 }],
        },
      },
    });
  });

  test('a sum beyond all numbers is null, and so is its average', async () => {
    expect(await ask('{ observations { aggregates { value { min max sum average count } } } }')).toEqual({
      aggregates: { value: { min: 0.25, max: HUGE, sum: null, average: null, count: 4 } },
    });
    const small = '{ observations(where: { value: { lt: 1 } }) { aggregates { value { sum average count } } } }';
    expect(await ask(small)).toEqual({ aggregates: { value: { sum: 0.75, average: 0.375, count: 2 } } });
  });
}
