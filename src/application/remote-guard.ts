import { setTimeout as pause } from 'node:timers/promises';
import { CustomsGraphError } from '../errors';
import { RequestSignal, abortable } from '../model/cancel-signal';
import type { Statement } from '../model/statement';
import type { GraphStore, ReadableStore, RemoteStore, RunOptions, StoredRow } from '../store/graph-store';
import type { FoundByText, TextQuery } from '../store/text-query';
import { PlanQueue } from './plan-queue';

/**
 * How far a remote store can be asked. `AWAY`: it cannot be reached, or was not looked at yet, and everything is
 * refused. `WARMING`: it is back, perhaps from a restart, and a statement runs as soon as it is planned. `READY`:
 * everything runs at once.
 */
export type Availability = 'AWAY' | 'WARMING' | 'READY';

/** Milliseconds between two looks at a store that is away, and at one that is ready. */
const RETRY = 500;
const LOOK = 1_000;
/** Milliseconds after which a store that does not let anybody in is away; one that has just started is slow. */
const REACH_LIMIT = { READY: 2_000, WARMING: 5_000, AWAY: 5_000 };
/** Longest time in milliseconds for planning a statement, where the load of a cold start is on the machine. */
const PLANNING_LIMIT = 60_000;
/** How long a request waits for the plan of its statement, in milliseconds, before it is told to come again. */
const PATIENCE = 3_000;

/** Milliseconds of warming after which a store is good enough: on a busy machine the examples take minutes. */
const WARM_ENOUGH = 60_000;

/** What the guard of a store calls as the store comes and goes. */
export interface RemoteEvents {
  /** The store can be reached after it was away. When this fails, it stays away. */
  returned(): Promise<void>;
  /** Asks what is likely to be asked, until the signal fires. */
  warmUp(signal: RequestSignal): Promise<unknown>;
  /** The store answers, from time to time. */
  looked(signal: RequestSignal): Promise<void>;
  lost(): void;
}

/**
 * Stands between the requests and a store that may go away. While it is away, requests are refused at once instead of
 * waiting for connections; when it comes back cold, its statements are planned a few at a time and without the limit of
 * a request, for a planning that is cut off is of no use to the next who asks.
 */
export class RemoteGuard implements ReadableStore {
  private state: Availability = 'AWAY';
  private warmingSince = 0;
  private readonly plans = new PlanQueue();
  private presence = new RequestSignal();
  private suspicion: Promise<void> | undefined;
  private closed = false;
  /** Ends the pause before the next look. */
  private wake = new AbortController();

  constructor(
    private readonly store: GraphStore,
    private readonly remote: RemoteStore,
    private readonly events: RemoteEvents,
  ) {}

  get availability(): Availability {
    return this.state;
  }

  /** Whether whoever can wait should: it has begun to warm up less than a minute ago. */
  get isCold(): boolean {
    return this.state === 'WARMING' && Date.now() - this.warmingSince < WARM_ENOUGH;
  }

  get findsShortestPaths(): boolean | undefined {
    return this.store.findsShortestPaths;
  }

  /** Begins to watch the store: `READY` when it has been looked at, else `AWAY`. */
  watch(state: 'AWAY' | 'READY'): void {
    this.state = state;
    void this.keepWatching();
  }

  /** Warms the store up; yields when it is ready, or has gone. */
  async warm(): Promise<void> {
    this.state = 'WARMING';
    this.warmingSince = Date.now();
    const { presence } = this;
    await this.events.warmUp(presence);
    if (!presence.aborted && this.state === 'WARMING') this.state = 'READY';
  }

  run(statement: Statement, options?: RunOptions): Promise<readonly StoredRow[]> {
    const run = (): Promise<readonly StoredRow[]> => this.store.run(statement, options);
    return this.state === 'READY' ? this.noticed(run(), statement) : this.whenPlanned(statement, options, run);
  }

  findByText(query: TextQuery, options?: RunOptions): Promise<FoundByText> {
    const find = (): Promise<FoundByText> => this.store.findByText(query, options);
    return this.state === 'READY' ? this.noticed(find(), query) : this.whenPlanned(query, options, find);
  }

  /** Ends a warm-up and a look at what was loaded. */
  settle(): void {
    this.presence.abort(new Error('The server is shutting down.'));
  }

