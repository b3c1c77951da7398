import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/project-files';

/** A project whose server answers small queries, and does something bad to what the attack sends. */
function planted(folder: string, deed: string): string {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ scripts: { start: 'node --no-warnings dist/main.js' } }),
  );
  writeFileSync(
    join(folder, 'dist', 'main.js'),
    `const standStill = (ms) => { for (const until = Date.now() + ms; Date.now() < until; ); };
     require('node:http').createServer((request, response) => {
       let body = '';
       request.on('data', (part) => (body += part));
       request.on('end', () => {
         if (body.includes('zzzq')) { ${deed} }
         response.end('{"data":{"country":{"name":"China"}}}');
       });
     }).listen(Number(process.env.PORT), '127.0.0.1');
     process.on('SIGTERM', () => process.exit(0));`,
  );
  return folder;
}

function attack(project: string): { status: number | null; row: { verdict: string; missed: string[] } } {
  const args = ['chaos/chaos.mjs', '--project', project, '--store', 'embedded', '--only', 'hub-4', '--short', '--json'];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const { rows } = JSON.parse(stdout.trimEnd().split('\n').at(-1)!);
  return { status, row: rows[0] };
}

describe('a planted server', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'customs-graph-planted-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('that stands still while it answers an attacker misses the aim', () => {
    const { status, row } = attack(planted(folder, 'standStill(1_500);'));
    expect(status).toBe(1);
    expect(row.verdict).toBe('MISSED');
    expect(row.missed[0]).toMatch(/^p99 \d+ ms$/);
  });

  test('that dies is said to have died', () => {
    const { status, row } = attack(planted(folder, 'process.exit(7);'));
    expect(status).toBe(1);
    expect(row.missed[0]).toBe('the server died (exit code 7)');
  });
});
