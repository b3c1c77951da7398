import { join } from 'node:path';
import { invariant } from '../../errors';
import { createGraph } from '../../application/create-graph';
import { examplesIn } from '../../application/examples';
import { GrafeoStore, IN_MEMORY } from '../../store/grafeo/grafeo-store';
import { projectRegistry } from './declared-classes';

/** The answer to each example over the data of `root`, by path: the diff shows what a change of seed/ does to them. */
export async function answerFiles(root: string): Promise<Map<string, string>> {
  const store = await GrafeoStore.open(IN_MEMORY);
  try {
    const graph = await createGraph({ store, seed: join(root, 'seed'), registry: projectRegistry() });
    const files = new Map<string, string>();
    for (const { name, document, variables } of examplesIn(join(root, 'schema/operations'))) {
      const { data, errors } = await graph.execute({ query: document, variables, requestId: name });
      invariant(!errors, `the example ${name} has an answer`);
      files.set(`schema/answers/${name}.json`, `${JSON.stringify(data, null, 2)}\n`);
    }
    await graph.close();
    return files;
  } finally {
    await store.close();
  }
}
