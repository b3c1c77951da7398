import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import pino from 'pino';
import { startApplication, type RunningApplication } from '../../src/application/application';
import { StoreLifecycle } from '../../src/application/store-lifecycle';
import { readConfig } from '../../src/config/config';
import type { GraphStore } from '../../src/store/graph-store';
import { answerOf, ask, dataOf, type Answer } from '../api/client';
import { writeTinyDataset } from '../dataset/tiny-dataset';
import { registry } from '../support/domain';
import { ROOT } from '../support/project-files';
import { RoutingGate } from './routing-gate';
import { TcpGate, freePort } from './tcp-gate';

const countries = (codes: readonly string[]): string =>
  codes
    .map((code) => `- {id: 'country:${code}', kind: STATE, iso2: ${code}, names: {en: ${code}}, claims: [general]}\n`)
    .join('');
const CODES = ['CN', 'KZ', 'DE', 'FR', 'IT', 'ES', 'PT', 'PL', 'GR', 'NL'];
const OTHER = 'title: Other\ndescription: Another.\nversion: 2.0.0\nlicence: CC0-1.0\nasOf: 2020-01-01\n';

const PAGE = `query Page($after: Cursor) { countries(first: 3, after: $after, orderBy: { name: DESC }) {
  totalCount nodes { id name } pageInfo { endCursor hasNextPage } } }`;
const DATASET = '{ dataset { title } countries { totalCount } }';
/** What front ends ask: look-ups, a permalink with its view, lists, groups, a timeline, search, a path, a refusal. */
const QUESTIONS = [
  '{ country(id: "country:CN") { id name claims { nodes { id statement } } } }',
  '{ node(id: "country:CN@2008-06-01;lang=zh") { id ... on Country { name } } }',
  '{ countries { nodes { id name } pageInfo { endCursor } } groups: countries { groups(by: [kind]) { keys { value } count } } }',
  '{ relationships(first: 5) { nodes { id type } pageInfo { endCursor } } }',
  '{ search(text: "KZ") { nodes { score node { id } } } }',
  '{ timeline(about: "country:CN") { undated(first: 3) { nodes { meaning text } } } }',
  '{ nowhere }',
];

interface Page {
  readonly countries: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

/** Servers that share nothing but a Neo4j give one answer, whichever of them is asked. */
export function severalServers(served: () => { readonly uri: string; readonly store: GraphStore }): void {
  let seed: string;
  let folder: string;
  let servers: readonly RunningApplication[];

  const routed = (): string => served().uri.replace(/^bolt/, 'neo4j');
  const start = (NEO4J_URI: string, env: Record<string, string> = {}): Promise<RunningApplication> => {
    // On a cold Neo4j planning may take seconds.
    const patient = { WARM_UP: 'false', STORE_TIMEOUT_MS: '60000' };
    const config = readConfig({ PORT: '0', DRAIN_MS: '0', ...patient, CACHE_ANSWERS: 'true', NEO4J_URI, ...env });
    return startApplication({ config, log: pino({ level: 'silent' }), seed, say: () => undefined });
  };
  const urls = (): string[] => servers.map(({ url }) => url);
  /** The answers of all servers to a question, but for the id of each request. */
  const answers = async (query: string): Promise<string[]> => {
    const all = await Promise.all(urls().map((url) => ask(url, { query })));
    return all.map(({ status, text }) => `${status} ${text.replace(/"requestId":"[^"]*"/g, '')}`.trim());
  };
  /** A list, each page from the next server, as a balancer sends them. */
  const pagedInTurns = async (): Promise<string[]> => {
    const ids: string[] = [];
    let after: string | null = null;
    for (let turn = 0; ; turn++) {
      const page: Page['countries'] = ((await dataOf(urls()[turn % 2]!, PAGE, { after })) as unknown as Page).countries;
      ids.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) return ids;
      after = page.pageInfo.endCursor;
    }
  };
  const inOrder = (codes: readonly string[]): string[] =>
    [...codes]
      .sort()
      .reverse()
      .map((code) => `country:${code}`);

