import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { connect, type Connected } from './connected';

interface Question {
  readonly ask: string;
  readonly kind?: string;
  /** Each the name of a tool with its arguments. */
  readonly calls: readonly Readonly<Record<string, Record<string, unknown>>>[];
  readonly claims?: readonly string[];
  readonly says?: readonly string[];
}

const QUESTIONS = parse(readFileSync(join(__dirname, 'questions.yaml'), 'utf8')) as readonly Question[];

let mcp: Connected;
beforeAll(async () => (mcp = await connect()), 120_000);
afterAll(() => mcp.close());

test('there are sixty questions, in two languages, of every kind and with every tool', () => {
  expect(QUESTIONS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(QUESTIONS.map(({ ask }) => ask)).size).toBe(QUESTIONS.length);
  expect(QUESTIONS.filter(({ ask }) => /\p{Script=Han}/u.test(ask)).length).toBeGreaterThan(15);
  for (const kind of ['as of', 'contradictory', 'unanswerable']) {
    expect(QUESTIONS.filter((question) => question.kind === kind).length).toBeGreaterThan(4);
  }
  const tools = new Set(QUESTIONS.flatMap(({ calls }) => calls.flatMap((call) => Object.keys(call))));
  expect(tools.size).toBe(8);
});

test.each(QUESTIONS)('$ask', async ({ calls, claims = [], says = [] }) => {
  let text = '';
  for (const call of calls) {
    for (const [name, args] of Object.entries(call)) {
      const answer = await mcp.client.callTool({ name, arguments: args });
      expect([name, answer.isError ?? false, answer.content]).toEqual([name, false, answer.content]);
      text += `${(answer.content as readonly { text: string }[])[0]!.text}\n`;
    }
  }
  const named = new Set(text.match(/claim:[\w.-]+/g));
  expect(claims.filter((claim) => !named.has(claim))).toEqual([]);
  expect(says.filter((words) => !text.includes(words))).toEqual([]);
});
