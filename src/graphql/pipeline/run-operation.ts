import { TooLong, Unusual, type Answering, type Row } from '../../compiler/answer/row-writer';
import { writeInSlices } from '../../compiler/answer/write-in-slices';
import type { BoundArguments, Values } from '../../compiler/arguments/arguments';
import type { AskedTraversal } from '../../compiler/statement/compilation';
import { withSearch } from '../../compiler/statement/found-in-store';
import type { Limits } from '../../config/config';
import { CustomsGraphError } from '../../errors';
import { TimedSignal, type CancelSignal } from '../../model/cancel-signal';
import type { Registry } from '../../model/registry';
import type { Statement } from '../../model/statement';
import { inSpan, type Span } from '../../model/tracing';
import type { ReadableStore, RunOptions } from '../../store/graph-store';
import { allTraversals } from '../../traversal/all-traversals';
import type { TraversalRun, Traversals } from '../../traversal/traversal';
import { Admission, turn } from '../../model/admission';
import type { ReadyOperation } from './prepare-operation';
import type { WrittenAnswer } from './written-answer';

/**
 * The answer to an operation, or to the part of it that the statement answers. `text` is JSON as the schema promises
 * it, and `bytes` the same as many can send it; `object` is what the store gave where something is unusual, for
 * graphql-js to complete. One that was kept from before does not say what was run for it.
 */
export type Answer = { readonly ran?: Ran } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly written: WrittenAnswer }
  | { readonly kind: 'object'; readonly object: Readonly<Record<string, unknown>> }
);

/** An answer that was just run for. */
type FreshAnswer = Answer & { readonly ran: Ran };

/** What was run for an answer: the arguments with what traversals found, and the statements that found it. */
export interface Ran {
  readonly bound: BoundArguments;
  readonly steps: readonly string[];
  /** The store's own search, which found it within the statement of `prepared.searching`. */
  readonly search?: Statement;
}

/** What running an operation came to. */
export type Outcome =
  { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'failure'; readonly error: unknown };

/** Stands in an explanation for what a store does in its own way. */
const FOUND_BY_TEXT = '// names or claims by text, from the full-text index of the store';

const tooLate = (ms: number): CustomsGraphError =>
  new CustomsGraphError('CG_STORE_TIMEOUT', `The statements of the operation took longer than ${ms} ms together.`, {
    hint: 'Ask for less at once, or raise STORE_TIMEOUT_MS.',
  });

const tooLong = (characters: number): CustomsGraphError =>
  new CustomsGraphError('LIMIT_EXCEEDED', `The answer has more than ${characters.toLocaleString('en')} characters.`, {
    hint: 'Ask for smaller pages, or for fewer fields and aliases of the inner lists.',
  });

/** The longest time for which Node can set a timer: 24 days. */
const NO_LIMIT = 2 ** 31 - 1;

/** Answers of more characters than this are written in slices, among the heavy operations. */
const LARGE = 250_000;
/** Most characters of what graphql-js completes, which it does without a pause. */
const LONGEST_COMPLETED = 1_000_000;

/** How operations are run, apart from the graph that they ask. */
export interface RunnerOptions {
  readonly traversals?: Traversals | undefined;
  /** Longest time for all statements of an operation together, and the wait before them; none when left out. */
  readonly timeLimitMs?: number | undefined;
  /** All are admitted at once when it is left out. */
  readonly admission?: Admission | undefined;
}

/** What goes with each statement of an operation. */
type Running = RunOptions & { readonly signal: CancelSignal };

/** What the store gave for an operation. */
interface Read {
  readonly ready: ReadyOperation;
  readonly ran: Ran;
  readonly row: Row;
}

/** Runs operations on a store: one statement each, after those of the traversals that it asks for. */
export class OperationRunner {
  private readonly traversals: Traversals;
  private readonly timeLimitMs: number;
  private readonly admission: Admission;
  private readonly typeOfId = (id: string): string | undefined => this.registry.typeOfId(id)?.name;

  constructor(
    private readonly registry: Registry,
    private readonly store: ReadableStore,
    private readonly limits: Limits,
    private readonly currentId: (id: string) => string,
    { traversals = allTraversals(registry), timeLimitMs = NO_LIMIT, admission = new Admission() }: RunnerOptions = {},
  ) {
    this.traversals = traversals;
    this.timeLimitMs = timeLimitMs;
    this.admission = admission;
  }

  /** Runs an operation and says what it came to. Never rejects. */
  async outcomeOf(ready: ReadyOperation, signal: CancelSignal, span?: Span): Promise<Outcome> {
    try {
      return { kind: 'answer', answer: await this.run(ready, signal, true, span) };
    } catch (error) {
      return { kind: 'failure', error };
    }
  }

  /**
   * Runs an operation and writes its answer. Throws the traversals' errors and the store's.
   *
   * @param strict false: an `object`, whatever the values are
   */
  async run(ready: ReadyOperation, outer?: CancelSignal, strict = true, span?: Span): Promise<FreshAnswer> {
    // The store has no part in it.
    if (ready.answerSchema && strict) {
      return { kind: 'bytes', written: await ready.answerSchema(), ran: { bound: ready.bound, steps: [] } };
    }
    const signal = new TimedSignal(outer, this.timeLimitMs, () => tooLate(this.timeLimitMs));
    const { heavy } = this.admission;
    const queue = this.admission.queueOf(ready.size);
    try {
      // Whoever waits for a plan takes nobody's place.
      await this.store.planned?.(ready.statement, { signal });
      const done = await queue.run(async (outlives) => {
        const read = await this.read(ready, { signal, outlives, isHeavy: queue === heavy, span });
        const writing = span?.begin('write');
        try {
          return this.write(read, strict);
        } catch (error) {
          if (!(error instanceof TooLong)) throw error;
        } finally {
          writing?.end();
        }
        const writeLarge = () => inSpan(span, 'write', () => this.writeLarge(read, strict, signal));
        return queue === heavy ? writeLarge() : writeLarge;
      }, signal);
      return typeof done === 'function' ? await heavy.run(done, signal) : done;
    } finally {
      signal.end();
    }
  }

