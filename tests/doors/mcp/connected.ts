import { Client, StreamableHTTPClientTransport, type CallToolResult } from '@modelcontextprotocol/client';
import type { RunningApplication } from '../../../src/application/application';
import { startServer } from '../../support/server';

/** A server with the shipped data set, and an agent's client that is connected to it. */
export interface Connected {
  readonly server: RunningApplication;
  readonly client: Client;
  /** The text of a tool's answer, be it an error or not. */
  readonly call: (name: string, args?: Record<string, unknown>) => Promise<string>;
  /** The text of an error; fails where there is none. */
  readonly refused: (name: string, args?: Record<string, unknown>) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function connect(): Promise<Connected> {
  const server = await startServer({ MCP: 'true' });
  const client = new Client({ name: 'tests', version: '1' });
  await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}/mcp`)));
  const result = async (name: string, args: Record<string, unknown> = {}) =>
    await client.callTool({ name, arguments: args });
  return {
    server,
    client,
    call: async (name, args) => textOf(await result(name, args)),
    refused: async (name, args) => {
      const answer = await result(name, args);
      expect(answer.isError).toBe(true);
      return textOf(answer);
    },
    close: async () => {
      await client.close();
      await server.close();
    },
  };
}

export function textOf({ content }: CallToolResult): string {
  const [first] = content;
  if (first?.type !== 'text') throw new Error('an answer is a text');
  return first.text;
}
