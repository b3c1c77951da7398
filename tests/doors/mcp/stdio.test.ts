import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { shippedDataFolder } from '../../support/shipped-graph';
import { startServer } from '../../support/server';
import { textOf } from './connected';

/** Starts the built program as a host of agents does. */
async function start(dataDir: string) {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: ['dist/cli/main.js', 'mcp'],
    env: { ...(process.env as Record<string, string>), NEO4J_URI: '', DATA_DIR: dataDir },
    stderr: 'pipe',
  });
  const client = new Client({ name: 'tests', version: '1' });
  await client.connect(transport);
  return { client, transport };
}

test.each([
  ['reads the store of a server that runs', true],
  ['loads the data set into memory where there is no store', false],
])(
  'by standard input and output it %s',
  async (_, isServed) => {
    const folder = await shippedDataFolder();
    const server = isServed ? await startServer({ DATA_DIR: folder }) : undefined;
    const { client } = await start(isServed ? folder : `${folder}-none`);
    const answer = await client.callTool({ name: 'search', arguments: { text: 'Қалжат' } });
    expect(textOf(answer as never)).toContain('port:kalzhat');
    await client.close();
    await server?.close();
  },
  120_000,
);
