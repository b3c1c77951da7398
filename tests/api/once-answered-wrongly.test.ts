import { startServer } from '../support/server';
import { ask, expectRefusal } from './client';

const repeat = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(' ');
let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

// Apollo Server gives what a validation rule reports the code GRAPHQL_VALIDATION_FAILED.
test.each([
  ['201 aliases', `{ port(id: "port:dulata") { ${repeat(201, (i) => `a${i}: id`)} } }`, /201 aliases; at most 200/],
  ['21 root fields', `{ ${repeat(21, (i) => `a${i}: port(id: "x") { id }`)} }`, /more than 20 root fields/],
  ['1,000 directives', `{ __typename ${'@a '.repeat(1000)} }`, /1000 directives; at most 100/],
])('%s: one error LIMIT_EXCEEDED', async (_title, query, message) => {
  expectRefusal(await ask(server.url, { query }), { code: 'LIMIT_EXCEEDED', message });
});

test.each([2000, 4900])('%i levels of unknown braces: not "Maximum call stack size exceeded"', async (n) => {
  const answer = await ask(server.url, { query: '{a'.repeat(n) + '}'.repeat(n) });
  expect(answer.status).toBe(400);
  expect(answer.text).not.toMatch(/call stack/);
});

test.each([800, 1200])('%i levels of a valid selection are 400', async (n) => {
  const query = `{ country(id: "country:CN") { ${'borders{nodes{'.repeat(n)}id${'}}'.repeat(n)} } }`;
  expectRefusal(await ask(server.url, { query }), { code: 'LIMIT_EXCEEDED', message: /deep/ });
});

// Grafeo: "Maximum nesting depth of 64 exceeded". Each NOT is three levels: NOT (coalesce(
test.each([16, 20, 90])('%i nested NOTs in a filter are answered or 400', async (n) => {
  const variables = JSON.parse(`{"w":${'{"NOT":'.repeat(n)}{}${'}'.repeat(n)}}`);
  const answer = await ask(server.url, { query: 'query($w:PortWhere){ports(where:$w){totalCount}}', variables });
  expect(answer.status).toBeLessThan(500);
});
test('50 nested ORs in a filter are answered or 400', async () => {
  const query = `{ports(where:${'{OR:[{kind:{eq:ROAD}},'.repeat(50)}{name:{eq:"Dulata"}}${']}'.repeat(50)}){totalCount}}`;
  expect((await ask(server.url, { query })).status).toBeLessThan(500);
});

test('the hint for variables nested too deep speaks of nesting (is: "Send text without NUL characters ...")', async () => {
  const answer = await ask(
    server.url,
    `{"query":"{__typename}","variables":{"w":${'{"NOT":'.repeat(200)}{}${'}'.repeat(200)}}}`,
  );
  expect(answer.body.errors![0]!.extensions['hint']).not.toMatch(/NUL/);
});

test.each([
  ['a fragment on Query', (fields: string) => `{ ...F } fragment F on Query { ${fields} }`],
  ['an inline fragment', (fields: string) => `{ ... { ${fields} } }`],
])('50 root fields in %s are over the limit of 20', async (_what, wrap) => {
  const answer = await ask(server.url, { query: wrap(repeat(50, (i) => `a${i}: port(id: "port:dulata") { id }`)) });
  expect(answer.status).toBe(400);
});

test('two requests of one text with other types in a variable have their own answers (over HTTP)', async () => {
  const query = 'query ($t: [EntityType!]!) { entities(where: { type: { in: $t } }) { nodes { __typename } } }';
  await ask(server.url, { query, variables: { t: ['Port'] } });
  const { body } = await ask(server.url, { query, variables: { t: ['Country'] } });
  const types = new Set(
    (body.data as { entities: { nodes: { __typename: string }[] } }).entities.nodes.map((n) => n.__typename),
  );
  expect([...types]).toEqual(['Country']);
});
