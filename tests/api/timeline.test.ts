import type { RunningApplication } from '../../src/application/application';
import { startServer } from '../support/server';
import { ask, dataOf, expectRefusal, type RefusedOperation } from './client';

let server: RunningApplication;
beforeAll(async () => void (server = await startServer()), 120_000);
afterAll(() => server?.close());

interface Entry {
  readonly date: { readonly edtf: string; readonly precision: string } | null;
  readonly meaning: string | null;
  readonly until: { readonly edtf: string } | null;
  readonly text: string | null;
  readonly modality: string;
  readonly rank: string;
  readonly subject: { readonly id: string; readonly __typename: string };
}

interface Timeline {
  readonly entries: {
    readonly nodes: readonly Entry[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
  };
  readonly undated: readonly Entry[];
  readonly undatedCount: number;
}

const ENTRY = `{ date { edtf precision } meaning until { edtf } text modality rank
  subject { id __typename ... on Relationship { from { id } to { id } } } }`;

async function timeline(args: string): Promise<Timeline> {
  const page = `entries { nodes ${ENTRY} pageInfo { hasNextPage hasPreviousPage endCursor } }`;
  const data = await dataOf(server.graph, `{ timeline(${args}) { ${page} undated ${ENTRY} undatedCount } }`);
  return data['timeline'] as unknown as Timeline;
}

/** Date, type and modality of the entries, a line each. */
const shown = (entries: readonly Entry[]): string[] =>
  entries.map(({ date, modality, subject }) => `${date?.edtf ?? '-'} ${subject.__typename} ${modality}`);

const ids = (entries: readonly Entry[]): string[] => entries.map(({ subject }) => subject.id);

test('tells a cooperation in order: the offer, the approval, the talks, the statement and the rounds', async () => {
  const { entries, undated, undatedCount } = await timeline('about: "programme:cn-us-joint-validation"');
  expect(shown(entries.nodes)).toEqual([
    '2007-06 Proposed PROPOSAL',
    '[2007-09..2007-12-13] Approved FACT',
    '2007-12-13/2007-12-14 Event FACT',
    '2008-03 Event INFERRED',
    '2008-03-03 Establishes INFERRED',
    '2008-10 Event FACT',
    '2008-10 PilotedAt FACT',
    '2008-10 PilotedAt FACT',
  ]);
  expect(entries.nodes.map(({ date }) => date!.precision).slice(0, 3)).toEqual(['MONTH', 'RANGE', 'INTERVAL']);
  expect(undated.every(({ date, meaning }) => date === null && meaning === null)).toBe(true);
  expect(undatedCount).toBe(undated.length);
});

test('labels what is planned: a plan for 2018 stands in 2018 as a plan', async () => {
  const { entries } = await timeline('about: "administration:us-cbp", from: "2016-01-01", to: "2020-12-31"');
  expect(shown(entries.nodes)).toEqual(['2018 CooperatesWith PLAN']);
  expect(entries.nodes[0]!.meaning).toBe('DUE');
});

test('does not tell a signature twice: the agreement stands for itself only on its own timeline', async () => {
  const agreement = 'agreement:cn-us-joint-validation-2008';
  const own = await timeline(`about: "${agreement}"`);
  expect(ids(own.entries.nodes)[0]).toBe(agreement);
  expect(shown(own.entries.nodes).sort()).toEqual([
    '2008-03-03 Agreement FACT',
    '2008-03-03 Establishes INFERRED',
    '2008-03-03 Signed FACT',
    '2008-03-03 Signed FACT',
  ]);
  const signatory = await timeline('about: "administration:us-cbp", from: "2008-03-03", to: "2008-03-03"');
  expect(shown(signatory.entries.nodes)).toEqual(['2008-03-03 Signed FACT']);
});

test('tells an agreement whose day of signature no relationship at the entity tells', async () => {
  const { entries } = await timeline('about: "programme:cn-kz-joint-control", first: 1');
  expect(entries.nodes[0]).toMatchObject({
    date: { edtf: '2007-08-27', precision: 'DAY' },
    meaning: 'SIGNED',
    subject: { id: 'agreement:cn-kz-implementing-rules-2007' },
  });
});

test('has the figures about an entity', async () => {
  const { entries } = await timeline('about: "administration:cn-gacc", types: [Observation], first: 100');
  expect(entries.nodes.length).toBeGreaterThan(0);
  expect(new Set(entries.nodes.map(({ subject }) => subject.__typename))).toEqual(new Set(['Observation']));
});

test('says until when it held', async () => {
  const { entries } = await timeline('about: "country:CH", via: { only: [PARTY_TO] }, first: 100');
  const ended = entries.nodes.filter(({ until }) => until !== null);
  expect(ended.map(({ date, until }) => `${date!.edtf} to ${until!.edtf}`)).toContain('2009-07-01 to 2011-01-01');
});

test('reads in the language asked for', async () => {
  const { timeline: found } = await dataOf(
    server.graph,
    `{ timeline(about: "programme:cn-us-joint-validation", types: [Event]) { entries { nodes { text(lang: "zh") } } } }`,
  );
  const texts = (found as unknown as Timeline).entries.nodes.map(({ text }) => text);
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.every((text) => /\p{Script=Han}/u.test(text!))).toBe(true);
});

