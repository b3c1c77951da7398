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
  readonly subjects: readonly { readonly id: string }[];
  readonly subjectCount: number;
}

interface Page {
  readonly nodes: readonly Entry[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
}

interface Timeline {
  readonly entries: Page;
  readonly undated: Page;
}

const ENTRY = `{ date { edtf precision } meaning until { edtf } text modality rank
  subject { id __typename ... on Relationship { from { id } to { id } } } subjects { id } subjectCount }`;
const PAGE = `{ nodes ${ENTRY} totalCount pageInfo { hasNextPage hasPreviousPage endCursor } }`;

/** A timeline with pages of these arguments. */
async function timeline(args: string, entries = 'first: 20', undated = entries): Promise<Timeline> {
  const pages = `entries(${entries}) ${PAGE} undated(${undated}) ${PAGE}`;
  const data = await dataOf(server.graph, `{ timeline(${args}) { ${pages} } }`);
  return data['timeline'] as unknown as Timeline;
}

/** Date, type and modality of the entries, a line each. */
const shown = (entries: readonly Entry[]): string[] =>
  entries.map(({ date, modality, subject }) => `${date?.edtf ?? '-'} ${subject.__typename} ${modality}`);

const ids = (entries: readonly Entry[]): string[] => entries.map(({ subject }) => subject.id);

test('tells that an agreement binds a country by its party alone, at the agreement, the country and its customs', async () => {
  for (const about of ['agreement:cn-us-joint-validation-2008', 'country:US', 'administration:us-cbp']) {
    const { entries, undated } = await timeline(`about: "${about}"`, 'first: 200');
    const told = [...entries.nodes, ...undated.nodes].flatMap(({ subjects }) => subjects.map(({ id }) => id));
    expect(told.some((id) => id.startsWith('rel:party-to-'))).toBe(true);
    expect(told.filter((id) => id.startsWith('rel:binds-'))).toEqual([]);
  }
});

test('tells a cooperation in order: the offer, the approval, the talks, the statement and the rounds', async () => {
  const { entries, undated } = await timeline('about: "programme:cn-us-joint-validation"');
  expect(shown(entries.nodes)).toEqual([
    '2007-06 Proposed PROPOSAL',
    ...Array<string>(4).fill('[2007-06..2007-09] Consulted FACT'),
    '2007-09 Consulted FACT',
    '[2007-09..2007-12-13] Approved FACT',
    '2007-12-13/2007-12-14 Event FACT',
    '2008-03 Event INFERRED',
    '2008-03-03 Establishes INFERRED',
    '2008?-03-17 Event FACT',
    '2008-10 Event FACT',
    '2008-10 Observation FACT',
    '2008-10 Observation FACT',
    '2008-10 Observation INFERRED',
    '2008-10 Observation FACT',
    '2008-10 PilotedAt FACT',
  ]);
  const precisions = entries.nodes.map(({ date }) => date!.precision);
  expect([0, 6, 7].map((place) => precisions[place])).toEqual(['MONTH', 'RANGE', 'INTERVAL']);
  expect(undated.nodes.every(({ date, meaning }) => date === null && meaning === null)).toBe(true);
  expect([entries.totalCount, undated.totalCount]).toEqual([entries.nodes.length, undated.nodes.length]);
});

test('covers the parts of its subject, and what names them in a property', async () => {
  const about = 'about: "programme:cn-us-joint-validation"';
  const whole = ids((await timeline(about, 'first: 100')).entries.nodes);
  const alone = ids((await timeline(`${about}, via: { except: [PART_OF] }`, 'first: 100')).entries.nodes);
  expect(whole).toEqual(expect.arrayContaining(alone.filter((id) => !id.startsWith('event:'))));
  // The training is a part of a part of the programme, and the figures are about that part.
  const ofParts = ['event:cn-us-pilot-training-1', 'observation:cn-us-joint-validation-2-passed'];
  expect(ofParts.filter((id) => whole.includes(id) && !alone.includes(id))).toEqual(ofParts);
  const asked = await timeline(`${about}, via: { only: [CONSULTED] }`);
  expect(shown(asked.entries.nodes)).toHaveLength(5);
});

test('says a sentence once for all that rests on it', async () => {
  const { entries } = await timeline('about: "programme:cn-us-joint-validation", types: [Place]');
  const [pilots] = entries.nodes.filter(({ subject }) => subject.__typename === 'PilotedAt');
  expect(pilots).toMatchObject({ date: { edtf: '2008-10' }, subjectCount: 2 });
  expect(pilots!.subjects).toHaveLength(2);
  expect(pilots!.subject.id).toBe(pilots!.subjects[0]!.id);
});

test('labels what is planned: a plan for 2018 stands in 2018 as a plan', async () => {
  const { entries } = await timeline(
    'about: "administration:us-cbp", from: "2016-01-01", to: "2020-12-31", via: { only: [COOPERATES_WITH, SIGNED] }',
  );
  expect(shown(entries.nodes)).toEqual(['2018 CooperatesWith PLAN', '2018-09 Signed FACT']);
  expect(entries.nodes[0]!.meaning).toBe('DUE');
});

test('does not tell a signature twice: the agreement stands for itself only on its own timeline', async () => {
  const agreement = 'agreement:cn-us-joint-validation-2008';
  const own = await timeline(`about: "${agreement}"`);
  expect(ids(own.entries.nodes)[0]).toBe(agreement);
  expect(shown(own.entries.nodes).sort()).toEqual(['2008-03-03 Agreement FACT', '2008-03-03 Signed FACT']);
  // One sentence tells of both signatures, and of the programme that began with them.
  const signed = own.entries.nodes.find(({ subject }) => subject.__typename === 'Signed')!;
  expect(signed.subjects.map(({ id }) => id.replace(/-[0-9a-f]+$/, ''))).toEqual([
    'rel:signed',
    'rel:signed',
    'rel:establishes',
  ]);
  const signatory = await timeline('about: "administration:us-cbp", from: "2008-03-03", to: "2008-03-03"');
  expect(shown(signatory.entries.nodes)).toEqual(['2008-03-03 Signed FACT']);
});

test('tells an agreement whose day of signature no relationship at the entity tells', async () => {
  const { entries } = await timeline('about: "programme:cn-kz-joint-control"', 'first: 1');
  expect(entries.nodes[0]).toMatchObject({
    date: { edtf: '2007-08-27', precision: 'DAY' },
    meaning: 'SIGNED',
    subject: { id: 'agreement:cn-kz-implementing-rules-2007' },
  });
});

test('has the figures about an entity', async () => {
  const { entries } = await timeline('about: "administration:cn-gacc", types: [Observation]', 'first: 100');
  expect(entries.nodes.length).toBeGreaterThan(0);
  expect(new Set(entries.nodes.map(({ subject }) => subject.__typename))).toEqual(new Set(['Observation']));
});

test('says until when it held', async () => {
  const { entries } = await timeline('about: "country:CH", via: { only: [PARTY_TO] }', 'first: 100');
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
  const { entries } = await timeline('about: "administration:cn-gacc"', 'first: 500');
  const days = await dataOf(
    server.graph,
    '{ timeline(about: "administration:cn-gacc") { entries(first: 500) { nodes { date { first last } } } } }',
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
  const approval = '[2007-09..2007-12-13] Approved FACT';
  expect(await within('from: "2007-12-13"')).toEqual([approval]);
  expect(await within('from: "2007-12-14"')).toEqual([]);
  expect(await within('to: "2007-09-01"')).toContain(approval);
  expect(await within('to: "2007-08-31"')).not.toContain(approval);
});

test.each(['entries', 'undated'] as const)('comes in pages: its %s', async (name) => {
  const about = 'about: "administration:us-cbp"';
  const whole = (await timeline(about, 'first: 100'))[name];
  let after = '';
  const found: string[] = [];
  for (;;) {
    const { [name]: page } = await timeline(about, ...pagesOf(name, `first: 4${after}`));
    expect(page.pageInfo.hasPreviousPage).toBe(after !== '');
    expect(page.totalCount).toBe(whole.totalCount);
    found.push(...ids(page.nodes));
    if (!page.pageInfo.hasNextPage) break;
    after = `, after: ${JSON.stringify(page.pageInfo.endCursor)}`;
  }
  expect(whole.totalCount).toBeGreaterThan(4);
  expect(found).toEqual(ids(whole.nodes));
});

/** The arguments of both lists, where one of them is turned. */
const pagesOf = (turned: 'entries' | 'undated', page: string): [string, string] =>
  turned === 'entries' ? [page, 'first: 0'] : ['first: 0', page];

test('what happened when its event did is told by the event, and is not undated', async () => {
  const { entries, undated } = await timeline('about: "administration:us-cbp", types: [Event]');
  expect(shown(entries.nodes)).toEqual(['2007-12-13/2007-12-14 Event FACT', '2008-10 Event FACT']);
  expect(undated.nodes).toEqual([]);
});

test('as of a day it ends there', async () => {
  const { entries } = await timeline('about: "administration:us-cbp", asOf: "2008-12-31"', 'first: 100');
  expect(entries.nodes.length).toBeGreaterThan(0);
  expect(entries.nodes.every(({ date }) => date!.edtf < '2009')).toBe(true);
});

test('modality and rank narrow and widen it', async () => {
  const facts = await timeline('about: "administration:us-cbp", modality: [FACT]', 'first: 100');
  expect(new Set([...facts.entries.nodes, ...facts.undated.nodes].map(({ modality }) => modality))).toEqual(
    new Set(['FACT']),
  );
  const rejected = await timeline('about: "administration:us-cbp", rank: [DEPRECATED]');
  expect([...rejected.entries.nodes, ...rejected.undated.nodes].filter(({ rank }) => rank !== 'DEPRECATED')).toEqual(
    [],
  );
});

test.each(['planet:earth', '', 'claim:s0-33', 'rel:signed-0000000000000000', "' OR 1=1 //"])(
  'is null for %j, which is no entity',
  async (id) => {
    const data = await dataOf(server.graph, 'query ($id: ID!) { timeline(about: $id) { undated { totalCount } } }', {
      id,
    });
    expect(data).toEqual({ timeline: null });
  },
);

const about = 'about: "administration:us-cbp"';
const REFUSED: readonly RefusedOperation[] = [
  {
    title: 'days in the wrong order',
    query: `{ timeline(${about}, from: "2010", to: "2009") { undated { totalCount } } }`,
    code: 'BAD_USER_INPUT',
    message: /"from" is 2010-01-01, which is after "to", 2009-01-01/,
    hint: /first day/,
  },
  {
    title: 'a forged cursor',
    query: `{ timeline(${about}) { undated(after: "abc") { totalCount } } }`,
    code: 'BAD_CURSOR',
    message: /"after" is no cursor of this API/,
  },
  {
    title: 'a cursor of another list',
    query: `query ($c: Cursor) { timeline(${about}) { entries(after: $c) { totalCount } } }`,
    variables: { c: Buffer.from('["abcdef","2008","2008","x"]').toString('base64url') },
    code: 'BAD_CURSOR',
    message: /"after" is a cursor of another list/,
  },
  {
    title: 'a page too large',
    query: `{ timeline(${about}) { entries(first: 501) { totalCount } } }`,
    code: 'LIMIT_EXCEEDED',
    message: /"first" is 501/,
  },
  {
    title: 'a negative page',
    query: `{ timeline(${about}) { undated(first: -1) { totalCount } } }`,
    code: 'BAD_USER_INPUT',
    message: /"first" is -1/,
  },
  {
    title: 'a page of the timeline itself',
    query: `{ timeline(${about}, first: 3) { entries { totalCount } } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /Unknown argument "first" on field "Query.timeline"/,
    hint: /entries\(first:\) or undated\(first:\)/,
  },
  {
    title: 'a type of relationship that is not there',
    query: `{ timeline(${about}, via: { only: [SIGNS] }) { undated { totalCount } } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /SIGNS.*SIGNED/,
  },
  {
    title: 'a day that is none',
    query: `{ timeline(${about}, from: "2008-02-30") { undated { totalCount } } }`,
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /2008-02-30/,
  },
];

test.each(REFUSED)('refuses $title', async ({ query, variables, ...refusal }) => {
  expectRefusal(await ask(server.url, { query, variables }), refusal);
});

test.each([
  ['another timeline', `timeline(${about}, modality: [FACT]) { entries(after: $c) { totalCount } }`],
  ['the other list of a timeline', `timeline(${about}) { undated(after: $c) { totalCount } }`],
])('refuses a cursor of %s', async (_, field) => {
  const { entries } = await timeline(about);
  const variables = { c: entries.pageInfo.endCursor };
  expectRefusal(await ask(server.url, { query: `query ($c: Cursor) { ${field} }`, variables }), {
    code: 'BAD_CURSOR',
    message: /"after" is a cursor of another list/,
  });
});
