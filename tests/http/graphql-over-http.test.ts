import { serverAudits } from 'graphql-http';
import type { RunningServer } from '../../src/server/server';
import { startServer } from '../support/server';

/** What graphql-http's audit of GraphQL over HTTP recommends and this server does otherwise, and why. */
const OTHERWISE: Readonly<Record<string, string>> = {
  // Clients of today look at the status first; a 200 for what was not run hides the mistake from logs and proxies.
  '572B': 'A document that cannot be parsed is a 400 in application/json, too.',
  FDE2: 'A document that is not valid is a 400 in application/json, too.',
  '7B9B': 'Variables that do not fit are a 400 in application/json, too.',
  // A GET without a header that needs a preflight is refused, so that foreign pages cannot make a browser ask.
  '5A70': 'A GET needs the header apollo-require-preflight.',
  D6D5: 'The same.',
  '6A70': 'The same.',
};

describe('GraphQL over HTTP', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const audits = serverAudits({ url: () => `${server.url}/graphql`, fetchFn: fetch });

  test.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (name, { id, fn }) => {
    const result = await fn();
    const reason = 'reason' in result ? result.reason : '';
    if (name.startsWith('MUST')) expect([result.status, reason]).toEqual(['ok', '']);
    // The list is exact: what has come to pass has no reason left.
    else expect({ id, passes: result.status === 'ok', reason }).toMatchObject({ passes: !(id in OTHERWISE) });
  });

  test('has no reasons for what the audit does not ask', () => {
    const ids = new Set(audits.map(({ id }) => id));
    expect(Object.keys(OTHERWISE).filter((id) => !ids.has(id))).toEqual([]);
    expect(audits.length).toBeGreaterThan(50);
  });
});
