import { isInputObjectType, isObjectType } from 'graphql';
import { encode } from 'gpt-tokenizer';
import { exampleOf } from '../../../src/doors/mcp/type-example';
import { tokensOf } from '../../../src/doors/mcp/tokens';
import { schema } from '../../support/schema';
import { connect, type Connected } from './connected';

let mcp: Connected;
beforeAll(async () => (mcp = await connect()), 120_000);
afterAll(() => mcp.close());

const tokens = (text: string): number => encode(text).length;

test('eight tools at most are offered, read only, in at most 4,000 tokens', async () => {
  const { tools } = await mcp.client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'search',
    'entity',
    'evidence',
    'path',
    'timeline',
    'compare',
    'describe_type',
    'query',
  ]);
  expect(tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  const { prompts } = await mcp.client.listPrompts();
  const context = JSON.stringify([tools, prompts, mcp.client.getInstructions()]);
  expect(tokens(context)).toBeLessThan(4_000);
});

describe('answers', () => {
  const HEAVY: readonly [string, Record<string, unknown>][] = [
    ['search', { text: 'customs', first: 50 }],
    ['search', { text: '海关', first: 50, lang: 'zh' }],
    ['entity', { id: 'country:CN' }],
    ['entity', { id: 'administration:cn-gacc', lang: 'zh' }],
    ['entity', { id: 'organization:wco' }],
    ['path', { from: 'administration:kz-customs', to: 'administration:us-cbp', first: 10 }],
    ['timeline', { about: 'administration:cn-gacc', first: 100 }],
    ['evidence', { ids: ['administration:cn-gacc', 'country:CN', 'programme:cn-aeo'] }],
    ['compare', { ids: ['programme:cn-aeo', 'programme:eu-aeo', 'programme:kr-aeo'], first: 30 }],
    ['query', { query: '{ ports(first: 500) { nodes { id name claims(first: 1) { nodes { id statement } } } } }' }],
    ['query', { query: '{ claims(first: 300) { nodes { id quote statement(lang: "zh") } } }', budget: 1_000 }],
  ];

  test.each(HEAVY)('of %s %j are within their budget, which the estimate knows', async (name, args) => {
    const text = await mcp.call(name, args);
    const budget = Number(args['budget'] ?? 4_000);
    expect(tokens(text)).toBeLessThan(budget);
    expect(tokensOf(text)).toBeGreaterThanOrEqual(tokens(text));
    expect(tokens(text)).toBeGreaterThan(budget / 8);
  });

  test.each(HEAVY)('of %s %j have a citation for each claim that they name', async (name, args) => {
    const text = await mcp.call(name, args);
    if (name === 'evidence') return expect(text).toMatch(/Cite as: .+/);
    const [body = '', sources = ''] = text.split('\nSources:\n');
    const cited = new Set(sources.match(/claim:[\w.-]+/g));
    const named = new Set(body.match(/claim:[\w.-]+/g));
    expect(named.size).toBeGreaterThan(0);
    // A query may bring more claims than the citations have room for.
    if (name !== 'query') expect([...named].filter((id) => !cited.has(id))).toEqual([]);
    else expect(cited.size).toBeGreaterThan(0);
  });

  test('of many facts are read on with the cursor that they name', async () => {
    const seen = new Set<string>();
    let after: string | undefined;
    for (let page = 0; page < 20; page++) {
      const text = await mcp.call('entity', { id: 'administration:cn-gacc', ...(after ? { after } : {}) });
      const facts = text
        .split('\nSources:')[0]!
        .split('\n')
        .filter((line) => /^- .+\)( \(.*\))? \[/.test(line));
      for (const fact of facts) {
        expect(seen.has(fact)).toBe(false);
        seen.add(fact);
      }
      after = /after: "([^"]+)"/.exec(text)?.[1];
      if (!after) break;
    }
    const { data } = await mcp.server.graph.execute({
      query: '{ node(id: "administration:cn-gacc") { ... on Entity { relationships { totalCount } } } }',
    });
    const { totalCount } = (data as { node: { relationships: { totalCount: number } } }).node.relationships;
    expect(seen.size).toBe(totalCount);
  });

  test('tell a day apart from all days, and how surely things held on it', async () => {
    const id = 'programme:cn-kz-joint-control';
    expect(await mcp.call('entity', { id })).toContain('Jeminay');
    expect(await mcp.call('entity', { id, asOf: '2008-01-01' })).not.toContain('Jeminay');
    expect(await mcp.call('entity', { id, asOf: '2009-01-01' })).toContain('On 2009-01-01: CERTAIN');
  });

  test('are in the language asked for', async () => {
    expect(await mcp.call('entity', { id: 'port:dulata', lang: 'zh' })).toContain('都拉塔');
    expect(await mcp.call('timeline', { about: 'programme:cn-kz-joint-control', lang: 'zh' })).toMatch(
      /\p{Script=Han}{6}/u,
    );
  });

  test('say that nothing was found, and what to try', async () => {
    expect(await mcp.call('search', { text: 'qqqqqq xyzzy' })).toMatch(
      /^Nothing has all words of .+ xyzzy: nothing.+ may not know/s,
    );
    expect(await mcp.call('search', { text: 'Khorgos joint customs control plan' })).toContain(
      'first Khorgos (port:khorgos)',
    );
    expect(await mcp.call('path', { from: 'port:dulata', to: 'port:nlrtm' })).toContain('structural: true');
  });
});

