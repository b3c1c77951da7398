import { getOperationAST, parse } from 'graphql';
import { OperationPreparer } from '../../src/graphql/pipeline/prepare-operation';
import { TopologyBuilder } from '../../src/model/topology';
import { LIMITS, registry } from '../support/domain';
import { schema } from '../support/schema';

/** Two sources, the first with three claims and the second with one; the first two claims are about a port in China. */
function tinyTopology() {
  const builder = new TopologyBuilder();
  const nodes = {
    Source: ['a', 'b'],
    Claim: ['1', '2', '3', '4'],
    Port: ['p', 'q'],
    Country: ['CN'],
    Event: ['x', 'y', 'z'],
    Agreement: ['m'],
    Name: ['n'],
  };
  for (const [type, ids] of Object.entries(nodes)) for (const id of ids) builder.node(id, type);
  for (const [claim, source] of ['1a', '2a', '3a', '4b']) builder.edge('FROM_SOURCE', claim!, source!);
  for (const claim of ['1', '2']) builder.edge('ABOUT', claim, 'p');
  builder.edge('SIGNED', 'CN', 'm');
  builder.edge('HAS_NAME', 'p', 'n');
  builder.listed('SIGNED', 'claims', 3);
  builder.listed('Name', 'claims', 4);
  builder.listed('SIGNED', 'contradictions', 2);
  builder.listed('Claim', 'supports', 5);
  builder.edge('ABOUT', '3', 'CN');
  for (const port of ['p', 'q']) builder.edge('country', port, 'CN');
  builder.edge('REPRODUCES', 'a', 'b');
  // Retired at the other end: an edge to what is no node is none.
  builder.edge('ABOUT', '4', 'gone');
  for (const [earlier, later] of ['xy', 'yz']) builder.edge('PRECEDES', earlier!, later!);
  return builder.build();
}

const BY_TWO_LISTS = '{ sources { groups(by: [statements, reproduces]) { count } } }';

const preparer = new OperationPreparer(registry, schema, LIMITS, { currentId: (id) => id, topology: tinyTopology() });

function sizeOf(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  return preparer.prepare(document, getOperationAST(document)!, variables)!.size;
}

