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

const supported = <T extends { readonly claims: readonly string[] }>(record: T, ...claims: string[]): T => ({
  ...record,
  claims: claims.map((slug) => `claim:${slug}`),
});

const agreement = (slug: string) => node('Agreement', `agreement:${slug}`, slug, { kind: 'OTHER', status: 'UNKNOWN' });
const partyTo = (slug: string) => fact('PARTY_TO', 'country:CN', `agreement:${slug}`);

const GRAPH = graph(
  [
    claim('zh', { language: 'zh-Hans', confidence: 'HIGH', modality: 'FACT', rank: 'NORMAL' }),
    claim('en', { language: 'en', confidence: 'LOW', modality: 'FACT', rank: 'NORMAL' }),
    claim('silent', { confidence: 'HIGH', modality: 'PLAN', rank: 'DEPRECATED' }),
    supported(agreement('chinese'), 'zh'),
    supported(agreement('both'), 'zh', 'en'),
    supported(agreement('silent'), 'silent'),
    supported(agreement('gone'), 'gone', 'zh'),
    agreement('bare'),
    node('Country', 'country:CN', 'China', { kind: 'STATE' }),
  ],
  [supported(partyTo('chinese'), 'en'), supported(partyTo('both'), 'zh', 'en'), partyTo('bare')],
);

/** What conditions on the claims behind nodes and relationships find. */
export function claimFilters(store: () => GraphStore): void {
  beforeAll(() => fill(store(), GRAPH));

  const found = async (where: string): Promise<string[]> => {
    const source = `{ agreements(where: ${where}) { nodes { id } totalCount } }`;
    const { agreements } = (await asker(store()).ask(source)) as {
      agreements: { nodes: { id: string }[]; totalCount: number };
    };
    expect(agreements.totalCount).toBe(agreements.nodes.length);
    return agreements.nodes.map(({ id }) => id.replace('agreement:', ''));
  };

  const CHINESE = '{ language: { eq: "zh-Hans" } }';

  test.each([
    [`{ claims: { some: ${CHINESE} } }`, ['both', 'chinese', 'gone']],
    [`{ claims: { none: ${CHINESE} } }`, ['bare', 'silent']],
    // A claim without a language is in no language; a record without claims has none that is not such.
    [`{ claims: { every: ${CHINESE} } }`, ['bare', 'chinese', 'gone']],
    [`{ claims: { some: {}, every: ${CHINESE} } }`, ['chinese', 'gone']],
    ['{ claims: { none: {} } }', ['bare']],
    ['{ claims: { count: { gte: 2 } } }', ['both', 'gone']],
    ['{ claims: { count: { eq: 0 } } }', ['bare']],
    // Every modality and rank of claims counts.
    ['{ claims: { some: { rank: { eq: DEPRECATED }, modality: { eq: PLAN } } } }', ['silent']],
    [`{ NOT: { claims: { some: ${CHINESE} } } }`, ['bare', 'silent']],
    [`{ claims: { some: { AND: [${CHINESE}, { confidence: { eq: LOW } }] } } }`, []],
    ['{ claims: null }', ['bare', 'both', 'chinese', 'gone', 'silent']],
    ['{ claims: { some: null } }', ['bare', 'both', 'chinese', 'gone', 'silent']],
  ])('agreements where %s', async (where, ids) => {
    expect(await found(where)).toEqual(ids);
  });

  test.each([
    [`some: { relationship: { claims: { some: ${CHINESE} } } }`, ['both']],
    [`some: { relationship: { claims: { none: ${CHINESE} } } }`, ['bare', 'chinese']],
    ['some: { relationship: { claims: { count: { eq: 0 } } } }', ['bare']],
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
      country: { partyTo: { totalCount: 1, nodes: [{ id: 'agreement:both' }] } },
    });
  });
}
