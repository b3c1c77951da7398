import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../support/project-files';

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

interface Workflow {
  readonly jobs: { readonly ci: { readonly container: string; readonly env: object; readonly steps: object[] } };
}

/** What .ci/run says of the documents before its first step, and the folder that it names. */
function documentsOf(chosen: string | undefined): string[] {
  const head = read('.ci/run')
    .split('install_debian()')[0]!
    .replace(/^cd .*$/m, '');
  const { CI_WITHOUT_DOCUMENTS: _, DOCUMENTS_DIR: __, ...env } = process.env;
  const { stdout } = spawnSync('bash', ['-c', `${head}\necho "\${DOCUMENTS_DIR-none}"`], {
    env: { ...env, DOCUMENTS_DIR: '/elsewhere', ...(chosen === undefined ? {} : { CI_WITHOUT_DOCUMENTS: chosen }) },
    encoding: 'utf8',
  });
  return stdout.trimEnd().split('\n');
}

describe('.ci/run', () => {
  test.each([undefined, '', '0', 'yes'])('wants the documents when CI_WITHOUT_DOCUMENTS is %j', (chosen) => {
    expect(documentsOf(chosen)).toEqual(['../shared/documents']);
  });

  test('goes without them only when it is told to, and says so', () => {
    expect(documentsOf('1')).toEqual(['QUOTATIONS ARE NOT COMPARED: CI_WITHOUT_DOCUMENTS is 1.', 'none']);
  });
});

test('the workflow of a public forge calls it, without the documents, on the Node.js of .nvmrc', () => {
  const { container, env, steps } = (parse(read('.github/workflows/ci.yml')) as Workflow).jobs.ci;
  expect(container).toBe(`node:${read('.nvmrc').trim()}-bookworm`);
  expect(env).toEqual({ CI_WITHOUT_DOCUMENTS: '1' });
  expect(steps.at(-1)).toEqual({ run: '.ci/run' });
});