describe('describe_type', () => {
  const names = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'));

  test('has a slice of at most 2,000 tokens for every type', async () => {
    for (const name of names) {
      const text = await mcp.call('describe_type', { name });
      expect([name, tokens(text) < 2_000]).toEqual([name, true]);
    }
  }, 120_000);

  test('has an example for every entity, relationship and filter, and all of them run', async () => {
    const without: string[] = [];
    for (const name of names) {
      const type = schema.getType(name)!;
      const example = exampleOf(schema, type);
      const isRecord = isObjectType(type) && type.getInterfaces().some((one) => one.name === 'Node');
      if (!example && (isRecord || (isInputObjectType(type) && name.endsWith('Where')))) without.push(name);
      if (!example) continue;
      const { errors } = await mcp.server.graph.execute({ query: example });
      expect([name, example, errors?.[0]?.message]).toEqual([name, example, undefined]);
    }
    expect(without).toEqual([]);
  }, 120_000);

  test('names the nearest type for one that is not there', async () => {
    expect(await mcp.refused('describe_type', { name: 'Prot' })).toContain('{"name": "Port"}');
  });
});

describe('errors teach the next call', () => {
  test.each([
    [
      'query',
      { query: '{ ports { nodes { nam } } }' },
      'GRAPHQL_VALIDATION_FAILED',
      'describe_type with {"name": "Port"}',
    ],
    ['query', { query: '{ ports {' }, 'GRAPHQL_PARSE_FAILED', 'describe_type'],
    ['query', { query: '{ ports(first: 9999) { nodes { id } } }' }, 'LIMIT_EXCEEDED', '500'],
    ['entity', { id: 'port:nowhere-at-all' }, 'NOT_FOUND', 'search with {"text": "nowhere at all"}'],
    ['path', { from: 'port:dulata', to: 'nobody' }, 'BAD_USER_INPUT', 'search'],
    ['evidence', { ids: ['claim:none'] }, 'NOT_FOUND', 'search'],
    ['compare', { ids: ['programme:cn-aeo', 'programme:none'] }, 'BAD_USER_INPUT', 'search'],
    ['search', { text: 'port', types: ['Prot'] }, 'BAD_USER_INPUT', 'Port'],
    ['search', { text: 'port', first: 500 }, 'BAD_USER_INPUT', 'arguments.first'],
    ['entity', {}, 'BAD_USER_INPUT', 'arguments of entity are id, types'],
    ['entity', { id: 'port:dulata', lang: 'klingon!!' }, 'BAD_USER_INPUT', '"klingon!!" is no language tag'],
    ['entity', { id: 'port:dulata', asOf: '2009-13-01' }, 'BAD_USER_INPUT', '"2009-13-01" is no day'],
    ['entity', { id: 'country:CN', asof: '2001-01-01' }, 'BAD_USER_INPUT', '"asof". The arguments of entity are id'],
    ['entity', { id: 'agreement:cn-sg-aeo-mra', asOf: '2010-12-31' }, 'NOT_FOUND', 'known of it is 2012-06'],
    ['compare', { ids: ['country:CN', 'claim:s3-14'] }, 'BAD_USER_INPUT', 'evidence with {"ids": ["claim:s3-14"]}'],
    ['compare', { ids: ['port:dulata@2009-01-01', 'port:kalzhat'] }, 'BAD_USER_INPUT', 'say it by asOf'],
    ['timeline', { about: 'port:nowhere' }, 'NOT_FOUND', 'search with'],
    ['timeline', { about: 'country:KZ@1990-01-01' }, 'NOT_FOUND', 'not in the view asked for (1990-01-01)'],
    ['entity', { id: 'country:KZ@known=1990-01-01' }, 'NOT_FOUND', 'not in the view asked for (known=1990-01-01)'],
    ['search', { text: ' ' }, 'BAD_USER_INPUT', 'arguments.text'],
    ['search', { text: 'Dulata', types: [] }, 'BAD_USER_INPUT', 'arguments.types'],
    ['timeline', { about: 'port:dulata', from: 'yesterday' }, 'BAD_USER_INPUT', '"yesterday" is no day'],
    ['query', { query: '' }, 'BAD_USER_INPUT', 'arguments.query'],
    [
      'query',
      { query: '{ ports(where: { nam: { eq: "x" } }) { totalCount } }' },
      'GRAPHQL_VALIDATION_FAILED',
      'describe_type with {"name": "PortWhere"}',
    ],
  ])('%s %j', async (name, args, code, next) => {
    const text = await mcp.refused(name, args);
    expect(text.startsWith(`${code}: `)).toBe(true);
    expect(text).toContain(next);
    expect(tokens(text)).toBeLessThan(300);
  });
});

