import { getOperationAST, parse } from 'graphql';
import { OperationPreparer, type ReadyOperation } from '../../src/graphql/pipeline/prepare-operation';
import { TopologyBuilder } from '../../src/model/topology';
import { LIMITS, NO_GRAPH, registry } from '../support/domain';
import { schema } from '../support/schema';

/** Signatures of two countries under an agreement; `parallel`: one signs twice, or what is rejected runs beside. */
function preparedOf(source: string, parallel: Parallel): ReadyOperation {
  const builder = new TopologyBuilder();
  for (const country of ['CN', 'KZ']) builder.node(country, 'Country');
  builder.node('a', 'Agreement');
  for (const country of ['CN', 'KZ']) builder.edge('SIGNED', country, 'a');
  if (parallel !== 'NONE') builder.edge(parallel === 'SHOWN' ? 'SIGNED' : 'SIGNED_UNASSERTED', 'KZ', 'a');
  const preparer = new OperationPreparer(registry, schema, LIMITS, { ...NO_GRAPH, topology: builder.build() });
  const document = parse(source);
  return preparer.prepare(document, getOperationAST(document)!, {})!;
}

type Parallel = 'NONE' | 'SHOWN' | 'UNASSERTED';

const statementOf = (source: string, parallel: Parallel): string => preparedOf(source, parallel).prepared.text;

const signatories = (args: string, selection: string, root = ''): string =>
  `{ agreement(id: "agreement:a"${root}) { signatories${args} { ${selection} } } }`;

const LISTS = [
  signatories('', 'nodes { id } totalCount'),
  signatories('(orderBy: [{ relationship: { on: DESC } }])', 'nodes { id }'),
  signatories('', 'edges { relationship { role } relationships { role from { id } } }'),
  signatories('', 'groups(by: [type]) { count values(of: claimCount) { sum } }'),
  '{ agreements(where: { signatories: { count: { gt: 1 } } }) { nodes { id } } }',
  '{ agreements(orderBy: [{ signatories: { count: DESC } }]) { nodes { id } } }',
];

describe('parallel relationships', () => {
  test.each(LISTS)('change the statement only where there are any: %s', (source) => {
    const plain = statementOf(source, 'NONE');
    expect(plain).not.toMatch(/DISTINCT|collect\(signed|\.id </);
    expect(statementOf(source, 'UNASSERTED')).toBe(plain);
    expect(statementOf(source, 'SHOWN')).not.toBe(plain);
  });

  test('count where the view shows what is not asserted', () => {
    const source = (root: string) => signatories('', 'nodes { id }', root);
    expect(statementOf(source(', modality: [FACT, PLAN]'), 'UNASSERTED')).toContain('DISTINCT');
    expect(statementOf(source(', asOf: "2009"'), 'UNASSERTED')).not.toContain('DISTINCT');
  });

  test('are collected only where they are shown or ordered by', () => {
    const collects = (source: string): boolean => statementOf(source, 'SHOWN').includes('collect(signed');
    expect(collects(LISTS[0]!)).toBe(false);
    expect(collects(LISTS[1]!)).toBe(true);
    expect(collects(LISTS[2]!)).toBe(true);
  });

  test('are charged as many as lead to one node at most', () => {
    const costOf = (selection: string, parallel: Parallel): number => {
      const of = (selected: string) => preparedOf(signatories('', `edges { ${selected} }`), parallel).size.cost;
      return of(selection) - of('node { id }');
    };
    // Three rows have a column more; two signatures of two values can hang on each, or the one that stands in it.
    expect(costOf('node { id } relationships { id role }', 'SHOWN')).toBe(3 + 3 * 2 * 2);
    expect(costOf('node { id } relationships { id role }', 'NONE')).toBe(2 * 2);
  });

  test('of both ways count together where a field follows both', () => {
    const builder = new TopologyBuilder();
    for (const id of ['a', 'b', 'c']) builder.node(id, 'Port');
    for (const [from, to] of ['ab', 'ba', 'cc']) builder.edge('PAIRED_WITH', from!, to!);
    const topology = builder.build();
    expect(topology.mostParallelOf(['PAIRED_WITH'], true)).toBe(2);
    expect(topology.mostParallelOf(['PAIRED_WITH'], false)).toBe(1);
    expect(topology.mostParallelOf(['BORDERS'], true)).toBe(0);
  });
});
