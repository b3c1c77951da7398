import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { examplesIn } from '../../src/application/examples';
import type { GraphStore } from '../../src/store/graph-store';
import { allTraversals } from '../../src/traversal/all-traversals';
import { asker } from '../support/asker';
import { registry } from '../support/domain';
import { ANSWERS, OPERATIONS, ROOT } from '../support/project-files';

const EXAMPLES = examplesIn(OPERATIONS).filter(({ document }) => !document.includes('dataset'));

/**
 * Each example is one statement, after those of the traversals that it asks for, and gives its reviewed answer, with
 * something in it, on every store.
 */
export function examples(store: () => GraphStore): void {
  test.each(EXAMPLES)('$name', async ({ name, document, variables }) => {
    const asking = asker(store());
    const answer = await asking.ask(document, variables);
    expect(asking.statements.at(-1)!.text).toBe(compiled(name));
    const steps = [...asking.statements.slice(0, -1), ...asking.textQueries];
    if (asksForTraversal(document)) expect(steps).not.toEqual([]);
    else expect(steps).toEqual([]);
    expect(somethingIn(answer)).toBe(true);
    expect(await asking.askSlowly(document, variables)).toEqual(answer);
    expect(answer).toEqual(JSON.parse(readFileSync(join(ANSWERS, `${name}.json`), 'utf8')));
  });

  test('the names of a port are found by a wrong spelling, in any language', async () => {
    const find = (text: string) =>
      asker(store()).ask('query ($text: String!) { ports(where: { name: { eq: $text } }) { nodes { id } } }', { text });
    for (const text of ['kalgat', 'Kolzhat', '卡勒加特', 'Қалжат', 'КАЛЖАТ']) {
      expect(await find(text)).toEqual({ ports: { nodes: [{ id: 'port:kalzhat' }] } });
    }
  });
}

/** The statement that an example compiles to; people read it with indentation, stores without. */
function compiled(name: string): string {
  const file = readFileSync(join(ROOT, 'cypher', 'operations', `${name}.cypher`), 'utf8');
  return file
    .replace(/^(\/\/.*\n|\n)*/, '')
    .trimEnd()
    .replace(/\n +/g, '\n');
}

function asksForTraversal(document: string): boolean {
  const traversals = allTraversals(registry);
  return parse(document).definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some((field) => field.kind === Kind.FIELD && traversals.has(field.name.value)),
  );
}

/** True when some list in an answer has an item, or some member a value that is not an empty object. */
function somethingIn(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value !== null && typeof value === 'object') return Object.values(value).some(somethingIn);
  return false;
}
