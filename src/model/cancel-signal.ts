/** Fires when nobody waits for an answer any more. Any AbortSignal is one. */
export interface CancelSignal {
  readonly aborted: boolean;
  /** What it was aborted with; undefined before. */
  readonly reason: Error | undefined;
  /** Throws the reason once it is aborted. */
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** A signal of one request. An AbortController with its EventTarget costs more than a small read may. */
export class RequestSignal implements CancelSignal {
  reason: Error | undefined;
  private readonly listeners = new Set<() => void>();

  get aborted(): boolean {
    return this.reason !== undefined;
  }

  /** Fires, the first time that it is called. */
  abort(reason: Error): void {
    if (this.aborted) return;
    this.reason = reason;
    for (const listener of this.listeners) listener();
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
