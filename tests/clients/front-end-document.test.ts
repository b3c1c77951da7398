import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { blocksIn, readText } from '../docs/markdown';
import { startServer } from '../support/server';
import { CLIENTS, compileRelay, installPackages, runNode } from './running';

const DOCUMENT = 'docs/front-end.md';
const ADDRESS = 'http://127.0.0.1:4000';
const required = process.env['REQUIRE_CLIENTS'] === '1';
const usable = installPackages() || required;

jest.setTimeout(120_000);

/** A section of the document with its files, each named in the first line of its block, and what the last one prints. */
interface Section {
  readonly heading: string;
  readonly files: ReadonlyMap<string, string>;
  readonly printed: string | undefined;
}

const sections: readonly Section[] = readText(DOCUMENT)
  .split(/^(?=#{2,3} )/m)
  .map((text) => {
    const blocks = blocksIn(text, DOCUMENT);
    const programs = blocks.filter(({ language }) => language === 'mjs');
    return {
      heading: /^#+ (.*)$/m.exec(text)![1]!,
      files: new Map(programs.map((block) => [/^\/\/ (\S+)\n/.exec(block.text)![1]!, block.text])),
      printed: blocks.find(({ language }) => language === 'text')?.text,
    };
  })
  .filter(({ files }) => files.size > 0);

test('the document has a program for each client', () => {
  expect(sections.map(({ heading }) => heading)).toEqual(['Apollo Client', 'urql', 'Relay']);
});

test('the configuration of code generation is one that is compiled', () => {
  const plain = (text: string) => text.replace(/\s+/g, ' ');
  const compiled = plain(readFileSync(join(CLIENTS, 'examples', 'types.ts'), 'utf8'));
  const [block] = blocksIn(readText(DOCUMENT), DOCUMENT).filter(({ language }) => language === 'ts');
  expect(compiled).toContain(plain(/export default (\{[\s\S]*\});/.exec(block!.text)![1]!));
});

(usable ? describe : describe.skip)('a program of the document', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => void (server = await startServer()));
  afterAll(() => server.close());

  test.each(sections)('prints what it says: $heading', async ({ files, printed }) => {
    // Within the package, so that it and the clients are found by their names.
    const folder = mkdtempSync(join(CLIENTS, 'examples', '.document-'));
    try {
      for (const [name, text] of files) writeFileSync(join(folder, name), text.replaceAll(ADDRESS, server.url));
      if (files.has('relay.config.js')) expect(await compileRelay({}, folder)).toMatchObject({ status: 0 });
      expect((await runNode(['list.mjs'], {}, folder)).output).toBe(printed);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
