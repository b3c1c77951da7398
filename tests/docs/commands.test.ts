import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDataset } from '../../src/dataset/read-dataset';
import { registry } from '../support/domain';
import { ROOT, SEED } from '../support/project-files';
import { startServer } from '../support/server';
import { blocksIn, codeBlocks, DOCUMENTS, MARKDOWN, readText, type CodeBlock } from './markdown';

const ADDRESS = 'http://127.0.0.1:4000';
/** Commands of npm itself, as against scripts of package.json. */
const BUILT_IN = ['ci', 'install'];

const shellBlocks = DOCUMENTS.flatMap(codeBlocks).filter(({ language }) => language === 'sh');

/** The commands of a shell block, lines that end in a backslash joined to the next. */
const commandsIn = ({ text, where, before }: Pick<CodeBlock, 'text' | 'where' | 'before'>) =>
  text
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((command) => command.trim() !== '')
    .map((command) => ({ command, where, before }));

const commands = shellBlocks.flatMap(commandsIn);

const dockerUnmarked = (all: typeof commands) =>
  all.filter(({ command, before }) => /\bdocker\b/.test(command) && !before.includes('not run by CI'));

test('commands are found', () => expect(commands.length).toBeGreaterThan(10));

describe('the scripts that the documentation names', () => {
  const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
  const named = new Map<string, string>();
  for (const file of [...MARKDOWN, '.ci/run']) {
    for (const [, run, script] of readText(file).matchAll(/\bnpm (run )?([a-z][\w:-]*)/g)) {
      if (run || !BUILT_IN.includes(script!)) named.set(script!, file);
    }
  }

  test.each([...named])('%s (%s) is one of package.json', (script) => expect(Object.keys(scripts)).toContain(script));

  test('are all that people need', () => {
    for (const script of ['start', 'test', 'check', 'fix', 'load', 'neo4j'])
      expect([...named.keys()]).toContain(script);
  });

  test('run files that are there', () => {
    const files = Object.values(scripts).flatMap((script) => script.match(/\bscripts\/[\w./-]+/g) ?? []);
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

/** What a program prints. A server may run in this process, so it is not held up meanwhile. */
const outputOf = (program: string, options: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', () => resolve(output));
  });

const curl = spawnSync('curl', ['--version']).status === 0;
if (!curl) console.warn('THE CURL COMMANDS OF THE DOCUMENTATION ARE NOT TESTED: there is no curl.');

(curl ? describe : describe.skip)('the curl commands of the documentation', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => void (server = await startServer({ MCP: 'true', RECONCILE: 'true', LINKED_DATA: 'true' })));
  afterAll(() => server?.close());

  const run = (command: string, options: string): Promise<string> =>
    outputOf('sh', ['-c', command.replaceAll(ADDRESS, server.url).replace('curl ', `curl -sS ${options} `)]);

  const calls = commands.filter(({ command }) => command.startsWith('curl '));

  test('are there', () => expect(calls.length).toBeGreaterThan(3));

  test.each(calls)('$where is answered: $command', async ({ command }) => {
    expect(command).toContain(ADDRESS);
    expect(await run(command, '-o /dev/null -w "%{http_code}"')).toBe('200');
    expect(await run(command, '')).not.toContain('"errors"');
  });

  test('show the statement that the tour quotes', async () => {
    const explained = codeBlocks('docs/tour.md').find(({ text }) => text.includes('x-explain'))!;
    const answer = JSON.parse(await run(commandsIn(explained)[0]!.command, '')) as {
      extensions: { explain: { statement: string } };
    };
    expect(explained.next?.language).toBe('cypher');
    expect(answer.extensions.explain.statement.trim()).toBe(explained.next?.text.trim());
  });
});

describe('the programs of the documentation', () => {
  const programs = DOCUMENTS.flatMap(codeBlocks).filter(({ language }) => language === 'js');

  test('are there', () => expect(programs.length).toBeGreaterThan(0));

  test.each(programs)('$where prints what it says', async ({ text, before }) => {
    const [, said] = /This prints `([^`]+)`/.exec(before)!;
    const server = await startServer();
    try {
      const program = text.replaceAll(ADDRESS, server.url);
      expect(await outputOf(process.execPath, ['--input-type=module', '-e', program])).toBe(`${said!}\n`);
    } finally {
      await server.close();
    }
  });
});

describe('the Docker commands of the documentation', () => {
  test('are marked as not run by CI', () => expect(dockerUnmarked(commands)).toEqual([]));

  test('are there, and found when they are not marked', () => {
    expect(commands.some(({ command }) => command.includes('docker build'))).toBe(true);
    const planted = blocksIn('# Run\n\n```sh\ndocker run x\n```\n', 'planted.md').flatMap(commandsIn);
    expect(dockerUnmarked(planted)).toHaveLength(1);
  });
});

describe('the file that the tour adds to the seed', () => {
  const example = codeBlocks('docs/tour.md').find(({ language }) => language === 'yaml')!;
  const name = /^# seed\/(documents\/[\w-]+\.yaml)$/m.exec(example.text)![1]!;

  test('loads, and adds a claim to a relationship', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'customs-graph-docs-'));
    try {
      cpSync(SEED, folder, { recursive: true });
      const before = await readDataset(registry, folder);
      writeFileSync(join(folder, name), example.text);
      const after = await readDataset(registry, folder);
      expect(after.relationships.filter(({ type }) => type === 'PAIRED_WITH')).toHaveLength(
        before.relationships.filter(({ type }) => type === 'PAIRED_WITH').length,
      );
      const witnessed = after.relationships.find(({ claims }) => claims.includes('claim:example-01'));
      expect(witnessed).toMatchObject({ type: 'PAIRED_WITH', from: 'port:dulata', to: 'port:kalzhat' });
      expect(witnessed!.claims.length).toBeGreaterThan(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
