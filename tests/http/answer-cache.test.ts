import { AnswerCache } from '../../src/graphql/pipeline/answer-cache';
import type { ReadyOperation } from '../../src/graphql/pipeline/prepare-operation';
import type { Outcome } from '../../src/graphql/pipeline/run-operation';
import { RequestSignal, type CancelSignal } from '../../src/model/cancel-signal';
import type { RunningApplication } from '../../src/application/application';
import { startServer } from '../support/server';

const BYTES = 100_000;
const failure = (text: string): Outcome => ({ kind: 'failure', error: text });
const answer = (text: string): Outcome => ({ kind: 'answer', answer: { kind: 'text', text } });
/** The text of an outcome, whatever it is kept as. */
const textOf = (outcome: Outcome): unknown =>
  outcome.kind === 'answer' && outcome.answer.kind !== 'object'
    ? (outcome.answer.kind === 'bytes' ? outcome.answer.written : outcome.answer).text
    : outcome;

const READY = { name: 'Asked', size: { cost: 1, visits: 1 } } as ReadyOperation;

/** A cache over runs that a test ends. */
class Asking {
  readonly runs: { signal: CancelSignal; end: (outcome: Outcome) => void }[] = [];
  readonly cache: AnswerCache;

  constructor(
    keepsData = true,
    private readonly ready = READY,
  ) {
    const run = (_ready: ReadyOperation, signal: CancelSignal) =>
      new Promise<Outcome>((end) => void this.runs.push({ signal, end }));
    this.cache = new AnswerCache(run, { bytes: BYTES, keepsData });
  }

  ask(key: string) {
    const signal = new RequestSignal();
    return { signal, outcome: this.cache.outcomeOf(key, this.ready, signal) };
  }

  /** Asks, and has it answered. */
  async answered(key: string, outcome: Outcome): Promise<Outcome> {
    const asked = this.ask(key);
    this.runs.at(-1)!.end(outcome);
    return asked.outcome;
  }
}

describe('an answer', () => {
  test('is kept, by what was asked, until the data are others', async () => {
    const asking = new Asking();
    await asking.answered('one', answer('"a"'));
    expect(textOf(await asking.ask('one').outcome)).toBe('"a"');
    await asking.answered('other', answer('"b"'));
    expect(asking.runs).toHaveLength(2);
    expect(asking.cache).toMatchObject({ hits: 1, misses: 2, size: 2 });
    asking.cache.clear();
    void asking.ask('one');
    expect(asking.runs).toHaveLength(3);
  });

  test('that began before the data were others is given to who asked then, and not kept', async () => {
    const asking = new Asking();
    const before = asking.ask('one');
    asking.cache.clear();
    const after = asking.ask('one');
    asking.runs[0]!.end(answer('"old"'));
    expect(textOf(await before.outcome)).toBe('"old"');
    asking.runs[1]!.end(answer('"new"'));
    expect(textOf(await after.outcome)).toBe('"new"');
    expect(textOf(await asking.ask('one').outcome)).toBe('"new"');
    expect(asking.runs).toHaveLength(2);
  });

  test('is kept with its text in all alphabets, however long', async () => {
    const asking = new Asking();
    const long = JSON.stringify('霍尔果斯 é '.repeat(500));
    await asking.answered('one', answer(long));
    expect(textOf(await asking.ask('one').outcome)).toBe(long);
  });

  test('of the store is not kept where that is off; one of the schema is', async () => {
    const off = new Asking(false);
    await off.answered('one', answer('1'));
    void off.ask('one');
    expect(off.runs).toHaveLength(2);
    const schema = new Asking(false, { ...READY, answerSchema: () => Promise.reject(new Error('unused')) });
    await schema.answered('one', answer('1'));
    await schema.ask('one').outcome;
    expect(schema.runs).toHaveLength(1);
  });

  test('that is wrong is not kept, nor one that would fill the cache', async () => {
    const asking = new Asking();
    await asking.answered('one', failure('a'));
    await asking.answered('one', answer(JSON.stringify('x'.repeat(BYTES / 4))));
    await asking.answered('one', answer('1'));
    expect(asking.runs).toHaveLength(3);
  });

  test('of the least recent use goes first, so that all stay within the memory', async () => {
    const asking = new Asking();
    const text = JSON.stringify('x'.repeat(5_000));
    for (let i = 0; i < 30; i++) await asking.answered(`${i}`, answer(text));
    expect(asking.cache.bytes).toBeLessThanOrEqual(BYTES);
    expect([asking.cache.get('0'), asking.cache.size]).toEqual([undefined, 14]);
    expect(asking.cache.get('29')).toMatchObject({ operation: { name: 'Asked', size: READY.size } });
  });
});

