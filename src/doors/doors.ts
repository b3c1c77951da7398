import type { Logger } from 'pino';
import type { Config } from '../config/config';
import type { Graph } from '../graphql/graph';
import type { Registry } from '../model/registry';
import type { Door } from '../server/door';

/* eslint-disable @typescript-eslint/no-require-imports -- Required where it is opened: an import would load each for everybody. */

/** The doors that the settings open. What they need is loaded only then. */
export function doorsOf(config: Config, graph: Graph, registry: Registry, log: Logger): Door[] {
  const onInternalError = (error: unknown, requestId: string): void =>
    log.error({ requestId, err: error }, 'internal error');
  const { publicAddress, explorer: hasPages } = config;
  const doors: Door[] = [];
  if (config.mcp) {
    const { mcpDoor } = require('./mcp/mcp-route') as typeof import('./mcp/mcp-route');
    const open = { schema: config.introspection, operations: config.trustedDocuments === undefined };
    doors.push(mcpDoor({ graph, publicAddress, open, onInternalError }));
  }
  if (config.reconcile) {
    const { reconciliationDoor } =
      require('./reconciliation/reconciliation-route') as typeof import('./reconciliation/reconciliation-route');
    doors.push(reconciliationDoor({ graph, name: 'Customs cooperation graph', publicAddress, hasPages }));
  }
  if (config.linkedData) {
    const { linkedDataDoor } =
      require('./linked-data/linked-data-route') as typeof import('./linked-data/linked-data-route');
    doors.push(linkedDataDoor({ graph, registry, publicAddress, hasPages }));
  }
  return doors;
}
