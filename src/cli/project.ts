import { join } from 'node:path';
import { openStore } from '../application/stores';
import { seedFolder } from '../application/store-lifecycle';
import { readConfig, type Config } from '../config/config';
import { DOMAIN } from '../entities';
import { CustomsGraphError } from '../errors';
import { Registry } from '../model/registry';
import type { GraphStore } from '../store/graph-store';
import { sourceClasses, unlisted } from './emit/declared-classes';
import { ROOT } from './command';

/** The registry of the domain. Throws CG_BAD_DECLARATION when the sources declare a class that it does not list. */
export function domain(): Registry {
  const [missing] = unlisted(sourceClasses(), DOMAIN);
  if (missing === undefined) return Registry.seal([...DOMAIN]);
  throw new CustomsGraphError('CG_BAD_DECLARATION', `src/entities/index.ts does not list ${missing}.`, {
    hint: 'Run npm run emit, which writes that file.',
  });
}

export const settings = (): Config => readConfig(process.env);

/** The folder of the data set that the settings name. Throws CG_BAD_CONFIG when it is not there. */
export const seed = (): string => seedFolder(settings(), join(ROOT, 'seed'));

/** Does some work with the store that the settings name, and closes it. */
export async function withStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(settings());
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
