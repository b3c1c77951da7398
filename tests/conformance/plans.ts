import { parse } from 'graphql';
import type { GraphStore } from '../../src/store/graph-store';
import { readTopology } from '../../src/store/read-topology';
import { fact, graph, node } from '../api/hand-made-graph';
import { createOracle } from '../oracle/oracle';
import { asker } from '../support/asker';
import { LIMITS, registry } from '../support/domain';
import { fill } from '../support/graph';
import { schema } from '../support/schema';

const measure = (slug: string) => node('Measure', `measure:${slug}`, slug);
const programme = (slug: string, modality: string) =>
  node('Programme', `programme:${slug}`, slug, { modality, kind: 'STRAND' });
const uses = (from: string, to: string, modality = 'FACT', rank = 'NORMAL') =>
  fact('USES_MEASURE', `programme:${from}`, `measure:${to}`, { modality, rank, role: 'METHOD' });
const cooperates = (from: string, to: string, modality: string) =>
  fact('COOPERATES_WITH', `group:${from}`, `group:${to}`, { modality });

/** A plan, a proposal and a fact that use the same measures, in several senses each; groups that are to work together. */
const GRAPH = graph(
  [
    ...['a', 'b', 'c', 'd'].map(measure),
    programme('plan', 'PLAN'),
    programme('proposal', 'PROPOSAL'),
    programme('fact', 'FACT'),
    programme('opinion', 'ASSESSMENT'),
    node('Group', 'group:planned', 'planned', { modality: 'PLAN' }),
    node('Group', 'group:real', 'real'),
  ],
  [
    uses('plan', 'a', 'PLAN'),
    uses('plan', 'b', 'PLAN'),
    uses('plan', 'b', 'FACT'),
    uses('plan', 'c', 'PLAN', 'DEPRECATED'),
    uses('plan', 'd', 'PROPOSAL'),
    uses('proposal', 'a', 'PROPOSAL'),
    uses('proposal', 'b', 'PLAN'),
    uses('fact', 'a', 'PLAN'),
    uses('fact', 'c'),
    uses('fact', 'd', 'PROPOSAL'),
    uses('opinion', 'a', 'ASSESSMENT'),
    cooperates('planned', 'real', 'PLAN'),
    fact('MEMBER_OF', 'group:planned', 'group:real', { modality: 'PLAN', rank: 'DEPRECATED' }),
    fact('PART_OF', 'programme:plan', 'programme:proposal', { modality: 'PLAN' }),
    fact('PART_OF', 'programme:proposal', 'programme:fact', { modality: 'PROPOSAL' }),
  ],
);

const MEASURES = 'measures(first: 9) { totalCount nodes { id } hidden { modality rank count } }';

