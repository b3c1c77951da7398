import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/project-files';
import { startServer } from '../support/server';
import {
  CLIENTS,
  compileRelay,
  installPackages,
  PROGRAMS,
  runNode,
  withoutViews,
  type Client,
  type Ran,
} from './running';

const required = process.env['REQUIRE_CLIENTS'] === '1';
const installed = installPackages();
if (!installed && !required) {
  console.warn(
    'APOLLO CLIENT, URQL AND RELAY ARE NOT TESTED: the packages of clients/ could not be fetched. ' +
      'With REQUIRE_CLIENTS=1 this is a failure.',
  );
}

jest.setTimeout(120_000);

const CLIENT_NAMES = Object.keys(PROGRAMS) as Client[];

(installed || required ? describe : describe.skip)('a front end', () => {
  let open: Awaited<ReturnType<typeof startServer>>;
  /** Runs the documents of the programs and no others. */
  let closed: typeof open;
  let compiled: Ran;
  const folder = mkdtempSync(join(tmpdir(), 'customs-graph-clients-'));

  beforeAll(async () => {
    open = await startServer();
    compiled = await compileRelay();
    const documents = await Promise.all(CLIENT_NAMES.map(documentsOf));
    const TRUSTED_DOCUMENTS = join(folder, 'documents.json');
    writeFileSync(TRUSTED_DOCUMENTS, JSON.stringify(Object.assign({}, ...documents)));
    closed = await startServer({ TRUSTED_DOCUMENTS });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await open?.close();
    await closed?.close();
  });

  const run = (client: Client, url: string, env: Record<string, string> = {}): Promise<Ran> =>
    runNode([PROGRAMS[client]], { CLIENT_URL: url, CLIENT_OPEN_URL: `${open.url}/graphql`, ...env });

  test('is compiled by relay-compiler, with a fragment that is fetched anew by node(id)', () => {
    expect(compiled).toMatchObject({ status: 0, output: expect.not.stringContaining('ERROR') as string });
    expect(existsSync(join(CLIENTS, 'examples/relay/__generated__/partnersRefetchQuery.graphql.js'))).toBe(true);
  });

  test.each(CLIENT_NAMES)('with %s keeps views apart and loses nothing', async (client) => {
    const { failed, proved, output } = await run(client, `${open.url}/graphql`);
    expect({ failed, output }).toEqual({ failed: [], output });
    expect(proved.length).toBeGreaterThan(12);
    // Such as that a key is missing, or that data could not be merged.
    expect(output).not.toMatch(/warn|invalid|missing/i);
  });

  test.each(CLIENT_NAMES)('with %s runs trusted documents by their ids', async (client) => {
    const { failed, proved, output } = await run(client, `${closed.url}/graphql`, { CLIENT_TRUSTED: '1' });
    expect({ failed, output }).toEqual({ failed: [], output });
    expect(proved).toContain('no text of an operation was sent');
  });

  test.each(CLIENT_NAMES)('with %s finds out when ids do not say their views', async (client) => {
    const planted = await withoutViews(`${open.url}/graphql`);
    try {
      const { failed, status } = await run(client, planted.url);
      expect(status).toBe(1);
      expect(failed.join('\n')).toMatch(/^the earlier day: no pilot$|^today, .*: two pilots$/m);
      expect(failed).toContain('partners by pages, of a day: each in its view');
    } finally {
      planted.server.close();
      planted.server.closeAllConnections();
    }
  });

  test('has types that fit those of the clients', async () => {
    const ran = await runNode([join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', '.']);
    expect(ran).toMatchObject({ status: 0, output: '' });
  });
});

/** The texts of a client by their ids, as its program or its compiler writes them. */
async function documentsOf(client: Client): Promise<object> {
  const compiled = join(CLIENTS, 'examples', 'relay', 'persisted.json');
  const text =
    client === 'Relay' ? readFileSync(compiled, 'utf8') : (await runNode([PROGRAMS[client], '--documents'])).output;
  return JSON.parse(text) as object;
}
