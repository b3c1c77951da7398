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

/** A signal that fires with another, and when its time is up with what `late` makes. `end` must be called in the end. */
export class TimedSignal extends RequestSignal {
  private readonly timer: NodeJS.Timeout;
  private readonly follow: () => void;

  constructor(
    private readonly outer: CancelSignal | undefined,
    ms: number,
    late: () => Error,
  ) {
    super();
    this.timer = setTimeout(() => this.abort(late()), ms);
    this.follow = () => this.abort(outer!.reason!);
    if (outer?.aborted) this.follow();
    else outer?.addEventListener('abort', this.follow);
  }

  end(): void {
    clearTimeout(this.timer);
    this.outer?.removeEventListener('abort', this.follow);
  }
}

/** Settles like `work`, or rejects as soon as the signal fires; `cancel` then ends the work, where it can be ended. */
export function abortable<T>(
  work: Promise<T>,
  signal: CancelSignal | undefined,
  cancel?: () => Promise<void>,
): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      void cancel?.().catch(() => undefined);
      if (signal.reason) reject(signal.reason);
    };
    const settled =
      <V>(settle: (value: V) => void) =>
      (value: V): void => {
        signal.removeEventListener('abort', stop);
        settle(value);
      };
    signal.addEventListener('abort', stop);
    work.then(settled(resolve), settled(reject));
    if (signal.aborted) stop();
  });
}
