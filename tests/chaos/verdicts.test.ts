import { inNode } from './in-node';

interface Summary {
  readonly samples: number;
  readonly worstMs: number;
  readonly p99Ms: number;
  readonly lost: number;
  readonly refusedShare: number;
}

const missed = (measured: string, aims = '{}'): string[] =>
  inNode(`import { missed } from './chaos/judge/verdict.mjs'; answer(missed(${measured}, ${aims}));`);

describe('the summary of small queries', () => {
  test('takes the 99th percentile of all, those that wait among them', () => {
    const summary = inNode<Summary>(`
      import { summaryOf } from './chaos/judge/summary.mjs';
      const samples = Array.from({ length: 200 }, (_, i) => ({ due: 0, ms: i + 1, outcome: 'answered' }));
      samples[199] = { due: 0, ms: 9000, outcome: 'waiting' };
      samples[0].outcome = 'lost';
      samples[1].outcome = 'refused';
      answer(summaryOf(samples));
    `);
    expect(summary).toMatchObject({ samples: 200, worstMs: 9000, p99Ms: 199, lost: 1, refusedShare: 0.005 });
  });
});

describe('the verdict', () => {
  test('misses nothing at the aims themselves', () => {
    const measured = '{ p99Ms: 250, memoryMb: 300, lost: 0, refusedShare: 0.01, recoveryMs: 5000, busyMs: 5000 }';
    expect(missed(measured)).toEqual([]);
  });

  test.each([
    ['{ p99Ms: 251 }', 'p99 251 ms'],
    ['{ memoryMb: 301 }', 'memory +301 MB'],
    ['{ lost: 1 }', '1 lost'],
    ['{ refusedShare: 0.5 }', '50 % refused'],
    ['{ recoveryMs: Infinity }', 'no recovery'],
    ['{ busyMs: Infinity }', 'still at work when watched no longer'],
    ['{ wrong: 2 }', '2 wrong answers'],
    ["{ died: 'the server died (SIGKILL)' }", 'the server died (SIGKILL)'],
    ["{ faults: ['own: the file is gone'] }", 'own: the file is gone'],
  ])('of %s is %j', (measured, words) => expect(missed(measured)).toEqual([words]));

  test('takes the aims of an attack in the place of the common ones', () => {
    expect(missed('{ p99Ms: 900, refusedShare: 0.5 }', '{ p99Ms: 1000, refusedShare: 1 }')).toEqual([]);
    expect(missed('{ acceptedP99Ms: 1001 }', '{ acceptedP99Ms: 1000 }')).toEqual(['p99 of the accepted 1001 ms']);
    // The short form allows more, but not of what is lost.
    expect(missed('{ p99Ms: 900, lost: 1 }', '{}, 4')).toEqual(['1 lost']);
  });
});

describe('the reader of answers', () => {
  test('finds the end of answers with a length and of chunked ones, however they are cut', () => {
    const ends = inNode<{ status: number; bytes: number; close: boolean }[]>(`
      import { AnswerReader } from './chaos/client/wire.mjs';
      const answers = [
        'HTTP/1.1 200 OK\\r\\nContent-Length: 5\\r\\n\\r\\nhello',
        'HTTP/1.1 503 Busy\\r\\nConnection: close\\r\\nTransfer-Encoding: chunked\\r\\n\\r\\n5\\r\\nhello\\r\\n0\\r\\n\\r\\n',
      ];
      const found = [];
      for (const size of [1, 7, 1000]) {
        const reader = new AnswerReader();
        for (const text of answers) {
          for (let at = 0; at < text.length; at += size) {
            const ended = reader.push(Buffer.from(text.slice(at, at + size)));
            if (ended) found.push({ status: ended.status, bytes: ended.bytes, close: ended.close });
          }
        }
      }
      answer(found);
    `);
    const both = [
      { status: 200, bytes: 5, close: false },
      { status: 503, bytes: 15, close: true },
    ];
    expect(ends).toEqual([...both, ...both, ...both]);
  });
});

describe('the command line', () => {
  const read = (args: string): unknown =>
    inNode(`
      import { readCommandLine } from './chaos/command-line.mjs';
      try {
        const { stores, minutes, attacks } = readCommandLine(${args});
        answer({ stores, minutes, names: attacks.map(({ name }) => name) });
      } catch ({ message }) {
        answer(message);
      }
    `);

  test('takes 15 minutes, or 3 in the short form', () => {
    expect(read('[]')).toMatchObject({ minutes: 15, stores: ['embedded', 'neo4j'] });
    expect(read("['--short', '--only', 'sigterm']")).toMatchObject({ minutes: 3, names: ['sigterm'] });
  });

  test('refuses what it does not know', () => {
    expect(read("['--only', 'nonsense']")).toMatch('--only knows no nonsense');
    expect(read("['--store', 'oracle']")).toMatch('--store oracle is none of');
    expect(read("['--minutes', 'x']")).toMatch('--minutes x is no number');
  });
});
