import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../support/project-files';
import { shippedDataFolder } from '../../support/shipped-graph';

/* The command line of the MCP Inspector, which people try a server with before they give it to an agent. */

const FOLDER = join(__dirname, 'inspector');
const CLI = join(FOLDER, 'node_modules', '@modelcontextprotocol', 'inspector', 'cli', 'build', 'cli.js');

const required = process.env['REQUIRE_CLIENTS'] === '1';
const installed = spawnSync(process.execPath, [join(ROOT, 'scripts', 'install-packages.mjs'), FOLDER]).status === 0;
if (!installed && !required) {
  console.warn(
    'THE MCP INSPECTOR IS NOT RUN: its packages could not be fetched. With REQUIRE_CLIENTS=1 this is a failure.',
  );
}

async function inspect(...args: readonly string[]): Promise<unknown> {
  const env = { ...process.env, NEO4J_URI: '', DATA_DIR: await shippedDataFolder() };
  const command = [CLI, '--cli', process.execPath, join(ROOT, 'dist', 'cli', 'main.js'), 'mcp', ...args];
  const { stdout } = await promisify(execFile)(process.execPath, command, { env, cwd: ROOT });
  return JSON.parse(stdout);
}

(installed || required ? describe : describe.skip)('the MCP Inspector', () => {
  test('lists the tools', async () => {
    const { tools } = (await inspect('--method', 'tools/list')) as { tools: { name: string }[] };
    expect(tools.map(({ name }) => name)).toContain('describe_type');
  }, 120_000);

  test('calls a tool', async () => {
    const call = ['--method', 'tools/call', '--tool-name', 'search', '--tool-arg', 'text=Dulata', 'first=2'];
    expect(JSON.stringify(await inspect(...call))).toContain('claim:s1-13');
  }, 120_000);

  test('lists the prompts and templates of resources', async () => {
    const { prompts } = (await inspect('--method', 'prompts/list')) as { prompts: unknown[] };
    expect(prompts).toHaveLength(3);
    expect(JSON.stringify(await inspect('--method', 'resources/templates/list'))).toContain(
      'customs-graph://entity/{id}',
    );
  }, 120_000);
});
