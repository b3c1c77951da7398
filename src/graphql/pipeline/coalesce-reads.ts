import { RequestSignal, type CancelSignal } from '../../model/cancel-signal';
import type { ReadyOperation } from './prepare-operation';
import type { Outcome } from './run-operation';

/** A read that several wait for. */
interface Read {
  readonly outcome: Promise<Outcome>;
  readonly signal: RequestSignal;
  waiting: number;
}

/**
 * Equal requests that come while one of them is read wait for its outcome (the setting JOIN_READS). Each leaves on its
 * own, when its client does or its time is up; the read ends when all have left. What one gets was read from the moment
 * at which the first of them came.
 */
export class RequestCoalescing {
  private readonly running = new Map<ReadyOperation, Read>();

  /** @param read reads for a request; never rejects */
  constructor(private readonly read: (ready: ReadyOperation, signal: CancelSignal) => Promise<Outcome>) {}

  run(ready: ReadyOperation, signal: CancelSignal): Promise<Outcome> {
    const read = this.running.get(ready) ?? this.begin(ready);
    read.waiting += 1;
    return new Promise((resolve) => {
      const leave = (): void => {
        read.waiting -= 1;
        if (read.waiting === 0) {
          // Who comes now must not wait for what is being ended.
          this.forget(ready, read);
          read.signal.abort(signal.reason as Error);
        }
        resolve({ kind: 'failure', error: signal.reason });
      };
      signal.addEventListener('abort', leave);
      void read.outcome.then((outcome) => {
        signal.removeEventListener('abort', leave);
        resolve(outcome);
      });
    });
  }

  private begin(ready: ReadyOperation): Read {
    const signal = new RequestSignal();
    const outcome = this.read(ready, signal).finally(() => this.forget(ready, read));
    const read: Read = { outcome, signal, waiting: 0 };
    this.running.set(ready, read);
    return read;
  }

  private forget(ready: ReadyOperation, read: Read): void {
    if (this.running.get(ready) === read) this.running.delete(ready);
  }
}
