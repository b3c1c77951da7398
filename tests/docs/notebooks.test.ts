import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { summarise } from '../../src/dataset/dataset-summary';
import { writeExport } from '../../src/dataset/export/write-export';
import { showsByDefault } from '../../src/model/default-view';
import { ENTITY } from '../../src/model/root-interfaces';
import type { GraphData } from '../../src/model/graph-data';
import type { RunningApplication } from '../../src/application/application';
import { registry } from '../support/domain';
import { ROOT } from '../support/project-files';
import { startServer } from '../support/server';
import { shippedData } from '../support/shipped-graph';

const PYTHON = process.env['PYTHON'] ?? 'python3';
const LOUD = `\n${'!'.repeat(100)}\n`;

const blocks = (path: string, language: string): string[] => [
  ...[
    ...readFileSync(join(ROOT, 'docs', path), 'utf8').matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g')),
  ].map(([, block]) => block!),
];
const [PANDAS, SENTENCES, NETWORKX, GQL] = blocks('python.md', 'python') as [string, string, string, string];
const [R] = blocks('r.md', 'r') as [string];

/** A test that is left out, with a loud line, where a program or its packages are missing and not required. */
function where(program: string, args: readonly string[], what: string, isRequired = false) {
  const { status } = spawnSync(program, args, { stdio: 'ignore' });
  if (status === 0 || isRequired) return test;
  console.warn(`${LOUD}${what} IS NOT TESTED: ${program} ${args.join(' ')} fails.${LOUD}`);
  return test.skip;
}

const wherePythonHas = (modules: string) =>
  where(PYTHON, ['-c', `import ${modules}`], `docs/python.md (${modules})`, process.env['REQUIRE_PYTHON'] === '1');

describe('the examples in other languages', () => {
  let folder: string;
  let data: GraphData;
  let server: RunningApplication;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'customs-graph-notebooks-'));
    data = await shippedData();
    const into = { registry, data, summary: summarise(data, 'here'), folder: join(folder, 'export') };
    await writeExport({ ...into, formats: ['jsonl', 'graphml', 'facts'], publicAddress: undefined });
    server = await startServer();
  }, 120_000);
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  /** What a program prints; fails with what it complains of. The server is in this process, which is not held up. */
  const printed = (program: string, args: readonly string[]): Promise<string> =>
    new Promise((resolve, reject) => {
      const child = spawn(program, args, { cwd: folder, env: { ...process.env, PYTHONIOENCODING: 'utf-8' } });
      let [output, complaint] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
      child.on('error', reject);
      child.on('close', (status) => (status === 0 ? resolve(output) : reject(new Error(complaint))));
    });
  const shown = (type: string) =>
    data.relationships.filter((one) => one.type === type && showsByDefault(registry, one));

  wherePythonHas('pandas, pyarrow')('pandas counts the signatures', async () => {
    const output = await printed(PYTHON, ['-c', PANDAS]);
    expect(output).toContain(`${shown('SIGNED').length} signatures\n`);
    expect(output).toMatch(/^Country +\d+$/m);
    expect(output).toMatch(/^ *\d{4}.* \S+/m);
  });

  wherePythonHas('pandas, pyarrow')('pandas finds the sentences behind facts', async () => {
    const output = await printed(PYTHON, ['-c', SENTENCES]);
    const claims = data.relationships.filter(({ type }) => type === 'PILOTED_AT').flatMap((one) => one.claims);
    expect(output.trim().split('\n')).toHaveLength(1 + claims.length);
    expect(output).toMatch(/^ *Dulata +source:liser-cn-kz-joint-control +\S/m);
  });

  wherePythonHas('networkx')('networkx finds who recognises most', async () => {
    const output = await printed(PYTHON, ['-c', NETWORKX]);
    const partners = new Map<string, Set<string>>();
    for (const { from, to } of shown('MUTUALLY_RECOGNISES')) {
      for (const [one, other] of [[from, to] as const, [to, from] as const]) {
        partners.set(one, (partners.get(one) ?? new Set<string>()).add(other));
      }
    }
    const most = [...partners.values()].map(({ size }) => size).sort((a, b) => b - a);
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => Number(line.split(' ')[0])),
    ).toEqual(most.slice(0, 5));
  });

  wherePythonHas('igraph')('igraph reads the same graph', async () => {
    const program =
      'import igraph; g = igraph.Graph.Read_GraphML("export/graph.graphml"); print(g.vcount(), g.ecount())';
    const [nodes, edges] = (await printed(PYTHON, ['-c', program])).split(' ').map(Number);
    const entities = data.nodes.filter(({ type }) => registry.entities.get(type)!.interfaces.includes(ENTITY));
    const facts = data.relationships.filter(
      ({ type }) => registry.relationshipOfType(type)!.definition.about === 'SUBJECT',
    );
    expect([nodes, edges]).toEqual([entities.length, facts.length]);
  });

  wherePythonHas('gql, requests')('gql asks the endpoint', async () => {
    const output = await printed(PYTHON, ['-c', GQL.replace('http://127.0.0.1:4000', server.url)]);
    const signed = shown('SIGNED').filter(({ to }) => to === 'agreement:cn-us-joint-validation-2008');
    expect(output.trim().split('\n')).toHaveLength(signed.length);
  });

  where(
    'Rscript',
    ['--version'],
    'docs/r.md',
  )('R counts the signatures', async () => {
    const output = await printed('Rscript', ['-e', R]);
    expect(output).toContain(`${shown('SIGNED').length} signatures\n`);
    expect(output).toMatch(/Country/);
  });
});