/** Relationships of a plan that are planned show below it, in all that a list is made for; others are counted. */
export function plans(store: () => GraphStore): void {
  beforeAll(() => fill(store(), GRAPH));

  /** The answer by the direct writer, which graphql-js and the oracle give as well. */
  const ask = async (source: string): Promise<Record<string, never>> => {
    const asking = asker(store(), LIMITS, await readTopology(registry, store()));
    const answer = await asking.ask(source);
    expect(await asking.askSlowly(source)).toEqual(answer);
    const expected = createOracle(registry, schema, GRAPH).execute(parse(source));
    expect(expected.errors).toBeUndefined();
    expect(answer).toEqual(JSON.parse(JSON.stringify(expected.data)));
    return answer as Record<string, never>;
  };

  test('show below a plan, whatever else is in the list, and tell what is hidden', async () => {
    const { programmes } = await ask(`{ programmes { nodes { id ${MEASURES} } } }`);
    const { nodes } = programmes as unknown as {
      nodes: { id: string; measures: { nodes: { id: string }[]; hidden: object[] } }[];
    };
    const shown = nodes.map(({ id, measures }) => [id, [...new Set(measures.nodes.map((each) => each.id))]]);
    expect(shown).toEqual([
      ['programme:fact', ['measure:c']],
      ['programme:opinion', []],
      ['programme:plan', ['measure:a', 'measure:b']],
      ['programme:proposal', ['measure:a']],
    ]);
    expect(nodes.map(({ measures }) => measures.hidden)).toEqual([
      [
        { modality: 'PLAN', rank: 'NORMAL', count: 1 },
        { modality: 'PROPOSAL', rank: 'NORMAL', count: 1 },
      ],
      [{ modality: 'ASSESSMENT', rank: 'NORMAL', count: 1 }],
      [
        { modality: 'PLAN', rank: 'DEPRECATED', count: 1 },
        { modality: 'PROPOSAL', rank: 'NORMAL', count: 1 },
      ],
      [{ modality: 'PLAN', rank: 'NORMAL', count: 1 }],
    ]);
  });

  test('show where they are seen from what is planned, not from what is there already', async () => {
    const answer = await ask(`{
      measure(id: "measure:a") { usedBy { totalCount hidden { modality count } } }
      planned: group(id: "group:planned") { cooperatesWith { totalCount hidden { count } } }
      real: group(id: "group:real") { cooperatesWith { totalCount hidden { modality count } } }
    }`);
    expect(answer).toMatchObject({
      measure: { usedBy: { totalCount: 0 } },
      planned: { cooperatesWith: { totalCount: 1, hidden: [] } },
      real: { cooperatesWith: { totalCount: 0, hidden: [{ modality: 'PLAN', count: 1 }] } },
    });
  });

  test('are found by filters, orders, groups and closures as by lists', async () => {
    const answer = await ask(`{
      some: programmes(where: { measures: { some: { node: { id: { eq: "measure:a" } } } } }) { nodes { id } }
      few: programmes(where: { measures: { count: { lte: 1 } } }) { nodes { id } }
      ordered: programmes(orderBy: [{ measures: { count: DESC } }, { id: ASC }]) { nodes { id } }
      groups: programmes { groups(by: [measures]) { keys { node { id } } count } }
      plan: programme(id: "programme:plan") { ancestors { nodes { id } } }
    }`);
    expect(answer).toMatchObject({
      some: { nodes: [{ id: 'programme:plan' }, { id: 'programme:proposal' }] },
      plan: { ancestors: { nodes: [{ id: 'programme:proposal' }, { id: 'programme:fact' }] } },
    });
  });

  test('give way to the modality that a view asks for, and follow its rank', async () => {
    await ask(`{
      facts: programme(id: "programme:plan", modality: [FACT, INFERRED]) { ${MEASURES} }
      plans: programme(id: "programme:fact", modality: [PLAN]) { ${MEASURES} }
      rejected: programme(id: "programme:plan", rank: [DEPRECATED]) { ${MEASURES} }
      none: programme(id: "programme:plan", asOf: "2000-01-01") { ${MEASURES} }
      unknown: programme(id: "programme:plan", knownAsOf: "2000-01-01") { ${MEASURES} }
    }`);
  });

  test('show below a plan although they are rejected, where their rank is asked for', async () => {
    const memberOf = 'memberOf { totalCount nodes { id } hidden { modality rank count } }';
    const { rejected, usual } = (await ask(`{
      rejected: group(id: "group:planned", rank: [DEPRECATED]) { ${memberOf} }
      usual: group(id: "group:planned") { ${memberOf} }
    }`)) as Record<string, { memberOf: object }>;
    expect(rejected!.memberOf).toMatchObject({ totalCount: 1, hidden: [] });
    expect(usual!.memberOf).toEqual({
      totalCount: 0,
      nodes: [],
      hidden: [{ modality: 'PLAN', rank: 'DEPRECATED', count: 1 }],
    });
  });

  test('are counted as hidden under the conditions of the list, and nowhere where a list has no relationships', async () => {
    const answer = await ask(`{
      programme(id: "programme:fact") {
        measures(where: { node: { id: { eq: "measure:a" } } }) { hidden { modality rank count } }
        goals { hidden { count } }
        concernedBy { hidden { count } }
      }
      programmes { hidden { count } }
      measures(where: { id: { eq: "measure:a" } }) { nodes { names { id } } }
    }`);
    expect(answer).toMatchObject({
      programme: {
        measures: { hidden: [{ modality: 'PLAN', rank: 'NORMAL', count: 1 }] },
        goals: { hidden: [] },
        concernedBy: { hidden: [] },
      },
      programmes: { hidden: [] },
    });
  });
}