describe('equal operations at the same time', () => {
  let asking: Asking;
  beforeEach(() => void (asking = new Asking()));
  const ask = (key: string) => asking.ask(key);

  test('run once, and where that fails those after them again', async () => {
    const [first, second] = [ask('one'), ask('one')];
    expect(asking.runs).toHaveLength(1);
    asking.runs[0]!.end(failure('a'));
    expect(await Promise.all([first.outcome, second.outcome])).toEqual([failure('a'), failure('a')]);
    const third = ask('one');
    expect(asking.runs).toHaveLength(2);
    asking.runs[1]!.end(failure('b'));
    expect(await third.outcome).toEqual(failure('b'));
  });

  test('are told from others', () => {
    ask('one');
    ask('other');
    expect(asking.runs).toHaveLength(2);
  });

  test('are left by one whose client has gone, and answered for the other', async () => {
    const [leaving, staying] = [ask('one'), ask('one')];
    leaving.signal.abort(new Error('gone'));
    expect(await leaving.outcome).toEqual({ kind: 'failure', error: new Error('gone') });
    expect(asking.runs[0]!.signal.aborted).toBe(false);
    asking.runs[0]!.end(failure('a'));
    expect(await staying.outcome).toEqual(failure('a'));
  });

  test('end when all have left, and who comes then is read for anew', async () => {
    const both = [ask('one'), ask('one')];
    for (const { signal } of both) signal.abort(new Error('gone'));
    expect(asking.runs[0]!.signal.aborted).toBe(true);
    const late = ask('one');
    expect(asking.runs).toHaveLength(2);
    // The end of the first is not taken for that of the second.
    asking.runs[0]!.end(failure('late'));
    await both[0]!.outcome;
    const later = ask('one');
    expect(asking.runs).toHaveLength(2);
    asking.runs[1]!.end(failure('b'));
    expect(await Promise.all([late.outcome, later.outcome])).toEqual([failure('b'), failure('b')]);
  });
});

describe('a server that keeps answers', () => {
  let server: RunningApplication;
  beforeAll(async () => void (server = await startServer()), 60_000);
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

  const post = (body: object, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const hits = () => server.graph.pipeline.answers.hits;

  test('tells apart variables, operations and languages, and not the way of asking', async () => {
    const query = 'query A($id: ID!) { port(id: $id) { name } } query B($id: ID!) { port(id: $id) { id } }';
    const asked = (operationName: string, id: string, lang: string) =>
      post({ query, operationName, variables: { id } }, { 'accept-language': lang }).then((answer) => answer.text());
    const all = () =>
      Promise.all([
        asked('A', 'port:dulata', 'en'),
        asked('A', 'port:dulata', 'zh'),
        asked('A', 'port:kalzhat', 'en'),
        asked('B', 'port:dulata', 'en'),
      ]);
    const first = await all();
    const before = hits();
    expect(first).toEqual([
      '{"data":{"port":{"name":"Dulata"}}}\n',
      '{"data":{"port":{"name":"都拉塔"}}}\n',
      '{"data":{"port":{"name":"Kalzhat"}}}\n',
      '{"data":{"port":{"id":"port:dulata"}}}\n',
    ]);
    expect(await all()).toEqual(first);
    expect(hits() - before).toBe(4);
    const search = new URLSearchParams({ query, operationName: 'A', variables: '{"id":"port:dulata"}' }).toString();
    const got = await fetch(`${server.url}/graphql?${search}`, {
      headers: { 'apollo-require-preflight': '1', 'accept-language': 'en' },
    });
    expect([await got.text(), hits() - before]).toEqual([first[0], 5]);
  });

  test('shows with an explanation what was run, and not what was kept', async () => {
    const query = '{ search(text: "Dulata", first: 1) { nodes { node { id } } } }';
    await post({ query });
    const explained = await post({ query }, { 'x-explain': '1' });
    const { extensions } = (await explained.json()) as { extensions: { explain: { steps: unknown[] } } };
    expect(extensions.explain.steps.length).toBeGreaterThan(0);
  });

  test('sends what is kept in the coding that is asked for', async () => {
    const query = '{ countries(first: 100) { nodes { id name } } }';
    const ask = (coding: string) => post({ query }, { 'accept-encoding': coding });
    const texts = [];
    for (const coding of ['identity', 'gzip', 'br', 'gzip', 'identity']) {
      const response = await ask(coding);
      texts.push([response.headers.get('content-encoding') ?? 'identity', await response.text()]);
    }
    expect(texts.map(([coding]) => coding)).toEqual(['identity', 'gzip', 'br', 'gzip', 'identity']);
    expect(new Set(texts.map(([, text]) => text)).size).toBe(1);
  });
});
