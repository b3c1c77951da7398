import * as fc from 'fast-check';
import { withoutViews } from '../support/without-views';
import { parse, validate } from 'graphql';
import { DOMAIN } from '../../src/entities';
import { buildSchema } from '../../src/graphql/schema';
import { Registry } from '../../src/model/registry';
import { arbitraryData } from './arbitrary-data';
import { arbitraryList } from './arbitrary-list';
import { arbitraryOperation, type Operation } from './arbitrary-operation';
import { fold } from './fold';
import { MASK, maskCursors } from './mask-cursors';
import { nearSums } from './near-sums';
import { createOracle } from './oracle';
import { pageThrough, rootList, sideList } from './page-laws';
import { TINY_GRAPH } from './tiny-graph';

const registry = Registry.seal(DOMAIN);
const schema = buildSchema(registry, {});
const tiny = createOracle(registry, schema, TINY_GRAPH);

interface Identified {
  readonly id: string;
}

interface Nodes {
  readonly nodes: readonly Identified[];
}

/** The data of an answer as plain objects; a mistake in the query or the oracle fails the test. */
function answer<T = Record<string, unknown>>(source: string, variables: Operation['variables'] = {}, oracle = tiny): T {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const { data, errors } = oracle.execute(document, variables);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)) as T;
}

const ids = ({ nodes }: Nodes): string[] => nodes.map(({ id }) => id);
const list = (connection: string): string[] =>
  ids(answer<{ list: Nodes }>(`{ list: ${connection} { nodes { id } } }`).list);
const agreements = (where: string): string[] => list(`agreements(where: ${where})`);
const ports = (rest: string): string[] => list(`ports(${rest})`);

describe('fold', () => {
  test.each([
    ['Ångström', 'angstrom'],
    ['A\u030angstro\u0308m', 'angstrom'],
    ['Ｄｕｌａｔａ', 'dulata'],
    ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
    ['İ', 'i'],
    ['ﬁ', 'fi'],
    ['か\u3099', 'が'],
  ])('%s becomes %s', (text, folded) => expect(fold(text)).toBe(folded));
});

describe('groups', () => {
  test('are of the items that the conditions leave, whatever the page', () => {
    const query = `{ agreement(id: "agreement:a") { signatories(first: 1, where: { node: { id: { eq: "country:CN" } } }) {
      types: groups(by: [type]) { keys { name value year node { id } } count }
      signed: groups(by: [signed], first: 1) { keys { node { id } } count nodes { id } }
      roles: groups(byRelationship: [role, on]) { keys { value year } count }
      all: groups { dates: values(ofRelationship: on) { earliest latest count }
        values(ofRelationship: claimCount) { min max sum average count } }
    } } }`;
    expect(answer(query)['agreement']).toEqual({
      signatories: {
        types: [{ keys: [{ name: 'type', value: 'Country', year: null, node: null }], count: 1 }],
        signed: [{ keys: [{ node: { id: 'agreement:a' } }], count: 1, nodes: [{ id: 'country:CN' }] }],
        roles: [
          {
            keys: [
              { value: 'SIGNATORY', year: null },
              { value: '2008', year: 2008 },
            ],
            count: 1,
          },
          {
            keys: [
              { value: 'WITNESS', year: null },
              { value: null, year: null },
            ],
            count: 1,
          },
        ],
        all: [
          {
            dates: { earliest: '2008-03-01', latest: '2008-03-01', count: 1 },
            values: { min: 0, max: 0, sum: 0, average: 0, count: 2 },
          },
        ],
      },
    });
  });

  test('are one for what is missing, and none or one of nothing', () => {
    const query = `{ ports { groups(by: [country]) { keys { value } count } all: groups { values(of: latitude) { sum average count } } }
      none: ports(where: { id: { eq: "port:x" } }) { groups(by: [kind]) { count } all: groups { values(of: latitude) { max sum average } } } }`;
    expect(answer(query)).toEqual({
      ports: {
        groups: [
          { keys: [{ value: 'country:KZ' }], count: 1 },
          { keys: [{ value: null }], count: 1 },
        ],
        all: [{ values: { sum: 1.5, average: 1.5, count: 1 } }],
      },
      none: { groups: [], all: [{ values: { max: null, sum: 0, average: null } }] },
    });
  });

  test('are ordered as asked, and left out where their number is not as asked', () => {
    const years = (args: string) =>
      answer<{ agreements: { groups: { keys: { year: number | null }[] }[] } }>(
        `{ agreements { groups(by: [signedOn], ${args}) { keys { year } } } }`,
      ).agreements.groups.map(({ keys }) => keys[0]!.year);
    const rising = years('orderBy: [{ keys: ASC }]');
    expect(years('orderBy: [{ keys: DESC }]')).toEqual([
      ...rising.filter((year) => year !== null).reverse(),
      ...rising.filter((year) => year === null),
    ]);
    expect(years('having: { count: { gt: 1 } }')).toEqual([]);
    expect(years('having: { count: { lte: 1 } }')).toEqual(rising);
  });

  test('sums are near each other only in their last digits, and only when they are no whole numbers', () => {
    expect(nearSums({ a: [0.1 + 0.2] }, { a: [0.3] })).toEqual({ a: [0.3] });
    expect(nearSums([0.3001, 2, null, 'x'], [0.3, 3, 0.5, 0.5])).toEqual([0.3001, 2, null, 'x']);
  });
});

