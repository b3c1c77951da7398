import type { ServerResponse } from 'node:http';
import { HttpError } from './http-error';

/** Knows when an answer is no longer wanted. */
export interface Cancellation {
  readonly signal: AbortSignal;
  /** Settles like `work`, or rejects with TIMEOUT when the time is up first. */
  within<T>(work: Promise<T>): Promise<T>;
}

/**
 * A cancellation that fires when the connection closes before the answer is written, or after `timeoutMs`.
 *
 * The response is watched and not the request, whose `close` says only that it has been read.
 */
export function cancellationOf(response: ServerResponse, timeoutMs: number): Cancellation {
  const controller = new AbortController();
  const onClose = () => {
    if (!response.writableFinished) controller.abort(new Error('The client closed the connection.'));
  };
  response.once('close', onClose);

  return {
    signal: controller.signal,
    async within(work) {
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          const error = new HttpError('TIMEOUT', `The answer took longer than ${timeoutMs} ms.`);
          reject(error);
          controller.abort(error);
        }, timeoutMs);
      });
      try {
        return await Promise.race([work, limit]);
      } finally {
        clearTimeout(timer);
      }
    },
  };
}
