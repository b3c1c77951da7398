import type { RunningApplication } from '../../../src/application/application';
import { startServer } from '../../support/server';
import { mistakesIn } from './schemas';

let server: RunningApplication;
beforeAll(async () => (server = await startServer({ RECONCILE: 'true' })), 120_000);
afterAll(() => server.close());

interface Manifest {
  readonly view: { readonly url: string };
  readonly suggest: Readonly<
    Record<string, Readonly<Record<'service_url' | 'service_path' | 'flyout_service_path', string>>>
  >;
}

type Cells = readonly { readonly str?: string; readonly id?: string }[];

interface Candidate {
  readonly id: string;
  readonly score: number;
  readonly match: boolean;
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/reconcile${path}`, { headers });
const json = async (path: string) => (await (await get(path)).json()) as Record<string, unknown>;
const form = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/reconcile`, { method: 'POST', headers, body: new URLSearchParams(parameters) });
const candidates = async (query: object): Promise<readonly Candidate[]> => {
  const answer = (await (await form({ queries: JSON.stringify({ q0: query }) })).json()) as {
    q0: { result: readonly Candidate[] };
  };
  expect(mistakesIn('results', answer)).toEqual([]);
  return answer.q0.result;
};

describe('what OpenRefine sends', () => {
  test('the manifest is read from any page, and names every address', async () => {
    const response = await get('');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const manifest = (await response.json()) as Manifest;
    expect(mistakesIn('manifest', manifest)).toEqual([]);
    expect(manifest.view.url).toBe(`${server.url}/e/{{id}}`);
    for (const [kind, typed] of Object.entries({ entity: 'china', type: 'c', property: 'c' })) {
      const { service_url: url, service_path: path, flyout_service_path: flyout } = manifest.suggest[kind]!;
      const suggested = (await (await fetch(`${url}${path}?prefix=${typed}`)).json()) as { result: { id: string }[] };
      expect(mistakesIn('suggestions', suggested)).toEqual([]);
      const [first] = suggested.result;
      const shown = await (await fetch(`${url}${flyout.replace('${id}', encodeURIComponent(first!.id))}`)).json();
      expect(mistakesIn('flyout', shown)).toEqual([]);
    }
  });

  test('types are guessed from ten rows of a column', async () => {
    const names = [
      'Dulata',
      'Kalzhat',
      'Jeminay',
      'Rotterdam',
      'Hamburg',
      'Singapore',
      'Yangon',
      'Bakhty',
      'Dostyk',
      'Busan',
    ];
    const queries = Object.fromEntries(names.map((query, i) => [`q${i}`, { query, limit: 3 }]));
    const response = await form({ queries: JSON.stringify(queries) });
    const answer = (await response.json()) as Record<string, { result: { type: { id: string }[] }[] }>;
    expect(mistakesIn('results', answer)).toEqual([]);
    expect(Object.keys(answer)).toEqual(Object.keys(queries));
    const ports = Object.values(answer).filter(({ result }) => result.some(({ type }) => type[0]!.id === 'Port'));
    expect(ports.length).toBeGreaterThanOrEqual(8);
  });

  test('rows are matched within a type, by GET as well', async () => {
    const query = { query: '海關總署', type: 'CustomsAdministration', type_strict: 'should', limit: 3 };
    expect((await candidates(query))[0]).toMatchObject({ id: 'administration:cn-gacc', match: true });
    const answer = (await json(`?queries=${encodeURIComponent(JSON.stringify({ q0: query }))}`)) as Record<
      string,
      { result: Candidate[] }
    >;
    expect(answer['q0']!.result[0]!.id).toBe('administration:cn-gacc');
  });

  test('a preview is a page that may stand in a frame', async () => {
    const response = await get('/preview?id=port:dulata');
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('x-frame-options')).toBeNull();
    expect(response.headers.get('content-security-policy')).not.toContain('frame-ancestors');
    expect(await response.text()).toMatch(/Dulata[^]*都拉塔[^]*China/);
  });

  test('columns are proposed for a type, and then filled', async () => {
    const proposal = (await json('/properties?type=Port&limit=40')) as { properties: { id: string }[] };
    expect(mistakesIn('proposal', proposal)).toEqual([]);
    const ids = proposal.properties.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['name:zh', 'country', 'unlocode', 'citation', 'citation:unlocode']));
    const extend = { ids: ['port:nlrtm', 'port:dulata', 'port:nowhere'], properties: ids.map((id) => ({ id })) };
    const answer = (await (await form({ extend: JSON.stringify(extend) })).json()) as {
      rows: Record<string, Record<string, Cells>>;
    };
    expect(mistakesIn('extension', answer)).toEqual([]);
    expect(answer.rows['port:nlrtm']!['unlocode']).toEqual([{ str: 'NLRTM' }]);
    expect(answer.rows['port:dulata']!['country']).toEqual([{ id: 'country:CN', name: 'China' }]);
    expect(answer.rows['port:dulata']!['name:zh']).toEqual([{ str: '都拉塔' }]);
    expect(answer.rows['port:dulata']!['citation']![0]!.str).toMatch(/, \d{4}/);
    expect(answer.rows['port:dulata']!['citation:name']![0]!.str).toBe('Editors of customs-graph');
    expect(answer.rows['port:nowhere']!['country']).toEqual([]);
  });

  test('a citation is of what gives the value, or there is none', async () => {
    const properties = ['website', 'citation:website', 'telephone', 'citation:telephone'].map((id) => ({ id }));
    const extend = { ids: ['country:KZ', 'administration:us-cbp', 'administration:cn-gacc'], properties };
    const { rows } = (await (await form({ extend: JSON.stringify(extend) })).json()) as {
      rows: Record<string, Record<string, Cells>>;
    };
    // No value, nothing to cite; and several claims behind an administration, none of which gives its website.
    expect([rows['country:KZ']!['website'], rows['country:KZ']!['citation:website']]).toEqual([[], []]);
    expect(rows['administration:us-cbp']!['website']).toHaveLength(1);
    expect(rows['administration:us-cbp']!['citation:website']).toEqual([]);
    expect(rows['administration:cn-gacc']!['telephone']).toHaveLength(1);
    expect(rows['administration:cn-gacc']!['citation:telephone']![0]!.str).toMatch(/General Administration|Customs/);
  });

  test('a name is cited by the claim behind the one that is shown', async () => {
    const extend = JSON.stringify({ ids: ['port:kalzhat'], properties: [{ id: 'name' }, { id: 'citation:name' }] });
    const cited = async (language: string) => {
      const { rows } = (await (await form({ extend }, { 'accept-language': language })).json()) as {
        rows: Record<string, Record<string, Cells>>;
      };
      return [rows['port:kalzhat']!['name']![0]!.str, rows['port:kalzhat']!['citation:name']!.map(({ str }) => str)];
    };
    const names = `{ port(id: "port:kalzhat") { names(first: 50) { value claims { citation } } } }`;
    const { data } = await server.graph.execute({ query: names });
    const { port } = data as { port: { names: { value: string; claims: { citation: string }[] }[] } };
    for (const language of ['en', 'zh', 'kk']) {
      const [shown, citations] = await cited(language);
      const { claims } = port.names.find(({ value }) => value === shown)!;
      expect(citations).toEqual(claims.length === 1 ? [claims[0]!.citation] : []);
    }
  });
});