describe('rows that the store visits at most', () => {
  test.each([
    ['a node by its id', '{ source(id: "source:a") { name } }', 0],
    ['all of a type', '{ sources { totalCount } }', 2],
    ['a page and a count of all', '{ sources(first: 1) { totalCount nodes { id } } }', 4],
    ['a filter by wording, which is a property', '{ claims(search: "a b") { totalCount } }', 4],
    ['what a filter follows from each', '{ sources(where: { statements: { some: {} } }) { totalCount } }', 2 + 4],
    [
      'a filter within a filter, counted by every way to go',
      '{ sources(where: { statements: { some: { node: { source: { statements: { some: {} } } } } } }) { totalCount } }',
      // The sources, their claims, the sources of those, and the claims of those once for each way that leads there.
      2 + 4 + 4 + (3 * 3 + 1),
    ],
    [
      'every branch, for any may be decided last',
      '{ sources(where: { OR: [{ statements: { some: {} } }, { NOT: { statements: { none: {} } } }] }) { totalCount } }',
      2 + 2 * 4,
    ],
    [
      'claims about entities',
      '{ ports(where: { claims: { every: { node: { quote: { eq: "x" } } } } }) { totalCount } }',
      2 + 2,
    ],
    [
      'claims that relationships list',
      '{ agreements(where: { signatories: { some: { relationship: { claims: { some: { quote: { eq: "x" } } } } } } }) { totalCount } }',
      1 + (1 + 3),
    ],
    [
      'claims that names list',
      '{ ports(where: { names: { some: { claims: { some: { quote: { eq: "x" } } } } } }) { totalCount } }',
      2 + (1 + 4),
    ],
    ['claims that names list, in a selection', '{ ports { nodes { names { claims { id } } } } }', 2 + 1 + 4],
    [
      'contradictions that relationships list',
      '{ agreements { nodes { signatories { edges { relationship { contradictions { id } } } } } } }',
      1 + 1 + 2,
    ],
    ['what rests on claims', '{ claims(first: 1) { nodes { supportsRelationships { id } } } }', 4 + 5],
    ['references', '{ ports(where: { country: { name: { eq: "China" } } }) { totalCount } }', 2 + 2],
    [
      'keys of an order',
      '{ ports(orderBy: [{ country: { name: ASC } }, { claimCount: ASC }]) { nodes { id } } }',
      2 + 2,
    ],
    ['counts in an order', '{ sources(orderBy: [{ statements: { count: ASC } }]) { nodes { id } } }', 2 + 4],
    ['lists below a page of one', '{ sources(first: 1) { nodes { statements { nodes { id } } } } }', 2 + 3],
    ['lists below all', '{ sources { nodes { statements { nodes { id } } } } }', 2 + 4],
    ['related objects', '{ claims { nodes { source { id } } } }', 4 + 4],
    ['groups by what a list leads to', '{ claims { groups(by: [about]) { count } } }', 4 + 3],
    ['groups by two lists, the second from each of the first', BY_TWO_LISTS, 2 + 4 + 3 * 1],
    ['groups by properties and references', '{ ports { groups(by: [country, kind]) { count } } }', 2],
    ['groups over one list, each time', '{ sources { a: groups { count } b: groups { count } } }', 2 + 2],
    [
      'a list from the end of its filter',
      '{ claims(where: { about: { some: { node: { id: { eq: "x" } } } } }) { totalCount } }',
      1 + 2,
    ],
    ['relationships of a type', '{ relationships(types: [FROM_SOURCE, PRECEDES]) { totalCount } }', 4 + 2],
    ['those of one node', '{ source(id: "source:a") { relationships(types: [FROM_SOURCE]) { totalCount } } }', 3],
    [
      'conditions on their ends, as for the dearest entity',
      '{ relationships(types: [FROM_SOURCE], where: { to: { onSource: { statements: { some: {} } } } }) { totalCount } }',
      4 * (1 + 1 + 3),
    ],
    [
      'those of a node that is named at an end, as for the busiest entities',
      '{ relationships(types: [FROM_SOURCE, SIGNED], where: { from: { id: { eq: "x" } } }) { totalCount } }',
      // The node, one relationship of it, and the end that the condition is about.
      1 + (1 + 1),
    ],
    [
      'those of nodes that are named at an end',
      '{ relationships(types: [BORDERS, SIGNED], where: { to: { id: { in: ["x", "y", "z"] } } }) { totalCount } }',
      3 + (1 + 1),
    ],
    [
      'those between nodes, from either end',
      '{ relationships(types: [SIGNED], where: { from: { id: { in: ["x", "y"] } }, to: { id: { eq: "z" } } }) { totalCount } }',
      2 + 3 + (1 + 3),
    ],
    [
      'a list from the ends of its filter, as for those that lead to most',
      '{ claims(where: { about: { some: { node: { id: { in: ["x", "y"] } } } } }) { totalCount } }',
      2 + 2 + 1,
    ],
    [
      'a walk, at each level and once at each node that it met',
      '{ event(id: "event:x") { successors { totalCount } } }',
      2 + 2,
    ],
  ])('%s', (_, query, visits) => {
    expect(sizeOf(query).visits).toBe(visits);
  });

  test('follow the page size of each request', () => {
    const query = 'query ($n: Int) { sources(first: $n) { nodes { statements { nodes { source { id } } } } } }';
    expect([0, 1, 2, 500].map((n) => sizeOf(query, { n }).visits)).toEqual([2, 2 + 3 + 3, 2 + 4 + 4, 2 + 4 + 4]);
  });

  test('are told with the part that has most of them', () => {
    const { dearest } = sizeOf('{ ports { totalCount } far: sources { nodes { stated: statements { totalCount } } } }');
    expect(dearest).toEqual({ part: 'far.stated', visits: 4 });
  });
});

test('groups are charged what there is: groups by the items, their nodes by the list and by the groups', () => {
  const costOf = (groups: string): number => sizeOf(`{ sources { ${groups} } }`).cost;
  expect(costOf('groups { count }')).toBe(1);
  // Two sources make two groups at most, and one of two claims each; the ids of the nodes are a value of each row.
  expect(costOf('groups(by: [kind]) { count }')).toBe(2);
  expect(costOf('groups(by: [statements]) { count }')).toBe(4);
  expect(costOf('groups(by: [statements], first: 3) { count }')).toBe(3);
  expect(costOf('groups(by: [kind]) { nodes { id kind } }')).toBe(2 + 2 * 2);
  expect(costOf('groups(by: [kind]) { nodes(first: 1) { id kind } }')).toBe(2 + 2 * 2);
  expect(costOf('groups(by: [kind], first: 1) { nodes(first: 1) { id kind } }')).toBe(1 + 2);
  expect(costOf('groups(by: [statements]) { nodes { id kind } }')).toBe(4 + 4 * 2);
});

test('a list is charged what there is, and a page size only lowers it', () => {
  const query = 'query ($n: Int) { sources { nodes { statements(first: $n) { nodes { id } } } } }';
  expect([1, 3, 500, null].map((n) => sizeOf(query, { n }).cost)).toEqual([2 + 2, 2 + 4, 2 + 4, 2 + 4]);
});
