import { join } from 'node:path';
import { readConfig } from '../../config/config';
import { load } from '../../dataset/loading';
import { DOMAIN } from '../../entities';
import { invariant } from '../../errors';
import { createApi } from '../../graphql/api';
import { Registry } from '../../model/registry';
import { examplesIn } from '../../application/examples';
import { GrafeoStore, IN_MEMORY } from '../../store/grafeo/grafeo-store';

/**
 * The answer to each example operation over the data set of `root`, by path: what a reader of the documents is told.
 * A change of seed/ that changes an answer shows in the diff of these files, where a person reviews it.
 */
export async function answerFiles(root: string): Promise<Map<string, string>> {
  const registry = Registry.seal([...DOMAIN]);
  const store = await GrafeoStore.open(IN_MEMORY);
  try {
    await load({ registry, store, seed: join(root, 'seed') });
    const { limits } = readConfig({});
    const { apollo } = createApi({ registry, store, limits, introspection: false, currentId: (id) => id });
    await apollo.start();
    const files = new Map<string, string>();
    for (const { name, document, variables = {} } of examplesIn(join(root, 'schema/operations'))) {
      const contextValue = { requestId: name, signal: new AbortController().signal, explain: false, languages: [] };
      const { body } = await apollo.executeOperation({ query: document, variables }, { contextValue });
      invariant(body.kind === 'single' && !body.singleResult.errors, `the example ${name} has an answer`);
      files.set(`schema/answers/${name}.json`, `${JSON.stringify(body.singleResult.data, null, 2)}\n`);
    }
    await apollo.stop();
    return files;
  } finally {
    await store.close();
  }
}
