import { RequestCoalescing } from '../../src/graphql/pipeline/coalesce-reads';
import type { ReadyOperation } from '../../src/graphql/pipeline/prepare-operation';
import type { Outcome } from '../../src/graphql/pipeline/run-operation';
import { RequestSignal, type CancelSignal } from '../../src/model/cancel-signal';
import type { RunningServer } from '../../src/server/server';
import { startServer } from '../support/server';

describe('equal requests at the same time', () => {
  const [one, other] = [{} as ReadyOperation, {} as ReadyOperation];
  let reads: { request: ReadyOperation; signal: CancelSignal; end: (outcome: Outcome) => void }[];
  let coalescing: RequestCoalescing;
  beforeEach(() => {
    reads = [];
    coalescing = new RequestCoalescing(
      (request, signal) => new Promise<Outcome>((end) => void reads.push({ request, signal, end })),
    );
  });
  const outcome = (text: string): Outcome => ({ kind: 'failure', error: text });
  const ask = (request: ReadyOperation) => {
    const signal = new RequestSignal();
    return { signal, outcome: coalescing.run(request, signal) };
  };

  test('are read once, and those after them again', async () => {
    const [first, second] = [ask(one), ask(one)];
    expect(reads).toHaveLength(1);
    reads[0]!.end(outcome('a'));
    expect(await Promise.all([first.outcome, second.outcome])).toEqual([outcome('a'), outcome('a')]);
    const third = ask(one);
    expect(reads).toHaveLength(2);
    reads[1]!.end(outcome('b'));
    expect(await third.outcome).toEqual(outcome('b'));
  });

  test('are told from others', () => {
    ask(one);
    ask(other);
    expect(reads.map(({ request }) => request)).toEqual([one, other]);
  });

  test('are left by one whose client has gone, and answered for the other', async () => {
    const [leaving, staying] = [ask(one), ask(one)];
    leaving.signal.abort(new Error('gone'));
    expect(await leaving.outcome).toEqual({ kind: 'failure', error: new Error('gone') });
    expect(reads[0]!.signal.aborted).toBe(false);
    reads[0]!.end(outcome('a'));
    expect(await staying.outcome).toEqual(outcome('a'));
  });

  test('end when all have left, and who comes then is read for anew', async () => {
    const both = [ask(one), ask(one)];
    for (const { signal } of both) signal.abort(new Error('gone'));
    expect(reads[0]!.signal.aborted).toBe(true);
    const late = ask(one);
    expect(reads).toHaveLength(2);
    // The end of the first is not taken for that of the second.
    reads[0]!.end(outcome('late'));
    await both[0]!.outcome;
    const later = ask(one);
    expect(reads).toHaveLength(2);
    reads[1]!.end(outcome('b'));
    expect(await Promise.all([late.outcome, later.outcome])).toEqual([outcome('b'), outcome('b')]);
  });
});

describe('a server with JOIN_READS', () => {
  let server: RunningServer;
  beforeAll(async () => void (server = await startServer({ JOIN_READS: 'true' })), 60_000);
  afterAll(() => server.close());

  test('gives each of many equal requests its own whole answer', async () => {
    const ask = async (id: string) => {
      const query = 'query Port($id: ID!) { port(id: $id) { id name claims { nodes { quote } } } }';
      const body = JSON.stringify({ query, variables: { id } });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
      return { id: response.headers.get('x-request-id'), text: await response.text() };
    };
    const ports = ['port:dulata', 'port:kalzhat'];
    const alone = await Promise.all(ports.map(ask));
    const answers = await Promise.all(Array.from({ length: 40 }, (_, i) => ask(ports[i % 2]!)));
    answers.forEach(({ text }, i) => expect(text).toBe(alone[i % 2]!.text));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(40);
  });
});
