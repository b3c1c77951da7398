import { join } from 'node:path';
import { ROOT } from './project-files';

/** A span as a collector got it. */
export interface ReceivedSpan {
  readonly traceId: string;
  readonly spanId: string;
  /** Empty for the first of a trace. */
  readonly parentSpanId: string;
  readonly name: string;
  readonly kind: 'internal' | 'server' | 'client';
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly ms: number;
  readonly failed: boolean;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** What is told of the server. */
  readonly resource: Readonly<Record<string, string | number>>;
}

export interface TraceReceiver {
  readonly url: string;
  readonly spans: readonly ReceivedSpan[];
  close(): Promise<void>;
}

interface Receiving {
  /** Listens for spans in this process, as a collector does. */
  readonly receiveTraces: (options?: {
    readonly onSpans?: (spans: readonly ReceivedSpan[], headers: Readonly<Record<string, string>>) => void;
  }) => Promise<TraceReceiver>;
  /** Spans as text: a tree for each trace. */
  readonly treesOf: (spans: readonly ReceivedSpan[], time?: (span: ReceivedSpan) => string) => string;
}

// The program that shows traces is for people, too, and so is no TypeScript.
// eslint-disable-next-line @typescript-eslint/no-require-imports
export const { receiveTraces, treesOf } = require(join(ROOT, 'scripts', 'show-traces.cjs')) as Receiving;
