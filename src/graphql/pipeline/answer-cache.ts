import { LRUCache } from 'lru-cache';
import { RequestSignal, type CancelSignal } from '../../model/cancel-signal';
import type { Span } from '../../model/tracing';
import type { OperationInBrief, ReadyOperation } from './prepare-operation';
import type { Asked } from './read-request';
import type { Outcome } from './run-operation';
import { WrittenAnswer } from './written-answer';

/** An answer that is kept, and of what operation it is. */
export interface KeptAnswer {
  readonly outcome: Outcome;
  readonly operation: OperationInBrief;
}

/** An operation that runs, and how many wait for it. */
interface Run {
  readonly outcome: Promise<Outcome>;
  readonly signal: RequestSignal;
  waiting: number;
}

export interface AnswerCacheOptions {
  /** Most bytes that are kept, by estimate. */
  readonly bytes: number;
  /** Whether what the store answers is kept, and not what the schema answers alone. */
  readonly keepsData: boolean;
}

/** Of what is kept with an answer. */
const BYTES_OF_ENTRY = 400;
/** What would fill so much of the cache is not kept. */
const LARGEST_PART = 1 / 8;
/** Longer texts are kept as bytes, once for each coding that is asked for: shorter ones are never coded. */
const LONGEST_TEXT = 1_400;

/**
 * Answers by what was asked: document, operation, variables and languages. Each belongs to one revision of the data:
 * whoever learns of another calls `clear`. Equal operations at the same time run once. Each who waits leaves on its
 * own, when its client does or its time is up, and the run ends when all have left. Errors are not kept.
 */
export class AnswerCache {
  hits = 0;
  misses = 0;
  private readonly kept: LRUCache<string, KeptAnswer>;
  private readonly running = new Map<string, Run>();
  /** Counts the revisions: what began under another is not kept. */
  private revision = 0;

  /** @param run runs an operation; never rejects */
  constructor(
    private readonly run: (ready: ReadyOperation, signal: CancelSignal, span?: Span) => Promise<Outcome>,
    private readonly options: AnswerCacheOptions,
  ) {
    const { bytes: maxSize } = options;
    this.kept = new LRUCache({
      maxSize,
      maxEntrySize: Math.ceil(maxSize * LARGEST_PART),
      sizeCalculation: ({ outcome }, key) => BYTES_OF_ENTRY + key.length + bytesOf(outcome),
    });
  }

  /** The entries that are kept. */
  get size(): number {
    return this.kept.size;
  }

  /** The bytes that they take, by estimate. */
  get bytes(): number {
    return this.kept.calculatedSize;
  }

  /** What an answer is kept by. */
  static keyOf({ query, operationName = '', variables }: Asked, languages: readonly string[]): string {
    return `${operationName}\n${languages.join()}\n${JSON.stringify(variables)}\n${query}`;
  }

  get(key: string): KeptAnswer | undefined {
    const kept = this.kept.get(key);
    if (kept) this.hits += 1;
    return kept;
  }

  /**
   * The outcome of an operation: what is kept, that of a run with the same key that goes on, or of one of its own.
   *
   * @param span of the request; of several who wait for one run, only the first has its spans
   */
  async outcomeOf(key: string, ready: ReadyOperation, signal: CancelSignal, span?: Span): Promise<Outcome> {
    const isSchema = ready.answerSchema !== undefined;
    if (!isSchema && !this.options.keepsData) return this.run(ready, signal, span);
    const kept = this.get(key);
    if (kept) return kept.outcome;
    this.misses += 1;
    const run = this.running.get(key) ?? this.begin(key, ready, span);
    run.waiting += 1;
    return new Promise((resolve) => {
      const leave = (): void => {
        run.waiting -= 1;
        // The answer of the schema is made in any case, and the next who asks shall not begin anew.
        if (run.waiting === 0 && !isSchema) {
          this.forget(key, run);
          run.signal.abort(signal.reason as Error);
        }
        resolve({ kind: 'failure', error: signal.reason });
      };
      signal.addEventListener('abort', leave);
      void run.outcome.then((outcome) => {
        signal.removeEventListener('abort', leave);
        resolve(outcome);
      });
    });
  }

  /** Drops all answers, since the data are others. */
  clear(): void {
    this.revision += 1;
    this.kept.clear();
    this.running.clear();
  }

  private begin(key: string, ready: ReadyOperation, span: Span | undefined): Run {
    const { revision } = this;
    const signal = new RequestSignal();
    const outcome = this.run(ready, signal, span).then((outcome) => {
      this.forget(key, run);
      if (revision === this.revision) this.keep(key, ready, outcome);
      return outcome;
    });
    const run: Run = { outcome, signal, waiting: 0 };
    this.running.set(key, run);
    return run;
  }

  private keep(key: string, { name, size }: ReadyOperation, outcome: Outcome): void {
    if (outcome.kind !== 'answer' || outcome.answer.kind === 'object') return;
    this.kept.set(key, { outcome: keptForm(outcome.answer), operation: { name, size } });
  }

  private forget(key: string, run: Run): void {
    if (this.running.get(key) === run) this.running.delete(key);
  }
}

type Text = Extract<Outcome, { kind: 'answer' }>['answer'] & { kind: 'text' | 'bytes' };

/** Without what was run for it, which would keep the prepared operation. */
function keptForm(answer: Text): Outcome {
  if (answer.kind === 'bytes') return { kind: 'answer', answer: { kind: 'bytes', written: answer.written } };
  const { text } = answer;
  if (text.length <= LONGEST_TEXT) return { kind: 'answer', answer: { kind: 'text', text } };
  return { kind: 'answer', answer: { kind: 'bytes', written: WrittenAnswer.of(text) } };
}

/** A quarter more for the coded forms of bytes, and two bytes a character of a text that is not Latin. */
function bytesOf(outcome: Outcome): number {
  if (outcome.kind !== 'answer' || outcome.answer.kind === 'object') return 0;
  const { answer } = outcome;
  return answer.kind === 'text' ? 2 * answer.text.length : Math.ceil(1.25 * answer.written.body.length);
}
