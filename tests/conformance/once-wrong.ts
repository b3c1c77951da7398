import type { GraphData, NodeRecord } from '../../src/model/graph-data';
import type { GraphStore } from '../../src/store/graph-store';
import { rootList, pageThrough } from '../oracle/page-laws';
import { asker } from '../support/asker';
import { fill } from '../support/graph';

const COMMON = { modality: 'FACT', rank: 'NORMAL' };

const node = (id: string, type: string, properties: NodeRecord['properties']): NodeRecord => ({
  id,
  type,
  properties: { name: [{ language: 'en', value: id }], ...COMMON, ...properties },
  claims: [],
});

const port = (slug: string, country?: string): NodeRecord =>
  node(`port:${slug}`, 'Port', { kind: 'ROAD', ...(country ? { country } : {}) });

const observation = (slug: string, on: string, approximate: boolean): NodeRecord =>
  node(`observation:${slug}`, 'Observation', { value: 1, unit: 'PORTS', on, approximate });

const programme = (slug: string): NodeRecord =>
  node(`programme:${slug}`, 'Programme', { kind: 'AEO', knownFrom: '2008-01-01' });

const recognition = (slug: string, from: string, to: string, properties: NodeRecord['properties']) => ({
  id: `rel:mutually-recognises-${slug}`,
  type: 'MUTUALLY_RECOGNISES',
  from: `programme:${from}`,
  to: `programme:${to}`,
  properties: { ...COMMON, status: 'IN_FORCE', ...properties },
  claims: [],
});

const GRAPH: GraphData = {
  description: {
    title: [],
    description: [],
    version: '1',
    licence: '',
    asOf: '2026-01-01',
    attributions: [],
    coverage: [],
    digest: '',
    retired: {},
  },
  nodes: [
    { id: 'claim:a', type: 'Claim', properties: COMMON, claims: [] },
    node('country:CN', 'Country', { kind: 'STATE', iso2: 'CN' }),
    node('country:KZ', 'Country', { kind: 'STATE', iso2: 'KZ' }),
    port('a'),
    port('b', 'country:CN'),
    port('c', 'country:KZ'),
    observation('a', '2010', true),
    observation('b', '[..2011]', false),
    observation('c', '2012-05', true),
    observation('d', '2011', false),
    ...['a', 'b', 'c'].map(programme),
  ],
  relationships: [
    { id: 'rel:about-a', type: 'ABOUT', from: 'claim:a', to: 'country:CN', properties: COMMON, claims: [] },
    recognition('000000000000000a', 'a', 'b', { knownFrom: '2008-01-01' }),
    recognition('000000000000000b', 'b', 'c', {}),
  ],
};

/** Mistakes that the oracle found, each kept in its smallest form. */
export function onceWrong(store: () => GraphStore): void {
  beforeAll(() => fill(store(), GRAPH));

  const ask = (source: string): Promise<unknown> => asker(store()).ask(source);
  const walk = (args: string, size: number) =>
    pageThrough(async (source) => ({ data: (await ask(source)) as never }), rootList('observations', args), size);

  test.each(['ASC', 'DESC'])(
    'what is counted of a node that is not there is missing, and comes last: %s',
    async (way) => {
      const wanted = way === 'ASC' ? ['port:c', 'port:b', 'port:a'] : ['port:b', 'port:c', 'port:a'];
      expect(await ask(`{ ports(orderBy: [{ country: { claimCount: ${way} } }]) { nodes { id } } }`)).toEqual({
        ports: { nodes: wanted.map((id) => ({ id })) },
      });
    },
  );

  test.each(['ASC', 'DESC'])('a required date without a first day comes last, and pages are whole: %s', async (way) => {
    const { whole } = await walk(`orderBy: [{ on: ${way} }]`, 2);
    const dated = ['observation:a', 'observation:d', 'observation:c'];
    expect(whole).toEqual([...(way === 'ASC' ? dated : dated.reverse()), 'observation:b']);
  });

  test.each(['ASC', 'DESC'])('pages over truth values are whole: %s', async (way) => {
    const { whole } = await walk(`orderBy: [{ approximate: ${way} }]`, 1);
    const [no, yes] = [
      ['observation:b', 'observation:d'],
      ['observation:a', 'observation:c'],
    ];
    expect(whole).toEqual(way === 'ASC' ? [...no, ...yes] : [...yes, ...no]);
  });

  test('groups of a list below a node, of which a condition lets nothing through, are none', async () => {
    const list =
      'claims(where: { relationship: { OR: [] } }) { totalCount groups(by: [modality]) { count nodes { id } } }';
    expect(await ask(`{ country(id: "country:CN") { ${list} } }`)).toEqual({
      country: { claims: { totalCount: 0, groups: [] } },
    });
  });

  test('the last of all days is a day like others for what a saved traversal finds', async () => {
    const found = async (args: string): Promise<unknown> =>
      ((await ask(`{ recognitionsOfPartners(programme: "programme:a"${args}) { type } }`)) as Record<string, unknown>)[
        'recognitionsOfPartners'
      ];
    const one = [{ type: 'MUTUALLY_RECOGNISES' }];
    expect(await found('')).toEqual(one);
    // What no dated source tells is known by no day, and what has no end lasts.
    expect(await found(', knownAsOf: "9999-12-31"')).toEqual([]);
    expect(await found(', asOf: "9999-12-31"')).toEqual(one);
  });
}
