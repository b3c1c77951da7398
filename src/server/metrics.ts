import type { FastifyInstance } from 'fastify';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What the process counts, in a registry of its own, so that two servers in one process do not add up. */
export interface Metrics {
  readonly registry: Registry;
  /** Seconds a request took, by method, route and status. */
  readonly requestSeconds: Histogram<'method' | 'route' | 'status'>;
  /** Operations answered, by the lane (`short`: fast path, `fast`: direct writer, `graphql-js`) and how it ended. */
  readonly operations: Counter<'lane' | 'outcome'>;
  /** Seconds that the store took for a statement or search, by how it ended: `success`, or the code of the error. */
  readonly statementSeconds: Histogram<'outcome'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    requestSeconds: new Histogram({
      name: 'customs_graph_http_request_seconds',
      help: 'Time from the head of an HTTP request to the end of its response',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
      registers: [registry],
    }),
    operations: new Counter({
      name: 'customs_graph_operations_total',
      help: 'GraphQL operations answered',
      labelNames: ['lane', 'outcome'],
      registers: [registry],
    }),
    statementSeconds: new Histogram({
      name: 'customs_graph_store_statement_seconds',
      help: 'Time that the store took for a statement or search',
      labelNames: ['outcome'],
      buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [registry],
    }),
  };
}

/** Serves `/metrics`. */
export function serveMetrics(app: FastifyInstance, { registry }: Metrics): void {
  app.get('/metrics', async (_request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics()),
  );
}