  private async read(ready: ReadyOperation, options: Running): Promise<Read> {
    const searched = await this.search(ready, options);
    if (searched) return searched;
    const { prepared, statement } = ready;
    const finds = prepared.traversals.length > 0;
    const ran = finds ? await this.traverse(ready, options) : { bound: ready.bound, steps: [] };
    if (prepared.columns.length === 0) return { ready, ran, row: [] };
    const parameters = finds ? prepared.parameters(ran.bound) : statement.parameters;
    const [row] = await this.store.run({ text: statement.text, parameters }, options);
    return { ready, ran, row: row as Row };
  }

  /** Has the store find and hydrate in one statement; undefined where it cannot, or finds too much. */
  private async search(ready: ReadyOperation, options: Running): Promise<Read | undefined> {
    const { prepared, bound: given } = ready;
    if (!prepared.searching || !this.store.findsShortestPaths) return undefined;
    const [{ field, slot, arguments: args }] = prepared.traversals as [AskedTraversal];
    const search = this.traversals.get(field.name)!.search?.(this.runWith(options), args.read(given) as Values);
    if (!search) return undefined;
    const hydrating = prepared.searching();
    const { compactText: text } = hydrating;
    const statement = withSearch(search.statement, { text, parameters: hydrating.parameters(given) });
    const [row] = (await this.store.run(statement, options)) as [Row];
    const found = await search.found(row.at(-1));
    if (found === undefined) return undefined;
    const bound = [...given];
    bound[slot] = { found };
    return { ready: { ...ready, prepared: hydrating }, ran: { bound, steps: [], search: search.statement }, row };
  }

  private runWith({ signal }: Running, store: ReadableStore = this.store): TraversalRun {
    const { registry, limits, currentId } = this;
    return { store, registry, limits, currentId, signal };
  }

  /** Runs the traversals one after another, and puts what they find into the arguments. */
  private async traverse({ prepared, bound: given }: ReadyOperation, running: Running): Promise<Ran> {
    const { outlives, span } = running;
    const bound = [...given];
    const steps: string[] = [];
    let step = span;
    const store: ReadableStore = {
      findsShortestPaths: this.store.findsShortestPaths,
      run: (statement, options) => {
        steps.push(statement.text);
        return this.store.run(statement, { ...options, outlives, span: step });
      },
      findByText: (query, options) => {
        steps.push(FOUND_BY_TEXT);
        return this.store.findByText(query, { ...options, outlives, span: step });
      },
    };
    for (const { field, slot, arguments: args, pages, selected } of prepared.traversals) {
      // Each compares and orders what it finds, which takes milliseconds.
      await turn();
      const { run } = this.traversals.get(field.name)!;
      const asked = {
        pages: pages.map(({ name, field: of, arguments: page }) => ({
          ...(page.read(given) as Values),
          name,
          field: of,
        })),
        selected,
      };
      const found = await inSpan(span, `discover ${field.name}`, (own) => {
        step = own;
        return run(this.runWith(running, store), args.read(given) as Values, asked);
      });
      bound[slot] = { found };
    }
    return { bound, steps };
  }

  /** Writes an answer that is not large. Throws TooLong. */
  private write(read: Read, strict: boolean): FreshAnswer {
    const { ran, row, ready } = read;
    const { prepared } = ready;
    if (strict && prepared.rest.length === 0) {
      try {
        return { kind: 'text', text: prepared.write(row, this.answering(read, LARGE)), ran };
      } catch (error) {
        if (!(error instanceof Unusual)) throw error;
      }
    }
    return this.objectOf(read, LARGE);
  }

  /** Writes a large answer, in slices. Throws LIMIT_EXCEEDED for one that is too long. */
  private async writeLarge(read: Read, strict: boolean, signal: CancelSignal): Promise<FreshAnswer> {
    const { ran, row, ready } = read;
    const { prepared } = ready;
    const longest = this.limits.maxAnswerLength;
    try {
      if (strict && prepared.rest.length === 0) {
        const text = await writeInSlices(prepared.write, row, this.answering(read, longest), signal);
        return { kind: 'text', text, ran };
      }
    } catch (error) {
      if (error instanceof TooLong) throw tooLong(longest);
      if (!(error instanceof Unusual)) throw error;
    }
    try {
      return this.objectOf(read, LONGEST_COMPLETED);
    } catch (error) {
      throw error instanceof TooLong ? tooLong(LONGEST_COMPLETED) : error;
    }
  }

  private objectOf(read: Read, longest: number): FreshAnswer {
    const text = read.ready.prepared.writeAnyway()(read.row, this.answering(read, longest));
    return { kind: 'object', object: JSON.parse(text) as Record<string, unknown>, ran: read.ran };
  }

  private answering({ ready, ran }: Read, longest: number): Answering {
    const { languages } = ready;
    const most = Math.min(longest, this.limits.maxAnswerLength);
    return { typeOfId: this.typeOfId, bound: ran.bound, languages, fetched: new Map(), longest: most };
  }
}
