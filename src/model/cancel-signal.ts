/**
 * Fires when nobody waits for an answer any more. Any AbortSignal is one; a request has a lighter one of its own
 * (server/cancellation.ts).
 */
export interface CancelSignal {
  readonly aborted: boolean;
  /** What it was aborted with; undefined before. */
  readonly reason: Error | undefined;
  /** Throws the reason once it is aborted. */
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
