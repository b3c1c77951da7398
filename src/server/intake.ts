import type { CancelSignal } from '../model/cancel-signal';

/** For how long a request waits only because others connect: long enough for a client that has left to be noticed. */
const HOLD_MS = { least: 30, most: 300, each: 0.5 };

/** How many requests are begun in one round when nobody connects any more. */
const AT_ONCE = 64;

interface Waiting {
  readonly since: number;
  readonly start: () => void;
}

/**
 * Lets a crowd in. Node accepts one connection in a round of its event loop, so whoever connects behind a crowd waits for
 * as many rounds as there are others before him. While connections come in, requests wait for a moment: the rounds are
 * short, and all are let in before long.
 */
export class Intake {
  private readonly waiting = new Set<Waiting>();
  private isCrowd = false;
  private accepted = false;
  private turning = false;

  /** To be called for each connection that is accepted. */
  connected(): void {
    this.accepted = true;
    this.turn();
  }

  /** Begins a request, at once or in one of the next rounds, in the order of their coming; not if it is given up before. */
  begin(start: () => void, signal: CancelSignal): void {
    if (!this.isCrowd && this.waiting.size === 0) return start();
    const one = { since: performance.now(), start };
    this.waiting.add(one);
    signal.addEventListener('abort', () => this.waiting.delete(one));
    this.turn();
  }

  private turn(): void {
    if (this.turning) return;
    this.turning = true;
    setImmediate(() => this.endRound());
  }

  private endRound(): void {
    this.turning = false;
    this.isCrowd = this.accepted;
    this.accepted = false;
    const due = this.due();
    for (const one of due) this.waiting.delete(one);
    if (this.isCrowd || this.waiting.size > 0) this.turn();
    for (const { start } of due) start();
  }

  /** Those that are to be begun: some, or, while a crowd comes in, the first where it has waited for long enough. */
  private due(): readonly Waiting[] {
    if (!this.isCrowd) return [...this.waiting].slice(0, AT_ONCE);
    const late = performance.now() - Math.min(HOLD_MS.most, HOLD_MS.least + this.waiting.size * HOLD_MS.each);
    const [first] = this.waiting;
    return first && first.since < late ? [first] : [];
  }
}
