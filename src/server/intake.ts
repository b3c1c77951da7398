/** Longest time for which a request waits only because others connect. */
const HOLD_MS = 300;
/** Requests that have waited so long and are begun in one round of the event loop. */
const IN_A_ROUND = 1;

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
  private waiting: Waiting[] = [];
  private isCrowd = false;
  private accepted = false;
  private turning = false;

  /** To be called for each connection that is accepted. */
  connected(): void {
    this.accepted = true;
    this.turn();
  }

  /** Begins a request, at once or in one of the next rounds, in the order of their coming. */
  begin(start: () => void): void {
    if (!this.isCrowd && this.waiting.length === 0) return start();
    this.waiting.push({ since: performance.now(), start });
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
    const now = this.waiting.splice(0, this.due());
    if (this.isCrowd || this.waiting.length > 0) this.turn();
    for (const { start } of now) start();
  }

  /** How many are to be begun. */
  private due(): number {
    if (!this.isCrowd) return this.waiting.length;
    const late = performance.now() - HOLD_MS;
    return this.waiting.slice(0, IN_A_ROUND).filter(({ since }) => since < late).length;
  }
}
