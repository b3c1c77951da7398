import type { GraphStore } from '../../src/store/graph-store';
import { fact, graph, node } from '../api/hand-made-graph';
import { pageThrough, rootList, sideList } from '../oracle/page-laws';
import { asker } from '../support/asker';
import { fill } from '../support/graph';
import { withoutViews } from '../support/without-views';

const PLAN = { modality: 'PLAN' };

const GRAPH = graph(
  [
    node('Country', 'country:CN', 'China', { kind: 'STATE', iso2: 'CN' }),
    node('Country', 'country:KZ', 'Kazakhstan', { kind: 'STATE', iso2: 'KZ', holdsFrom: '1991-12-16' }),
    node('Agreement', 'agreement:a', 'Accord', { kind: 'CONVENTION', status: 'SIGNED' }),
    node('Programme', 'programme:p', 'Pilot', { kind: 'OTHER' }),
    node('Programme', 'programme:q', 'Quest', { kind: 'OTHER' }),
    {
      id: 'name:1',
      type: 'Name',
      properties: { value: 'China', language: 'en', kind: 'OFFICIAL', position: 0 },
      claims: [],
    },
  ],
  [
    fact('HAS_NAME', 'country:CN', 'name:1'),
    fact('BORDERS', 'country:CN', 'country:KZ', { knownFrom: '2001-01-01' }),
    fact('SIGNED', 'country:CN', 'agreement:a', { role: 'SIGNATORY', knownFrom: '2008-01-01' }),
    fact('SIGNED', 'country:KZ', 'agreement:a', { role: 'SIGNATORY', knownFrom: '2007-01-01' }),
    fact('SIGNED', 'country:KZ', 'agreement:a', { role: 'WITNESS', ...PLAN }),
    fact('PART_OF', 'programme:p', 'programme:q'),
    fact('PART_OF', 'programme:q', 'programme:q'),
  ],
);

interface Listed {
  readonly type: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
}

