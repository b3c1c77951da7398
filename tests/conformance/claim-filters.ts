import type { NodeRecord } from '../../src/model/graph-data';
import type { GraphStore } from '../../src/store/graph-store';
import { fact, graph, node } from '../api/hand-made-graph';
import { asker } from '../support/asker';
import { fill } from '../support/graph';

const claim = (slug: string, properties: NodeRecord['properties']): NodeRecord => ({
  id: `claim:${slug}`,
  type: 'Claim',
  properties: { statement: [{ language: 'en', value: slug }], citation: 'S', scope: 'SUBJECT', ...properties },
  claims: [],
});

const agreement = (slug: string) => node('Agreement', `agreement:${slug}`, slug, { kind: 'OTHER', status: 'UNKNOWN' });
const about = (slug: string, ...claims: string[]) =>
  claims.map((of, position) =>
    fact('ABOUT', `claim:${of}`, `agreement:${slug}`, { role: position === 0 ? 'SUPPORTS' : 'MENTIONS', position }),
  );
const partyTo = (slug: string, ...claims: string[]) => ({
  ...fact('PARTY_TO', 'country:CN', `agreement:${slug}`),
  claims: claims.map((of) => `claim:${of}`),
});

const GRAPH = graph(
  [
    claim('zh', { language: 'zh-Hans', confidence: 'HIGH', modality: 'FACT', rank: 'NORMAL' }),
    claim('en', { language: 'en', confidence: 'LOW', modality: 'FACT', rank: 'NORMAL' }),
    claim('silent', { confidence: 'HIGH', modality: 'PLAN', rank: 'DEPRECATED' }),
    ...['chinese', 'both', 'silent', 'gone', 'bare'].map(agreement),
    node('Country', 'country:CN', 'China', { kind: 'STATE' }),
    {
      id: 'contradiction:x',
      type: 'Contradiction',
      properties: { question: [{ language: 'en', value: 'Which?' }], kind: 'AMBIGUITY' },
      claims: [],
    },
  ],
  [
    ...about('chinese', 'zh'),
    ...about('both', 'zh', 'en'),
    ...about('silent', 'silent'),
    ...about('gone', 'zh'),
    partyTo('chinese', 'en'),
    partyTo('both', 'zh', 'en'),
    partyTo('silent', 'silent'),
    partyTo('gone', 'gone', 'zh'),
    partyTo('bare'),
    fact('COMPARES', 'contradiction:x', 'claim:zh', { verdict: 'OPEN' }),
  ],
);

