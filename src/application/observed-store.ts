import type { Statement } from '../model/statement';
import { endWith, type Attributes, type Span } from '../model/tracing';
import type { ReadableStore, RunOptions, StoredRow } from '../store/graph-store';
import type { FoundByText, TextQuery } from '../store/text-query';

/** Stands before a store, and gives what is asked of it for a request a span in the trace of that. */
export class ObservedStore implements ReadableStore {
  private readonly attributes: Attributes;

  /** @param kind what monitoring calls the store */
  constructor(
    private readonly store: ReadableStore,
    kind: string,
  ) {
    this.attributes = { 'db.system.name': kind };
  }

  get findsShortestPaths(): boolean | undefined {
    return this.store.findsShortestPaths;
  }

  run(statement: Statement, options?: RunOptions): Promise<readonly StoredRow[]> {
    const span = this.begin(options);
    const rows = this.store.run(statement, options);
    if (span) endWith(span, rows, ({ length }) => ({ 'db.response.returned_rows': length }));
    return rows;
  }

  findByText(query: TextQuery, options?: RunOptions): Promise<FoundByText> {
    const span = this.begin(options);
    const found = this.store.findByText(query, options);
    if (span) endWith(span, found);
    return found;
  }

  planned(statement: Statement, options?: RunOptions): Promise<void> | undefined {
    return this.store.planned?.(statement, options);
  }

  private begin(options: RunOptions | undefined): Span | undefined {
    return options?.span?.begin('store', 'client', this.attributes);
  }
}
