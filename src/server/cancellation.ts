import type { ServerResponse } from 'node:http';
import type { CancelSignal } from '../model/cancel-signal';
import { HttpError } from './http-error';

/** Knows when an answer is no longer wanted. */
export interface Cancellation {
  readonly signal: CancelSignal;
  /** Settles like `work`, or rejects with TIMEOUT when the time is up first. */
  within<T>(work: Promise<T>): Promise<T>;
}

/**
 * A cancellation that fires when the connection closes before the answer is written, or after `timeoutMs`.
 *
 * The response is watched and not the request, whose `close` says only that it has been read.
 */
export function cancellationOf(response: ServerResponse, timeoutMs: number): Cancellation {
  const signal = new RequestSignal();
  response.once('close', () => signal.departed(response));
  return {
    signal,
    within: (work) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(signal.timeUp(timeoutMs)), timeoutMs);
        void work.then(resolve, reject).finally(() => clearTimeout(timer));
      }),
  };
}

/** Where an AbortController with its EventTarget would be a twelfth of a small read's CPU time. */
export class RequestSignal implements CancelSignal {
  reason: Error | undefined;
  private readonly listeners = new Set<() => void>();

  get aborted(): boolean {
    return this.reason !== undefined;
  }

  abort(reason: Error): void {
    if (this.aborted) return;
    this.reason = reason;
    for (const listener of this.listeners) listener();
  }

  /** To be called when the connection of a response closes. */
  departed(response: ServerResponse): void {
    if (!response.writableFinished) this.abort(new Error('The client closed the connection.'));
  }

  /** To be called when the time for an answer is up; yields what the client is told. */
  timeUp(timeoutMs: number): HttpError {
    const error = new HttpError('TIMEOUT', `The answer took longer than ${timeoutMs} ms.`);
    this.abort(error);
    return error;
  }

  throwIfAborted(): void {
    if (this.reason) throw this.reason;
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.delete(listener);
  }
}
