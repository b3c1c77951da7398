import { parse } from 'graphql';
import { explain as explainPrepared } from '../../src/compiler/explain';
import { preparer } from './compiling';

describe('explain', () => {
  const { prepare } = preparer();
  const explain = (source: string, variables = {}) => {
    const { prepared, bound } = prepare(source, variables);
    return explainPrepared(prepared, bound);
  };

  test('shows the statement that would run, and its parameters as JSON has them', () => {
    const source = 'query ($n: Int) { ports(first: $n, where: { name: { eq: "Ä" } }) { nodes { id } } }';
    const explanation = explain(source, { n: 3 });
    expect(explanation.statement).toBe(prepare(source, { n: 3 }).prepared.text);
    expect(Object.values(explanation.parameters).sort()).toEqual([3, 'a']);
    expect(() => JSON.stringify(explanation)).not.toThrow();
  });

  test('lists what stands in each column, and where each root field is found', () => {
    const { layout } = explain('{ b: ports { totalCount nodes { id } } a: port(id: "port:a") { id } __typename }');
    expect(layout.slice(0, 3).map((line) => line.replace(/\d+$/, ''))).toEqual(['[0] page', '[1] total', '[2] found']);
    expect(layout.slice(3)).toEqual(['b: connection', 'a: object [2]', '__typename: constant']);
  });

  test('tells whether the statement was prepared before, for other values', () => {
    const document = parse('query ($n: Int) { ports(first: $n) { nodes { id } } }');
    const cache = (n: number | null) => prepare(document, { n }).cache;
    expect([cache(3), cache(4), cache(null), cache(null)]).toEqual(['MISS', 'HIT', 'MISS', 'HIT']);
  });

  test('tells the size in the units of the limits', () => {
    const { limits } = explain('{ ports(first: 7, where: { name: { eq: "a" } }) { nodes { country { id } } } }');
    expect(limits).toMatchObject({ cost: 14, depth: 1, subqueries: 2, pages: [{ name: 'first', size: 7 }] });
    expect(limits.conditions).toBeGreaterThan(0);
  });
});
