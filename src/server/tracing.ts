import type { Logger } from 'pino';
import type { TracingSettings } from '../config/config';
import type { Tracer } from '../model/tracing';

/** What traces requests; undefined where no traces are wanted. */
export function openTracer(settings: TracingSettings | undefined, log: Logger): Tracer | undefined {
  if (!settings) return undefined;
  // Required here and not imported above: OpenTelemetry is large, and most servers need none of it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { OtlpTracer } = require('./otlp-tracer') as typeof import('./otlp-tracer');
  return new OtlpTracer(settings, log);
}