test('goes by first day, then the more exact date first', async () => {
  const { entries } = await timeline('about: "administration:cn-gacc", first: 500');
  const days = await dataOf(
    server.graph,
    '{ timeline(about: "administration:cn-gacc", first: 500) { entries { nodes { date { first last } } } } }',
  );
  const dates = (days['timeline'] as unknown as { entries: { nodes: { date: Record<string, string | null> }[] } })
    .entries.nodes;
  const keys = dates.map(({ date }) => `${date['first'] ?? date['last']} ${date['last'] ?? '9999-12-31'}`);
  expect(keys).toEqual([...keys].sort());
  expect(keys).toHaveLength(entries.nodes.length);
  expect(new Set(ids(entries.nodes)).size).toBe(entries.nodes.length);
});

test('a date is in where it overlaps the days asked for, both included', async () => {
  const within = async (days: string) =>
    shown((await timeline(`about: "programme:cn-us-joint-validation", types: [Organization], ${days}`)).entries.nodes);
  const approval = ['[2007-09..2007-12-13] Approved FACT'];
  expect(await within('from: "2007-12-13"')).toEqual(approval);
  expect(await within('from: "2007-12-14"')).toEqual([]);
  expect(await within('to: "2007-09-01"')).toEqual(approval);
  expect(await within('to: "2007-08-31"')).toEqual([]);
});

test('comes in pages, the undated on each', async () => {
  const whole = await timeline('about: "administration:us-cbp", first: 100');
  let after = '';
  const found: string[] = [];
  for (;;) {
    const page = await timeline(`about: "administration:us-cbp", first: 4${after}`);
    expect(page.entries.pageInfo.hasPreviousPage).toBe(after !== '');
    expect(ids(page.undated)).toEqual(ids(whole.undated).slice(0, 4));
    expect(page.undatedCount).toBe(whole.undatedCount);
    found.push(...ids(page.entries.nodes));
    if (!page.entries.pageInfo.hasNextPage) break;
    after = `, after: ${JSON.stringify(page.entries.pageInfo.endCursor)}`;
  }
  expect(found).toEqual(ids(whole.entries.nodes));
});

test('what happened when its event did is told by the event, and is not undated', async () => {
  const { entries, undated } = await timeline('about: "administration:us-cbp", types: [Event]');
  expect(shown(entries.nodes)).toEqual(['2007-12-13/2007-12-14 Event FACT']);
  expect(undated).toEqual([]);
});

test('as of a day it ends there', async () => {
  const { entries } = await timeline('about: "administration:us-cbp", asOf: "2008-12-31", first: 100');
  expect(entries.nodes.length).toBeGreaterThan(0);
  expect(entries.nodes.every(({ date }) => date!.edtf < '2009')).toBe(true);
});

test('modality and rank narrow and widen it', async () => {
  const facts = await timeline('about: "administration:us-cbp", modality: [FACT], first: 100');
  expect(new Set([...facts.entries.nodes, ...facts.undated].map(({ modality }) => modality))).toEqual(
    new Set(['FACT']),
  );
  const rejected = await timeline('about: "administration:us-cbp", rank: [DEPRECATED]');
  expect([...rejected.entries.nodes, ...rejected.undated].filter(({ rank }) => rank !== 'DEPRECATED')).toEqual([]);
});

test.each(['planet:earth', '', 'claim:s0-33', 'rel:signed-0000000000000000', "' OR 1=1 //"])(
  'is null for %j, which is no entity',
  async (id) => {
    const data = await dataOf(server.graph, 'query ($id: ID!) { timeline(about: $id) { undatedCount } }', { id });
    expect(data).toEqual({ timeline: null });
  },
);

const about = 'about: "administration:us-cbp"';
const REFUSED: readonly RefusedOperation[] = [
  {
    title: 'days in the wrong order',
    query: `{ timeline(${about}, from: "2010", to: "2009") { undatedCount } }`,
    code: 'BAD_USER_INPUT',
    message: /"from" is 2010-01-01, which is after "to", 2009-01-01/,
    hint: /first day/,
  },
  {
    title: 'a forged cursor',
    query: `{ timeline(${about}, after: "abc") { undatedCount } }`,
    code: 'BAD_CURSOR',
    message: /"after" is no cursor of this API/,
  },
  {
    title: 'a cursor of another list',
    query: `query ($c: Cursor) { timeline(${about}, after: $c) { undatedCount } }`,
    variables: { c: Buffer.from('["abcdef","2008","2008","x"]').toString('base64url') },
    code: 'BAD_CURSOR',
    message: /"after" is a cursor of another list/,
  },
  {
    title: 'a page too large',
    query: `{ timeline(${about}, first: 501) { undatedCount } }`,
    code: 'LIMIT_EXCEEDED',
    message: /"first" is 501/,
  },
  {
    title: 'a negative page',
    query: `{ timeline(${about}, first: -1) { undatedCount } }`,
    code: 'BAD_USER_INPUT',
    message: /"first" is -1/,
  },
  {
    title: 'a type of relationship that is not there',
    query: `{ timeline(${about}, via: { only: [SIGNS] }) { undatedCount } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /SIGNS.*SIGNED/,
  },
  {
    title: 'a day that is none',
    query: `{ timeline(${about}, from: "2008-02-30") { undatedCount } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /2008-02-30/,
  },
];

test.each(REFUSED)('refuses $title', async ({ query, variables, ...refusal }) => {
  expectRefusal(await ask(server.url, { query, variables }), refusal);
});
