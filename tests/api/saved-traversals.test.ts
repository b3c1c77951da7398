import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningApplication } from '../../src/application/application';
import { dayParameters } from '../../src/compiler/statement/visibility';
import { SAVED_TRAVERSALS } from '../../src/traversal/saved-traversals';
import { ROOT } from '../support/project-files';
import { startServer } from '../support/server';
import { ask, dataOf, expectRefusal } from './client';

/** Parameters by which every statement holds what it meets against the days asked for. */
const DAYS = Object.keys(dayParameters({}));
const FOLDER = join(ROOT, 'cypher', 'traversals');

describe('saved traversals', () => {
  let server: RunningApplication;
  beforeAll(async () => void (server = await startServer()), 120_000);
  afterAll(() => server?.close());

  const ports = async (agreement: string, rest = ''): Promise<unknown> =>
    (
      await dataOf(server.graph, `query ($a: ID!) { ports: portsReachedBy(agreement: $a${rest}) { id } }`, {
        a: agreement,
      })
    )['ports'];

  test('reach the ports where programmes of an agreement are tried', async () => {
    const reached = ['port:dulata', 'port:jeminay', 'port:kalzhat', 'port:maikapchagai'].map((id) => ({ id }));
    expect(await ports('agreement:cn-kz-implementing-rules-2007')).toEqual(reached);
    expect(await ports('agreement:cn-kz-implementing-rules-2007', ', first: 2')).toEqual(reached.slice(0, 2));
    expect(await ports('agreement:cn-kz-implementing-rules-2007', ', first: 0')).toEqual([]);
  });

  test.each(['agreement:nowhere', 'port:dulata', '', "x'}) MATCH (n) DETACH DELETE n //"])(
    'reach nothing from %j',
    async (id) => expect(await ports(id)).toEqual([]),
  );

  test('name candidates that are no partners yet', async () => {
    const { found, programme } = await dataOf(
      server.graph,
      `{ found: recognitionsOfPartners(programme: "programme:cn-aeo", first: 500) { ... on MutuallyRecognises { from { id } to { id } } }
         programme(id: "programme:cn-aeo") { recognises(first: 500) { nodes { id } } } }`,
    );
    const partners = (programme as unknown as { recognises: { nodes: { id: string }[] } }).recognises.nodes.map(
      ({ id }) => id,
    );
    const pairs = (found as unknown as { from: { id: string }; to: { id: string } }[]).map(({ from, to }) => [
      from.id,
      to.id,
    ]);
    expect(pairs.length).toBeGreaterThan(10);
    for (const pair of pairs) {
      expect(pair).not.toContain('programme:cn-aeo');
      expect(pair.filter((id) => partners.includes(id))).toHaveLength(1);
    }
    // The programme that most partners recognise comes first.
    expect(pairs[0]).toContain('programme:us-ctpat');
  });

  test('see the graph as of a day, and as known by a day', async () => {
    const agreement = 'agreement:cn-kz-implementing-rules-2007';
    expect(await ports(agreement, ', asOf: "2008-06-01"')).toEqual([
      { id: 'port:dulata@2008-06-01' },
      { id: 'port:kalzhat@2008-06-01' },
    ]);
    expect(await ports(agreement, ', asOf: "2007-08-26"')).toEqual([]);
    expect(await ports(agreement, ', knownAsOf: "2000-01-01"')).toEqual([]);
    expect(await ports(agreement, ', asOf: "2008-12-01", knownAsOf: "2025-01-01"')).toHaveLength(4);
  });

  test('are bounded as every list is', async () => {
    const query = '{ portsReachedBy(agreement: "agreement:x", first: 501) { id } }';
    expectRefusal(await ask(server.url, { query }), { code: 'LIMIT_EXCEEDED', message: /"first" is 501/ });
  });
});

describe('the files of saved traversals', () => {
  const files = readdirSync(FOLDER).map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const);

  test('are those that are named', () => {
    expect(files.map(([name]) => name).sort()).toEqual(SAVED_TRAVERSALS.map(({ file }) => `${file}.cypher`).sort());
  });

  test.each(files)('%s says what it does, takes its arguments and is bounded', (name, text) => {
    const saved = SAVED_TRAVERSALS.find(({ file }) => `${file}.cypher` === name)!;
    const head = /^(\/\/.*\n)+/.exec(text)![0];
    const statement = text.slice(head.length);
    const parameters = [...new Set([...statement.matchAll(/\$(\w+)/g)].map(([, parameter]) => parameter!))].sort();
    expect(parameters).toEqual([...saved.arguments.map((argument) => argument.name), ...DAYS, 'first'].sort());
    for (const parameter of parameters) expect(head).toMatch(new RegExp(`^// .*\\$${parameter}\\b.*: `, 'm'));
    expect(head).toMatch(/^\/\/ row: /m);
    expect(statement).toMatch(/LIMIT \$first\b/);
    expect(statement).not.toMatch(/\b(CREATE|MERGE|SET|DELETE|REMOVE|LOAD|FOREACH)\b/i);
  });

  test('ship with the server', () => {
    expect(readFileSync(join(ROOT, 'Dockerfile'), 'utf8')).toContain('/app/cypher/traversals ./cypher/traversals');
    expect(readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n')).not.toContain('cypher');
    expect(existsSync(FOLDER)).toBe(true);
  });
});