describe('a candidate', () => {
  test('is a match when its name is the same, whatever its case and script', async () => {
    expect((await candidates({ query: 'dULATA' }))[0]).toMatchObject({ id: 'port:dulata', match: true });
    expect((await candidates({ query: 'Қалжат' }))[0]).toMatchObject({ id: 'port:kalzhat', match: true });
  });

  test('is none when it is misspelt, or when two could be meant', async () => {
    expect((await candidates({ query: 'Dulatta' }))[0]).toMatchObject({ id: 'port:dulata', match: false });
    const many = await candidates({ query: 'Customs Department', limit: 10 });
    expect(many.length).toBeGreaterThan(1);
    expect(many.some(({ match }) => match)).toBe(false);
  });

  test('is never matched by a mistranslation alone', async () => {
    expect((await candidates({ query: 'dulata (central)' })).some(({ match }) => match)).toBe(false);
  });

  test('that another column speaks against is no match, and ranks lower', async () => {
    const asked = (country: string) => candidates({ query: 'Dulata', properties: [{ pid: 'country', v: country }] });
    for (const country of ['CN', 'CHN', 'China', '中国', 'country:CN']) {
      expect([country, (await asked(country))[0]]).toMatchObject([country, { id: 'port:dulata', match: true }]);
    }
    const elsewhere = await asked('DE');
    expect(elsewhere.find(({ id }) => id === 'port:dulata')).toMatchObject({ score: 50 });
    expect(elsewhere.some(({ match }) => match)).toBe(false);
  });

  test('is compared with the country that a row names, by any name of it; one that is not known makes no match', async () => {
    const asked = (country: string) =>
      candidates({
        query: 'Customs and Excise Division',
        type: 'CustomsAdministration',
        properties: [{ pid: 'country', v: country }],
      });
    for (const country of ['Trinidad and Tobago', 'TTO', '特立尼达和多巴哥', 'Тринидад и Тобаго']) {
      expect([country, (await asked(country))[0]]).toMatchObject([
        country,
        { id: 'administration:tt-customs', match: true },
      ]);
    }
    expect((await asked('Dominica')).some(({ match }) => match)).toBe(false);
    const [first] = await candidates({ query: 'Dulata', properties: [{ pid: 'country', v: 'Gibraltar' }] });
    expect(first).toMatchObject({ id: 'port:dulata', match: false, score: 100 });
  });

  test('is no match by a name that is most of what another is called in another country', async () => {
    const query = { query: 'Customs Administration', type: 'CustomsAdministration' };
    expect((await candidates(query))[0]).toMatchObject({ id: 'administration:hr-customs', match: false });
    const inCroatia = { ...query, properties: [{ pid: 'country', v: 'Croatia' }] };
    expect((await candidates(inCroatia))[0]).toMatchObject({ id: 'administration:hr-customs', match: true });
  });

  test('may be found by a part of the text, or by its type and country, and is no match then', async () => {
    const [port] = await candidates({ query: 'Rotterdam, Netherlands', type: 'Port' });
    expect(port).toMatchObject({ id: 'port:nlrtm', match: false, score: 90 });
    const danish = {
      query: 'Toldstyrelsen',
      type: 'CustomsAdministration',
      properties: [{ pid: 'country', v: 'Denmark' }],
    };
    expect(await candidates(danish)).toMatchObject([{ id: 'administration:dk-customs', match: false, score: 50 }]);
    const albanian = { query: 'Albania Customs', type: 'CustomsAdministration' };
    expect((await candidates(albanian))[0]).toMatchObject({ id: 'administration:al-customs', match: false, score: 30 });
    const inGermany = { query: 'Duisburg', type: 'Port', properties: [{ pid: 'country', v: 'Germany' }] };
    expect(await candidates(inGermany)).toEqual([]);
  });

  test('of several of one name is the one whose code stands in the row', async () => {
    const [first] = await candidates({ query: 'Roterdam', properties: [{ pid: 'unlocode', v: 'NLRTM' }] });
    expect(first).toMatchObject({ id: 'port:nlrtm' });
    const [port] = await candidates({
      query: 'port of Rotterdam',
      type: 'Port',
      properties: [{ pid: 'unlocode', v: 'NLRTM' }],
    });
    expect(port).toMatchObject({ id: 'port:nlrtm' });
  });

  test('is found by a code alone', async () => {
    const [first] = await candidates({ properties: [{ pid: 'unlocode', v: 'DEHAM' }] });
    expect(first).toMatchObject({ id: 'port:deham', match: true });
  });

  test('of another code has half of its score', async () => {
    const query = { query: 'Shanghai', type: 'Port', limit: 1 };
    const [right] = await candidates({ ...query, properties: [{ pid: 'unlocode', v: 'CNSGH' }] });
    const [wrong] = await candidates({ ...query, properties: [{ pid: 'unlocode', v: 'NLRTM' }] });
    expect([right!.match, wrong!.match]).toEqual([true, false]);
    expect(wrong!.score).toBeCloseTo(right!.score / 2);
  });

  test('of all of several types there is none, since a thing has one', async () => {
    expect(await candidates({ query: 'China', type: ['Country', 'Port'], type_strict: 'all' })).toEqual([]);
    expect((await candidates({ query: 'China', type: ['Country', 'Port'], type_strict: 'any' }))[0]!.id).toBe(
      'country:CN',
    );
  });

  test('there is none for an empty row', async () => {
    expect(await candidates({ query: '  ' })).toEqual([]);
  });
});

