import type { RunningApplication } from '../../src/application/application';
import { startServer } from '../support/server';
import { withoutViews } from '../support/without-views';
import { answerOf, ask, dataOf, expectRefusal } from './client';

/* What root fields see of the shipped data set; what is expected here stands in its documents. */

interface Named {
  readonly name: string;
}
interface List<T = Named> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
}

let server: RunningApplication;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const data = async <T>(query: string, variables: object = {}): Promise<T> =>
  withoutViews(await dataOf(server.graph, query, variables)) as unknown as T;
const names = ({ nodes }: { nodes: readonly Named[] }): string[] => nodes.map(({ name }) => name);

describe('as of a day', () => {
  const portsOn = async (day: string): Promise<string[]> => {
    const query = `query ($day: Date) {
      programme(id: "programme:cn-kz-joint-control", asOf: $day) {
        pilotedAt(orderBy: [{ node: { name: ASC } }]) { totalCount nodes { name } }
      }
    }`;
    const { programme } = await data<{ programme: { pilotedAt: List } | null }>(query, { day });
    if (!programme) return [];
    expect(programme.pilotedAt.totalCount).toBe(programme.pilotedAt.nodes.length);
    return names(programme.pilotedAt);
  };

  test('a pilot runs at the ports where it has begun', async () => {
    expect(await portsOn('2007-12-14')).toEqual([]);
    expect(await portsOn('2007-12-15')).toEqual(['Dulata', 'Kalzhat']);
    expect(await portsOn('2009-01-01')).toEqual(['Dulata', 'Jeminay', 'Kalzhat', 'Maikapchagai']);
    // A year stands for its first day.
    expect(await portsOn('2009')).toEqual(await portsOn('2009-01-01'));
  });

  test('programmes recognise each other from the day of effect, in lists, filters, counts and orders', async () => {
    const recognising = async (day: string) => {
      const query = `query ($day: Date) {
        programmes(asOf: $day, where: { recognises: { some: {} } }, orderBy: [{ recognises: { count: DESC } }, { id: ASC }]) {
          totalCount
          nodes { id recognises { totalCount edges { relationship { holdsFrom } } } }
        }
      }`;
      type Programme = {
        id: string;
        recognises: { totalCount: number; edges: { relationship: { holdsFrom: string } }[] };
      };
      return (await data<{ programmes: List<Programme> }>(query, { day })).programmes;
    };
    expect((await recognising('2009-01-01')).totalCount).toBe(0);
    const { nodes, totalCount } = await recognising('2015-01-01');
    expect(totalCount).toBe(nodes.length);
    expect(nodes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['programme:cn-aeo', 'programme:hk-aeo', 'programme:sg-secure-trade-partnership']),
    );
    const counts = nodes.map(({ recognises }) => recognises.totalCount);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
    for (const { recognises } of nodes) {
      expect(recognises.totalCount).toBeGreaterThan(0);
      for (const { relationship } of recognises.edges) expect(relationship.holdsFrom <= '2015-01-01').toBe(true);
    }
  });

  test('an arrangement whose day of effect is not known is on no day, and is there without one', async () => {
    const query = `{
      always: agreements(where: { parties: { some: { relationship: { holdsFrom: { eq: "9999-12-31" } } } } }, first: 1) {
        nodes { id parties { totalCount } }
      }
    }`;
    const { always } = await data<{ always: List<{ id: string; parties: { totalCount: number } }> }>(query);
    const { id } = always.nodes[0]!;
    const asked = `query ($id: ID!) { agreement(id: $id, asOf: "2026") { parties(where: { relationship: { holdsFrom: { eq: "9999-12-31" } } }) { totalCount } } }`;
    expect(await data(asked, { id })).toEqual({ agreement: { parties: { totalCount: 0 } } });
  });

  test('what has not begun is null, and what has is not', async () => {
    const query = `{
      before: event(id: "event:cbp-visit-to-china-2007", asOf: "2007-06-29") { id }
      on: event(id: "event:cbp-visit-to-china-2007", asOf: "2007-06-30") { id }
      nodes(ids: ["event:cbp-visit-to-china-2007@2007-01-01", "country:CN@2007-01-01", "claim:s0-33@2007-01-01"]) { id }
      any: node(id: "event:cbp-visit-to-china-2007@2007-01-01") { id }
    }`;
    expect(await data(query)).toEqual({
      before: null,
      on: { id: 'event:cbp-visit-to-china-2007' },
      nodes: [null, { id: 'country:CN' }, { id: 'claim:s0-33' }],
      any: null,
    });
  });

  test('what has ended is gone from the day given as its end', async () => {
    const query = `{
      last: country(id: "country:AN", asOf: "2010-10-09") { id }
      first: country(id: "country:AN", asOf: "2010-10-10") { id }
      always: country(id: "country:AN") { validTo { edtf } }
    }`;
    const always = { validTo: { edtf: '2010-10-10' } };
    expect(await data(query)).toEqual({ last: { id: 'country:AN' }, first: null, always });
  });

  test('a relationship is found by its id on its days alone, with both its ends', async () => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Approved { from { id } to { id } } } }`;
    expect(await data(query, { id: 'rel:approved-7c045522e5bfba59@2007-12-12' })).toEqual({ node: null });
    expect(await data(query, { id: 'rel:approved-7c045522e5bfba59@2007-12-13' })).toEqual({
      node: { from: { id: 'organization:cn-state-council' }, to: { id: 'programme:cn-us-joint-validation' } },
    });
  });

  test('claims, contradictions, names and sources are those of today', async () => {
    const counted = (args: string) =>
      data(
        `{ claims${args} { totalCount } contradictions${args} { totalCount } names${args} { totalCount } sources${args} { totalCount } }`,
      );
    expect(await counted('(asOf: "0001-01-01")')).toEqual(await counted(''));
  });
});

describe('by what had been published', () => {
  test('only what dated sources had told of is there, with their claims', async () => {
    const query = `query ($day: Date) {
      agreements(knownAsOf: $day, first: 200) {
        totalCount
        nodes { name knownFrom claimCount claims(first: 100) { nodes { knownFrom source { published { edtf } } } } }
      }
    }`;
    type Agreement = Named & { knownFrom: string; claimCount: number; claims: { nodes: { knownFrom: string }[] } };
    const { agreements } = await data<{ agreements: List<Agreement> }>(query, { day: '2016-12-31' });
    expect(agreements.totalCount).toBe(agreements.nodes.length);
    expect(names(agreements)).toContain('Mainland-Hong Kong arrangement on mutual recognition of authorised operators');
    for (const { knownFrom, claimCount, claims } of agreements.nodes) {
      expect(knownFrom <= '2016-12-31').toBe(true);
      expect(claimCount).toBe(claims.nodes.length);
      for (const claim of claims.nodes) expect(claim.knownFrom <= '2016-12-31').toBe(true);
    }
    const { agreements: all } = await data<{ agreements: List<Agreement> }>(query, {});
    expect(all.nodes.some(({ knownFrom }) => knownFrom === null)).toBe(true);
    expect(all.totalCount).toBeGreaterThan(agreements.totalCount);
  });

  test('the text of 2013 on joint control tells of it, though its copy is of 2021', async () => {
    const query = `query ($day: Date) {
      programme(id: "programme:cn-kz-joint-control", knownAsOf: $day) { pilotedAt { totalCount } }
      sources(knownAsOf: $day, where: { id: { in: ["source:liser-cn-kz-joint-control", "source:gacc-cn-kz-joint-control-2013"] } }) { nodes { id } }
    }`;
    expect(await data(query, { day: '2013-09-11' })).toEqual({ programme: null, sources: { nodes: [] } });
    expect(await data(query, { day: '2013-09-12' })).toEqual({
      programme: { pilotedAt: { totalCount: 4 } },
      sources: { nodes: [{ id: 'source:gacc-cn-kz-joint-control-2013' }] },
    });
  });

  test('a claim has its source, and a relationship its ends, whatever they are dated', async () => {
    const query = `{
      claims(knownAsOf: "2013-12-31", first: 200) { nodes { id source { id } } }
      observations(knownAsOf: "2018-12-31") { nodes { id metric { id } } }
    }`;
    const { claims, observations } = await data<Record<string, List<{ id: string }>>>(query);
    expect(claims!.nodes.length).toBeGreaterThan(20);
    expect(observations!.nodes.length).toBeGreaterThan(5);
  });
});

describe('of a modality or a rank', () => {
  const cooperation = (args: string) =>
    data<{
      administration: { cooperatesWith: List & { edges: { relationship: { modality: string; rank: string } }[] } };
    }>(
      `{ administration: customsAdministration(id: "administration:cn-gacc"${args}) {
        cooperatesWith { totalCount nodes { name } edges { relationship { modality rank } } } } }`,
    );

  test('plans come in the place of facts, or with them', async () => {
    const { administration: plans } = await cooperation(', modality: [PLAN]');
    expect(plans.cooperatesWith.totalCount).toBe(10);
    expect(new Set(plans.cooperatesWith.edges.map(({ relationship }) => relationship.modality))).toEqual(
      new Set(['PLAN']),
    );
    expect((await cooperation('')).administration.cooperatesWith.totalCount).toBe(1);
    const both = await cooperation(', modality: [FACT, INFERRED, PLAN]');
    expect(both.administration.cooperatesWith.totalCount).toBe(11);
  });

  test('filters see what the lists show', async () => {
    const planning = (args: string) =>
      data<{ actors: List<{ id: string }> }>(
        `{ actors(${args} where: { cooperatesWith: { some: {} } }) { nodes { id } } }`,
      );
    expect((await planning('modality: [PLAN],')).actors.nodes).toContainEqual({ id: 'administration:hk-customs' });
    expect((await planning('')).actors.nodes).not.toContainEqual({ id: 'administration:hk-customs' });
  });

  test('readings that lost are shown when their rank is named', async () => {
    const query = `query ($rank: [Rank!]) {
      source(id: "source:phnompenhpost-com-asean-agreement-streamline-trade-aed749", rank: $rank) {
        contributors { totalCount edges { relationship { rank } } }
      }
      sources(rank: $rank, where: { contributors: { some: { relationship: { rank: { eq: DEPRECATED } } } } }) { totalCount }
    }`;
    const lost = { totalCount: 1, edges: [{ relationship: { rank: 'DEPRECATED' } }] };
    const none = { source: { contributors: { totalCount: 0, edges: [] } }, sources: { totalCount: 0 } };
    expect(await data(query, { rank: null })).toEqual(none);
    expect(await data(query, { rank: ['NORMAL', 'PREFERRED'] })).toEqual(none);
    expect(await data(query, { rank: ['DEPRECATED'] })).toEqual({
      source: { contributors: lost },
      sources: { totalCount: 1 },
    });
  });

  test('goals are of every modality until one is named', async () => {
    const goals = async (args: string): Promise<Set<string>> => {
      const query = `{ programmes(first: 100${args}) { nodes { goals { edges { relationship { modality } } } } } }`;
      type Programme = { goals: { edges: { relationship: { modality: string } }[] } };
      const { programmes } = await data<{ programmes: List<Programme> }>(query);
      return new Set(
        programmes.nodes.flatMap(({ goals: { edges } }) => edges.map((edge) => edge.relationship.modality)),
      );
    };
    expect(await goals('')).toContain('GOAL');
    expect(await goals(', modality: [FACT]')).not.toContain('GOAL');
    expect(await goals(', modality: [GOAL]')).toEqual(new Set(['GOAL']));
  });

  test.each([
    ['modality', '{ ports(modality: []) { totalCount } }', {}, /"modality" is an empty list/, /FACT, INFERRED, PLAN/],
    [
      'rank',
      'query ($r: [Rank!]) { port(id: "port:dulata", rank: $r) { id } }',
      { r: [] },
      /"rank" is an empty list/,
      /DEPRECATED/,
    ],
  ])('an empty list of %s is refused', async (_name, query, variables, message, hint) => {
    expectRefusal(await ask(server.url, { query, variables }), { code: 'BAD_USER_INPUT', message, hint });
  });

  test('an empty list is refused also where the operation was prepared with another', async () => {
    const query = 'query ($m: [Modality!]) { ports(modality: $m) { totalCount } }';
    expect((await ask(server.url, { query, variables: { m: ['FACT'] } })).status).toBe(200);
    const answer = await ask(server.url, { query, variables: { m: [] } });
    expectRefusal(answer, { code: 'BAD_USER_INPUT', message: /empty list/ });
  });

  test('a word that is no modality, and a text that is no day, are refused', async () => {
    const refused = async (query: string) => (await ask(server.url, { query })).body.errors![0]!.message;
    expect(await refused('{ ports(modality: [WISH]) { totalCount } }')).toMatch(/"WISH" does not exist in "Modality"/);
    expect(await refused('{ ports(asOf: "yesterday") { totalCount } }')).toMatch(/Date cannot represent "yesterday"/);
  });
});

test('a visibility holds also at the end of the longest filter that is allowed', async () => {
  const steps = (count: number): string =>
    count === 0 ? '{}' : `{ borders: { some: { node: ${steps(count - 1)} } } }`;
  const args = 'asOf: "2020", knownAsOf: "2024", modality: [FACT, PLAN], rank: [NORMAL, DEPRECATED]';
  const { countries } = await data<{ countries: { totalCount: number } }>(
    `{ countries(${args}, where: ${steps(4)}) { totalCount } }`,
  );
  expect(countries.totalCount).toBeGreaterThanOrEqual(0);
});

describe('the language of texts', () => {
  const asked = async (query: string, language?: string) => {
    const headers = {
      'content-type': 'application/json',
      ...(language === undefined ? {} : { 'accept-language': language }),
    };
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await answerOf(response)).body.data;
  };
  const PORT = '{ port(id: "port:kalzhat") { name country { name } kazakh: name(lang: "kk") } }';

  test('is that of the root field for everything below', async () => {
    const query = PORT.replace('")', '", lang: "zh")');
    const zh = { name: '卡勒加特', country: { name: '哈萨克斯坦' }, kazakh: 'Қалжат' };
    expect(await asked(query)).toEqual({ port: zh });
    expect(await asked(query, 'ru')).toEqual({ port: zh });
  });

  test('is else the first of the header Accept-Language that a text has', async () => {
    const zh = { name: '卡勒加特', country: { name: '哈萨克斯坦' }, kazakh: 'Қалжат' };
    expect(await asked(PORT, 'zh-CN,zh;q=0.9,en;q=0.8')).toEqual({ port: zh });
    expect(await asked(PORT, 'en;q=0.2, xx, zh;q=0.7')).toEqual({ port: zh });
    const english = { name: 'Kalzhat', country: { name: 'Kazakhstan' }, kazakh: 'Қалжат' };
    for (const header of [undefined, 'en', 'xx', '*', ',;', 'zh;q=0'])
      expect(await asked(PORT, header)).toEqual({ port: english });
  });

  test('is the same by graphql-js, and for the data set', async () => {
    const query = '{ port(id: "port:kalzhat") { name } __schema { queryType { name } } dataset { title } }';
    const { port, dataset } = (await asked(query, 'zh'))! as { port: Named; dataset: { title: string } };
    expect(port.name).toBe('卡勒加特');
    const explicit = (await asked('{ dataset(lang: "zh") { title en: title(lang: "en") } }'))! as {
      dataset: { title: string; en: string };
    };
    expect(explicit.dataset.title).toBe(dataset.title);
    expect(explicit.dataset.en).toBe(((await asked('{ dataset { title } }'))! as typeof explicit).dataset.title);
  });

  test('makes the answers of GET vary', async () => {
    const url = `${server.url}/graphql?query=${encodeURIComponent('{ port(id: "port:kalzhat") { name } }')}`;
    const response = await fetch(url, { headers: { 'apollo-require-preflight': '1', 'accept-language': 'zh' } });
    expect(response.headers.get('vary')).toMatch(/\baccept-language\b/i);
    expect(await response.json()).toEqual({ data: { port: { name: '卡勒加特' } } });
  });
});