test('a resource is what the tool entity tells', async () => {
  const missing = mcp.client.readResource({ uri: 'customs-graph://entity/port:nowhere' });
  await expect(missing).rejects.toMatchObject({ code: -32602, message: expect.stringContaining('no "port:nowhere"') });
  const { contents } = await mcp.client.readResource({ uri: 'customs-graph://entity/port:dulata' });
  expect(contents[0]).toMatchObject({ text: await mcp.call('entity', { id: 'port:dulata' }) });
});

test('a resource whose address cannot be read is not there', async () => {
  const unreadable = mcp.client.readResource({ uri: 'customs-graph://entity/%E0%A4%A' });
  await expect(unreadable).rejects.toMatchObject({ code: -32602 });
});

test('prompts hold the question, and ask for claims and citations', async () => {
  const { prompts } = await mcp.client.listPrompts();
  expect(prompts).toHaveLength(3);
  const { messages } = await mcp.client.getPrompt({ name: 'sourced_answer', arguments: { question: 'Who signed?' } });
  expect(JSON.stringify(messages)).toMatch(/Who signed\?.+claim ids/);
});

test('a comparison has the facts between the things', async () => {
  const text = await mcp.call('compare', { ids: ['programme:cn-aeo', 'programme:eu-aeo', 'programme:jp-aeo'] });
  expect(text).toMatch(/Between them \(3\):.+mutually recognises EU AEO programme.+claim:cn-eu-gacc-2015-52/s);
});

test('what is disputed names the contradiction, also from the claim', async () => {
  const facts = await mcp.call('entity', { id: 'programme:cn-kz-joint-control', types: ['PILOTED_AT'] });
  expect(facts).toContain('disputed: contradiction:x12, contradiction:x33');
  expect(await mcp.call('evidence', { ids: ['claim:s1-09'] })).toMatch(/Compared with .+ \(contradiction:x33\)/);
});

test('what may hold on a day is counted, and shown where it is asked for', async () => {
  const asked = { id: 'programme:jp-aeo', types: ['MUTUALLY_RECOGNISES'], asOf: '2015-01-01' };
  const [, more] = /(\d+) more may have held on 2015-01-01/.exec(await mcp.call('entity', asked))!;
  const all = await mcp.call('entity', { ...asked, certainty: 'POSSIBLE' });
  expect(all.match(/POSSIBLE/g)).toHaveLength(Number(more));
  const certain = await mcp.call('entity', { ...asked, certainty: 'CERTAIN' });
  expect(certain).toContain(`${Number(more) + 1} more may have held`);
});

