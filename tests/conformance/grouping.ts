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
    ...['a', 'b', 'c'].map((slug) => ({
      id: `claim:${slug}`,
      type: 'Claim',
      properties: { modality: 'FACT', rank: 'NORMAL' },
      claims: [],
    })),
    node('Agreement', 'agreement:b', 'B', { kind: 'CONVENTION', status: 'SIGNED', signedOn: '[..2011]' }),
    observation('a', HUGE, true, '2010'),
    observation('b', HUGE, false, '2011-03'),
    observation('c', 0.5, true, '2010-12-31'),
    observation('d', 0.25, false, '2012'),
  ],
  [
    ...['a', 'b', 'c'].map((slug) => fact('ABOUT', `claim:${slug}`, 'agreement:a')),
    ...['a', 'b'].map((slug) => fact('ABOUT', `claim:${slug}`, 'port:a')),
    ...['b', 'c'].map((port) => fact('ABOUT', 'claim:a', `port:${port}`)),
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

  /** The groups of a list, each as the texts of its keys and its count. */
  const counted = async (list: string, groups: string): Promise<unknown[]> => {
    const { groups: found } = (await ask(`{ ${list} { groups(${groups}) { keys { value } count } } }`)) as {
      groups: { keys: { value: string | null }[]; count: number }[];
    };
    return found.map(({ keys, count }) => [...keys.map(({ value }) => value), count]);
  };

  test('equally frequent values stand in their own order, false before true, a missing one last', async () => {
    expect(await counted('observations', 'by: [approximate]')).toEqual([
      ['false', 2],
      ['true', 2],
    ]);
    expect(await counted('observations', 'by: [on]')).toEqual([
      ['2010', 2],
      ['2011', 1],
      ['2012', 1],
    ]);
    expect(await ask('{ ports { groups(by: [country]) { keys { name value node { id } } count } } }')).toEqual({
      groups: [
        { keys: [{ name: 'country', value: 'country:CN', node: { id: 'country:CN' } }], count: 1 },
        { keys: [{ name: 'country', value: 'country:KZ', node: { id: 'country:KZ' } }], count: 1 },
        { keys: [{ name: 'country', value: null, node: null }], count: 1 },
      ],
    });
    expect(await ask('{ agreements { groups(by: [signedOn]) { keys { value year } count } } }')).toEqual({
      groups: [
        { keys: [{ value: '0099', year: 99 }], count: 1 },
        { keys: [{ value: null, year: null }], count: 1 },
      ],
    });
  });

  test('a node that two relationships lead to is one value, and every value of a list another', async () => {
    expect(await counted('agreements', 'by: [parties]')).toEqual([
      ['country:CN', 1],
      ['country:KZ', 1],
      [null, 1],
    ]);
    const query = `{ agreement(id: "agreement:a") { parties {
      types: groups(by: [type]) { keys { value } count }
      scopes: groups(byRelationship: [scope]) { keys { value } count }
      years: groups(byRelationship: [validFrom], first: 1) { keys { year } count nodes { id } }
    } } }`;
    expect(await ask(query)).toEqual({
      parties: {
        types: [{ keys: [{ value: 'Country' }], count: 2 }],
        scopes: [
          { keys: [{ value: 'RAIL' }], count: 1 },
          { keys: [{ value: 'ROAD' }], count: 1 },
          { keys: [{ value: null }], count: 1 },
        ],
        years: [{ keys: [{ year: 2012 }], count: 2, nodes: [{ id: 'country:CN' }, { id: 'country:KZ' }] }],
      },
    });
  });

  test('several keys make a group of each combination; an item counts once in it, and its values too', async () => {
    expect(await counted('agreements', 'by: [parties, status]')).toEqual([
      ['country:CN', 'SIGNED', 1],
      ['country:KZ', 'SIGNED', 1],
      [null, 'SIGNED', 1],
    ]);
    // Two relationships lead from the agreement to China, so that its claims would count twice.
    expect(await ask('{ agreements { groups(by: [parties]) { values(of: claimCount) { sum count } } } }')).toEqual({
      groups: [{ values: { sum: 3, count: 1 } }, { values: { sum: 3, count: 1 } }, { values: { sum: 0, count: 1 } }],
    });
    const query = `{ agreement(id: "agreement:a") { parties { groups(by: [type], byRelationship: [validFrom, scope]) {
      keys { name value } count nodes { id }
    } } } }`;
    const keys = (year: string, scope: string | null) => [
      { name: 'type', value: 'Country' },
      { name: 'validFrom', value: year },
      { name: 'scope', value: scope },
    ];
    const china = [{ id: 'country:CN' }];
    expect(await ask(query)).toEqual({
      parties: {
        groups: [
          { keys: keys('2010', 'RAIL'), count: 1, nodes: china },
          { keys: keys('2010', 'ROAD'), count: 1, nodes: china },
          { keys: keys('2012', 'ROAD'), count: 1, nodes: china },
          { keys: keys('2012', null), count: 1, nodes: [{ id: 'country:KZ' }] },
        ],
      },
    });
  });

  test('orders put a missing value last both ways, and conditions hold before groups are cut off', async () => {
    expect(await counted('ports', 'by: [country], orderBy: [{ keys: DESC }]')).toEqual([
      ['country:KZ', 1],
      ['country:CN', 1],
      [null, 1],
    ]);
    expect(await counted('observations', 'by: [on], having: { count: { lt: 2 } }, first: 1')).toEqual([['2011', 1]]);
    expect(await counted('observations', 'by: [approximate], orderBy: [{ keys: DESC }]')).toEqual([
      ['true', 2],
      ['false', 2],
    ]);
    const by = (what: string, direction: string) =>
      counted(
        'observations',
        `by: [on], orderBy: [{ value: { of: value, by: ${what}, direction: ${direction} } }], first: 2`,
      );
    expect(await by('min', 'ASC')).toEqual([
      ['2012', 1],
      ['2010', 2],
    ]);
    expect(await by('average', 'DESC')).toEqual([
      ['2011', 1],
      ['2010', 2],
    ]);
    // An average of whole numbers is no whole number.
    const averages = 'by: [kind], orderBy: [{ value: { of: claimCount, by: average, direction: DESC } }]';
    expect(await counted('ports', averages)).toEqual([
      ['ROAD', 2],
      ['RAIL', 1],
    ]);
    const dated = (direction: string) =>
      counted(
        'agreements',
        `by: [parties], orderBy: [{ value: { of: signedOn, by: latest, direction: ${direction} } }]`,
      );
    const rising = await dated('ASC');
    expect(rising).toEqual([
      ['country:CN', 1],
      ['country:KZ', 1],
      [null, 1],
    ]);
    expect(await dated('DESC')).toEqual(rising);
    const none = 'ports(where: { id: { eq: "port:none" } })';
    expect(await counted(none, 'orderBy: [{ value: { of: latitude, by: average, direction: DESC } }]')).toEqual([[0]]);
  });

  test('a sum beyond all numbers is null, and so is its average', async () => {
    expect(await ask('{ observations { groups { values(of: value) { min max sum average count } } } }')).toEqual({
      groups: [{ values: { min: 0.25, max: HUGE, sum: null, average: null, count: 4 } }],
    });
    const small =
      '{ observations(where: { value: { lt: 1 } }) { groups { values(of: value) { sum average count } } } }';
    expect(await ask(small)).toEqual({ groups: [{ values: { sum: 0.75, average: 0.375, count: 2 } }] });
  });
}
