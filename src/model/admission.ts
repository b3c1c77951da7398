import { CustomsGraphError } from '../errors';
import type { CancelSignal } from './cancel-signal';

/** How much of one class of work is done at the same time. */
export interface WorkLimits {
  /** Most that run, or are held, at once. */
  readonly running: number;
  /** Most that wait. */
  readonly waiting: number;
  /** Longest time that one waits. */
  readonly patienceMs: number;
}

export interface AdmissionLimits {
  readonly light: WorkLimits;
  readonly heavy: WorkLimits;
}

const ALL: WorkLimits = { running: Infinity, waiting: Infinity, patienceMs: 0 };
const UNBOUNDED: AdmissionLimits = { light: ALL, heavy: ALL };

/** Where more is asked at the same time than the server can answer. */
export const overloaded = (): CustomsGraphError =>
  new CustomsGraphError('CG_OVERLOADED', 'The server has more to answer than it can at the moment.', {
    hint: 'Send the request again after as many seconds as the header Retry-After says.',
  });

/** How many of those who have waited too long are refused in one round of the event loop: a thousand would hold it. */
const REFUSED_IN_A_ROUND = 64;

interface Waiting {
  readonly size: number;
  /** When it has waited for long enough. */
  readonly until: number;
  readonly enter: () => void;
  readonly refuse: () => void;
}

/**
 * Work of one class, or the bytes that it holds: so much of it is there at once, so much waits in the order of its
 * arrival, and the rest is refused.
 */
export class WorkQueue {
  running = 0;
  /** How many were refused so far: since no more could wait, or be held, or since they had waited for too long. */
  readonly refusals = { full: 0, late: 0 };
  /** In the order of their coming, and so of the ends of their waits. */
  private readonly queue = new Set<Waiting>();
  private isWatched = false;

  constructor(private readonly limits: WorkLimits) {}

  get refused(): number {
    return this.refusals.full + this.refusals.late;
  }

  get waiting(): number {
    return this.queue.size;
  }

  /** Throws CG_OVERLOADED where no more may wait. */
  refuseWhenFull(): void {
    if (this.queue.size >= this.limits.waiting) throw this.refusal('full');
  }

  /** Takes a place of this size at once. Throws CG_OVERLOADED where there is none. */
  take(size: number): void {
    if (!this.fits(size)) throw this.refusal('full');
    this.running += size;
  }

  /**
   * Takes a place of this size, now or when its turn comes; undefined: now. Rejects with CG_OVERLOADED, or the reason of
   * the signal while it waits.
   */
  enter(size: number, signal: CancelSignal): Promise<void> | undefined {
    if (this.queue.size > 0 || !this.fits(size)) return this.turnOf(size, signal);
    this.running += size;
    return undefined;
  }

  /** Frees a place of this size, and gives it to those who wait for it. */
  leave(size: number): void {
    this.running -= size;
    for (const first of this.queue) {
      if (!this.fits(first.size)) return;
      this.running += first.size;
      first.enter();
    }
  }

  /**
   * Runs work when its turn comes. Its place is free again when it has ended, with all that outlives it. Throws as
   * `enter` does.
   */
  async run<T>(work: (outlives: (other: Promise<unknown>) => void) => Promise<T>, signal: CancelSignal): Promise<T> {
    const turn = this.enter(1, signal);
    if (turn) await turn;
    const others: Promise<unknown>[] = [];
    try {
      return await work((other) => void others.push(other));
    } finally {
      if (others.length === 0) this.leave(1);
      else void Promise.allSettled(others).then(() => this.leave(1));
    }
  }

  private fits(size: number): boolean {
    return this.running + size <= this.limits.running;
  }

  private turnOf(size: number, signal: CancelSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason!);
      this.refuseWhenFull();
      const leave = (settle: () => void): void => {
        this.queue.delete(waiting);
        signal.removeEventListener('abort', abort);
        settle();
      };
      const waiting = {
        size,
        until: performance.now() + this.limits.patienceMs,
        enter: () => leave(resolve),
        refuse: () => leave(() => reject(this.refusal('late'))),
      };
      const abort = (): void => leave(() => reject(signal.reason!));
      signal.addEventListener('abort', abort);
      this.queue.add(waiting);
      this.watch();
    });
  }

  private watch(): void {
    const [first] = this.queue;
    if (!first || this.isWatched) return;
    this.isWatched = true;
    setTimeout(() => this.refuseLate(), Math.max(0, first.until - performance.now())).unref();
  }

  private refuseLate(): void {
    const now = performance.now();
    let refused = 0;
    for (const one of this.queue) {
      if (one.until > now) break;
      if (refused === REFUSED_IN_A_ROUND) return void setImmediate(() => this.refuseLate());
      one.refuse();
      refused += 1;
    }
    this.isWatched = false;
    this.watch();
  }

  private refusal(reason: keyof WorkQueue['refusals']): CustomsGraphError {
    this.refusals[reason] += 1;
    return overloaded();
  }
}

/** Operations above one of these bounds are heavy: they visit many rows of the store, or bring many values. */
const HEAVY = { visits: 20_000, cost: 20_000 };

/**
 * Admission control: how much is at work at the same time. Heavy operations have a queue of their own, so that light
 * ones never wait for them.
 */
export class Admission {
  readonly light: WorkQueue;
  readonly heavy: WorkQueue;

  /** @param limits none when left out: all that is asked for runs */
  constructor(limits: AdmissionLimits = UNBOUNDED) {
    this.light = new WorkQueue(limits.light);
    this.heavy = new WorkQueue(limits.heavy);
  }

  /** The queue of an operation of this size. */
  queueOf({ visits, cost }: { readonly visits: number; readonly cost: number }): WorkQueue {
    return visits > HEAVY.visits || cost > HEAVY.cost ? this.heavy : this.light;
  }
}

/** Longest time for which the event loop works without a turn for others. */
const SLICE_MS = 8;
/** Rounds of the event loop after such work. Node accepts one new connection in each, and an answer takes several. */
const ROUNDS = 16;
/** Fewer where they are long, for others then get their share in them. */
const REST_MS = 3 * SLICE_MS;

/** When the slice that has begun is over; 0 where none has. */
let sliceEnd = 0;
const waiting: (() => void)[] = [];

/**
 * What to wait for before work that holds the event loop for milliseconds; undefined: it may begin. Once such work has
 * filled a slice, others are served for some rounds of the loop, before the next may fill one, in the order of their
 * calls.
 */
export function turn(): Promise<void> | undefined {
  if (waiting.length === 0) {
    const now = performance.now();
    if (sliceEnd === 0) {
      sliceEnd = now + SLICE_MS;
      setImmediate(end);
      return undefined;
    }
    if (now < sliceEnd) return undefined;
  }
  return new Promise((resolve) => waiting.push(resolve));
}

function end(): void {
  const now = performance.now();
  if (now >= sliceEnd || waiting.length > 0) rest(ROUNDS, now + REST_MS);
  else sliceEnd = 0;
}

function rest(rounds: number, until: number): void {
  if (rounds > 0 && performance.now() < until) return void setImmediate(() => rest(rounds - 1, until));
  sliceEnd = performance.now() + SLICE_MS;
  next();
}

/** Lets one after the other work until the slice is over. */
function next(): void {
  const first = performance.now() < sliceEnd ? waiting.shift() : undefined;
  if (!first) return void setImmediate(end);
  first();
  // What it does goes on in a microtask that was queued before this one.
  queueMicrotask(next);
}
