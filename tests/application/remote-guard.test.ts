import { setTimeout as pause } from 'node:timers/promises';
import { RemoteGuard } from '../../src/application/remote-guard';
import { CustomsGraphError } from '../../src/errors';
import { RequestSignal } from '../../src/model/cancel-signal';
import { GrafeoStore } from '../../src/store/grafeo/grafeo-store';
import type { GraphStore, RunOptions } from '../../src/store/graph-store';

const QUESTION = { text: 'RETURN 1 AS row', parameters: {} };
const UNAVAILABLE = expect.objectContaining({ code: 'CG_STORE_UNAVAILABLE' }) as unknown;

const away = (): CustomsGraphError => new CustomsGraphError('CG_STORE_UNAVAILABLE', 'away');

/** An embedded store that behaves as though it were a server: tests take it away, and say how long planning takes. */
class Served {
  up = true;
  planningMs = 0;
  /** What the next run fails with. */
  failure: Error | undefined;
  readonly plans: string[] = [];
  reconnected = 0;
  readonly guard: RemoteGuard;

  constructor(store: GraphStore, warmUp: (signal: RequestSignal) => Promise<unknown> = () => Promise.resolve()) {
    const run = async (statement: typeof QUESTION, options?: RunOptions) => {
      const { failure } = this;
      this.failure = undefined;
      if (failure) throw failure;
      if (!this.up) throw away();
      return store.run(statement, options);
    };
    const remote = {
      reach: () => (this.up ? Promise.resolve() : Promise.reject(away())),
      plan: async (asked: object) => {
        this.plans.push((asked as typeof QUESTION).text);
        await pause(this.planningMs);
      },
      revision: () => Promise.resolve('1'),
      reconnect: () => {
        this.reconnected += 1;
      },
    };
    const guarded: GraphStore = {
      name: store.name,
      kind: store.kind,
      rebuildable: false,
      run: run,
      findByText: (query, options) => store.findByText(query, options),
      check: () => store.check(),
      profile: (statement) => store.profile(statement),
      nodeCount: () => store.nodeCount(),
      ensureSchema: (schema) => store.ensureSchema(schema),
      replaceAll: (graph) => store.replaceAll(graph),
      close: () => store.close(),
    };
    const events = {
      returned: () => Promise.resolve(),
      looked: () => Promise.resolve(),
      lost: () => undefined,
      warmUp,
    };
    this.guard = new RemoteGuard(guarded, remote, events);
  }

  /** Yields in how many milliseconds a question was answered or refused, and with what. */
  async ask(options?: RunOptions): Promise<{ answer: unknown; ms: number }> {
    const started = performance.now();
    const answer = await this.guard.run(QUESTION, options).catch((error: unknown) => error);
    return { answer, ms: performance.now() - started };
  }

  async until(availability: string, ms: number): Promise<void> {
    const limit = Date.now() + ms;
    while (this.guard.availability !== availability && Date.now() < limit) await pause(10);
    expect(this.guard.availability).toBe(availability);
  }
}

describe('a store that is a server of its own', () => {
  let store: GrafeoStore;
  let served: Served;
  beforeAll(async () => {
    store = await GrafeoStore.open(':memory:');
  });
  afterEach(() => served.guard.close());
  afterAll(() => store.close());

  test('is refused at once while it is away, and asked again within a second of its return', async () => {
    served = new Served(store);
    served.guard.watch('READY');
    served.up = false;
    expect((await served.ask()).answer).toEqual(UNAVAILABLE);
    await served.until('AWAY', 1_000);
    const { answer, ms } = await served.ask();
    expect(answer).toEqual(UNAVAILABLE);
    expect(ms).toBeLessThan(500);
    expect(served.reconnected).toBe(1);
    served.up = true;
    await served.until('READY', 1_000);
    expect((await served.ask()).answer).toEqual([1]);
  });

  test('stays where it is when one question fails and it can be reached', async () => {
    served = new Served(store);
    served.guard.watch('READY');
    served.failure = away();
    expect((await served.ask()).answer).toEqual(UNAVAILABLE);
    await pause(20);
    expect([served.guard.availability, served.reconnected]).toEqual(['READY', 0]);
    expect(served.plans).toEqual([]);
  });

  test('is taken for away when it lets nobody in for two seconds', async () => {
    served = new Served(store);
    served.guard.watch('READY');
    Object.assign(served.guard, { remote: { reach: () => new Promise(() => undefined), reconnect: () => undefined } });
    served.failure = new CustomsGraphError('CG_STORE_TIMEOUT', 'late');
    await served.ask();
    await served.until('AWAY', 2_500);
  });

  test('answers while it is warming what is planned, and goes on planning for the next when the first has gone', async () => {
    let warm = (): void => undefined;
    served = new Served(store, () => new Promise<void>((resolve) => (warm = resolve)));
    served.guard.watch('READY');
    void served.guard.warm();
    served.planningMs = 3_500;
    const first = await served.ask();
    expect(first.answer).toEqual(UNAVAILABLE);
    expect(first.ms).toBeLessThan(3_300);
    const second = await served.ask();
    expect(second.answer).toEqual([1]);
    expect(served.plans).toEqual([QUESTION.text]);
    expect([served.guard.availability, served.guard.isCold]).toEqual(['WARMING', true]);
    // On a busy machine warming takes minutes, which nobody should wait for.
    Object.assign(served.guard, { warmingSince: Date.now() - 61_000 });
    expect(served.guard.isCold).toBe(false);
    warm();
    await served.until('READY', 1_000);
  }, 10_000);

  test('plans in the background what took too long, so that it is not planned in vain each time', async () => {
    served = new Served(store);
    served.guard.watch('READY');
    served.failure = new CustomsGraphError('CG_STORE_TIMEOUT', 'late');
    await served.ask();
    await pause(300);
    expect(served.plans).toEqual([QUESTION.text]);
    expect((await served.ask()).answer).toEqual([1]);
  });

  test('does not keep a request waiting whose client has left', async () => {
    served = new Served(store, () => new Promise(() => undefined));
    served.guard.watch('READY');
    void served.guard.warm();
    served.planningMs = 1_000;
    const signal = new RequestSignal();
    setTimeout(() => signal.abort(new Error('left')), 50);
    const { answer, ms } = await served.ask({ signal });
    expect(answer).toEqual(new Error('left'));
    expect(ms).toBeLessThan(500);
  });
});
