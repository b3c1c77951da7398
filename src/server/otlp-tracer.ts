import {
  ROOT_CONTEXT,
  SpanKind as Kind,
  SpanStatusCode,
  defaultTextMapGetter,
  trace,
  type Context,
  type Span as RecordingSpan,
  type Tracer as SpanMaker,
} from '@opentelemetry/api';
import { ExportResultCode, W3CTraceContextPropagator, type ExportResult } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
  type ReadableSpan,
  type Sampler,
  type SpanExporter,
} from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import type { TracingSettings } from '../config/config';
import type { Attributes, Span, SpanKind, Trace, Tracer } from '../model/tracing';

/** How long the end of the process waits for a collector that does not answer. */
const LAST_SPANS_MS = 2_000;

const PROPAGATOR = new W3CTraceContextPropagator();

/** Makes spans with OpenTelemetry's SDK, and sends them in batches to a collector, as OTLP in JSON. */
export class OtlpTracer implements Tracer {
  private readonly provider: TracerProvider;
  private readonly maker: SpanMaker;

  constructor(settings: TracingSettings, log: Logger) {
    const { url, headers, resource } = settings;
    const exporter = new ReportedExporter(new OTLPTraceExporter({ url, headers: { ...headers } }), log);
    this.provider = new TracerProvider({
      resource: defaultResource().merge(resourceFromAttributes(resource)),
      sampler: samplerOf(settings),
      spanProcessors: [new BatchSpanProcessor({ exporter })],
    });
    this.maker = this.provider.getTracer('customs-graph');
  }

  begin(name: string, headers: Parameters<Tracer['begin']>[1]): Trace {
    const hasCaller = headers['traceparent'] !== undefined;
    const caller = hasCaller ? PROPAGATOR.extract(ROOT_CONTEXT, headers, defaultTextMapGetter) : ROOT_CONTEXT;
    // Of one request all times are by one clock, in fractions of milliseconds; that of the system may be set meanwhile.
    const since = Date.now() - performance.now();
    const span = this.maker.startSpan(name, { kind: Kind.SERVER, startTime: at(since) }, caller);
    const { traceId: id } = span.spanContext();
    return { id, span: span.isRecording() ? new RecordedSpan(this.maker, span, since) : undefined };
  }

  async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => (timer = setTimeout(resolve, LAST_SPANS_MS)));
    // Why spans could not be sent has been said.
    await Promise.race([this.provider.shutdown().catch(() => undefined), limit]);
    clearTimeout(timer);
  }
}

/** Milliseconds since 1970. */
const at = (since: number): number => since + performance.now();

class RecordedSpan implements Span {
  private within: Context | undefined;

  constructor(
    private readonly maker: SpanMaker,
    private readonly span: RecordingSpan,
    private readonly since: number,
  ) {}

  begin(name: string, kind: SpanKind = 'internal', attributes: Attributes = {}): Span {
    const { maker, span, since } = this;
    this.within ??= trace.setSpan(ROOT_CONTEXT, span);
    const options = { kind: kind === 'client' ? Kind.CLIENT : Kind.INTERNAL, attributes, startTime: at(since) };
    return new RecordedSpan(maker, maker.startSpan(name, options, this.within), since);
  }

  note(attributes: Attributes): void {
    this.span.setAttributes(attributes);
  }

  fail(code?: string): void {
    this.span.setStatus({ code: SpanStatusCode.ERROR });
    if (code !== undefined) this.span.setAttribute('error.type', code);
  }

  end(): void {
    this.span.end(at(this.since));
  }
}

/** Says in the log when traces begin to get lost and when they arrive again, and no more. */
class ReportedExporter implements SpanExporter {
  private isFailing = false;

  constructor(
    private readonly exporter: SpanExporter,
    private readonly log: Logger,
  ) {}

  export(spans: ReadableSpan[], done: (result: ExportResult) => void): void {
    this.exporter.export(spans, (result) => {
      this.report(result);
      done(result);
    });
  }

  shutdown(): Promise<void> {
    return this.exporter.shutdown();
  }

  private report({ code, error }: ExportResult): void {
    const fails = code !== ExportResultCode.SUCCESS;
    if (fails === this.isFailing) return;
    this.isFailing = fails;
    if (fails) this.log.warn({ reason: error?.message }, 'traces cannot be sent');
    else this.log.info('traces can be sent again');
  }
}

function samplerOf({ sampler, ratio }: TracingSettings): Sampler {
  const root = rootSampler(sampler.replace('parentbased_', ''), ratio);
  return sampler.startsWith('parentbased_') ? new ParentBasedSampler({ root }) : root;
}

function rootSampler(name: string, ratio: number): Sampler {
  if (name === 'traceidratio') return new TraceIdRatioBasedSampler(ratio);
  return name === 'always_off' ? new AlwaysOffSampler() : new AlwaysOnSampler();
}
