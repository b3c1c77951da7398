import { LRUCache } from 'lru-cache';

/** Statements that are known to be planned; Neo4j keeps 1,000 plans. */
const MOST_KNOWN = 1_000;

interface Waiting {
  readonly text: string;
  readonly start: () => Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Characters of a statement that takes long to plan: more than those of look-ups, fewer than those of lists in lists. */
const LONG = 600;
/** How many are planned at a time, and how many long ones of these: the first plans of a cold store take seconds. */
const AT_ONCE = 2;
const LONG_AT_ONCE = 1;
/** Milliseconds in which requests gather before the first is chosen. */
const GATHERING = 150;
/** Milliseconds that a cold store is left to those who waited for the first plan: running it takes long as well. */
const FIRST_RUNS = 1_000;

/**
 * Has statements planned a few at a time, each once, the shortest first: a look-up is planned in a moment, and need not
 * wait for what takes seconds. Nobody ends a planning that has begun, for a plan is kept only when it is whole.
 */
export class PlanQueue {
  private readonly known = new LRUCache<string, true>({ max: MOST_KNOWN });
  private readonly pending = new Map<string, Promise<void>>();
  private waiting: Waiting[] = [];
  private running: Waiting[] = [];
  private gathering: NodeJS.Timeout | undefined;

  /** Ends when the statement is planned, or as `start` does where that fails. */
  planned(text: string, start: () => Promise<void>): Promise<void> {
    if (this.known.has(text)) return Promise.resolve();
    let pending = this.pending.get(text);
    if (!pending) {
      pending = new Promise<void>((resolve, reject) => {
        this.waiting.push({ text, start, resolve, reject });
      }).finally(() => {
        if (this.pending.get(text) === pending) this.pending.delete(text);
      });
      // Those who asked may have left by the time it fails.
      pending.catch(() => undefined);
      this.pending.set(text, pending);
      this.gathering ??= setTimeout(() => this.next(), GATHERING);
    }
    return pending;
  }

  /** Forgets what is planned, and fails all who wait. */
  clear(error: Error): void {
    const asked = [...this.waiting, ...this.running];
    this.known.clear();
    this.pending.clear();
    // Others may begin: a planning whose connection was given up need not ever end.
    this.waiting = [];
    this.running = [];
    for (const { reject } of asked) reject(error);
  }

  private next(): void {
    this.gathering = undefined;
    const isLong = ({ text }: Waiting): boolean => text.length > LONG;
    // The very first one also waits for what the store itself has to load, and is best left alone with it.
    const atOnce = this.known.size === 0 ? 1 : AT_ONCE;
    while (this.running.length < atOnce) {
      const full = this.running.filter(isLong).length >= LONG_AT_ONCE;
      const [first] = this.waiting
        .filter((one) => !(full && isLong(one)))
        .sort((a, b) => a.text.length - b.text.length);
      if (!first) return;
      this.waiting = this.waiting.filter((one) => one !== first);
      void this.run(first);
    }
  }

  private async run(one: Waiting): Promise<void> {
    const { running } = this;
    running.push(one);
    let error: Error | undefined;
    try {
      await one.start();
    } catch (reason) {
      error = reason as Error;
    }
    if (running !== this.running) return;
    running.splice(running.indexOf(one), 1);
    if (error) one.reject(error);
    else {
      this.known.set(one.text, true);
      one.resolve();
    }
    if (this.known.size === 1) this.gathering ??= setTimeout(() => this.next(), FIRST_RUNS);
    else this.next();
  }
}
