import type { Outcome } from '../graphql/fast-lane';
import type { Request } from '../graphql/executor';
import type { CancelSignal } from '../model/cancel-signal';
import { RequestSignal } from './cancellation';

/** A read that several wait for. */
interface Read {
  readonly outcome: Promise<Outcome>;
  readonly signal: RequestSignal;
  waiting: number;
}

/**
 * Equal requests that come while one of them is read wait for its outcome. Each leaves on its own, when its client
 * does or its time is up; the read ends when all have left. What one gets was read from the moment at which the first
 * of them came.
 */
export class RequestCoalescing {
  private readonly running = new Map<Request, Read>();

  /** @param read reads for a request; never rejects */
  constructor(private readonly read: (request: Request, signal: CancelSignal) => Promise<Outcome>) {}

  run(request: Request, signal: CancelSignal): Promise<Outcome> {
    const read = this.running.get(request) ?? this.begin(request);
    read.waiting += 1;
    return new Promise((resolve) => {
      const leave = (): void => {
        read.waiting -= 1;
        if (read.waiting === 0) this.end(request, read, signal.reason as Error);
        resolve({ kind: 'failure', error: signal.reason });
      };
      signal.addEventListener('abort', leave);
      void read.outcome.then((outcome) => {
        signal.removeEventListener('abort', leave);
        resolve(outcome);
      });
    });
  }

  private begin(request: Request): Read {
    const signal = new RequestSignal();
    const outcome = this.read(request, signal).finally(() => this.forget(request, read));
    const read: Read = { outcome, signal, waiting: 0 };
    this.running.set(request, read);
    return read;
  }

  private end(request: Request, read: Read, reason: Error): void {
    // Who comes now must not wait for what is being ended.
    this.forget(request, read);
    read.signal.abort(reason);
  }

  private forget(request: Request, read: Read): void {
    if (this.running.get(request) === read) this.running.delete(request);
  }
}
