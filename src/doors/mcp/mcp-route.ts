import {
  createMcpHandler,
  hostHeaderValidationResponse,
  localhostAllowedHostnames,
  originValidationResponse,
} from '@modelcontextprotocol/server';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Graph } from '../../graphql/graph';
import { UnreadableRequest, parseJson, textIn } from '../../graphql/pipeline/read-request';
import type { Door } from '../../server/door';
import { HttpError } from '../../server/http-error';
import { assertReadableBody } from '../../server/request-body';
import { headersSoFar } from '../../server/response-headers';
import { askingOf } from '../asking-of-request';
import { mcpSchemaOf, mcpServer, type Openness } from './mcp-server';

const MCP_PATH = '/mcp';

const ONE = 'Send each JSON-RPC message by itself.';
const MESSAGE = 'Send a message of JSON-RPC, such as {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}.';

export interface McpRouteOptions {
  readonly graph: Graph;
  /** By which clients reach this server, beside names of this machine: a request to another name is refused. */
  readonly publicAddress: string | undefined;
  readonly open: Openness;
  readonly onInternalError: (error: unknown, requestId: string) => void;
}

/**
 * Serves the Model Context Protocol by Streamable HTTP at `/mcp`, each request for itself: any server behind a balancer can
 * answer it. Answers of 400 and more are those of the protocol where it has one, else of this server.
 */
export function mcpDoor({ graph, publicAddress, open, onInternalError }: McpRouteOptions): Door {
  const schema = mcpSchemaOf(graph.schema, open);
  const names = [...localhostAllowedHostnames(), ...(publicAddress ? [new URL(publicAddress).hostname] : [])];
  const serve = async (request: FastifyRequest, web: Request): Promise<Response> => {
    const refused = hostHeaderValidationResponse(web, names) ?? originValidationResponse(web, names);
    if (refused) return refused;
    const { exchange, body } = request;
    // A batch would be many calls for the limits of one; the protocol has none since its revision of June 2025.
    if (Array.isArray(body))
      throw new HttpError('BAD_REQUEST', 'This server takes one message a request.', { hint: ONE });
    // The tools have an argument for the language.
    const asking = askingOf(graph, request, []);
    // Nothing of the graph changes for a listener, so that no stream is kept open.
    const options = { maxSubscriptions: 0 };
    const handler = createMcpHandler(
      () => mcpServer(asking, schema, (error) => onInternalError(error, exchange.requestId)),
      options,
    );
    return handler.fetch(web, { parsedBody: body });
  };
  return {
    path: MCP_PATH,
    standard: 'Model Context Protocol',
    addTo: (app) =>
      void app.register(async (scope) => {
        readMessages(scope);
        scope.route({
          method: ['GET', 'POST', 'DELETE'],
          url: MCP_PATH,
          onRequest: async ({ headers }) => assertReadableBody(headers),
          handler: async (request, reply) => {
            const { exchange } = request;
            const answer = await exchange.within(serve(request, webRequest(request)).then(read));
            reply.hijack();
            await exchange.send({
              ...answer,
              headers: [...headersSoFar(reply), 'cache-control', 'no-store', ...answer.headers],
            });
          },
        });
      }),
  };
}

/** Bodies are read as others are; the error says what is sent here. */
function readMessages(scope: FastifyInstance): void {
  scope.removeContentTypeParser('application/json');
  scope.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => {
      try {
        return parseJson(textIn(body));
      } catch (error) {
        if (!(error instanceof UnreadableRequest)) throw error;
        throw new HttpError('BAD_REQUEST', error.message, { hint: MESSAGE });
      }
    },
  );
}

/** The head of a request in the form of the web; its body was read before. */
function webRequest({ method, url, headers }: FastifyRequest): Request {
  const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  const host = headers.host ?? 'localhost';
  const address = URL.canParse(url, `http://${host}`) ? new URL(url, `http://${host}`) : new URL('http://invalid');
  return new Request(address, { method, headers: given });
}

async function read(response: Response) {
  const headers = ['content-type', 'allow', 'mcp-protocol-version'].flatMap((name) => {
    const value = response.headers.get(name);
    return value === null ? [] : [name, value];
  });
  return { status: response.status, headers, text: await response.text() };
}
