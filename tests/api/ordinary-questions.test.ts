import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, separateOperations } from 'graphql';
import { createGraph } from '../../src/application/create-graph';
import { examplesIn } from '../../src/application/examples';
import type { OperationSize } from '../../src/compiler/operation';
import type { Graph } from '../../src/graphql/graph';
import { Admission } from '../../src/model/admission';
import { GrafeoStore } from '../../src/store/grafeo/grafeo-store';
import type { GraphStore } from '../../src/store/graph-store';
import { readTopology } from '../../src/store/read-topology';
import { asker, type Variables } from '../support/asker';
import { LIMITS, registry } from '../support/domain';
import { OPERATIONS } from '../support/project-files';
import { shippedDataFolder } from '../support/shipped-graph';

const FOLDER = join(__dirname, 'ordinary-questions');

interface Question {
  readonly name: string;
  /** The operation with the fragments that it uses, and no others. */
  readonly query: string;
}

/** The operations of a file, each as a client sends it. */
function questionsOf(file: string): Question[] {
  const operations = separateOperations(parse(readFileSync(join(FOLDER, file), 'utf8')));
  return Object.entries(operations).map(([name, document]) => ({ name, query: print(document) }));
}

const files = readdirSync(FOLDER).sort();
const questions = files.flatMap(questionsOf);

/** Whether a root field has an answer: a look-up that is not null, or a list that is not empty. */
function finds(answer: unknown): boolean {
  if (Array.isArray(answer)) return answer.length > 0;
  if (answer === null || typeof answer !== 'object') return false;
  const { nodes, totalCount } = answer as { nodes?: unknown[]; totalCount?: number };
  if (nodes === undefined && totalCount === undefined) return true;
  return (nodes?.length ?? 0) > 0 || (totalCount ?? 0) > 0;
}

describe('questions that people who know the domain ask, under the limits of a server', () => {
  let store: GraphStore;
  let graph: Graph;
  let sizeOf: (query: string, variables?: Variables) => OperationSize;
  const admission = new Admission();
  const heavy: string[] = [];
  /** What each root field of a question brought. */
  const answered = new Map<string, unknown[]>();

  beforeAll(async () => {
    store = await GrafeoStore.open(join(await shippedDataFolder(), 'graph.grafeo'));
    graph = await createGraph({ registry, store });
    ({ sizeOf } = asker(store, LIMITS, await readTopology(registry, store)));
  });
  afterAll(async () => {
    await graph.close();
    await store.close();
  });

  test('are a hundred, each with a name of its own and a question in words', () => {
    expect(new Set(questions.map(({ name }) => name)).size).toBe(100);
    expect(questions).toHaveLength(100);
    for (const file of files) {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      for (const definition of parse(text).definitions) {
        if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
        const before = text.slice(0, definition.loc!.start).trimEnd().split('\n').at(-1);
        expect(`${definition.name?.value}: ${before}`).toMatch(/^\w+: # [A-Z].*[.?]$/);
      }
    }
  });

  test.each(questions)('$name', async ({ name, query }) => {
    const { data, errors } = await graph.execute({ query });
    expect(errors).toBeUndefined();
    answered.set(name, Object.values(data!));
    const size = sizeOf(query);
    expect(size.cost).toBeLessThanOrEqual(LIMITS.maxCost);
    expect(size.visits).toBeLessThanOrEqual(LIMITS.maxVisitedRows);
    if (admission.queueOf(size) === admission.heavy) heavy.push(name);
  });

  test('find something', () => {
    const inVain = questions.filter(({ name }) => !answered.get(name)?.some(finds)).map(({ name }) => name);
    expect(inVain.length).toBeLessThanOrEqual(10);
  });

  test('are light, but for a few', () => {
    expect(heavy.length).toBeLessThanOrEqual(13);
  });

  test.each(examplesIn(OPERATIONS))('the example $name is within half of the limits', ({ document, variables }) => {
    const { cost, visits } = sizeOf(document, variables);
    expect(cost).toBeLessThanOrEqual(LIMITS.maxCost / 2);
    expect(visits).toBeLessThanOrEqual(LIMITS.maxVisitedRows / 2);
  });
});