/** What conditions on the claims behind nodes and relationships find. */
export function claimFilters(store: () => GraphStore): void {
  beforeAll(() => fill(store(), GRAPH));

  const found = async (where: string, view = ''): Promise<string[]> => {
    const source = `{ agreements(${view}where: ${where}) { nodes { id } totalCount } }`;
    const { agreements } = (await asker(store()).ask(source)) as {
      agreements: { nodes: { id: string }[]; totalCount: number };
    };
    expect(agreements.totalCount).toBe(agreements.nodes.length);
    return agreements.nodes.map(({ id }) => id.replace('agreement:', ''));
  };

  const CHINESE = '{ language: { eq: "zh-Hans" } }';

  test.each([
    [`{ claims: { some: { node: ${CHINESE} } } }`, ['both', 'chinese', 'gone']],
    [`{ claims: { none: { node: ${CHINESE} } } }`, ['bare', 'silent']],
    // A claim without a language is in no language; an entity without claims has none that is not such.
    [`{ claims: { every: { node: ${CHINESE} } } }`, ['bare', 'chinese', 'gone', 'silent']],
    [`{ claims: { some: {}, every: { node: ${CHINESE} } } }`, ['chinese', 'gone']],
    // Rejected claims are in no list.
    ['{ claims: { none: {} } }', ['bare', 'silent']],
    ['{ claims: { some: { node: { rank: { eq: DEPRECATED } } } } }', []],
    ['{ claims: { count: { gte: 2 } } }', ['both']],
    ['{ claims: { count: { eq: 0 } } }', ['bare', 'silent']],
    ['{ claimCount: { eq: 0 } }', ['bare', 'silent']],
    ['{ claims: { some: { relationship: { role: { eq: MENTIONS } } } } }', ['both']],
    [`{ NOT: { claims: { some: { node: ${CHINESE} } } } }`, ['bare', 'silent']],
    [`{ claims: { some: { node: { AND: [${CHINESE}, { confidence: { eq: LOW } }] } } } }`, []],
    ['{ claims: null }', ['bare', 'both', 'chinese', 'gone', 'silent']],
    ['{ claims: { some: null } }', ['bare', 'both', 'chinese', 'gone', 'silent']],
  ])('agreements where %s', async (where, ids) => {
    expect(await found(where)).toEqual(ids);
  });

  test('rejected claims count where their rank is asked for', async () => {
    const rejected = '{ claims: { some: { node: { modality: { eq: PLAN } } } } }';
    expect(await found(rejected)).toEqual([]);
    expect(await found(rejected, 'rank: [NORMAL, DEPRECATED], ')).toEqual(['silent@rank=DEPRECATED,NORMAL']);
  });

  test('claims stand in their places, and lead back to what rests on them', async () => {
    const source = `{
      agreement(id: "agreement:both") { claims { nodes { id } } }
      claim(id: "claim:zh") {
        supportsEntities { id }
        first: supportsEntities(first: 1) { id }
        supportsRelationships { type from { id } to { id } }
        none: supportsRelationships(first: 0) { id }
      }
    }`;
    const answer = (await asker(store()).ask(source)) as { claim: { supportsRelationships: { to: { id: string } }[] } };
    answer.claim.supportsRelationships.sort((a, b) => (a.to.id < b.to.id ? -1 : 1));
    const party = (slug: string) => ({
      type: 'PARTY_TO',
      from: { id: 'country:CN' },
      to: { id: `agreement:${slug}` },
    });
    const entities = ['both', 'chinese', 'gone'].map((slug) => ({ id: `agreement:${slug}` }));
    expect(answer).toEqual({
      agreement: { claims: { nodes: [{ id: 'claim:zh' }, { id: 'claim:en' }] } },
      claim: {
        supportsEntities: entities,
        first: entities.slice(0, 1),
        supportsRelationships: [party('both'), party('gone')],
        none: [],
      },
    });
  });

  test('relationships have the contradictions that weigh one of their claims', async () => {
    const weighed = 'parties: { some: { relationship: { contradictions: { some: { kind: { eq: AMBIGUITY } } } } } }';
    expect(await found(`{ ${weighed} }`)).toEqual(['both', 'gone']);
    const source = `{ country(id: "country:CN") { partyTo {
      edges { node { id } relationship { contradictions { id } } } } } }`;
    const { country } = (await asker(store()).ask(source)) as {
      country: { partyTo: { edges: { node: { id: string }; relationship: { contradictions: unknown[] } }[] } };
    };
    const shown = country.partyTo.edges.map(({ node: { id }, relationship }) => [id, relationship.contradictions]);
    const doubt = [{ id: 'contradiction:x' }];
    expect(Object.fromEntries(shown)).toEqual({
      'agreement:bare': [],
      'agreement:both': doubt,
      'agreement:chinese': [],
      'agreement:gone': doubt,
      'agreement:silent': [],
    });
  });

  test.each([
    [`some: { relationship: { claims: { some: ${CHINESE} } } }`, ['both', 'gone']],
    [`some: { relationship: { claims: { none: ${CHINESE} } } }`, ['bare', 'chinese', 'silent']],
    [`some: { relationship: { claims: { every: ${CHINESE} } } }`, ['bare', 'gone']],
    ['some: { relationship: { claims: { count: { eq: 0 } } } }', ['bare']],
    ['some: { relationship: { claims: { count: { gte: 2 } } } }', ['both', 'gone']],
    // Every modality and rank of claims counts.
    ['some: { relationship: { claims: { some: { rank: { eq: DEPRECATED }, modality: { eq: PLAN } } } } }', ['silent']],
    [
      `some: { node: { claims: { none: {} } }, relationship: { claims: { every: { language: { eq: "en" } } } } }`,
      ['bare', 'chinese'],
    ],
  ])('agreements with parties of which %s', async (parties, ids) => {
    expect(await found(`{ parties: { ${parties} } }`)).toEqual(ids);
  });

  test('conditions on the edges of a list', async () => {
    const source = `{ country(id: "country:CN") {
      partyTo(where: { relationship: { claims: { some: ${CHINESE} } } }) { totalCount nodes { id } } } }`;
    expect(await asker(store()).ask(source)).toEqual({
      country: { partyTo: { totalCount: 2, nodes: [{ id: 'agreement:both' }, { id: 'agreement:gone' }] } },
    });
  });
}
