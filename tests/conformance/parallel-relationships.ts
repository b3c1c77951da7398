import type { GraphStore } from '../../src/store/graph-store';
import { fact, graph, node } from '../api/hand-made-graph';
import { pageThrough, sideList } from '../oracle/page-laws';
import { asker } from '../support/asker';
import { fill } from '../support/graph';

const country = (code: string) => node('Country', `country:${code}`, code, { kind: 'STATE', iso2: code });

/** A relationship with so many claims, by which the tests know it. */
const numbered = (type: string, from: string, to: string, properties: Parameters<typeof fact>[3], number: number) => ({
  ...fact(type, from, to, { ...properties, alternative: number }),
  claims: Array.from({ length: number }, (_, i) => `claim:${i}`),
});

/** Three countries sign, two of them several times, and two programmes recognise each other twice. */
const GRAPH = graph(
  [
    ...['CN', 'KZ', 'US'].map(country),
    ...['a', 'b'].map((slug) => ({
      id: `claim:${slug}`,
      type: 'Claim',
      properties: { modality: 'FACT', rank: 'NORMAL' },
      claims: [],
    })),
    node('Agreement', 'agreement:a', 'A', { kind: 'CONVENTION', status: 'SIGNED' }),
    node('Agreement', 'agreement:b', 'B', { kind: 'CONVENTION', status: 'SIGNED' }),
    node('Port', 'port:a', 'A', { kind: 'ROAD' }),
    node('Port', 'port:b', 'B', { kind: 'ROAD' }),
  ],
  [
    ...['a', 'b'].map((slug) => fact('ABOUT', `claim:${slug}`, 'country:CN')),
    fact('ABOUT', 'claim:a', 'country:KZ'),
    numbered('SIGNED', 'country:CN', 'agreement:a', { role: 'SIGNATORY', on: '2009' }, 1),
    numbered('SIGNED', 'country:CN', 'agreement:a', { role: 'WITNESS', on: '2007' }, 2),
    numbered('SIGNED', 'country:CN', 'agreement:a', { role: 'WITNESS' }, 3),
    numbered('SIGNED', 'country:KZ', 'agreement:a', { role: 'SIGNATORY', on: '2008' }, 4),
    numbered('SIGNED', 'country:KZ', 'agreement:a', { role: 'SIGNATORY', on: '2010' }, 5),
    numbered('SIGNED', 'country:US', 'agreement:a', { role: 'SIGNATORY', on: '2006' }, 6),
    numbered('SIGNED', 'country:US', 'agreement:b', { role: 'SIGNATORY', on: '2006' }, 0),
    // One from each end: a field that follows both ways meets them both.
    numbered('PAIRED_WITH', 'port:a', 'port:b', {}, 1),
    numbered('PAIRED_WITH', 'port:b', 'port:a', {}, 2),
  ],
);

