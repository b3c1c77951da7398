import type { Statement } from '../model/statement';
import { codeOf, endWith, type Attributes } from '../model/tracing';
import type { ReadableStore, RunOptions, StoredRow } from '../store/graph-store';
import type { FoundByText, TextQuery } from '../store/text-query';

/** Told how long a statement or search took, and how it ended: `success`, or the code of the error. */
interface Seconds {
  observe(labels: { readonly outcome: string }, seconds: number): void;
}

/** Stands before a store, measures what it is asked for requests, and gives that a span where a request has a trace. */
export class ObservedStore implements ReadableStore {
  /** How much it is asked now. */
  running = 0;
  private readonly attributes: Attributes;

  /** @param kind what monitoring calls the store */
  constructor(
    private readonly store: ReadableStore,
    kind: string,
    private readonly seconds: Seconds,
  ) {
    this.attributes = { 'db.system.name': kind };
  }

  get findsShortestPaths(): boolean | undefined {
    return this.store.findsShortestPaths;
  }

  run(statement: Statement, options?: RunOptions): Promise<readonly StoredRow[]> {
    return this.observed(
      options,
      () => this.store.run(statement, options),
      ({ length }) => ({ 'db.response.returned_rows': length }),
    );
  }

  findByText(query: TextQuery, options?: RunOptions): Promise<FoundByText> {
    return this.observed(options, () => this.store.findByText(query, options));
  }

  planned(statement: Statement, options?: RunOptions): Promise<void> | undefined {
    return this.store.planned?.(statement, options);
  }

  private observed<T>(
    options: RunOptions | undefined,
    ask: () => Promise<T>,
    told?: (result: T) => Attributes,
  ): Promise<T> {
    const span = options?.span?.begin('store', 'client', this.attributes);
    const started = performance.now();
    const ended = (outcome: string): void => {
      this.running -= 1;
      this.seconds.observe({ outcome }, (performance.now() - started) / 1000);
    };
    this.running += 1;
    const answer = ask();
    answer.then(
      () => ended('success'),
      (error: unknown) => ended(codeOf(error)),
    );
    if (span) endWith(span, answer, told);
    return answer;
  }
}
