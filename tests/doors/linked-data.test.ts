import jsonld from 'jsonld';
import { Parser, Writer } from 'n3';
import type { RunningApplication } from '../../src/application/application';
import { Addresses } from '../../src/linked-data/addresses';
import { graphQuads } from '../../src/linked-data/graph-quads';
import { nodeQuads } from '../../src/linked-data/node-quads';
import { statementQuads } from '../../src/linked-data/relationship-quads';
import { Vocabulary } from '../../src/linked-data/vocabulary';
import type { GraphData } from '../../src/model/graph-data';
import { send } from '../http/raw-request';
import { registry } from '../support/domain';
import { shippedData } from '../support/shipped-graph';
import { startServer } from '../support/server';

const PUBLIC = 'https://graph.example.org';
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

describe('a server with linked data', () => {
  const vocabulary = new Vocabulary(registry, new Addresses(PUBLIC));
  let server: RunningApplication;
  let data: GraphData;
  beforeAll(async () => {
    server = await startServer({ LINKED_DATA: 'true', PUBLIC_ADDRESS: PUBLIC });
    data = await shippedData();
  }, 120_000);
  afterAll(() => server.close());

  const get = (path: string, accept?: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, { redirect: 'manual', headers: { ...(accept && { accept }), ...headers } });
  const triples = (text: string) =>
    new Set(new Writer({ format: 'N-Triples' }).quadsToString(new Parser().parse(text)).trimEnd().split('\n'));
  const lines = (quads: Iterable<never>) =>
    new Writer({ format: 'N-Triples' })
      .quadsToString([...quads])
      .trimEnd()
      .split('\n');

  test.each([
    [undefined, 200, 'application/ld+json; charset=utf-8'],
    ['*/*', 200, 'application/ld+json; charset=utf-8'],
    ['text/turtle', 200, 'text/turtle; charset=utf-8'],
    ['application/json', 200, 'application/json; charset=utf-8'],
    ['text/turtle;q=0.5, application/ld+json', 200, 'application/ld+json; charset=utf-8'],
    [BROWSER, 303, null],
    ['application/pdf', 406, 'application/json; charset=utf-8'],
    ['application/ld+json;profile="http://www.w3.org/ns/json-ld#compacted"', 200, 'application/ld+json; charset=utf-8'],
    ['text/turtle;charset=utf-8;q=0.9, application/ld+json;q=0.5', 200, 'text/turtle; charset=utf-8'],
  ])('answers who accepts %s', async (accept, status, type) => {
    const response = await get('/id/port:dulata', accept);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    expect(response.headers.get('vary')).toMatch(/\bAccept\b/);
    await response.text();
  });

  test('leads browsers to the page, with the view', async () => {
    const response = await get('/id/port:dulata@2009-01-01', BROWSER);
    expect(response.headers.get('location')).toBe(`${PUBLIC}/e/port:dulata@2009-01-01`);
  });

  test('says what the dumps say of an entity', async () => {
    const told = triples(await (await get('/id/port:dulata.ttl')).text());
    const node = data.nodes.find(({ id }) => id === 'port:dulata')!;
    const names = data.relationships.filter(({ type, from }) => type === 'HAS_NAME' && from === node.id);
    const related = data.relationships.filter(
      ({ from, to, type }) =>
        [from, to].includes(node.id) && registry.relationshipOfType(type)!.definition.about === 'SUBJECT',
    );
    const whole = graphQuads(vocabulary, {
      ...data,
      nodes: [node, ...data.nodes.filter(({ id }) => names.some(({ to }) => to === id))],
      relationships: names,
    });
    const expected = lines(whole as never);
    expect(expected.filter((line) => /subjectOf|wasDerivedFrom/.test(line)).length).toBeGreaterThan(10);
    expect(expected.filter((line) => !told.has(line))).toEqual([]);
    // Beside that: what the entity is related to, and, of itself, nothing that the dumps do not say.
    const own = [...told].filter(
      (line) => line.startsWith(`<${PUBLIC}/id/port:dulata> `) && !line.includes('/vocabulary#'),
    );
    expect(own.filter((line) => !expected.includes(line))).toEqual([]);
    for (const { id } of related) expect([...told].some((line) => line.startsWith(`<${PUBLIC}/id/${id}>`))).toBe(true);
    expect([...told]).toContain(
      `<${PUBLIC}/id/port:dulata> <${PUBLIC}/vocabulary#locatedIn> <${PUBLIC}/id/country:CN> .`,
    );
  });

  test('says what the dumps say of a name', async () => {
    const name = data.nodes.find(({ type, claims }) => type === 'Name' && claims.length > 1)!;
    const told = triples(await (await get(`/id/${name.id}.ttl`)).text());
    const expected = lines(nodeQuads(vocabulary, name, []) as never);
    expect(expected.filter((line) => line.includes('wasDerivedFrom'))).toHaveLength(name.claims.length);
    expect(expected.filter((line) => !told.has(line))).toEqual([]);
  });

  const isUsual = ({ properties: { modality, rank } }: (typeof data.relationships)[number]) =>
    modality === 'FACT' && rank !== 'DEPRECATED';
  test.each([
    ...['SIGNED', 'MUTUALLY_RECOGNISES', 'HELD_POSITION', 'CONCERNS', 'COMPARES'].map((type) => [type, true] as const),
    // Plans, and readings that lost.
    ...(['SUPPORTS', 'PUBLISHED'] as const).map((type) => [type, false] as const),
  ])('says what the dumps say of a statement of the type %s (that the usual view shows: %s)', async (type, usual) => {
    const record = data.relationships.find((one) => one.type === type && isUsual(one) === usual)!;
    const told = triples(await (await get(`/id/${record.id}`, 'text/turtle')).text());
    const expected = lines(statementQuads(vocabulary, record) as never);
    expect(expected.length).toBeGreaterThan(5);
    expect(expected.filter((line) => !told.has(line))).toEqual([]);
  });

  test('says of a claim its words, its source and what it is about', async () => {
    const claim = data.nodes.find(({ type, properties }) => type === 'Claim' && properties['quote'])!;
    const told = await (await get(`/id/${claim.id}`, 'text/turtle')).text();
    expect(told).toMatch(/v:Claim\.quote "/);
    expect(told).toMatch(
      /prov:wasDerivedFrom <https:\/\/graph.example.org\/id\/source:|prov:wasDerivedFrom id:source:/,
    );
    expect(told).toContain('schema:about');
  });

  test('says the same in JSON-LD as in Turtle', async () => {
    const { '@context': address, ...document } = (await (await get('/id/port:dulata')).json()) as Record<
      string,
      unknown
    >;
    expect(address).toBe(`${PUBLIC}/context.jsonld`);
    const { '@context': context } = (await (await get('/context.jsonld')).json()) as Record<string, unknown>;
    const nquads = (await jsonld.toRDF({ '@context': context, ...document } as never, {
      format: 'application/n-quads',
    })) as unknown as string;
    expect(JSON.stringify(document)).toContain('"Entity.disputed":true');
    const turtle = triples(await (await get('/id/port:dulata', 'text/turtle')).text());
    const without = (all: Iterable<string>) => [...all].filter((line) => !line.includes('port:dulata.')).sort();
    expect(without(triples(nquads))).toEqual(without(turtle));
  });

  test('has headers that lead on, and a tag by which nothing is sent twice', async () => {
    const response = await get('/id/country:CN', 'text/turtle');
    const link = response.headers.get('link')!;
    expect(response.headers.get('content-location')).toBe(`${PUBLIC}/id/country:CN.ttl`);
    expect(link).toContain(`<${PUBLIC}/id/country:CN.jsonld>; rel="alternate"; type="application/ld+json"`);
    expect(link).toContain(`<${PUBLIC}/vocabulary>; rel="describedby"`);
    expect(link).toContain(`<${PUBLIC}/dataset>; rel="collection license"`);
    const etag = response.headers.get('etag')!;
    const again = await get('/id/country:CN', 'text/turtle', { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get('/id/country:CN', 'application/json', { 'if-none-match': etag })).status).toBe(200);
  });

  test('bounds an answer, says what is left out, and leads on to the rest', async () => {
    const first = await get('/id/country:CN', 'application/json');
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link')!)![1]!;
    const { relationships } = (await first.json()) as {
      relationships: { totalCount: number; nodes: { id: string }[] };
    };
    expect(relationships.nodes).toHaveLength(100);
    const more = (await (await get(next.slice(PUBLIC.length), 'application/json')).json()) as typeof first & {
      relationships: typeof relationships;
    };
    expect(more.relationships.nodes.some(({ id }) => relationships.nodes.some((one) => one.id === id))).toBe(false);
    const told = await (await get('/id/country:CN.ttl')).text();
    expect(told).toContain(`rdfs:seeAlso <${next.replace('.json?', '.ttl?')}>`);
    // A further part has an address of its own, in each form.
    const part = await get(next.slice(PUBLIC.length));
    expect(part.headers.get('content-location')).toBe(next);
    expect(part.headers.get('link')).toContain(`<${next.replace('.json?', '.ttl?')}>; rel="alternate"`);
  });

  test('leads from a source to all claims from it, and from a claim to what rests on it', async () => {
    const quads = [...graphQuads(vocabulary, data)];
    const derived = (object: string) =>
      quads
        .filter((quad) => quad.predicate.value.endsWith('prov#wasDerivedFrom') && quad.object.value === object)
        .map((quad) => quad.subject.value);
    const told = new Set<string>();
    for (let next: string | undefined = `${PUBLIC}/id/source:cldr.ttl`; next !== undefined;) {
      const response = await get(next.slice(PUBLIC.length));
      for (const quad of new Parser().parse(await response.text()))
        if (quad.predicate.value.endsWith('prov#wasDerivedFrom')) told.add(quad.subject.value);
      next = /<([^>]+evidence=[^>]+)>; rel="next"/.exec(response.headers.get('link')!)?.[1];
    }
    expect(told.size).toBeGreaterThan(200);
    expect([...told].sort()).toEqual(derived(`${PUBLIC}/id/source:cldr`).sort());
    const claim = await (await get('/id/claim:s1-13.ttl')).text();
    const statement = derived(`${PUBLIC}/id/claim:s1-13`).find((subject) => subject.includes('/id/rel:'));
    expect(triples(claim)).toContain(
      `<${statement}> <http://www.w3.org/ns/prov#wasDerivedFrom> <${PUBLIC}/id/claim:s1-13> .`,
    );
  });

  test('leads from a country to the concept of the same code in another vocabulary', async () => {
    expect(triples(await (await get('/id/country:KZ.ttl')).text())).toContain(
      `<${PUBLIC}/id/country:KZ> <http://www.w3.org/2004/02/skos/core#exactMatch> <http://publications.europa.eu/resource/authority/country/KAZ> .`,
    );
  });

  test('shows a view', async () => {
    const count = async (view: string) => {
      const answer = (await (await get(`/id/programme:cn-aeo${view}`, 'application/json')).json()) as {
        relationships: { totalCount: number };
      };
      return answer.relationships.totalCount;
    };
    expect(await count('@2016-06-30')).toBeLessThan(await count(''));
  });

  test('leads from a retired id to what took its place, and knows no others', async () => {
    const [retired, current] = Object.entries(data.description.retired)[0]!;
    const moved = await get(`/id/${retired}.ttl`);
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${PUBLIC}/id/${current}.ttl`]);
    for (const id of ['port:nowhere', 'nothing', 'rel:signed-0000000000000000', '%3Cscript%3E']) {
      const response = await get(`/id/${id}`);
      const { errors } = (await response.json()) as { errors: { extensions: { code: string; hint: string } }[] };
      expect([response.status, errors[0]!.extensions.code]).toEqual([404, 'NOT_FOUND']);
    }
    expect((await get('/id/port:dulata@never')).status).toBe(400);
    const early = await get('/id/programme:cn-aeo@2009-01-01');
    expect([early.status, await early.text()]).toEqual([404, expect.stringContaining('not in that view')]);
  });

  test('describes the data set that documents are a part of', async () => {
    expect(await (await get('/id/port:dulata.ttl')).text()).toContain(`dcterms:isPartOf <${PUBLIC}/dataset>`);
    const response = await get('/dataset');
    expect(response.headers.get('content-type')).toContain('application/ld+json');
    const nquads = (await jsonld.toRDF((await response.json()) as never, {
      format: 'application/n-quads',
    })) as unknown as string;
    for (const said of ['title> "海关合作图谱"@zh-hans', 'license> <https://spdx.org/licenses/CC-BY-4.0>'])
      expect(nquads.toLowerCase()).toContain(said.toLowerCase());
    expect(nquads).toContain(`<${PUBLIC}/dataset> <http://purl.org/dc/terms/identifier> "${data.description.digest}"`);
  });

  test('takes only what reads', async () => {
    const response = await fetch(`${server.url}/id/port:dulata`, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await fetch(`${server.url}/vocabulary/`, { method: 'DELETE' })).status).toBe(405);
    expect((await get('/id/')).status).toBe(404);
  });

  test('serves the vocabulary under its own address', async () => {
    const text = await (await get('/vocabulary')).text();
    expect(text).toContain(`@prefix v: <${PUBLIC}/vocabulary#>`);
    expect(new Parser().parse(text).length).toBeGreaterThan(1000);
  });
});

test('without an address of its own, a server answers under that by which it was asked, if it is one', async () => {
  const server = await startServer({ LINKED_DATA: 'true', EXPLORER: 'false' });
  const response = await fetch(`${server.url}/id/port:dulata`, { headers: { accept: BROWSER } });
  expect(response.headers.get('content-location')).toBe(`${server.url}/id/port:dulata.jsonld`);
  // What is no name of a server makes no address.
  for (const host of ['[here', "a$'b", 'a"b', 'a/b']) {
    const { status, body } = await send(`${server.url}/context.jsonld`, { host });
    expect([status, body.toString()]).toEqual([400, expect.stringContaining('The header Host names no address.')]);
  }
  await server.close();
}, 120_000);
