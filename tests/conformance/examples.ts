import { readDataset } from '../../src/dataset';
import { examplesIn } from '../../src/server/examples';
import type { GraphStore } from '../../src/store/graph-store';
import { OPERATIONS, SEED, asker, fill, registry } from '../support/graph';

const EXAMPLES = examplesIn(OPERATIONS).filter(({ document }) => !document.includes('dataset'));
/** Answers of the store that was tested first; the others must give the same. */
const answers = new Map<string, unknown>();

/** Each example is one statement, gives an answer with something in it, and the same one on every store. */
export function examples(store: () => GraphStore): void {
  beforeAll(async () => fill(store(), await readDataset(registry, SEED)));

  test.each(EXAMPLES)('$name', async ({ name, document, variables }) => {
    const asking = asker(store());
    const answer = await asking.ask(document, variables);
    expect(asking.statements).toHaveLength(1);
    expect(somethingIn(answer)).toBe(true);
    expect(await asking.askSlowly(document, variables)).toEqual(answer);
    if (answers.has(name)) expect(answer).toEqual(answers.get(name));
    else answers.set(name, answer);
  });

  test('the names of a port are found by a wrong spelling, in any language', async () => {
    const find = (text: string) =>
      asker(store()).ask('query ($text: String!) { ports(where: { name: { eq: $text } }) { nodes { id } } }', { text });
    for (const text of ['kalgat', 'Kolzhat', '卡勒加特', 'Қалжат', 'КАЛЖАТ']) {
      expect(await find(text)).toEqual({ ports: { nodes: [{ id: 'port:kalzhat' }] } });
    }
  });
}

/** True when some list in an answer has an item, or some member a value that is not an empty object. */
function somethingIn(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value !== null && typeof value === 'object') return Object.values(value).some(somethingIn);
  return false;
}