/** Relationships as lists of their own. */
export function relationshipLists(store: () => GraphStore): void {
  beforeAll(() => fill(store(), GRAPH));

  const ask = async (source: string): Promise<Record<string, never>> => {
    const asking = asker(store());
    const answer = await asking.ask(source);
    expect(await asking.askSlowly(source)).toEqual(answer);
    return withoutViews(answer) as never;
  };

  /** Relationships as `TYPE from to`, by the ends' ids without prefix. */
  const listed = ({ nodes, totalCount }: { nodes: readonly Listed[]; totalCount: number }): string[] => {
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ type, from, to }) => [type, from.id.split(':')[1], to.id.split(':')[1]].join(' '));
  };
  const BY_ENDS = 'orderBy: [{ from: { name: ASC } }, { to: { name: ASC } }]';
  const SELECTION = '{ totalCount nodes { type from { id } to { id } } }';
  const root = async (args: string): Promise<string[]> =>
    listed((await ask(`{ list: relationships(${args}) ${SELECTION} }`))['list']!);
  const of = async (look: string, args: string): Promise<string[]> =>
    listed((await ask(`{ one: ${look} { list: relationships(${args}) ${SELECTION} } }`))['one']!['list']);

  const SUBJECT = ['SIGNED CN a', 'BORDERS CN KZ', 'SIGNED KZ a', 'PART_OF p q', 'PART_OF q q'];

  test('has each once, of the subject where no type is named', async () => {
    expect(await root(BY_ENDS)).toEqual(SUBJECT);
    expect(await root('types: [HAS_NAME]')).toEqual(['HAS_NAME CN 1']);
    expect(await root(`types: [HAS_NAME, SIGNED], where: { type: { in: [SIGNED, PART_OF] } }, ${BY_ENDS}`)).toEqual([
      'SIGNED CN a',
      'SIGNED KZ a',
    ]);
    expect(await root('where: { type: { eq: BORDERS } }')).toEqual(['BORDERS CN KZ']);
    expect(await root('where: { type: { eq: BORDERS, in: [SIGNED] } }')).toEqual([]);
    expect(await root(`where: { type: {}, to: { type: { eq: Programme } } }, ${BY_ENDS}`)).toEqual([
      'PART_OF p q',
      'PART_OF q q',
    ]);
    await expect(root('where: { type: { eq: null } }')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      hint: 'Leave "eq" out to ask for nothing.',
    });
    expect(await root('types: [SIGNED], where: { AND: [{ type: { in: [BORDERS] } }] }')).toEqual([]);
    expect(await root('types: []')).toEqual([]);
    // Under OR and NOT a type is a condition like others.
    expect(
      await root(
        `where: { OR: [{ type: { in: [HAS_NAME, BORDERS] } }, { NOT: { type: { in: [SIGNED] } } }] }, ${BY_ENDS}`,
      ),
    ).toEqual(['BORDERS CN KZ', 'PART_OF p q', 'PART_OF q q']);
  });

  test('is filtered by the ends, by days and by what all relationships share', async () => {
    expect(await root('where: { from: { id: { eq: "country:KZ" } } }')).toEqual(['SIGNED KZ a']);
    expect(await root('where: { to: { id: { eq: "country:KZ" } } }')).toEqual(['BORDERS CN KZ']);
    const ends = '{ id: { in: ["country:CN", "country:KZ", "agreement:a"] } }';
    expect(await root(`where: { from: ${ends}, to: ${ends} }, ${BY_ENDS}`)).toEqual([
      'SIGNED CN a',
      'BORDERS CN KZ',
      'SIGNED KZ a',
    ]);
    expect(await root(`where: { to: { id: { in: ["agreement:a"] } } }, ${BY_ENDS}`)).toEqual([
      'SIGNED CN a',
      'SIGNED KZ a',
    ]);
    expect(await root(`where: { from: { id: { in: [] } } }`)).toEqual([]);
    expect(await root(`where: { to: { onCountry: { iso2: { eq: "KZ" } } } }`)).toEqual(['BORDERS CN KZ']);
    expect(await root(`where: { from: { name: { startsWith: "chi" } }, to: { type: { in: [Agreement] } } }`)).toEqual([
      'SIGNED CN a',
    ]);
    expect(await root(`where: { knownFrom: { gte: "2002" } }, orderBy: [{ knownFrom: DESC }]`)).toEqual([
      'SIGNED CN a',
      'SIGNED KZ a',
    ]);
    expect(await root(`where: { NOT: { from: { onCountry: {} } } }, ${BY_ENDS}`)).toEqual([
      'PART_OF p q',
      'PART_OF q q',
    ]);
    // A name is no entity: no condition on an entity holds for it.
    expect(await root('types: [HAS_NAME], where: { to: {} }')).toEqual([]);
    expect(await root('types: [HAS_NAME], where: { NOT: { to: {} } }')).toEqual(['HAS_NAME CN 1']);
  });

  test('orders by the ends put what is no entity last', async () => {
    const types = 'types: [HAS_NAME, BORDERS]';
    for (const way of ['ASC', 'DESC']) {
      expect(await root(`${types}, orderBy: [{ to: { claimCount: ${way} } }]`)).toEqual([
        'BORDERS CN KZ',
        'HAS_NAME CN 1',
      ]);
    }
  });

  test('shows what the view shows', async () => {
    expect(await root('types: [SIGNED], modality: [PLAN]')).toEqual(['SIGNED KZ a']);
    expect(await root('types: [BORDERS, SIGNED], asOf: "1990", orderBy: [{ id: ASC }]')).toEqual(['SIGNED CN a']);
    expect(await root('types: [BORDERS, SIGNED], knownAsOf: "2007"')).toEqual([]);
  });

  test('tells what the view hides of it, under its conditions', async () => {
    const hidden = (args = ''): string => `relationships${args} { totalCount hidden { modality rank count } }`;
    const plan = [{ modality: 'PLAN', rank: 'NORMAL', count: 1 }];
    expect(
      await ask(`{
        all: ${hidden()}
        ofType: ${hidden('(types: [BORDERS, HAS_NAME])')}
        record: ${hidden('(types: [HAS_NAME])')}
        eitherType: ${hidden('(where: { OR: [{ type: { in: [SIGNED] } }, { type: { in: [BORDERS] } }] })')}
        from: ${hidden('(where: { from: { id: { eq: "country:CN" } } })')}
        plans: ${hidden('(types: [SIGNED], modality: [PLAN])')}
        before: ${hidden('(knownAsOf: "1990")')}
        kz: country(iso2: "KZ") { ${hidden()} in: ${hidden('(direction: IN)')} }
        agreement(id: "agreement:a") { ${hidden('(direction: IN)')} }
      }`),
    ).toEqual({
      all: { totalCount: 5, hidden: plan },
      ofType: { totalCount: 2, hidden: [] },
      record: { totalCount: 1, hidden: [] },
      eitherType: { totalCount: 3, hidden: plan },
      from: { totalCount: 2, hidden: [] },
      plans: { totalCount: 1, hidden: [{ modality: 'FACT', rank: 'NORMAL', count: 2 }] },
      before: { totalCount: 0, hidden: [] },
      kz: { relationships: { totalCount: 2, hidden: plan }, in: { totalCount: 1, hidden: [] } },
      agreement: { relationships: { totalCount: 2, hidden: plan } },
    });
  });

  test('falls into groups by type, by its ends and by what all relationships share', async () => {
    const groups = 'keys { value year node { id } } count nodes { type to { id } }';
    const key = (value: string | null, node = false) => ({ value, year: null, node: node ? { id: value } : null });
    expect(
      await ask(`{
        byType: relationships(${BY_ENDS}) { groups(by: [type], first: 2) { ${groups} } }
        byEnds: relationships(types: [SIGNED]) { groups(by: [from, to], orderBy: [{ keys: [DESC] }]) { ${groups} } }
        rejected: relationships(types: [SIGNED], modality: [PLAN, FACT]) { groups(by: [type]) { keys { value } count } }
        all: relationships(types: [SIGNED]) { groups { count values(ofRelationship: knownFrom) { earliest count } } }
        kz: country(iso2: "KZ") { relationships(direction: OUT) { groups(by: [type], having: { count: { gte: 1 } }) { keys { value } count } } }
        none: relationships(types: []) { groups(by: [type]) { count } }
      }`),
    ).toEqual({
      byType: {
        groups: [
          {
            keys: [key('PART_OF')],
            count: 2,
            nodes: Array(2).fill({ type: 'PART_OF', to: { id: 'programme:q' } }) as object[],
          },
          {
            keys: [key('SIGNED')],
            count: 2,
            nodes: Array(2).fill({ type: 'SIGNED', to: { id: 'agreement:a' } }) as object[],
          },
        ],
      },
      byEnds: {
        groups: ['country:KZ', 'country:CN'].map((from) => ({
          keys: [key(from, true), key('agreement:a', true)],
          count: 1,
          nodes: [{ type: 'SIGNED', to: { id: 'agreement:a' } }],
        })),
      },
      rejected: { groups: [{ keys: [{ value: 'SIGNED' }], count: 3 }] },
      all: { groups: [{ count: 2, values: { earliest: '2007-01-01', count: 2 } }] },
      kz: {
        relationships: {
          groups: [
            { keys: [{ value: 'BORDERS' }], count: 1 },
            { keys: [{ value: 'SIGNED' }], count: 1 },
          ],
        },
      },
      none: { groups: [] },
    });
    await expect(ask('{ relationships { groups(by: [role]) { count } } }')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      hint: expect.stringMatching(/^Group by type, from, to, modality/) as string,
    });
    await expect(ask('{ relationships { groups { values(of: claimCount) { sum } } } }')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      hint: expect.stringMatching(/^Write ofRelationship: with one of /) as string,
    });
  });

  test('types without properties of their own share one', async () => {
    const source =
      '{ relationships(types: [BORDERS, PART_OF, SIGNED], orderBy: [{ id: ASC }]) { nodes { __typename type ... on SimpleRelationship { to { id } } } } }';
    expect(await ask(source)).toEqual({
      relationships: {
        nodes: [
          { __typename: 'SimpleRelationship', type: 'BORDERS', to: { id: 'country:KZ' } },
          { __typename: 'PartOf', type: 'PART_OF' },
          { __typename: 'PartOf', type: 'PART_OF' },
          { __typename: 'Signed', type: 'SIGNED' },
          { __typename: 'Signed', type: 'SIGNED' },
        ],
      },
    });
  });

  test('of an entity has those of one direction, and those that hold both ways in both', async () => {
    const china = 'country(iso2: "CN")';
    const kazakhstan = 'country(iso2: "KZ")';
    expect(await of(china, BY_ENDS)).toEqual(['SIGNED CN a', 'BORDERS CN KZ']);
    expect(await of(kazakhstan, `direction: OUT, ${BY_ENDS}`)).toEqual(['BORDERS CN KZ', 'SIGNED KZ a']);
    expect(await of(kazakhstan, 'direction: IN')).toEqual(['BORDERS CN KZ']);
    expect(await of(kazakhstan, 'direction: IN, types: [SIGNED]')).toEqual([]);
    expect(await of('agreement(id: "agreement:a")', `direction: IN, types: [SIGNED], ${BY_ENDS}`)).toEqual([
      'SIGNED CN a',
      'SIGNED KZ a',
    ]);
    const quest = 'programme(id: "programme:q")';
    expect(await of(quest, BY_ENDS)).toEqual(['PART_OF p q', 'PART_OF q q']);
    expect(await of(quest, 'direction: OUT')).toEqual(['PART_OF q q']);
  });

  test('gives what is special to a type, and each in pages', async () => {
    const source = `{ relationships(types: [SIGNED], ${BY_ENDS}) { nodes { ... on Signed { role from { ... on Country { iso2 } } } } } }`;
    expect(await ask(source)).toEqual({
      relationships: { nodes: ['CN', 'KZ'].map((iso2) => ({ role: 'SIGNATORY', from: { iso2 } })) },
    });
    const execute = async (text: string) => ({ data: (await asker(store()).ask(text)) as never });
    for (const args of ['', BY_ENDS, 'orderBy: [{ knownFrom: DESC }]']) {
      const { whole } = await pageThrough(execute, rootList('relationships', args), 2);
      expect(whole).toHaveLength(SUBJECT.length);
      const own = { ...sideList('country', 'country:CN', 'relationships', args), hasRelationships: false };
      expect((await pageThrough(execute, own, 1)).whole).toHaveLength(2);
    }
  });

  test('a variable of types is part of the statement', async () => {
    const asking = asker(store());
    const query = `query ($types: [RelationshipTypeName!], $way: TraversalDirection) {
      all: relationships(types: $types) { totalCount }
      country(iso2: "KZ") { relationships(types: $types, direction: $way) { totalCount } }
    }`;
    const counts = async (types: string[] | null, way: string | null): Promise<unknown> =>
      asking.ask(query, { types, way });
    const answer = (all: number, own: number) => ({
      all: { totalCount: all },
      country: { relationships: { totalCount: own } },
    });
    expect(await counts(['SIGNED'], 'OUT')).toEqual(answer(2, 1));
    expect(await counts(['BORDERS'], 'OUT')).toEqual(answer(1, 1));
    expect(await counts(['SIGNED'], 'IN')).toEqual(answer(2, 0));
    expect(await counts(null, null)).toEqual(answer(5, 2));
  });
}
