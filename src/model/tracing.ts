/** What is told of work, by the names of OpenTelemetry's semantic conventions, such as `http.route`. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Whether work is done here, or waits for a server that is asked. */
export type SpanKind = 'internal' | 'client';

/** A stretch of the work on a request, with others within it: a span of OpenTelemetry. */
export interface Span {
  /** Begins a span within this one. */
  begin(name: string, kind?: SpanKind, attributes?: Attributes): Span;
  note(attributes: Attributes): void;
  /** Says that it came to nothing, and by which code. */
  fail(code?: string): void;
  /** To be called once. */
  end(): void;
}

/** The headers of a request by their names in small letters. */
type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/** A request, and whoever asked for it and what it asks for in turn. */
export interface Trace {
  /** 32 hexadecimal digits. */
  readonly id: string;
  /** That of the request; undefined where the trace is not among those that are kept. */
  readonly span: Span | undefined;
}

/** Begins the spans of requests, and sends them somewhere. */
export interface Tracer {
  /** Begins the span of a request, within that of its caller where the header `traceparent` names one. */
  begin(name: string, headers: Headers): Trace;
  /** Sends what is left. Never rejects, and does not take long. */
  close(): Promise<void>;
}

/** The code of an error; `_OTHER`, as the conventions say, where it has none. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : '_OTHER';
}

/** Does work in a span of its own within another, where there is one; it ends with the work, and fails with it. */
export function inSpan<T>(outer: Span | undefined, name: string, work: (span?: Span) => T): T {
  if (!outer) return work();
  const span = outer.begin(name);
  try {
    const done = work(span);
    if (done instanceof Promise) endWith(span, done);
    else span.end();
    return done;
  } catch (error) {
    failWith(span, error);
    throw error;
  }
}

/** Ends a span when work has ended; what came of it is noted before. */
export function endWith<T>(span: Span, work: Promise<T>, told?: (result: T) => Attributes): void {
  work.then(
    (result) => {
      if (told) span.note(told(result));
      span.end();
    },
    (error: unknown) => failWith(span, error),
  );
}

function failWith(span: Span, error: unknown): void {
  span.fail(codeOf(error));
  span.end();
}
