import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { getIntrospectionQuery } from 'graphql';
import { startApplication } from '../../src/application/application';
import { readConfig } from '../../src/config/config';
import { readTrustedDocuments } from '../../src/graphql/pipeline/trusted-documents';
import type { RunningServer } from '../../src/server/server';
import { SEED } from '../support/project-files';
import { startServer } from '../support/server';
import { postOperation, type ErrorAnswer } from './tiny-server';

const PORT = 'query Port($id: ID!) { port(id: $id) { name } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const ID = hashOf(PORT);
const byId = (sha256Hash: string, variables: object = { id: 'port:dulata' }) => ({
  variables,
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});
const DULATA = '{"data":{"port":{"name":"Dulata"}}}\n';

const folder = mkdtempSync(join(tmpdir(), 'trusted-documents-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
function fileOf(content: unknown): string {
  const file = join(folder, `${(files += 1)}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const SHORT = '{ ports(where: { pairedWith: { some: {} } }) { totalCount } }';

describe('a server of trusted documents', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ TRUSTED_DOCUMENTS: fileOf({ [ID]: PORT, short: SHORT }) });
  }, 60_000);
  afterAll(() => server.close());

  const codeOf = async (response: Response) => ((await response.json()) as ErrorAnswer).errors[0]?.extensions['code'];

  test('runs a document by its id, the first time and later', async () => {
    for (let time = 1; time <= 3; time++) {
      const response = await postOperation(server.url, byId(ID));
      expect([response.status, await response.text()]).toEqual([200, DULATA]);
    }
    const named = await postOperation(server.url, byId('short', {}));
    expect(await named.json()).toEqual({ data: { ports: { totalCount: 10 } } });
  });

  test('runs it by GET', async () => {
    const { variables, extensions } = byId(ID);
    const search = new URLSearchParams({
      variables: JSON.stringify(variables),
      extensions: JSON.stringify(extensions),
    });
    const headers = { 'apollo-require-preflight': '1' };
    const response = await fetch(`${server.url}/graphql?${search.toString()}`, { headers });
    expect(await response.text()).toBe(DULATA);
  });

  test.each([
    ['the hash as the file has it', ID],
    ['the hash with its prefix', `sha256:${ID}`],
  ])('runs it by a documentId: %s', async (_what, documentId) => {
    const variables = { id: 'port:dulata' };
    for (let time = 1; time <= 2; time++) {
      const response = await postOperation(server.url, { documentId, variables });
      expect([response.status, await response.text()]).toEqual([200, DULATA]);
    }
    // What is unusual otherwise goes to the full pipeline, and a GET does always.
    const timed = await postOperation(server.url, { documentId, variables }, { 'x-timing': '1' });
    expect(await timed.json()).toMatchObject({ data: { port: { name: 'Dulata' } }, extensions: { timing: {} } });
    const extended = await postOperation(server.url, { documentId, variables, extensions: { client: 'a' } });
    expect(await extended.text()).toBe(DULATA);
    const search = new URLSearchParams({ documentId, variables: JSON.stringify(variables) });
    const headers = { 'apollo-require-preflight': '1' };
    const got = await fetch(`${server.url}/graphql?${search.toString()}`, { headers });
    expect(await got.text()).toBe(DULATA);
  });

  test('knows no document by an id that is not in its file', async () => {
    const response = await postOperation(server.url, { documentId: `sha256:${hashOf('{ __typename }')}` });
    expect(response.status).toBe(404);
    expect(await codeOf(response)).toBe('DOCUMENT_NOT_FOUND');
  });

  test('runs it by its own text', async () => {
    const response = await postOperation(server.url, { query: PORT, variables: { id: 'port:dulata' } });
    expect(await response.text()).toBe(DULATA);
  });

  test.each([
    ['another text', { query: '{ ports { totalCount } countries { totalCount } }' }],
    ['one that differs by a space', { query: ` ${PORT}`, variables: { id: 'port:dulata' } }],
    ['one that asks for the schema among others', { query: '{ __typename ports { totalCount } }' }],
    ['one that hides a field in a fragment', { query: '{ ...F } fragment F on Query { ports { totalCount } }' }],
    ['one that asks for a type name', { query: '{ __typename }' }],
    ['one that asks for the name of a type', { query: '{ __type(name: "Port") { name } }' }],
    ['one that asks for the schema', { query: getIntrospectionQuery() }],
    ['one that is no GraphQL', { query: '{ ports {' }],
    [
      'one whose hash is sent along',
      { ...byId(hashOf('{ a: ports { totalCount } }')), query: '{ a: ports { totalCount } }' },
    ],
  ])('refuses %s', async (_what, body) => {
    // Twice: what is refused must not be remembered.
    for (let time = 1; time <= 2; time++) {
      const response = await postOperation(server.url, body);
      const { errors } = (await response.json()) as ErrorAnswer;
      expect(response.status).toBe(403);
      expect(errors[0]).toMatchObject({
        message: 'This text is none of the 2 that this server runs.',
        extensions: { code: 'DOCUMENT_NOT_TRUSTED', hint: expect.stringContaining('sha256Hash') as unknown },
      });
    }
  });

  test.each(['0'.repeat(64), 'constructor', '__proto__', ''])('does not know the id "%s"', async (id) => {
    expect(await codeOf(await postOperation(server.url, byId(id)))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  test('shows its schema as a text, where that is allowed, and on the page only what it runs', async () => {
    expect((await fetch(`${server.url}/schema.graphql`)).status).toBe(200);
    const page = await (await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } })).text();
    expect(page).toContain('"examples":[]');
  });
});

test('introspection is run where it is in the file, and nowhere else', async () => {
  const schema = '{ __schema { queryType { name } } }';
  const server = await startServer({ TRUSTED_DOCUMENTS: fileOf({ schema }) });
  try {
    const response = await postOperation(server.url, byId('schema', {}));
    expect(await response.json()).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
    expect((await postOperation(server.url, { query: '{ __typename }' })).status).toBe(403);
  } finally {
    await server.close();
  }
}, 60_000);

test('a document that the schema refuses is named at the start, and the others run', async () => {
  const lines: string[] = [];
  const TRUSTED_DOCUMENTS = fileOf({ [ID]: PORT, old: '{ harbours { name } }', broken: '{ ports {' });
  const config = readConfig({ PORT: '0', DATA_DIR: ':memory:', TRUSTED_DOCUMENTS });
  const log = pino({ level: 'silent' });
  const server = await startApplication({ config, log, seed: SEED, say: (line) => lines.push(line) });
  try {
    const said = lines.join('\n');
    expect(said).toContain('The trusted document "old" cannot be run: Cannot query field "harbours" on type "Query".');
    expect(said).toContain('The trusted document "broken" cannot be run: Syntax Error: ');
    expect(await (await postOperation(server.url, byId(ID))).text()).toBe(DULATA);
  } finally {
    await server.close();
  }
}, 60_000);

describe('the file of trusted documents', () => {
  test.each([
    ['texts by id', { a: '{ x }', b: '{ y }' }],
    [
      'a manifest of Apollo',
      {
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [
          { id: 'a', name: 'X', type: 'query', body: '{ x }' },
          { id: 'b', name: 'Y', type: 'query', body: '{ y }' },
        ],
      },
    ],
  ])('may hold %s', (_what, content) => {
    expect([...readTrustedDocuments(fileOf(content))]).toEqual([
      ['a', '{ x }'],
      ['b', '{ y }'],
    ]);
  });

  test.each([
    ['{', 'is not JSON'],
    ['[]', 'is not a JSON object'],
    ['null', 'is not a JSON object'],
    ['{}', 'holds no operation'],
    ['{"a": 5}', 'has no text for the operation "a"'],
    ['{"a": ""}', 'has no text for the operation "a"'],
    ['{"": "{ x }"}', 'has no text for the operation ""'],
    ['{"format": "apollo-persisted-query-manifest", "operations": []}', 'holds no operation'],
    [
      '{"format": "apollo-persisted-query-manifest", "operations": [{"body": "{ x }"}]}',
      'has no text for the operation number 1',
    ],
    ['{"format": "apollo-persisted-query-manifest", "operations": [null]}', 'has no text for the operation number 1'],
  ])('%s is refused: it %s', (content, why) => {
    const file = fileOf(content);
    const message = `TRUSTED_DOCUMENTS names ${JSON.stringify(file)}, which ${why}.`;
    expect(() => readTrustedDocuments(file)).toThrow(
      expect.objectContaining({ code: 'CG_BAD_CONFIG', message }) as Error,
    );
  });

  test('that is not there is named', () => {
    expect(() => readTrustedDocuments(join(folder, 'none.json'))).toThrow(
      /none\.json", which cannot be read \(ENOENT\)\.$/,
    );
  });
});
