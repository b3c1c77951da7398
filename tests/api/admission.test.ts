import { setTimeout as delay } from 'node:timers/promises';
import { Admission, WorkQueue, turn } from '../../src/model/admission';
import { RequestSignal } from '../../src/model/cancel-signal';

/** Work that ends when it is told to. */
function work() {
  let end: () => void = () => undefined;
  let begun = false;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const run = (): Promise<string> => {
    begun = true;
    return ended.then(() => 'done');
  };
  return { run, end: () => end(), hasBegun: () => begun };
}

const signal = new RequestSignal();

describe('a queue of work', () => {
  test('runs no more than it may, and the others in the order in which they came', async () => {
    const queue = new WorkQueue({ running: 1, waiting: 10, patienceMs: 10_000 });
    const [first, second, third] = [work(), work(), work()];
    const all = [first, second, third].map(({ run }) => queue.run(run, signal));
    await delay(1);
    expect([first.hasBegun(), second.hasBegun(), queue.running, queue.waiting]).toEqual([true, false, 1, 2]);
    first.end();
    await all[0];
    await delay(1);
    expect([second.hasBegun(), third.hasBegun()]).toEqual([true, false]);
    second.end();
    third.end();
    expect(await Promise.all(all)).toEqual(['done', 'done', 'done']);
    expect([queue.running, queue.waiting, queue.refused]).toEqual([0, 0, 0]);
  });

  test('refuses what finds the queue full, and what has waited too long', async () => {
    const queue = new WorkQueue({ running: 1, waiting: 1, patienceMs: 30 });
    const first = work();
    const running = queue.run(first.run, signal);
    const waiting = queue.run(work().run, signal);
    await expect(queue.run(work().run, signal)).rejects.toMatchObject({ code: 'CG_OVERLOADED' });
    await expect(waiting).rejects.toMatchObject({ code: 'CG_OVERLOADED' });
    first.end();
    await running;
    expect([queue.running, queue.waiting, queue.refused]).toEqual([0, 0, 2]);
    expect(queue.refusals).toEqual({ full: 1, late: 1 });
  });

  test('refuses a thousand that waited too long, and lets the event loop turn meanwhile', async () => {
    const queue = new WorkQueue({ running: 1, waiting: 1_000, patienceMs: 20 });
    const first = work();
    const running = queue.run(first.run, signal);
    const waiting = Array.from({ length: 1_000 }, () => queue.run(work().run, signal));
    let refusedAtFirst = 0;
    waiting[0]!.catch(() => setImmediate(() => (refusedAtFirst = queue.refused)));
    const ends = await Promise.allSettled(waiting);
    expect(ends.every(({ status }) => status === 'rejected')).toBe(true);
    expect([refusedAtFirst < 1_000, queue.refused, queue.waiting]).toEqual([true, 1_000, 0]);
    first.end();
    await running;
  });

  test('lets go who leaves while waiting', async () => {
    const queue = new WorkQueue({ running: 1, waiting: 1, patienceMs: 10_000 });
    const first = work();
    const running = queue.run(first.run, signal);
    const leaving = new RequestSignal();
    const waiting = queue.run(work().run, leaving);
    leaving.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    expect(queue.waiting).toBe(0);
    first.end();
    await running;
  });

  test('keeps the place of work that goes on in the store after its request was given up', async () => {
    const queue = new WorkQueue({ running: 1, waiting: 1, patienceMs: 10_000 });
    const [inStore, next] = [work(), work()];
    const failed = queue.run(async (outlives) => {
      outlives(inStore.run());
      throw new Error('too late');
    }, signal);
    await expect(failed).rejects.toThrow('too late');
    const waiting = queue.run(next.run, signal);
    await delay(1);
    expect(next.hasBegun()).toBe(false);
    inStore.end();
    next.end();
    expect(await waiting).toBe('done');
  });
});

describe('admission', () => {
  test('has a queue of its own for what visits many rows, or brings many values', () => {
    const admission = new Admission();
    expect(admission.queueOf({ visits: 100, cost: 100 })).toBe(admission.light);
    expect(admission.queueOf({ visits: 100_000, cost: 100 })).toBe(admission.heavy);
    expect(admission.queueOf({ visits: 100, cost: 100_000 })).toBe(admission.heavy);
  });

  test('gives the event loop turns between parts of work that hold it', async () => {
    const parts: string[] = [];
    const hold = async (name: string): Promise<void> => {
      await turn();
      parts.push(name);
      const end = performance.now() + 10;
      while (performance.now() < end);
    };
    const all = Promise.all(['a', 'b', 'c'].map(hold));
    setTimeout(() => parts.push('timer'), 0);
    await all;
    expect(parts.indexOf('timer')).toBeLessThan(parts.indexOf('c'));
    expect(parts.filter((part) => part !== 'timer')).toEqual(['a', 'b', 'c']);
  });
});