/** A connection has each node once, however many relationships lead to it. */
export function parallelRelationships(store: () => GraphStore): void {
  beforeAll(() => fill(store(), GRAPH));

  const ask = async (source: string): Promise<unknown> => {
    const asking = asker(store());
    const answer = await asking.ask(source);
    expect(await asking.askSlowly(source)).toEqual(answer);
    return answer;
  };
  const signatories = async (args: string, selection: string): Promise<unknown> => {
    const answer = await ask(`{ agreement(id: "agreement:a") { signatories${args} { ${selection} } } }`);
    return (answer as { agreement: { signatories: unknown } }).agreement.signatories;
  };

  /** The countries of edges, each with the numbers of its relationships, the one shown first in front. */
  const edges = async (args: string): Promise<unknown[]> => {
    const selection = 'edges { node { id } relationship { claimCount } relationships { claimCount } }';
    const found = (await signatories(args, selection)) as {
      edges: { node: { id: string }; relationship: Numbered; relationships: Numbered[] }[];
    };
    return found.edges.map(({ node: { id }, relationship, relationships }) => [
      id.slice(-2),
      relationship.claimCount,
      relationships.map(({ claimCount }) => claimCount),
    ]);
  };

  test('nodes stand where their first relationship does, and parallel ones in the same order', async () => {
    expect(await edges('(orderBy: [{ relationship: { on: ASC } }])')).toEqual([
      ['US', 6, [6]],
      ['CN', 2, [2, 1, 3]],
      ['KZ', 4, [4, 5]],
    ]);
    expect(await edges('(orderBy: [{ relationship: { on: DESC } }])')).toEqual([
      ['KZ', 5, [5, 4]],
      ['CN', 1, [1, 2, 3]],
      ['US', 6, [6]],
    ]);
    expect(await edges('(orderBy: [{ node: { name: DESC } }, { relationship: { claimCount: DESC } }])')).toEqual([
      ['US', 6, [6]],
      ['KZ', 5, [5, 4]],
      ['CN', 3, [3, 2, 1]],
    ]);
    expect(await edges('(first: 2, orderBy: [{ relationship: { claimCount: DESC } }])')).toEqual([
      ['US', 6, [6]],
      ['KZ', 5, [5, 4]],
    ]);
  });

  test('conditions choose among the relationships, and so among the nodes', async () => {
    const witnesses =
      'where: { relationship: { role: { eq: WITNESS } } }, orderBy: [{ relationship: { claimCount: ASC } }]';
    expect(await edges(`(${witnesses})`)).toEqual([['CN', 2, [2, 3]]]);
    const others =
      'where: { NOT: { relationship: { on: { lt: "2009" } } } }, orderBy: [{ relationship: { claimCount: ASC } }]';
    expect(await edges(`(${others})`)).toEqual([
      ['CN', 1, [1, 3]],
      ['KZ', 5, [5]],
    ]);
  });

  test('counts are of nodes, in totals, filters and orders', async () => {
    expect(await signatories('', 'totalCount nodes { id }')).toEqual({
      totalCount: 3,
      nodes: ['country:CN', 'country:KZ', 'country:US'].map((id) => ({ id })),
    });
    const query = `{
      three: agreements(where: { signatories: { count: { eq: 3 } } }) { nodes { id } }
      six: agreements(where: { signatories: { count: { gt: 3 } } }) { totalCount }
      nested: agreements(where: { signatories: { some: { node: { onCountry: { signed: { count: { eq: 1 } } } } } } }) { totalCount }
      least: agreements(orderBy: [{ signatories: { count: ASC } }]) { nodes { id signatories { totalCount } } }
      none: agreements(where: { signatories: { every: { relationship: { role: { eq: SIGNATORY } } } } }) { nodes { id } }
    }`;
    expect(await ask(query)).toEqual({
      three: { nodes: [{ id: 'agreement:a' }] },
      six: { totalCount: 0 },
      nested: { totalCount: 1 },
      least: {
        nodes: [
          { id: 'agreement:b', signatories: { totalCount: 1 } },
          { id: 'agreement:a', signatories: { totalCount: 3 } },
        ],
      },
      none: { nodes: [{ id: 'agreement:b' }] },
    });
  });

  test('groups count nodes once, compute over nodes once, and over all relationships', async () => {
    const values =
      'count of: values(of: claimCount) { sum count } on: values(ofRelationship: claimCount) { sum min count average }';
    expect(await signatories('', `groups(by: [type]) { keys { value } ${values} nodes { id } }`)).toEqual({
      groups: [
        {
          keys: [{ value: 'Country' }],
          count: 3,
          of: { sum: 3, count: 3 },
          on: { sum: 21, min: 1, count: 6, average: 3.5 },
          nodes: ['country:CN', 'country:KZ', 'country:US'].map((id) => ({ id })),
        },
      ],
    });
    expect(await signatories('', `groups(byRelationship: [role]) { keys { value } ${values} }`)).toEqual({
      groups: [
        {
          keys: [{ value: 'SIGNATORY' }],
          count: 3,
          of: { sum: 3, count: 3 },
          on: { sum: 16, min: 1, count: 4, average: 4 },
        },
        {
          keys: [{ value: 'WITNESS' }],
          count: 1,
          of: { sum: 2, count: 1 },
          on: { sum: 5, min: 2, count: 2, average: 2.5 },
        },
      ],
    });
    expect(
      await signatories('', 'groups(by: [signed]) { keys { value } count values(of: claimCount) { sum } }'),
    ).toEqual({
      groups: [
        { keys: [{ value: 'agreement:a' }], count: 3, values: { sum: 3 } },
        { keys: [{ value: 'agreement:b' }], count: 1, values: { sum: 0 } },
      ],
    });
    const most =
      'by: [signed], orderBy: [{ value: { ofRelationship: claimCount, by: max, direction: DESC } }], first: 1';
    expect(await signatories('', `groups(${most}) { values(ofRelationship: claimCount) { max count } }`)).toEqual({
      groups: [{ values: { max: 6, count: 6 } }],
    });
  });

  test('what a relationship is between stays so, whichever way a field follows it', async () => {
    const selection =
      'pairedWith { totalCount edges { node { id } relationships { claimCount from { id } to { id } } } }';
    const one = 'where: { pairedWith: { count: { eq: 1 } } }, orderBy: [{ pairedWith: { count: ASC } }]';
    expect(await ask(`{ port(id: "port:b") { ${selection} } ports(${one}) { totalCount nodes { id } } }`)).toEqual({
      ports: { totalCount: 2, nodes: [{ id: 'port:a' }, { id: 'port:b' }] },
      port: {
        pairedWith: {
          totalCount: 1,
          edges: [
            {
              node: { id: 'port:a' },
              relationships: expect.arrayContaining([
                { claimCount: 1, from: { id: 'port:a' }, to: { id: 'port:b' } },
                { claimCount: 2, from: { id: 'port:b' }, to: { id: 'port:a' } },
              ]) as unknown,
            },
          ],
        },
      },
    });
  });

  test.each(['', 'orderBy: [{ relationship: { on: DESC } }]', 'orderBy: [{ relationship: { claimCount: ASC } }]'])(
    'pages are the whole list: %s',
    async (args) => {
      const list = sideList('agreement', 'agreement:a', 'signatories', args);
      for (const size of [1, 2]) {
        const { whole } = await pageThrough(async (source) => ({ data: (await ask(source)) as never }), list, size);
        expect(whole).toHaveLength(3);
      }
    },
  );
}

interface Numbered {
  readonly claimCount: number;
}
