import { setTimeout as pause } from 'node:timers/promises';
import { PlanQueue } from '../../src/application/plan-queue';

const short = (name: string): string => `RETURN '${name}'`;
const long = (name: string): string => short(name).padEnd(2_000);

/** A queue, what it began in order, and a way to end each planning. */
function tracedQueue() {
  const queue = new PlanQueue();
  const begun: string[] = [];
  const ends = new Map<string, (error?: Error) => void>();
  const ask = (text: string): Promise<void> =>
    queue.planned(text, () => {
      begun.push(text.trim());
      return new Promise<void>((resolve, reject) => {
        ends.set(text, (error) => (error ? reject(error) : resolve()));
      });
    });
  const end = async (text: string, error?: Error): Promise<void> => {
    ends.get(text)!(error);
    await pause(1);
  };
  return { queue, begun, ask, end };
}

/** Longer than requests gather before the first is chosen. */
const gathered = (): Promise<void> => pause(200);

/** Longer than the store is left to those who waited for the first plan. */
const firstRuns = (): Promise<void> => pause(1_050);

describe('statements that are planned before they run', () => {
  test('are planned the shortest first, and the very first one alone', async () => {
    const { begun, ask, end } = tracedQueue();
    for (const text of [long('a'), long('b'), short('c')]) void ask(text);
    await gathered();
    expect(begun).toEqual([short('c')]);
    await end(short('c'));
    expect(begun).toEqual([short('c')]);
    await firstRuns();
    expect(begun).toEqual([short('c'), long('a').trim()]);
  });

  test('do not wait for long ones when they are short', async () => {
    const { begun, ask, end } = tracedQueue();
    void ask(short('first'));
    await gathered();
    await end(short('first'));
    await firstRuns();
    for (const text of [long('a'), long('b')]) void ask(text);
    await gathered();
    void ask(short('later'));
    await gathered();
    expect(begun.slice(1)).toEqual([long('a').trim(), short('later')]);
  });

  test('are planned once for all who ask, and not again', async () => {
    const { begun, ask, end } = tracedQueue();
    const both = Promise.all([ask(short('a')), ask(short('a'))]);
    await gathered();
    await end(short('a'));
    await both;
    await ask(short('a'));
    expect(begun).toEqual([short('a')]);
  });

  test('are tried again when planning failed', async () => {
    const { begun, ask, end } = tracedQueue();
    const first = ask(short('a'));
    await gathered();
    await Promise.all([expect(first).rejects.toThrow('away'), end(short('a'), new Error('away'))]);
    void ask(short('a'));
    await gathered();
    expect(begun).toHaveLength(2);
  });

  test('fail, and are forgotten, when the store has gone', async () => {
    const { queue, begun, ask, end } = tracedQueue();
    void ask(short('a'));
    await gathered();
    await end(short('a'));
    await firstRuns();
    void ask(short('b')).catch(() => undefined);
    const waiting = ask(long('c'));
    queue.clear(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    void ask(short('a'));
    await gathered();
    expect(begun).toEqual([short('a'), short('a')]);
  });

  test('do not wait for those that were begun before the store went, which may never end', async () => {
    const { queue, begun, ask, end } = tracedQueue();
    const lost = ask(short('a'));
    await gathered();
    queue.clear(new Error('gone'));
    await expect(lost).rejects.toThrow('gone');
    const again = ask(short('b'));
    await gathered();
    expect(begun).toEqual([short('a'), short('b')]);
    // What ends late says nothing about the store that came back.
    await end(short('a'));
    void ask(short('a'));
    await end(short('b'));
    await again;
    await firstRuns();
    expect(begun).toEqual([short('a'), short('b'), short('a')]);
  });
});
