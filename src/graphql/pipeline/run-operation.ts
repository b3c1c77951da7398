import { Unusual, type Answering } from '../../compiler/answer/row-writer';
import type { BoundArguments, Values } from '../../compiler/arguments/arguments';
import type { Limits } from '../../config/config';
import { CustomsGraphError } from '../../errors';
import { TimedSignal, type CancelSignal } from '../../model/cancel-signal';
import type { Registry } from '../../model/registry';
import type { ReadableStore } from '../../store/graph-store';
import { allTraversals } from '../../traversal/all-traversals';
import type { Traversals } from '../../traversal/traversal';
import type { ReadyOperation } from './prepare-operation';

/**
 * The answer to an operation, or to the part of it that the statement answers. `text` is JSON as the schema promises
 * it; `object` is what the store gave where something is unusual, for graphql-js to complete.
 */
export type Answer = { readonly ran: Ran } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'object'; readonly object: Readonly<Record<string, unknown>> }
);

/** What was run for an answer: the arguments with what traversals found, and the statements that found it. */
export interface Ran {
  readonly bound: BoundArguments;
  readonly steps: readonly string[];
}

/** What running an operation came to. */
export type Outcome =
  { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'failure'; readonly error: unknown };

/** Stands in an explanation for what a store does in its own way. */
const NAMES_BY_TEXT = '// names by text, from the full-text index of the store';

const tooLate = (ms: number): CustomsGraphError =>
  new CustomsGraphError('CG_STORE_TIMEOUT', `The statements of the operation took longer than ${ms} ms together.`, {
    hint: 'Ask for less at once, or raise STORE_TIMEOUT_MS.',
  });

/** Runs operations on a store: one statement each, after those of the traversals that it asks for. */
export class OperationRunner {
  private readonly typeOfId = (id: string): string | undefined => this.registry.typeOfId(id)?.name;

  constructor(
    private readonly registry: Registry,
    private readonly store: ReadableStore,
    private readonly limits: Limits,
    private readonly currentId: (id: string) => string,
    private readonly traversals: Traversals = allTraversals(registry),
    /** Longest time for all statements of an operation together. */
    private readonly timeLimitMs = 5_000,
  ) {}

  /** Runs an operation and says what it came to. Never rejects. */
  async outcomeOf(ready: ReadyOperation, signal: CancelSignal): Promise<Outcome> {
    try {
      return { kind: 'answer', answer: await this.run(ready, signal) };
    } catch (error) {
      return { kind: 'failure', error };
    }
  }

  /**
   * Runs an operation and writes its answer. Throws the traversals' errors and the store's.
   *
   * @param strict false: an `object`, whatever the values are
   */
  async run(ready: ReadyOperation, outer?: CancelSignal, strict = true): Promise<Answer> {
    const signal = new TimedSignal(outer, this.timeLimitMs, () => tooLate(this.timeLimitMs));
    try {
      return await this.within(ready, signal, strict);
    } finally {
      signal.end();
    }
  }

  private async within(ready: ReadyOperation, signal: CancelSignal, strict: boolean): Promise<Answer> {
    const { prepared, statement } = ready;
    const finds = prepared.traversals.length > 0;
    const ran = finds ? await this.traverse(ready, signal) : { bound: ready.bound, steps: [] };
    if (prepared.columns.length === 0) return this.write(ready, ran, [], strict);
    const parameters = finds ? prepared.parameters(ran.bound) : statement.parameters;
    const [row] = await this.store.run({ text: statement.text, parameters }, { signal });
    return this.write(ready, ran, row as unknown[], strict);
  }

  /** Runs the traversals one after another, and puts what they find into the arguments. */
  private async traverse({ prepared, bound: given }: ReadyOperation, signal: CancelSignal): Promise<Ran> {
    const bound = [...given];
    const steps: string[] = [];
    const store: ReadableStore = {
      findsShortestPaths: this.store.findsShortestPaths,
      run: (statement, options) => {
        steps.push(statement.text);
        return this.store.run(statement, options);
      },
      findByText: (query, options) => {
        steps.push(NAMES_BY_TEXT);
        return this.store.findByText(query, options);
      },
    };
    const { registry, limits, currentId } = this;
    for (const { field, slot, arguments: args } of prepared.traversals) {
      const { run } = this.traversals.get(field.name)!;
      const found = await run({ store, registry, limits, currentId, signal }, args.read(given) as Values);
      bound[slot] = { found };
    }
    return { bound, steps };
  }

  private write({ prepared, languages }: ReadyOperation, ran: Ran, row: readonly unknown[], strict: boolean): Answer {
    const answering: Answering = { typeOfId: this.typeOfId, bound: ran.bound, languages, fetched: new Map() };
    if (strict && prepared.rest.length === 0) {
      try {
        return { kind: 'text', text: prepared.write(row, answering), ran };
      } catch (error) {
        if (!(error instanceof Unusual)) throw error;
      }
    }
    const text = prepared.writeAnyway()(row, { ...answering, fetched: new Map() });
    return { kind: 'object', object: JSON.parse(text) as Record<string, unknown>, ran };
  }
}
