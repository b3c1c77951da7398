import { LIMITS } from '../support/domain';
import { preparer, statementOf } from './compiling';

const ancestors = (args: string, selection: string): string =>
  `{ programme(id: "programme:a") { ancestors${args} { ${selection} } } }`;
const steps = (statement: string): number => statement.match(/-\[\w+:`PART_OF`\]->/g)?.length ?? 0;

describe('the statement of a closure', () => {
  test('is one for all depths, given in the text or in a variable', () => {
    const { prepare } = preparer();
    const source = 'query ($d: Int) { programme(id: "programme:a") { ancestors(depth: $d) { nodes { id } } } }';
    const texts = [1, 2, 8, null].map((d) => prepare(source, { d }).prepared.text);
    const literal = [1, 8].map((d) => statementOf(ancestors(`(depth: ${d})`, 'nodes { id }')));
    expect(
      new Set([...texts, ...literal, statementOf(ancestors('', 'nodes { id }')), prepare(source).prepared.text]).size,
    ).toBe(1);
  });

  test('has its depth, the limit of its visits and its page as parameters', () => {
    const parametersOf = (args: string): unknown[] =>
      Object.values(preparer().prepare(ancestors(args, 'nodes { id }')).statement.parameters);
    const visits = BigInt(LIMITS.maxVisited) + 1n;
    expect(parametersOf('(depth: 3, first: 5)')).toEqual(['programme:a', 3n, visits, 5n]);
    expect(parametersOf('')).toEqual(['programme:a', 8n, visits, 20n]);
  });

  test('takes eight steps, none of them of variable length, whatever of the list is asked for', () => {
    const everything =
      'totalCount edges { cursor distance node { id } } nodes { id } pageInfo { hasNextPage endCursor }';
    for (const selection of ['nodes { id }', 'totalCount', everything]) {
      const statement = statementOf(ancestors('', selection));
      expect(steps(statement)).toBe(8);
      expect(statement).not.toMatch(/\*\d?\.\./);
    }
  });

  test('has no page where only the count is asked for', () => {
    expect(statementOf(ancestors('', 'totalCount'))).not.toContain('ORDER BY');
  });

  test('counts as one relationship step, ten subqueries and the rows of its page', () => {
    const { size } = preparer().prepare(ancestors('(first: 7, depth: 2)', 'nodes { id }'));
    // One of the subqueries and one row are those of the programme itself.
    expect(size).toMatchObject({ cost: 9, depth: 1, subqueries: 11 });
  });
});

describe('the statement of a condition on claims', () => {
  test('follows what is about a node, and looks up the ids that a relationship lists', () => {
    const chinese = '{ language: { eq: "zh" } }';
    expect(statementOf(`{ ports(where: { claims: { some: { node: ${chinese} } } }) { nodes { id } } }`)).toMatch(
      /MATCH \(port1\)<-\[about\d+:`ABOUT`\]-\(claim\d+:`Claim`\)\s+WHERE/,
    );
    const listed = `{ claims: { some: ${chinese} } }`;
    expect(statementOf(`{ ports { nodes { pilots(where: { relationship: ${listed} }) { nodes { id } } } } }`)).toMatch(
      /WHERE \(?claim\d+\.id IN pilotedAt\d+\.claims/,
    );
  });

  test('takes the number of claims from the list itself', () => {
    const where = '{ pilots: { some: { relationship: { claims: { count: { gt: 2 } } } } } }';
    const statement = statementOf(`{ ports(where: ${where}) { totalCount } }`);
    expect(statement).toMatch(/size\(coalesce\(pilotedAt\d+\.claims, \[\]\)\) > \$p0/);
    expect(statement).not.toContain('Claim`');
  });

  test('is a step of the depth and one of the conditions, as through a relationship', () => {
    const sizeOf = (where: string) => preparer().prepare(`{ ports(where: ${where}) { totalCount } }`).size;
    expect(sizeOf('{ claims: { some: { node: { language: { eq: "zh" } } } } }')).toMatchObject({
      depth: 1,
      conditions: sizeOf('{ pilots: { some: { node: { name: { eq: "zh" } } } } }').conditions,
    });
    expect(sizeOf('{ claims: { some: { node: { source: { kind: { eq: REPORT } } } } } }').depth).toBe(2);
  });
});

describe('short arguments', () => {
  test('give the statement that their conditions give when written out', () => {
    const short = statementOf('{ contradictions(about: "port:a", kinds: [CHANGE], open: true) { nodes { id } } }');
    const long = statementOf(`{ contradictions(where: { AND: [
      { about: { some: { node: { id: { eq: "port:a" } } } } } { kind: { in: [CHANGE] } }
      { competing: { some: { relationship: { verdict: { eq: OPEN } } } } }
    ] }) { nodes { id } } }`);
    expect(short).toBe(long);
  });

  test('have the same text for all ids and kinds, and another where one is there or not, or is true or false', () => {
    const { prepare } = preparer();
    const source = `query ($about: ID, $kinds: [ContradictionKind!], $open: Boolean) {
      contradictions(about: $about, kinds: $kinds, open: $open) { totalCount } }`;
    const text = (variables: object): string => prepare(source, variables as never).statement.text;
    expect(text({ about: 'port:a' })).toBe(text({ about: 'country:b' }));
    expect(text({ kinds: ['CHANGE'] })).toBe(text({ kinds: ['CHANGE', 'AMBIGUITY'] }));
    const different = [{}, { about: 'port:a' }, { kinds: [] }, { open: true }, { open: false }].map(text);
    expect(new Set(different).size).toBe(different.length);
    expect(text({ about: null, open: null })).toBe(text({}));
  });
});
