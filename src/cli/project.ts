import { join } from 'node:path';
import { openBeside, openOrRemake, openStore } from '../application/stores';
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
export const withStore = <T>(work: (store: GraphStore) => Promise<T>): Promise<T> =>
  closing(openStore(settings()), work);

/** The same with a store that is only read, and that a server may be using. */
export const withStoreBeside = <T>(work: (store: GraphStore) => Promise<T>): Promise<T> =>
  closing(openBeside(settings()), work);

/**
 * The same with a store that is to be replaced: a damaged one is set aside when `check` finds what is to take its place
 * right, and `damaged` is where its file is now.
 */
export async function withStoreToReplace<T>(
  check: () => Promise<unknown>,
  work: (store: GraphStore, damaged: string | undefined) => Promise<T>,
): Promise<T> {
  const { store, damaged } = await openOrRemake(settings(), check);
  return closing(Promise.resolve(store), () => work(store, damaged));
}

async function closing<T>(opening: Promise<GraphStore>, work: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await opening;
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
