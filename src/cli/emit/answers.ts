import { join } from 'node:path';
import { invariant } from '../../errors';
import { createGraph } from '../../application/create-graph';
import { examplesIn } from '../../application/examples';
import { GrafeoStore, IN_MEMORY } from '../../store/grafeo/grafeo-store';
import { projectRegistry } from './declared-classes';
import { documentAnswers } from './document-answers';
import type { Json } from './shortened-answer';

/**
 * The answer to each example over the data of `root`, by path, and the documents with the answers that they show: the
 * diff shows what a change of seed/ does to them.
 */
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
    const ask = async (query: string): Promise<Json> => {
      const { data, errors } = await graph.execute({ query, requestId: 'document' });
      invariant(
        !errors,
        `each operation of the documents has an answer, and this has ${JSON.stringify(errors)}: ${query}`,
      );
      return { data } as Json;
    };
    for (const [path, text] of await documentAnswers(root, ask)) files.set(path, text);
    await graph.close();
    return files;
  } finally {
    await store.close();
  }
}