describe('what is wrong is named', () => {
  test.each([
    ['?queries=%7B', 'The parameter queries is not JSON.'],
    ['?queries=%7B%22q0%22%3A%7B%22query%22%3A1%7D%7D', 'queries.q0.query'],
    ['?extend=%7B%22ids%22%3A%22a%22%7D', 'extend.ids'],
    ['?queries=%7B%22q0%22%3A%7B%22query%22%3A%22a%22%2C%22type%22%3A%22Prot%22%7D%7D', 'no type "Prot"'],
    ['?callback=alert(1)', 'callback is no name'],
    ['/suggest/entity?prefix=a&type=Prot', 'type: there is no type "Prot"'],
    ['/properties?type=Prot', 'type: there is no type "Prot"'],
    ['/preview?id=port:dulata@never', 'The view in the id'],
    [
      `?queries=${encodeURIComponent('{"q0":{"query":"a","properties":[{"pid":"Country","v":"x"}]}}')}`,
      'no property "Country"',
    ],
    [`?queries=${encodeURIComponent('{"q7":{"query":"a\\u0000b"}}')}`, 'queries.q7.query: a text has no character NUL'],
    [`?queries=${encodeURIComponent('{"q0":{"query":"a","limit":99}}')}`, 'It is 99.'],
    [`?extend=${encodeURIComponent('{"ids":[],"properties":[{"id":"nope"}]}')}`, 'no property "nope"'],
    ['/flyout/entity', 'id is missing'],
  ])('%s', async (path, words) => {
    const response = await get(path);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: Record<string, string> }[] };
    expect([response.status, errors[0]!.message.includes(words)]).toEqual([400, true]);
    expect(errors[0]!.extensions['requestId']).toBe(response.headers.get('x-request-id'));
    expect(errors[0]!.extensions['hint']).not.toContain('"variables"');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  test.each(['/preview?id=port:nowhere', '/flyout/entity?id=x', '/flyout/type?id=Prot'])(
    '%s is not found',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test('JSON in the place of a form is refused', async () => {
    const [headers, body] = [{ 'content-type': 'application/json' }, '{"queries": {"q0": {"query": "Dulata"}}}'];
    const response = await fetch(`${server.url}/reconcile`, { method: 'POST', headers, body });
    expect([response.status, await response.text()]).toEqual([415, expect.stringContaining('x-www-form-urlencoded')]);
  });

  test.each([
    ['columns', Array.from({ length: 31 }, () => ({ pid: 'country', v: 'China' }))],
    ['values of a column', [{ pid: 'names', v: Array.from({ length: 21 }, () => 'x') }]],
  ])('too many %s are refused', async (_, properties) => {
    const response = await form({ queries: JSON.stringify({ q0: { query: 'Dulata', properties } }) });
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('queries.q0.properties')]);
  });

  test('too many rows at once are refused', async () => {
    const queries = Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`q${i}`, { query: 'a' }]));
    expect((await form({ queries: JSON.stringify(queries) })).status).toBe(400);
  });
});

test('a callback is called with the answer, for pages that can do no better', async () => {
  const response = await get('/suggest/type?prefix=po&callback=jQuery_1.done');
  expect(response.headers.get('content-type')).toContain('application/javascript');
  expect(await response.text()).toMatch(/^\/\*\*\/jQuery_1\.done\(\{"result":\[\{"id":"Port".*\}\);$/);
});

test('a batch of forty rows is answered row by row', async () => {
  const queries = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`q${i}`, { query: `Port ${i}` }]));
  const response = await form({ queries: JSON.stringify(queries) });
  expect(Object.keys((await response.json()) as object)).toHaveLength(40);
});

test('without pages people are shown the preview', async () => {
  const bare = await startServer({ RECONCILE: 'true', EXPLORER: 'false' });
  const { view } = (await (await fetch(`${bare.url}/reconcile`)).json()) as Manifest;
  expect(await (await fetch(view.url.replace('{{id}}', 'port:dulata'))).text()).toContain('<h1>Dulata</h1>');
  await bare.close();
}, 120_000);

test('without the setting there is nothing at the address', async () => {
  const closed = await startServer();
  expect((await fetch(`${closed.url}/reconcile`)).status).toBe(404);
  await closed.close();
}, 120_000);