describe('the default visibility', () => {
  test('leaves out plans and rejected readings, and has each node once with all that leads to it', () => {
    const edges = 'edges { node { id } relationships { role } }';
    expect(answer(`{ agreement(id: "agreement:a") { signatories { totalCount ${edges} } } }`).agreement).toEqual({
      signatories: {
        totalCount: 2,
        edges: [
          { node: { id: 'country:CN' }, relationships: [{ role: 'SIGNATORY' }, { role: 'WITNESS' }] },
          { node: { id: 'country:KZ' }, relationships: [{ role: 'SIGNATORY' }] },
        ],
      },
    });
  });

  test('holds for filters, counts and orders too', () => {
    expect(agreements('{ signatories: { count: { eq: 2 } } }')).toEqual(['agreement:a']);
    expect(agreements('{ signatories: { some: { node: { id: { eq: "person:p" } } } } }')).toEqual(['agreement:b']);
    expect(agreements('{ signatories: { none: { node: { id: { eq: "person:p" } } } } }')).toEqual(['agreement:a']);
    const ordered = list('parties(orderBy: [{ signed: { count: DESC } }])');
    expect(ordered).toEqual(['country:CN', 'country:KZ', 'person:p', 'administration:c']);
  });

  test('shows every modality where wishes are the nature of the relationship', () => {
    expect(answer('{ agreement(id: "agreement:b") { proposedBy { nodes { id } } } }')).toEqual({
      agreement: { proposedBy: { nodes: [{ id: 'country:KZ' }] } },
    });
  });

  test('is no matter for node and nodes', () => {
    const { one, many, none } = answer(`{
      one: node(id: "rel:signed-0000000000000016") { id __typename ... on Signed { type modality from { id } } }
      many: nodes(ids: ["port:b", "port:x", "rel:signed-0000000000000017"]) { id }
      none: node(id: "planet:earth") { id }
    }`);
    expect(one).toEqual({
      id: 'rel:signed-0000000000000016',
      __typename: 'Signed',
      type: 'SIGNED',
      modality: 'PLAN',
      from: { id: 'person:p' },
    });
    expect(many).toEqual([{ id: 'port:b' }, null, { id: 'rel:signed-0000000000000017' }]);
    expect(none).toBeNull();
  });

  test('sees a symmetrical relationship from both ends', () => {
    const { a, b } = answer<Record<string, { pairedWith: Nodes }>>(`{
      a: port(id: "port:a") { pairedWith { nodes { id } } }
      b: port(id: "port:b") { pairedWith { nodes { id } } }
    }`);
    expect([a, b].map((port) => ids(port!.pairedWith))).toEqual([['port:b'], ['port:a']]);
  });
});

