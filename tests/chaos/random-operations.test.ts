import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { ROOT } from '../support/project-files';
import { inNode } from './in-node';

const sampled = (seed: number, count: number): string[] =>
  inNode(`
    import * as fc from 'fast-check';
    import { readFileSync } from 'node:fs';
    import { buildSchema } from 'graphql';
    import { operations, operationText } from './chaos/random/operation.mjs';
    const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
    const made = fc.sample(operations(schema, ['country:CN']), { numRuns: ${count}, seed: ${seed} });
    answer(made.map(operationText));
  `);

describe('random operations', () => {
  const texts = sampled(7, 60);

  test('are valid by the schema', () => {
    const schema = buildSchema(readFileSync(join(ROOT, 'schema', 'schema.graphql'), 'utf8'));
    const mistakes = texts.flatMap((text) => validate(schema, parse(text)).map(({ message }) => message));
    expect(mistakes).toEqual([]);
  });

  test('reach filters through relationships, lists in lists, groups and traversals', () => {
    const all = texts.join('\n');
    for (const part of ['some:', 'orderBy:', 'first: 500', 'nodes { ', 'groups', 'maxLength:']) {
      expect(all).toContain(part);
    }
  });

  test('are the same for the same seed, and others for another', () => {
    expect(sampled(7, 5)).toEqual(texts.slice(0, 5));
    expect(sampled(8, 5)).not.toEqual(texts.slice(0, 5));
  });
});