test('an id says its view, unless an argument says another', async () => {
  const id = 'port:dulata@2008-06-01;lang=zh';
  expect(await mcp.call('entity', { id })).toMatch(/^Port 都拉塔 \(port:dulata\).+\nOn 2008-06-01: CERTAIN/);
  expect(await mcp.call('entity', { id, lang: 'ru', asOf: '2009-01-01' })).toMatch(/^Port Дулаты .+\nOn 2009-01-01: /);
  expect(await mcp.call('evidence', { ids: ['claim:s0-33@2020-01-01;lang=zh'], lang: 'en' })).toContain('[claim:s0-33');
  expect(await mcp.call('entity', { id: 'port:dulata@asOf=2008-06-01' })).toContain('\nOn 2008-06-01: CERTAIN');
  expect(await mcp.call('timeline', { about: 'country:KZ', lang: 'ru' })).toMatch(/told of them: \p{sc=Cyrl}/u);
});

test('each name has the claim that it rests on, and leads to the words behind it', async () => {
  const text = await mcp.call('entity', { id: 'country:CN' });
  expect(text).toMatch(/^Names: China \(en, official\).+ \[claim:cldr-cn\]; PRC .+ \[claim:s1-13\]$/m);
  const listed = await mcp.call('entity', { id: 'country:CN', types: ['HAS_NAME'] });
  const [, name] = /has name 中 \((name:\w+)\)/.exec(listed)!;
  expect(await mcp.call('evidence', { ids: [name!] })).toMatch(/^About 中 \(name:.+\n- \[claim:s1-13\]/);
});

test('figures have their value, and their claims', async () => {
  const figure = /2023-06-02.*: 52 COUNTRIES_AND_REGIONS \[observation:.+, claim:cn-aeo-countries-2023-06\]/;
  const metric = 'metric:cn-aeo-partners';
  expect(await mcp.call('entity', { id: metric })).toMatch(figure);
  expect(await mcp.call('timeline', { about: metric })).toMatch(figure);
});

test('of a country it is said who acts for it, and evidence tells how much it leaves out', async () => {
  const about = { about: 'country:KZ', from: '2007-01-01', to: '2008-12-31' };
  expect(await mcp.call('timeline', about)).toContain('(administration:kz-customs)');
  expect(await mcp.call('compare', { ids: ['country:CN', 'country:KZ'] })).toContain('(administration:cn-gacc)');
  expect(await mcp.call('evidence', { ids: ['country:US'] })).toMatch(
    /^About United States \(country:US\):\nClaims, the first 10 of \d+:/,
  );
  expect(await mcp.call('evidence', { ids: ['country:US', 'country:CN', 'country:KZ'] })).toMatch(
    /More of country:\w+ is left out\. Nothing is told of .*country:KZ\. /,
  );
});

test('facts are in order of time', async () => {
  const text = await mcp.call('entity', { id: 'programme:cn-aeo', types: ['MUTUALLY_RECOGNISES'] });
  const partners = ['sg-secure', 'kr-aeo', 'hk-aeo', 'eu-aeo'].map((id) => text.indexOf(`(programme:${id}`));
  expect(partners).toEqual([...partners].sort((a, b) => a - b));
  const refused = await mcp.refused('entity', { id: 'port:dulata', types: ['HEADED_BY'] });
  expect(refused).toMatch(/no type of facts "HEADED_BY".+HELD_POSITION/);
});

test.each([
  ['PairedWith', 'relationships(types: [PAIRED_WITH]'],
  ['PILOTED_AT', 'type PilotedAt'],
  ['recognitionsOfPartners', 'programme: ID!'],
])('describe_type knows %s', async (name, words) => {
  expect(await mcp.call('describe_type', { name })).toContain(words);
});

test('nothing is said to change while the server runs', () => {
  const { tools, resources, prompts } = mcp.client.getServerCapabilities()!;
  expect([tools, resources, prompts].map((one) => one?.listChanged)).toEqual([false, false, false]);
});