describe('another visibility', () => {
  const day = { holdsFrom: '2008-03-31', holdsTo: '2010-01-01', knownFrom: '2009-06-01' };
  const record = (id: string): boolean => ['agreement:a', 'rel:signed-0000000000000013', 'claim:2'].includes(id);
  const dated = <T extends { id: string; properties: object }>(one: T): T =>
    record(one.id) ? { ...one, properties: { ...one.properties, ...day } } : one;
  const data = {
    ...TINY_GRAPH,
    nodes: TINY_GRAPH.nodes.map(dated),
    relationships: TINY_GRAPH.relationships.map(dated),
  };
  const oracle = createOracle(registry, schema, data);
  const see = (args: string, selection: string): unknown =>
    withoutViews(answer(`{ agreement(id: "agreement:a"${args}) { ${selection} } }`, {}, oracle)['agreement']);
  const signatories = (args: string): unknown => see(args, 'signatories { nodes { id } }');
  const two = { signatories: { nodes: [{ id: 'country:CN' }, { id: 'country:KZ' }] } };

  test('begins on the day that holdsFrom says, and has ended on that of holdsTo', () => {
    expect(see(', asOf: "2008-03-30"', 'id')).toBeNull();
    expect(signatories(', asOf: "2008-03-31"')).toEqual(two);
    expect(signatories(', asOf: "2009-12-31"')).toEqual(two);
    expect(see(', asOf: "2010"', 'id')).toBeNull();
  });

  test('of what was known leaves out what has no day', () => {
    expect(see(', knownAsOf: "2009-05-31"', 'id')).toBeNull();
    const known = see(
      ', knownAsOf: "2009-06-01"',
      'claimCount claims { nodes { id } } names { value } signatories { totalCount }',
    );
    // The signatory itself is not known, though that it signed is; names are of no source.
    const names = [{ value: 'Agreement' }, { value: 'Accord' }, { value: 'Bygone' }];
    expect(known).toEqual({
      claimCount: 1,
      claims: { nodes: [{ id: 'claim:2' }] },
      names,
      signatories: { totalCount: 0 },
    });
  });

  test('finds a relationship by its id whatever its modality and rank, and only on its days', () => {
    const find = (id: string): unknown => answer(`{ node(id: "${id}") { id } }`, {}, oracle)['node'];
    const shown = (id: string): void => expect(find(id)).toEqual({ id });
    shown('rel:signed-0000000000000017@modality=FACT');
    shown('rel:signed-0000000000000013@2009-01-01');
    expect(find('rel:signed-0000000000000013@2008-01-01')).toBeNull();
    // It has no end of its own, but one of its ends has.
    expect(find('rel:signed-0000000000000014@2010-01-01')).toBeNull();
  });

  test('shows the modalities and ranks that are named in the place of the usual', () => {
    expect(signatories(', modality: [PLAN]')).toEqual({ signatories: { nodes: [{ id: 'person:p' }] } });
    expect(signatories(', rank: [DEPRECATED]')).toEqual({ signatories: { nodes: [{ id: 'administration:c' }] } });
    expect(signatories(', modality: [PLAN], rank: [DEPRECATED]')).toEqual({ signatories: { nodes: [] } });
    expect(answer('{ claim(id: "claim:1@modality=PLAN") { source { id } } }')['claim']).toEqual({
      source: { id: 'source:s@modality=PLAN' },
    });
  });

  test('has a language of its own', () => {
    expect(see(', lang: "fr"', 'name en: name(lang: "en")')).toEqual({ name: 'Accord', en: 'Agreement' });
  });

  test('with an empty list is refused', () => {
    const { errors } = tiny.execute(parse('{ ports(rank: []) { totalCount } }'));
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

describe('filters', () => {
  test.each<[string, string[]]>([
    ['{ }', ['agreement:a', 'agreement:b']],
    ['{ AND: [] }', ['agreement:a', 'agreement:b']],
    ['{ OR: [] }', []],
    ['{ NOT: { OR: [] } }', ['agreement:a', 'agreement:b']],
    ['{ NOT: null, signatories: null }', ['agreement:a', 'agreement:b']],
    // A comparison with a missing value does not hold, and its NOT does
    ['{ title: { eq: "Straße" } }', ['agreement:a']],
    ['{ title: { eq: "STRASSE" } }', []],
    ['{ title: { startsWith: "STRAß" } }', ['agreement:a']],
    ['{ title: { startsWith: "STRASS" } }', []],
    ['{ title: { gte: "straße", lte: "STRAßE" } }', ['agreement:a']],
    ['{ NOT: { title: { contains: "x" } } }', ['agreement:a', 'agreement:b']],
    ['{ title: { isNull: true } }', ['agreement:b']],
    // Dates are compared by their first day
    ['{ signedOn: { eq: "2008-03-01" } }', ['agreement:a']],
    ['{ signedOn: { gt: "2008-03" } }', []],
    ['{ signedOn: { lt: "9999" } }', ['agreement:a']],
    ['{ signedOn: { isNull: false } }', ['agreement:a', 'agreement:b']],
    // Names: any one of all of them, and each operator for itself
    ['{ name: { eq: "BYGONE" } }', ['agreement:a']],
    ['{ name: { eq: "accord", contains: "gon" } }', ['agreement:a']],
    ['{ name: { in: ["協定", "x"] } }', ['agreement:b']],
    ['{ name: { isNull: true } }', []],
    ['{ names: { some: { kind: { eq: FORMER } } } }', ['agreement:a']],
    ['{ names: { every: { language: { eq: "ZH-hant" } }, count: { gt: 0 } } }', ['agreement:b']],
    ['{ claimCount: { gte: 2 } }', ['agreement:a']],
    ['{ claims: { some: { relationship: { role: { eq: SUPPORTS } } }, count: { eq: 2 } } }', ['agreement:a']],
    ['{ identifiers: { has: "CELEX:1:2" } }', ['agreement:a']],
    ['{ identifiers: { isEmpty: true } }', ['agreement:b']],
    ['{ signatories: { some: { relationship: { role: { eq: WITNESS } } } } }', ['agreement:a']],
    ['{ signatories: { some: { node: { id: { eq: "country:KZ" } }, relationship: { role: { eq: WITNESS } } } } }', []],
    ['{ signatories: { every: { node: { onPerson: {} } } } }', ['agreement:b']],
    ['{ signatories: { some: { node: { type: { in: [Country] } } } } }', ['agreement:a']],
    ['{ signatories: { every: { relationship: { on: { isNull: false } } } } }', ['agreement:b']],
    ['{ proposedBy: { some: { relationship: { addressee: { id: { eq: "country:CN" } } } } } }', ['agreement:b']],
  ])('%s', (where, expected) => expect(agreements(where)).toEqual(expected));

  test('a reference has a target that is such', () => {
    expect(ports('where: { country: {} }')).toEqual(['port:b']);
    expect(ports('where: { NOT: { country: { name: { startsWith: "қа" } } } }')).toEqual(['port:a']);
  });

  test('a name beyond U+FFFF comes after those below it', () => {
    expect(agreements('{ signatories: { some: { node: { names: { some: { value: { gt: "\uffe5" } } } } } } }')).toEqual(
      ['agreement:a', 'agreement:b'],
    );
  });

  test('an operator that is null is refused', () => {
    const { errors } = tiny.execute(parse('{ ports(where: { id: { eq: null } }) { totalCount } }'));
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });
});

describe('order', () => {
  /** The relationships of each edge. */
  const signatories = (orderBy: string): string[][] => {
    const field = `signatories(orderBy: ${orderBy}) { edges { relationships { id } } }`;
    type Found = { agreement: { signatories: { edges: { relationships: Identified[] }[] } } };
    const { agreement } = answer<Found>(`{ agreement(id: "agreement:a") { ${field} } }`);
    return agreement.signatories.edges.map(({ relationships }) => relationships.map(({ id }) => id.slice(-2)));
  };

  test('missing values are last in both directions', () => {
    expect(ports('orderBy: [{ latitude: ASC }]')).toEqual(['port:a', 'port:b']);
    expect(ports('orderBy: [{ latitude: DESC }]')).toEqual(['port:a', 'port:b']);
    expect(ports('orderBy: [{ country: { iso2: DESC } }]')).toEqual(['port:b', 'port:a']);
    expect(signatories('[{ relationship: { on: DESC } }]')).toEqual([['13'], ['14', '15']]);
    expect(signatories('[{ relationship: { on: ASC } }]')).toEqual([['14', '15'], ['13']]);
  });

  test('texts are folded and go by code points', () => {
    expect(list('entities(orderBy: [{ name: ASC }])')).toEqual([
      'agreement:a',
      'administration:c',
      'country:CN',
      'source:s',
      'port:b',
      // The yen sign ￥ is folded to ¥ (U+00A5), before all that is Cyrillic or Chinese
      'port:a',
      'country:KZ',
      'agreement:b',
      'person:p',
    ]);
  });

  test('ties are broken by the id of the node, and of its relationships by their own', () => {
    expect(signatories('[{ relationship: { rank: DESC } }]')).toEqual([['14', '15'], ['13']]);
    expect(signatories('[{ node: { name: ASC } }]')).toEqual([['14', '15'], ['13']]);
    expect(signatories('null')).toEqual([['14', '15'], ['13']]);
  });

  test('a node stands where its first relationship does', () => {
    expect(signatories('[{ relationship: { role: DESC } }]')).toEqual([['15', '14'], ['13']]);
    expect(signatories('[{ relationship: { id: ASC } }]')).toEqual([['13'], ['14', '15']]);
    expect(signatories('[{ relationship: { id: DESC } }]')).toEqual([['15', '14'], ['13']]);
  });

  test('two keys in one object are refused', () => {
    const errors = validate(schema, parse('{ ports(orderBy: [{ id: ASC, name: ASC }]) { totalCount } }'));
    expect(errors.map(({ message }) => message)).toEqual([
      'OneOf Input Object "PortOrder" must specify exactly one key.',
    ]);
  });
});

describe('values', () => {
  test('a text falls back from the language asked for to English and to any', () => {
    const { a, b } = answer(`{
      a: agreement(id: "agreement:a") { en: name fr: name(lang: "FR-ca") de: name(lang: "de") localNames { language } }
      b: agreement(id: "agreement:b") { en: name tw: name(lang: "zh-Hant-TW") hans: name(lang: "zh-Hans") }
    }`);
    const localNames = [{ language: 'en' }, { language: 'fr' }];
    expect(a).toEqual({ en: 'Agreement', fr: 'Accord', de: 'Agreement', localNames });
    expect(b).toEqual({ en: '協定', tw: '協定', hans: '協定' });
  });

  test('claims of a relationship are in the order of the record; the slice counts those that are gone', () => {
    const { node } = answer(`{ node(id: "rel:signed-0000000000000013") { ... on Signed {
      claimCount all: claims { id } two: claims(first: 2) { id } contradictions { id } } } }`);
    expect(node).toEqual({
      claimCount: 3,
      all: [{ id: 'claim:2' }, { id: 'claim:1' }],
      two: [{ id: 'claim:2' }],
      contradictions: [{ id: 'contradiction:x' }],
    });
  });

  test('claims of an entity are in their places; rejected ones where their rank is asked for', () => {
    const list = 'claimCount claims { totalCount edges { node { id } relationship { role } } }';
    const { usual, all } = answer<Record<string, unknown>>(`{
      usual: agreement(id: "agreement:a") { ${list} }
      all: agreement(id: "agreement:a", rank: [NORMAL, DEPRECATED]) { claims { nodes { id } } }
    }`);
    const edges = [
      { node: { id: 'claim:2' }, relationship: { role: 'SUPPORTS' } },
      { node: { id: 'claim:1' }, relationship: { role: 'MENTIONS' } },
    ];
    expect(usual).toEqual({ claimCount: 2, claims: { totalCount: 2, edges } });
    const view = '@rank=DEPRECATED,NORMAL';
    expect(all).toEqual({ claims: { nodes: ['3', '2', '1'].map((slug) => ({ id: `claim:${slug}${view}` })) } });
    expect(answer('{ claims { nodes { id } } source(id: "source:s") { statements { totalCount } } }')).toEqual({
      claims: { nodes: [{ id: 'claim:1' }, { id: 'claim:2' }] },
      source: { statements: { totalCount: 2 } },
    });
    expect(answer('{ contradictions { nodes { competing { totalCount } } } }')).toEqual({
      contradictions: { nodes: [{ competing: { totalCount: 2 } }] },
    });
  });

  test('what rests on a claim is there whatever its modality and rank', () => {
    const { mentioned, rejected } = answer<Record<string, unknown>>(`{
      mentioned: claim(id: "claim:1") { supportsEntities { id } supportsRelationships { id } }
      rejected: claim(id: "claim:3") { supportsEntities { id } supportsRelationships { type modality } }
    }`);
    expect(mentioned).toEqual({ supportsEntities: [], supportsRelationships: [{ id: 'rel:signed-0000000000000013' }] });
    expect(rejected).toEqual({
      supportsEntities: [{ id: 'agreement:a' }],
      supportsRelationships: [{ type: 'PROPOSED', modality: 'PROPOSAL' }],
    });
  });

  test('single values', () => {
    const { agreement } = answer(`{ agreement(id: "agreement:a") {
      identifiers { scheme value } signedOn { first last }
      names(first: 2, where: { kind: { eq: OFFICIAL } }) { value } description
    } }`);
    expect(agreement).toEqual({
      identifiers: [{ scheme: 'CELEX', value: '1:2' }],
      signedOn: { first: '2008-03-01', last: '2008-03-31' },
      names: [{ value: 'Agreement' }, { value: 'Accord' }],
      description: null,
    });
  });

  test('look-ups go by any one unique key', () => {
    const { byCode, byId, other, retired } = answer(`{
      byCode: country(iso2: "KZ") { id } byId: country(id: "country:CN") { id } other: country(id: "port:a") { id }
      retired: node(id: "agreement:old") { id }
    }`);
    expect({ byCode, byId, other, retired }).toEqual({
      byCode: { id: 'country:KZ' },
      byId: { id: 'country:CN' },
      other: null,
      retired: { id: 'agreement:a' },
    });
    expect(tiny.execute(parse('{ country { id } }')).errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });
});

const NAME_NODES = TINY_GRAPH.nodes
  .filter(({ type }) => type === 'Name')
  .map(({ id }) => ({ id }))
  .sort((a, b) => (a.id < b.id ? -1 : 1));

describe('pages', () => {
  const page = (args: string) =>
    answer<{ list: Nodes & { pageInfo: { endCursor: string } } }>(
      `{ list: names(${args}) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    ).list;

  test('first and last cut the window that the cursors leave', () => {
    const { pageInfo } = page('first: 3');
    const after = JSON.stringify(pageInfo.endCursor);
    expect(page(`first: 2, after: ${after}`)).toMatchObject({
      nodes: NAME_NODES.slice(3, 5),
      pageInfo: { hasNextPage: true, hasPreviousPage: true },
    });
    expect(page(`last: 2, after: ${after}`)).toMatchObject({
      nodes: NAME_NODES.slice(-2),
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
    expect(page(`first: 2, before: ${after}`)).toMatchObject({
      nodes: NAME_NODES.slice(0, 2),
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    expect(page('last: 0')).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    });
  });

  test('first and last together are refused', () => {
    const { errors } = tiny.execute(parse('{ ports(first: 1, last: 1) { totalCount } }'));
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  test('the pages walked are the list', async () => {
    const execute = (source: string) => tiny.execute(parse(source));
    const walked = await pageThrough(execute, rootList('parties', 'orderBy: [{ name: DESC }]'), 1);
    expect(walked.forward).toEqual(['person:p', 'country:KZ', 'country:CN', 'administration:c']);
    const edges = await pageThrough(execute, sideList('agreement', 'agreement:a', 'signatories'), 1);
    expect(edges.forward).toEqual(['country:CN', 'country:KZ']);
  });

  test('an implementation that takes no account of cursors is found out', async () => {
    const execute = (source: string) => tiny.execute(parse(source.replace(/, (after|before): "[^"]*"/, '')));
    await expect(pageThrough(execute, rootList('ports'), 1)).rejects.toThrow('hasPreviousPage of the page at 1 of 2');
  });
});

test('cursors are masked wherever they stand, under any alias', () => {
  const document = parse(`{ ports { edges { x: cursor ...E } pageInfo { startCursor hasNextPage } } }
    fragment E on PortsEdge { cursor node { cursor: id } }`);
  const data = {
    ports: {
      edges: [{ x: 'abc', cursor: 'abc', node: { cursor: 'port:a' } }],
      pageInfo: { startCursor: null, hasNextPage: false },
    },
  };
  expect(maskCursors(data, document)).toEqual({
    ports: {
      edges: [{ x: MASK, cursor: MASK, node: { cursor: 'port:a' } }],
      pageInfo: { startCursor: null, hasNextPage: false },
    },
  });
});

describe('generated data and operations', () => {
  const graphs = fc.sample(arbitraryData(registry), { seed: 20080303, numRuns: 5 });

  test.each(graphs.map((data) => [data.nodes.length, data]))(
    'valid, and answered: a graph of %i nodes',
    (_, data) => {
      const oracle = createOracle(registry, schema, data);
      const law = fc.property(arbitraryOperation(registry, schema, data), ({ source, variables }) => {
        answer(source, { ...variables }, oracle);
      });
      fc.assert(law, { seed: data.nodes.length, numRuns: 100 });
    },
    60_000,
  );

  test.each(graphs.map((data) => [data.nodes.length, data]))(
    'pages are the list: a graph of %i nodes',
    async (_, data) => {
      const oracle = createOracle(registry, schema, data);
      const execute = (source: string) => oracle.execute(parse(source));
      const law = fc.asyncProperty(
        arbitraryList(registry, schema, data),
        fc.integer({ min: 1, max: 4 }),
        async (list, size) => {
          const { whole, forward } = await pageThrough(execute, list, size);
          expect(forward).toEqual(whole);
        },
      );
      await fc.assert(law, { seed: data.nodes.length, numRuns: 10 });
    },
    60_000,
  );

  test('ids are unique, ends fit, and no relationship leads nowhere', () => {
    for (const { nodes, relationships } of graphs) {
      const types = new Map(nodes.map(({ id, type }) => [id, type]));
      const all = [...nodes, ...relationships].map(({ id }) => id);
      expect(new Set(all).size).toBe(all.length);
      for (const { type, from, to } of relationships) {
        const sealed = registry.relationshipOfType(type)!;
        expect(sealed.fromTypes).toContain(types.get(from));
        expect(sealed.toTypes).toContain(types.get(to));
      }
    }
  });
});
