import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, print, stripIgnoredCharacters, validate } from 'graphql';
import { ROOT } from '../support/project-files';
import { schema } from '../support/schema';
import { startServer } from '../support/server';
import { codeBlocks, DOCUMENTS, type CodeBlock } from './markdown';
import { isShortened, shortenLike } from '../../src/cli/emit/shortened-answer';

type Json = Parameters<typeof shortenLike>[0];

const operationsIn = (file: string): CodeBlock[] => codeBlocks(file).filter(({ language }) => language === 'graphql');
const answerTo = ({ next }: CodeBlock): Json | undefined =>
  next?.language === 'json' ? (JSON.parse(next.text) as Json) : undefined;

/** What docs/errors.md asks is wrong on purpose; errors.test.ts asks it. */
const FILES = DOCUMENTS.filter((file) => file !== 'docs/errors.md' && operationsIn(file).length > 0);

describe('the operations of the documentation', () => {
  let server: Awaited<ReturnType<typeof startServer>>;
  beforeAll(async () => void (server = await startServer()));
  afterAll(() => server?.close());

  const ask = async (query: string): Promise<Json> => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return response.json() as Promise<Json>;
  };

  test('are found where readers look for them', () =>
    expect(FILES).toEqual(expect.arrayContaining(['README.md', 'docs/tour.md', 'docs/querying.md'])));

  test.each(FILES.flatMap(operationsIn))('$where runs, and has the answer that is shown', async (operation) => {
    const answer = await ask(operation.text);
    expect(answer).not.toHaveProperty('errors');
    expect(answer).toHaveProperty('data');
    const shown = answerTo(operation);
    if (shown !== undefined) expect(shortenLike(answer, shown)).toEqual(shown);
  });

  test('fit the schema where they stand within a sentence', () => {
    const fields = schema.getQueryType()!.getFields();
    const asked = FILES.flatMap(
      (file) => readFileSync(join(ROOT, file), 'utf8').match(/(?<=`)\w+\([^`]*: [^`]*\)(?=[` ])/g) ?? [],
    ).filter((code) => fields[/^\w+/.exec(code)![0]] && !/\.\.\.|^groups\(by/.test(code));
    expect(asked.length).toBeGreaterThan(5);
    const wrong = asked.filter((code) => validate(schema, parse(`{ ${code} { __typename } }`)).length > 0);
    expect(wrong).toEqual([]);
  });

  test('leave no answer without the operation that it is compared with', () => {
    const answers = DOCUMENTS.flatMap(codeBlocks).filter(({ text }) => /^\{\s*"data":/.test(text));
    const compared = FILES.flatMap(operationsIn).map(({ next }) => next?.where);
    expect(answers.map(({ where }) => where).filter((where) => !compared.includes(where))).toEqual([]);
  });

  test('have a shortened answer in the README', () => {
    const answers = operationsIn('README.md').map(answerTo);
    expect(answers.filter((answer) => answer !== undefined && isShortened(answer))).toHaveLength(1);
  });

  test.each(['docs/tour.md', 'docs/querying.md'])('have their whole answers in %s, most of them', (file) => {
    const answers = operationsIn(file).map(answerTo);
    expect(answers.length).toBeGreaterThan(8);
    const given = answers.filter((answer) => answer !== undefined);
    expect(given.length).toBeGreaterThan(answers.length / 2);
    expect(given.filter(isShortened)).toEqual([]);
  });

  test.each(operationsIn('README.md'))('$where has its whole answer in the documents', ({ text }) => {
    const form = (operation: string) => stripIgnoredCharacters(print(parse(operation)));
    const twins = FILES.filter((file) => file !== 'README.md').flatMap(operationsIn);
    const answered = twins.filter((twin) => answerTo(twin) !== undefined && form(twin.text) === form(text));
    expect(answered).toHaveLength(1);
  });
});