  close(): void {
    this.state = 'AWAY';
    this.closed = true;
    this.wake.abort();
    this.presence.abort(this.away());
    this.plans.clear(this.away());
  }

  /** Finds out whether the store is still there. */
  suspect(): Promise<void> {
    return (this.suspicion ??= this.reached().then((reached) => {
      this.suspicion = undefined;
      if (!reached) this.lose();
    }));
  }

  planned(asked: Statement, options?: RunOptions): Promise<void> | undefined {
    return this.state === 'READY' ? undefined : this.untilPlanned(asked, options);
  }

  private async whenPlanned<T>(
    asked: Statement | TextQuery,
    options: RunOptions | undefined,
    run: () => Promise<T>,
  ): Promise<T> {
    await this.untilPlanned(asked, options);
    return this.noticed(run(), asked);
  }

  private async untilPlanned(asked: Statement | TextQuery, options: RunOptions | undefined): Promise<void> {
    if (this.state === 'AWAY') throw this.away();
    const plan = this.plan(asked);
    const late = new RequestSignal();
    const timer = setTimeout(() => late.abort(this.away('is planning its statements anew')), PATIENCE);
    try {
      await abortable(abortable(plan, options?.signal), late);
    } finally {
      clearTimeout(timer);
    }
  }

  private plan(asked: Statement | TextQuery): Promise<void> {
    return this.plans.planned(keyOf(asked), async () => {
      try {
        await this.remote.plan(asked, PLANNING_LIMIT);
      } catch (error) {
        // Whatever is wrong with a statement, running it will tell.
        const unavailable = isCode(error, 'CG_STORE_UNAVAILABLE');
        if (unavailable) void this.suspect();
        if (unavailable || isCode(error, 'CG_STORE_TIMEOUT')) throw error;
      }
    });
  }

  private noticed<T>(work: Promise<T>, asked: Statement | TextQuery): Promise<T> {
    return work.catch((error: unknown) => {
      this.failed(error, asked);
      throw error;
    });
  }

  private failed(error: unknown, asked: Statement | TextQuery): void {
    const late = isCode(error, 'CG_STORE_TIMEOUT');
    if (this.state === 'AWAY' || !(late || isCode(error, 'CG_STORE_UNAVAILABLE'))) return;
    void this.suspect().then(() => {
      // Perhaps the time went into its planning, which the end of the request has ended.
      if (late && this.state === 'READY') return this.plan(asked).catch(() => undefined);
    });
  }

  private lose(): void {
    if (this.state === 'AWAY') return;
    this.state = 'AWAY';
    const error = this.away();
    this.presence.abort(error);
    this.presence = new RequestSignal();
    this.plans.clear(error);
    this.remote.reconnect();
    this.wake.abort();
    this.events.lost();
  }

  private async keepWatching(): Promise<void> {
    while (!this.closed) {
      this.wake = new AbortController();
      const ms = this.state === 'AWAY' ? RETRY : LOOK;
      await pause(ms, undefined, { signal: this.wake.signal, ref: false }).catch(() => undefined);
      if (this.closed) return;
      if (this.state === 'AWAY') await this.tryAgain();
      else await this.look();
    }
  }

  private async tryAgain(): Promise<void> {
    if (!(await this.reached())) return;
    try {
      await this.events.returned();
    } catch {
      return;
    }
    if (!this.closed) void this.warm();
  }

  private async look(): Promise<void> {
    await this.events.looked(this.presence).catch(() => this.suspect());
  }

  private async reached(): Promise<boolean> {
    const limit = new AbortController();
    try {
      return await Promise.race([
        this.remote.reach().then(
          () => true,
          () => false,
        ),
        pause(REACH_LIMIT[this.state], false, { signal: limit.signal, ref: false }),
      ]);
    } finally {
      limit.abort();
    }
  }

  private away(why = 'cannot be reached at the moment'): CustomsGraphError {
    return new CustomsGraphError('CG_STORE_UNAVAILABLE', `${this.store.name} ${why}.`);
  }
}

/** All searches of a kind are one statement. */
const keyOf = (asked: Statement | TextQuery): string => ('text' in asked ? asked.text : asked.kind);

const isCode = (error: unknown, code: CustomsGraphError['code']): boolean =>
  error instanceof CustomsGraphError && error.code === code;