  beforeAll(async () => {
    spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--server-if-stale'], { stdio: 'inherit' });
    folder = mkdtempSync(join(tmpdir(), 'several-'));
    seed = await writeTinyDataset({ 'entities/countries.yaml': countries(CODES) });
    await served().store.replaceAll({ nodes: [], relationships: [] });
    servers = [await start(served().uri), await start(routed())];
  }, 180_000);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    for (const path of [seed, folder]) rmSync(path, { recursive: true });
  }, 30_000);

  test.each(QUESTIONS)('by bolt:// and by neo4j:// the answer is the same, byte for byte: %s', async (query) => {
    const [one, other] = await answers(query);
    expect(one).toMatch(query === '{ nowhere }' ? /^400 .*GRAPHQL_VALIDATION_FAILED/ : /^200 \{"data"/);
    expect(other).toBe(one);
  });

  test('each page of a list may come from another of them', async () => {
    expect(await pagedInTurns()).toEqual(inOrder(CODES));
  });

  test('what a browser keeps of one is good for the other', async () => {
    const get = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${url}/graphql?query=${encodeURIComponent(QUESTIONS[0]!)}`, {
        headers: { ...headers, 'apollo-require-preflight': 'true' },
      });
    const first = await get(urls()[0]!);
    expect([first.status, first.headers.get('etag')]).toEqual([200, expect.stringMatching(/"/)]);
    expect((await get(urls()[1]!, { 'if-none-match': first.headers.get('etag')! })).status).toBe(304);
  });

  test('each learns a persisted query for itself: it asks for the text, once', async () => {
    const query = '{ country(iso2: "KZ") { id } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    const send = (url: string, more: object): Promise<Answer> =>
      ask(url, JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash } }, ...more }));
    for (const url of urls()) {
      expect((await send(url, {})).body.errors![0]!.extensions['code']).toBe('PERSISTED_QUERY_NOT_FOUND');
      expect((await send(url, { query })).status).toBe(200);
      expect((await send(url, {})).body.data).toEqual({ country: { id: 'country:KZ' } });
    }
  });

  test('all have the trusted documents of their file', async () => {
    const path = join(folder, 'trusted.json');
    writeFileSync(path, JSON.stringify({ one: '{ country(id: "country:CN") { id } }' }));
    const trusting = await Promise.all([served().uri, routed()].map((uri) => start(uri, { TRUSTED_DOCUMENTS: path })));
    try {
      for (const { url } of trusting) {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ documentId: 'one' }),
        });
        expect((await answerOf(response)).body.data).toEqual({ country: { id: 'country:CN' } });
      }
    } finally {
      await Promise.all(trusting.map((server) => server.close()));
    }
  });

  test('what another process loads is what all of them answer within some two seconds, cursors going on', async () => {
    const before = (await dataOf(urls()[0]!, PAGE)) as unknown as Page;
    // Asked twice, so that they are kept.
    for (let times = 0; times < 2; times++) {
      for (const query of QUESTIONS) await answers(query);
      await pagedInTurns();
    }
    expect(servers.map(({ graph }) => graph.pipeline.answers.hits > 0)).toEqual([true, true]);
    const codes = CODES.filter((code) => code !== 'DE').concat('US', 'JP');
    const other = await writeTinyDataset({ 'dataset.yaml': OTHER, 'entities/countries.yaml': countries(codes) });
    const child = spawn(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'load'], {
      env: { ...process.env, NEO4J_URI: routed(), SEED_DIR: other },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    expect(await once(child, 'exit')).toEqual([0, null]);
    rmSync(other, { recursive: true });

    const loaded = Date.now();
    const wanted = {
      pages: inOrder(codes),
      titles: urls().map(() => ({ dataset: { title: 'Other' } })),
      // What was kept before is not answered any more, by either.
      areAlike: QUESTIONS.map(() => true),
    };
    for (let found: unknown; ;) {
      const titles = await Promise.all(urls().map((url) => dataOf(url, '{ dataset { title } }')));
      const areAlike: boolean[] = [];
      for (const query of QUESTIONS) {
        const [one, two] = await answers(query);
        areAlike.push(one === two);
      }
      found = { pages: await pagedInTurns(), titles, areAlike };
      // Twice the time that is promised, on a machine that does much else.
      if (isDeepStrictEqual(JSON.parse(JSON.stringify(found)), wanted) || Date.now() - loaded > 4_000) {
        expect(found).toEqual(wanted);
        break;
      }
    }
    const { endCursor } = before.countries.pageInfo;
    const last = before.countries.nodes.at(-1)!.id;
    const next = (await dataOf(urls()[1]!, PAGE, { after: endCursor })) as unknown as Page;
    const rest = inOrder(codes).filter((id) => id < last);
    expect(next.countries.nodes.map(({ id }) => id)).toEqual(rest.slice(0, 3));
  }, 120_000);

  test('those that start at the same time on an empty Neo4j load it once', async () => {
    await served().store.replaceAll({ nodes: [], relationships: [] });
    const settled = await Promise.allSettled([served().uri, routed(), served().uri].map((uri) => start(uri)));
    const started = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    try {
      expect(settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []))).toEqual([]);
      for (const { url } of started) {
        expect(await dataOf(url, DATASET)).toMatchObject({ countries: { totalCount: CODES.length } });
      }
    } finally {
      await Promise.all(started.map((server) => server.close()));
    }
  }, 60_000);

  describe('by neo4j://, a routing table that names another address', () => {
    const behindTable = async (work: (uri: string, member: TcpGate) => Promise<void>): Promise<void> => {
      const { hostname: host, port } = new URL(served().uri);
      const target = { host, port: Number(port) };
      const member = new TcpGate(target, await freePort());
      const gate = new RoutingGate(target, await freePort(), member.port);
      await gate.open();
      try {
        await work(`127.0.0.1:${gate.port}`, member);
      } finally {
        await gate.shut();
        await member.shut();
      }
    };
    const opened = async (uri: string): Promise<StoreLifecycle> =>
      StoreLifecycle.open(registry, readConfig({ NEO4J_URI: uri }), seed, () => undefined);

    test('is followed, so the store is asked there', async () => {
      await behindTable(async (address, member) => {
        await member.open();
        const store = await opened(`neo4j://${address}`);
        expect(store.notes.join()).not.toMatch(/cannot be reached/);
        expect(await store.store.nodeCount()).toBeGreaterThan(0);
        expect(member.passed).toBeGreaterThan(0);
        await store.close();
      });
    });

    test('that cannot be reached from here is told, with the address and the way out, which works', async () => {
      await behindTable(async (address, member) => {
        const store = await opened(`neo4j://${address}`);
        const told = new RegExp(`nothing listens at 127.0.0.1:${member.port}\\..*advertises.*right from here.*bolt://`);
        expect(store.notes.join()).toMatch(told);
        await store.close();
        const direct = await opened(`bolt://${address}`);
        expect(direct.notes.join()).not.toMatch(/cannot be reached/);
        await direct.close();
      });
    });
  });
}
