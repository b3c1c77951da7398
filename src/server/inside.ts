import fastify from 'fastify';
import type { Config } from '../config/config';
import { serveHealth, type Health } from './health';
import { listen } from './listening';
import { serveMetrics, type Metrics } from './metrics';

/** What is served beside the graph, at an address of its own. */
export interface Inside {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves metrics and health where only the operator's machines come: nobody is asked for a key, and nothing is counted
 * or logged. Undefined without METRICS_PORT.
 *
 * @throws CG_PORT_IN_USE, or CG_BAD_CONFIG for a host or port that this machine does not give.
 */
export async function openInside(
  { metricsHost, metricsPort }: Pick<Config, 'metricsHost' | 'metricsPort'>,
  metrics: Metrics,
  health: Health,
): Promise<Inside | undefined> {
  if (metricsPort === undefined) return undefined;
  // Prometheus keeps its connection open, and would hold up the end.
  const app = fastify({ forceCloseConnections: true });
  serveMetrics(app, metrics);
  serveHealth(app, health);
  const url = await listen(app, metricsHost, metricsPort, 'METRICS_');
  return { url, close: () => app.close() };
}
