import { orderSignature } from '../../src/compiler/arguments/cursor';
import { preparer, statementOf } from './compiling';
import { LIMITS } from '../support/domain';
import { OPERATIONS } from '../support/project-files';
import { examplesIn } from '../../src/application/examples';

const PAGE_INFO = '{ startCursor endCursor }';

/** Every `CALL (...) { ... }` of a statement, the text of those inside left out. */
function subqueries(statement: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  for (const line of statement.split('\n')) {
    if (/^\s*CALL \(.*\) \{$/.test(line)) open.push('');
    else if (/^\s*\}$/.test(line) && open.length > 0) found.push(open.pop()!);
    else if (open.length > 0) open.push(`${open.pop()!}${line.trim()}\n`);
  }
  return found;
}

describe('a statement', () => {
  test.each([
    ['totalCount', '{ ports { nodes { id } } }', '{ ports { nodes { id } totalCount } }', 'count('],
    [
      'the totalCount of a relationship',
      '{ ports { nodes { pilots { nodes { id } } } } }',
      '{ ports { nodes { pilots { nodes { id } totalCount } } } }',
      'COUNT {',
    ],
    [
      'what stands before a page',
      'query ($c: Cursor) { ports(after: $c) { nodes { id } pageInfo { endCursor } } }',
      'query ($c: Cursor) { ports(after: $c) { nodes { id } pageInfo { hasPreviousPage } } }',
      'LIMIT 1\n',
    ],
  ])('computes %s only where it is asked for', (_what, without, withIt, mark) => {
    const c = Buffer.from(JSON.stringify([signatureOfPorts(), 'port:a'])).toString('base64url');
    expect(statementOf(without, { c })).not.toContain(mark);
    expect(statementOf(withIt, { c })).toContain(mark);
  });

  test('that asks for totalCount alone fetches no page', () => {
    const statement = statementOf('{ ports { totalCount } }');
    expect(statement).not.toMatch(/LIMIT|ORDER BY|collect/);
    expect(subqueries(statement)).toHaveLength(1);
  });

  test('fetches one row more only where hasNextPage is asked, or hasPreviousPage from the end', () => {
    const limitOf = (page: string): unknown => {
      const { parameters } = preparer().prepare(`{ ports(${page} } }`).statement;
      return parameters['p0'];
    };
    expect(limitOf(`first: 7) { nodes { id } pageInfo ${PAGE_INFO}`)).toBe(7n);
    expect(limitOf('first: 7) { nodes { id } pageInfo { hasPreviousPage }')).toBe(7n);
    expect(limitOf('first: 7) { nodes { id } pageInfo { hasNextPage }')).toBe(8n);
    expect(limitOf('last: 7) { nodes { id } pageInfo { hasNextPage }')).toBe(7n);
    expect(limitOf('last: 7) { nodes { id } pageInfo { hasPreviousPage }')).toBe(8n);
    expect(limitOf('first: 7) { edges { cursor }')).toBe(7n);
  });

  test('groups no relationships and reads no ids of theirs where none are parallel', () => {
    const statementsOf = (page: string): string => statementOf(`{ ports { nodes { pilots${page} } } }`);
    for (const page of [
      ' { nodes { id } }',
      ' { edges { node { id } } pageInfo { hasNextPage endCursor } }',
      ' { edges { cursor relationship { phase } relationships { phase } } totalCount }',
      '(orderBy: [{ relationship: { phase: ASC } }, { node: { name: ASC } }]) { nodes { id } }',
      ' { groups(by: [kind]) { count values(of: claimCount) { sum } } }',
    ]) {
      expect(statementsOf(page)).not.toMatch(/pilotedAt\d+\.id|DISTINCT|collect\(pilotedAt/);
    }
    expect(statementsOf('(orderBy: [{ node: { name: ASC } }]) { nodes { id } }').replace(/\d/g, '')).toContain(
      'ORDER BY programme.name_key ASC, programme.id ASC',
    );
  });

  test('reads several properties of a relationship, or of a node that a step leads to, at once', () => {
    const rowsOf = (operation: string): string =>
      statementOf(operation)
        .split('\n')
        .filter((line) => /WITH \*|RETURN (head\()?collect/.test(line))
        .map((line) => line.trim().replace(/\d+/g, ''))
        .slice(0, 2)
        .join(' ');
    expect(rowsOf('{ ports { nodes { pilots { edges { relationship { id phase } } } } } }')).toBe(
      'WITH *, pilotedAt { .id, .phase } AS values RETURN collect([values.id, values.phase]) AS page',
    );
    expect(rowsOf('{ claims { nodes { source { id name } } } }')).toBe(
      'WITH *, source { .id, .name } AS values RETURN head(collect([values.id, values.name])) AS source',
    );
    expect(rowsOf('{ ports { nodes { pilots { edges { relationship { id } } } } } }')).toContain('[pilotedAt.id]');
    expect(rowsOf('{ ports { nodes { id name } } }')).toMatch(/^RETURN collect\(\[port.id, port.name\]\)/);
  });

  test('cuts the one row more off before what hangs on the rows is fetched', () => {
    const statement = statementOf('{ ports { nodes { pilots { nodes { id } } } pageInfo { hasNextPage } } }');
    expect(statement).toMatch(/LIMIT \$p\d+[\s\S]*UNWIND \w+\[0\.\.\$p\d+\] AS[\s\S]*pilots|programme/i);
    expect(statement.indexOf('UNWIND')).toBeLessThan(statement.indexOf('PILOTED_AT'));
  });

  test('has a limit in every subquery that fetches a list', () => {
    const examples = examplesIn(OPERATIONS).map(({ document, variables = {} }) => statementOf(document, variables));
    const own = statementOf(
      '{ countries(first: 5) { nodes { borders(first: 5) { nodes { borders(first: 5) { edges { node { id claims { nodes { id } } names { value } } } } } } } } }',
    );
    for (const statement of [...examples, own]) {
      for (const subquery of subqueries(statement)) {
        // What a closure reaches is gone through in the store, like what is counted; its page has a limit.
        const isWalk = /RETURN collect\((DISTINCT \w+|\[\w+, distance\d+\])\) AS/.test(subquery);
        // What a traversal found is fetched by its ids, of which there are no more than the traversal's own limit.
        const isById = /IN \$p\d+|^\s*UNWIND \$p\d+ AS triple/.test(subquery);
        const fetchesList = /RETURN collect\(/.test(subquery) && !isById && !isWalk;
        // Claims are cut by the places that are unwound, the rest of a sliced page by its list.
        if (fetchesList) expect(subquery).toMatch(/LIMIT \$p\d+|\[0\.\.\$p\d+\]/);
      }
    }
    expect(subqueries(own)).toHaveLength(5);
  });

  test('makes groups in one subquery, and reads their nodes only after they are cut off', () => {
    const statement = statementOf(
      '{ ports { groups(by: [country, kind], having: { count: { gt: 1 } }) { keys { node { ... on Country { name } } } nodes { name } } } }',
    );
    expect(subqueries(statement)).toHaveLength(3);
    const [grouping, rest] = statement.split(/LIMIT \$p\d+\n/, 2);
    expect(grouping).toMatch(/collect\(port\d+\.id\)/);
    expect(grouping).not.toContain('name');
    expect(rest).toMatch(/country\d+\.name/);
    expect(statement.match(/MATCH \(port\d+:`Port`\)/g)).toHaveLength(1);
  });

  test('carries no ids and computes no values of groups that nobody asks for', () => {
    const statement = statementOf('{ ports { groups(by: [kind]) { keys { value } count } } }');
    expect(statement).not.toMatch(/\.id|sum\(|min\(|DISTINCT/);
    const computed = statementOf(
      '{ ports { groups { a: values(of: latitude) { sum average } b: values(of: latitude) { sum } } } }',
    );
    expect(computed.match(/sum\(/g)).toHaveLength(1);
  });

  test('answers all root fields at once, and returns one row', () => {
    const statement = statementOf(
      '{ a: port(id: "port:a") { id } b: ports { totalCount } c: countries { nodes { id } } __typename }',
    );
    expect(statement.match(/^RETURN \[.*\] AS row$/gm)).toHaveLength(1);
    expect(subqueries(statement)).toHaveLength(3);
  });

  test('is none where nothing is asked of the graph', () => {
    expect(preparer().prepare('{ __typename dataset { version } }').prepared.columns).toEqual([]);
  });

  test('reads a property once however often it is asked for', () => {
    const statement = statementOf('{ ports { nodes { a: id b: id c: kind kind } edges { node { id kind } } } }');
    expect(statement.match(/\.kind/g)).toHaveLength(1);
  });
});

describe('the size of an operation', () => {
  const sizeOf = (source: string, variables = {}) => preparer().prepare(source, variables).size;

  test.each([
    ['{ port(id: "port:a") { id } }', 1, 0, 1],
    ['{ ports(first: 10) { nodes { id } } }', 10, 0, 1],
    ['{ ports { totalCount } }', 0, 0, 1],
    ['{ ports { nodes { id } } }', LIMITS.defaultPageSize, 0, 1],
    ['{ ports(first: 10) { nodes { country { id } } } }', 20, 1, 2],
    ['{ ports(first: 10) { nodes { pilots(first: 5) { nodes { id } } } } }', 60, 1, 2],
    [
      '{ ports(first: 10) { nodes { pilots(first: 5) { nodes { id } } claims(first: 2) { nodes { id } } } } }',
      90,
      1,
      3,
    ],
    ['{ nodes(ids: ["port:a", "port:b", "country:c", "x"]) { id } }', 3, 0, 2],
  ])('%s brings at most %i values, %i steps deep, by %i subqueries', (source, cost, depth, subqueryCount) => {
    expect(sizeOf(source)).toMatchObject({ cost, depth, subqueries: subqueryCount });
  });

  test('follows the variables of each request', () => {
    const source = 'query ($n: Int) { ports(first: $n) { nodes { id } } }';
    expect([1, 2, null].map((n) => sizeOf(source, { n }).cost)).toEqual([1, 2, LIMITS.defaultPageSize]);
  });
});

function signatureOfPorts(): string {
  // The list of ports by id, as a page of it would give it in a cursor.
  return orderSignature('Ports id');
}
