import type { RunningApplication } from '../../src/application/application';
import { startServer } from '../support/server';
import { ask, dataOf, expectRefusal, type RefusedOperation } from './client';

const CLOSURE = (args: string, selection = 'nodes { id }'): string =>
  `{ event(id: "event:cn-us-pilot-training-1") { ancestors${args} { ${selection} } } }`;

const REFUSED: readonly RefusedOperation[] = [
  ...[0, -1, 9, 2147483647].map((depth) => ({
    title: `a depth of ${depth}`,
    query: CLOSURE(`(depth: ${depth})`),
    code: 'BAD_USER_INPUT',
    message: new RegExp(`"depth" is ${depth}; it must be 1 to 8`),
    hint: /ask again from the nodes at the greatest distance/,
  })),
  {
    title: 'such a depth in a variable',
    query: `query ($d: Int) ${CLOSURE('(depth: $d)')}`,
    variables: { d: 9 },
    code: 'BAD_USER_INPUT',
    message: /"depth" is 9/,
  },
  {
    title: 'a page that is too large',
    query: CLOSURE('(first: 501)'),
    code: 'LIMIT_EXCEEDED',
    message: /"first" is 501/,
  },
  {
    title: 'the last of it',
    query: CLOSURE('(last: 1)'),
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /Unknown argument "last"/,
  },
  {
    title: 'an order of its own',
    query: CLOSURE('(orderBy: [{ id: ASC }])'),
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /Unknown argument "orderBy"/,
  },
  {
    title: 'more closures than the limit on subqueries allows',
    query: `{ ${[...'abcdefghi'].map((key) => `${key}: event(id: "event:${key}") { ancestors { nodes { id } } }`).join(' ')} }`,
    code: 'LIMIT_EXCEEDED',
    message: /more than 80 subqueries/,
  },
];

describe('closures on the data that ships with the server', () => {
  let server: RunningApplication;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test('what a training is a part of: the round and, through it, the pilot', async () => {
    const { event } = await dataOf(server.graph, CLOSURE('', 'totalCount edges { distance node { __typename id } }'));
    expect(event).toEqual({
      ancestors: {
        totalCount: 2,
        edges: [
          { distance: 1, node: { __typename: 'Event', id: 'event:cn-us-joint-validation-1' } },
          { distance: 2, node: { __typename: 'Programme', id: 'programme:cn-us-joint-validation' } },
        ],
      },
    });
  });

  test('ancestors and descendants are each other from the other end, where it is asked for facts alone', async () => {
    // By default what is only aimed at also shows the whole that it is to be a part of, and not the other way round.
    const facts = 'modality: [FACT, INFERRED]';
    const query = `{ entities(${facts}, first: 500, where: { type: { in: [Programme, Event, Group, CustomsAdministration] } }) { nodes {
      id ...A ...B ...C ...D } } }
      fragment A on Programme { ancestors { nodes { id } } }
      fragment B on Event { ancestors { nodes { id } } }
      fragment C on Group { ancestors { nodes { id } } }
      fragment D on CustomsAdministration { ancestors { nodes { id } } }`;
    const { entities } = await dataOf(server.graph, query);
    const { nodes } = entities as unknown as { nodes: { id: string; ancestors?: { nodes: { id: string }[] } }[] };
    const pairs = nodes.flatMap(({ id, ancestors }) => (ancestors?.nodes ?? []).map((above) => `${id} ${above.id}`));
    expect(pairs.length).toBeGreaterThan(8);
    for (const pair of pairs) {
      const [below, above] = pair.split(' ');
      const { entities: found } = await dataOf(
        server.graph,
        `{ entities(${facts}, where: { id: { eq: "${above}" } }) { nodes {
          ... on Programme { descendants { nodes { id } } } ... on Event { descendants { nodes { id } } }
          ... on Group { descendants { nodes { id } } } ... on CustomsAdministration { descendants { nodes { id } } } } } }`,
      );
      expect(JSON.stringify(found)).toContain(`"${below}"`);
    }
  });

  test('the pages of a site, one after the other', async () => {
    const query =
      '{ source(id: "source:liser-cn-kz-joint-control") { successors { edges { distance node { id } } } } }';
    const { source } = await dataOf(server.graph, query);
    expect(source).toEqual({
      successors: {
        edges: [
          { distance: 1, node: { id: 'source:liser-cn-us-ctpat' } },
          { distance: 2, node: { id: 'source:liser-cn-aeo-briefing' } },
        ],
      },
    });
  });

  test('an agreement that took the place of none, and of which none took the place', async () => {
    const query = `{ agreement(id: "agreement:cn-us-joint-validation-2008") {
      allSuperseded { totalCount nodes { id } pageInfo { hasNextPage } } allSupersededBy { edges { cursor } } } }`;
    const { agreement } = await dataOf(server.graph, query);
    expect(agreement).toEqual({
      allSuperseded: { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } },
      allSupersededBy: { edges: [] },
    });
  });

  test.each(REFUSED)('$title is refused', async ({ query, variables, ...refusal }) => {
    expectRefusal(await ask(server.url, { query, variables }), refusal);
  });
});
