import {
  McpServer,
  ProtocolError,
  ProtocolErrorCode,
  ResourceNotFoundError,
  ResourceTemplate,
  type CallToolResult,
} from '@modelcontextprotocol/server';
import { CustomsGraphError } from '../../errors';
import { RefusedOperation, type Asking } from '../asking';
import { Facts } from './facts';
import { OwnProperties } from '../own-properties';
import { PROMPTS } from './prompts';
import { compare } from './tools/compare';
import { describeType } from './tools/describe-type';
import { entity } from './tools/entity';
import { evidence } from './tools/evidence';
import { path } from './tools/path';
import { query } from './tools/query';
import { search } from './tools/search';
import { timeline } from './tools/timeline';
import { MistakenCall, type Tool, type ToolContext } from './tools/tool';

/** In the order in which an agent meets them. */
const TOOLS: readonly Tool[] = [search, entity, evidence, path, timeline, compare, describeType, query];

const INSTRUCTIONS =
  'A graph of international customs cooperation: administrations, countries, ports, programmes, agreements, and the sentences of sources behind every fact. Search first; answer only from what tools return; cite claim ids with their citations. If nothing is found, say that the graph does not know. It is not complete: query { dataset { asOf coverage { topic known published knownThrough } } } tells how far it reaches.';

/** What it offers is the same for as long as it runs. */
const UNCHANGING = { listChanged: false };

/** What a server lets clients do beside asking its own questions. */
export interface Openness {
  /** Whether clients may read the schema. */
  readonly schema: boolean;
  /** Whether they may run operations of their own. */
  readonly operations: boolean;
}

/** What all calls have in common. */
export interface McpSchema {
  readonly facts: Facts;
  readonly properties: OwnProperties;
  readonly tools: readonly Tool[];
}

/** What is made of the schema once, for all servers. */
export function mcpSchemaOf(schema: Asking['schema'], open: Openness = { schema: true, operations: true }): McpSchema {
  const isOffered = (tool: unknown): boolean =>
    (tool !== describeType || (open.schema && open.operations)) && (tool !== query || open.operations);
  return {
    facts: new Facts(schema),
    properties: new OwnProperties(schema, 'Entity'),
    tools: TOOLS.filter(isOffered),
  };
}

/** A server of the Model Context Protocol for one request or one connection, which asks the graph as it is told. */
export function mcpServer(asking: Asking, schema: McpSchema, onInternalError: (error: unknown) => void): McpServer {
  const capabilities = { tools: UNCHANGING, resources: UNCHANGING, prompts: UNCHANGING };
  const server = new McpServer({ name: 'customs-graph', version: '1' }, { instructions: INSTRUCTIONS, capabilities });
  const context: ToolContext = { asking, ...schema };
  for (const tool of schema.tools) {
    const { name, title, description, input } = tool;
    const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema: unchecked(input), annotations }, (asked) =>
      answered(async () => tool.run(argumentsOf(tool, asked), context), onInternalError),
    );
  }
  server.registerResource(
    'entity',
    new ResourceTemplate('customs-graph://entity/{id}', { list: undefined }),
    { title: 'Entity', description: 'What the tool entity tells of an id', mimeType: 'text/plain' },
    async (uri, { id }) => {
      const text = await entity.run({ id: decoded(String(id)) }, context).catch((error: unknown) => {
        throw asProtocolError(error, uri, onInternalError);
      });
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text }] };
    },
  );
  for (const { name, title, description, args, text } of PROMPTS) {
    server.registerPrompt(name, { title, description, argsSchema: args }, (given) => ({
      messages: [{ role: 'user', content: { type: 'text', text: text(given as Record<string, string>) } }],
    }));
  }
  return server;
}

/** The schema of arguments as clients are told it. A call is checked by `argumentsOf`, so that its error leads on. */
const unchecked = (input: Tool['input']) => ({
  '~standard': { ...input.strict()['~standard'], validate: (value: unknown) => ({ value }) },
});

/** The arguments of a call. Throws MistakenCall, with what was wrong by its name and value. */
function argumentsOf({ name, input }: Tool, asked: unknown): Record<string, unknown> {
  const { data, error } = input.strict().safeParse(asked ?? {});
  if (!error) return data;
  const [issue] = error.issues;
  const place = ['arguments', ...(issue?.path ?? [])].join('.');
  throw new MistakenCall(
    `${place}: ${issue?.message}.`,
    `The arguments of ${name} are ${Object.keys(input.shape).join(', ')}.`,
  );
}

/** The id in an address; one that cannot be decoded is no id. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function asProtocolError(error: unknown, { href }: URL, onInternalError: (error: unknown) => void): ProtocolError {
  if (!(error instanceof MistakenCall || error instanceof RefusedOperation)) {
    return new ProtocolError(ProtocolErrorCode.InternalError, refusal(error, onInternalError));
  }
  const text = [error.message, error.hint ?? ''].join(' ').trim();
  if (error.code === 'NOT_FOUND') return new ResourceNotFoundError(href, text);
  return new ProtocolError(ProtocolErrorCode.InvalidParams, text);
}

/** The answer of a tool, or what was wrong with the call: its code, and what to call instead. */
async function answered(
  run: () => Promise<string>,
  onInternalError: (error: unknown) => void,
): Promise<CallToolResult> {
  try {
    return { content: [{ type: 'text', text: await run() }] };
  } catch (error) {
    return { isError: true, content: [{ type: 'text', text: refusal(error, onInternalError) }] };
  }
}

function refusal(error: unknown, onInternalError: (error: unknown) => void): string {
  if (error instanceof MistakenCall) return `${error.code}: ${error.message} ${error.hint}`;
  if (error instanceof RefusedOperation) {
    const { code, message, hint = '' } = error;
    return [`${code}: ${message}`, hint, nextCall(error)].filter((part) => part !== '').join(' ');
  }
  if (error instanceof CustomsGraphError && error.code === 'CG_OVERLOADED')
    return `SERVICE_UNAVAILABLE: ${error.message}`;
  onInternalError(error);
  return 'INTERNAL_SERVER_ERROR: Something went wrong on the server. Try another call.';
}

/** The call that helps where an operation does not fit the schema, or names an id that is none. */
function nextCall({ code, message }: RefusedOperation): string {
  const [, type] = /\b(?:on|of|by) type "(\w+)"/.exec(message) ?? [];
  if (code === 'GRAPHQL_VALIDATION_FAILED') return `Call describe_type with {"name": "${type ?? 'Query'}"}.`;
  if (code === 'GRAPHQL_PARSE_FAILED') return 'Call describe_type for a query that runs.';
  if (message.includes('no node has that id')) return 'The tool search finds ids.';
  return '';
}
