import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ERROR_CODES } from '../../src/errors';
import { HTTP_ERRORS } from '../../src/server/http-error';
import { startServer } from '../support/server';
import { codeBlocks, readText, type CodeBlock } from './markdown';

const FILE = 'docs/errors.md';

/** The codes of the tables, with the cells behind them. */
const ROWS = new Map(
  [...readText(FILE).matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, code, row]) => [code!, row!.split(' | ')]),
);

/** What is sent for a code, and the answer that is shown behind it. */
interface Example {
  readonly code: string;
  readonly request: CodeBlock;
}

const EXAMPLES: readonly Example[] = codeBlocks(FILE).flatMap((request) => {
  const code = /^### `(\w+)`/.exec(request.before)?.[1];
  return code !== undefined && request.next ? [{ code, request }] : [];
});

interface Answer {
  readonly errors: readonly [{ readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }];
}

/** An answer as the document shows it. */
function shown({ errors }: Answer): Answer {
  const [{ message, extensions }] = errors;
  const { code, hint } = extensions;
  return { errors: [{ message, extensions: { code, ...(hint !== undefined && { hint }) } }] };
}

/** Sends an operation, or a whole request: its line, its headers and, behind an empty line, its body. */
function send(url: string, { language, text }: CodeBlock): Promise<Response> {
  if (language === 'graphql') {
    const headers = { 'content-type': 'application/json' };
    return fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query: text }) });
  }
  const [head, body] = text.trimEnd().split('\n\n');
  const [line, ...headers] = head!.split('\n');
  const [method, path] = line!.split(' ');
  return fetch(`${url}${path}`, {
    method: method!,
    headers: headers.map((header) => header.split(': ') as [string, string]),
    ...(body === undefined ? {} : { body }),
  });
}

describe('the examples of docs/errors.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'errors-'));
  const trusted = join(folder, 'trusted.json');
  writeFileSync(trusted, JSON.stringify({ short: '{ agreements { totalCount } }' }));
  const servers: Record<string, Awaited<ReturnType<typeof startServer>>> = {};
  beforeAll(async () => {
    servers['usual'] = await startServer();
    servers['DOCUMENT_NOT_TRUSTED'] = await startServer({ TRUSTED_DOCUMENTS: trusted });
  }, 60_000);
  afterAll(async () => {
    await Promise.all(Object.values(servers).map((server) => server.close()));
    rmSync(folder, { recursive: true });
  });

  test.each(EXAMPLES)('$code is answered as it is shown', async ({ code, request }) => {
    const response = await send((servers[code] ?? servers['usual']!).url, request);
    const answer = shown((await response.json()) as Answer);
    expect(answer.errors[0].extensions['code']).toBe(code);
    expect(answer).toEqual(JSON.parse(request.next!.text));
    expect(ROWS.get(code)).toContain(String(response.status));
  });

  test('and the tests that are named bring about every code', () => {
    const shownCodes = new Set(EXAMPLES.map(({ code }) => code));
    const isTested = (code: string): boolean => {
      const files =
        ROWS.get(code)
          ?.join()
          .match(/tests\/[\w/.-]+\.ts/g) ?? [];
      return files.length > 0 && files.every((file) => new RegExp(`\\b${code}\\b`).test(readText(file)));
    };
    const codes = [...Object.keys(ERROR_CODES), ...Object.keys(HTTP_ERRORS), ...ROWS.keys()];
    // A server in front may raise it; this one does not.
    const foreign = 'PERSISTED_QUERY_NOT_SUPPORTED';
    const missing = codes.filter((code) => code !== foreign && !shownCodes.has(code) && !isTested(code));
    expect([...new Set(missing)]).toEqual([]);
  });
});
