import type { FastifyInstance } from 'fastify';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Admission } from '../model/admission';

/** What the process counts, in a registry of its own, so that two servers in one process do not add up. */
export interface Metrics {
  readonly registry: Registry;
  /** Seconds a request took, by method, route and status. */
  readonly requestSeconds: Histogram<'method' | 'route' | 'status'>;
  /** Operations answered, by the lane (`short`: fast path, `fast`: direct writer, `graphql-js`) and how it ended. */
  readonly operations: Counter<'lane' | 'outcome'>;
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
  };
}

/** Shows how much is at work, waits and was refused, by the class of work, at the moment at which it is asked. */
export function measureAdmission({ registry }: Metrics, admission: Admission, heldBytes: Admission['light']): void {
  const classes = [
    ['light', admission.light],
    ['heavy', admission.heavy],
  ] as const;
  const gauge = (name: string, help: string, value: (queue: Admission['light']) => number): void => {
    const measured: Gauge<'class'> = new Gauge({
      name: `customs_graph_operations_${name}`,
      help,
      labelNames: ['class'],
      registers: [registry],
      collect: () => classes.forEach(([label, queue]) => measured.set({ class: label }, value(queue))),
    });
  };
  gauge('running', 'Operations that the store answers now', ({ running }) => running);
  gauge('waiting', 'Operations that wait for others to end', ({ waiting }) => waiting);
  const refused: Counter = new Counter({
    name: 'customs_graph_requests_refused_total',
    help: 'Requests refused because too many waited, waited too long, or were too large together',
    registers: [registry],
    collect: () => {
      refused.reset();
      refused.inc(heldBytes.refused + admission.light.refused + admission.heavy.refused);
    },
  });
  const held: Gauge = new Gauge({
    name: 'customs_graph_held_bytes',
    help: 'Bytes of large bodies and answers that are held now',
    registers: [registry],
    collect: () => held.set(heldBytes.running),
  });
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
