import { join } from 'node:path';
import type { Config } from '../config/config';
import { CustomsGraphError, invariant } from '../errors';
import { GrafeoStore, IN_MEMORY, schemaStatements as grafeoStatements } from '../store/grafeo/grafeo-store';
import type { GraphStore, StoreSchema } from '../store/graph-store';
import { schemaStatements as neo4jStatements } from '../store/neo4j/neo4j-schema';
import { Neo4jStore } from '../store/neo4j/neo4j-store';

/** A store that the settings can name. */
interface StoreKind {
  readonly kind: string;
  /** How it is opened; undefined when the settings do not name it. */
  readonly chosenBy: (config: Config) => ChosenStore | undefined;
  /** Its statements for constraints and indexes. */
  readonly schemaStatements: (schema: StoreSchema) => readonly string[];
}

interface ChosenStore {
  readonly open: () => Promise<GraphStore>;
  /** Removes what is damaged, and yields its name; undefined where that is not for this program to do. */
  readonly discard?: () => string;
}

/** Every store, in the order in which the settings are asked: the last one serves when they name none. */
export const STORE_KINDS: readonly StoreKind[] = [
  {
    kind: 'neo4j',
    chosenBy: ({ neo4j, storeTimeoutMs: timeout }) =>
      neo4j && { open: () => Promise.resolve(new Neo4jStore({ ...neo4j, timeout })) },
    schemaStatements: neo4jStatements,
  },
  {
    kind: 'grafeo',
    chosenBy: ({ dataDir }) => {
      if (dataDir === IN_MEMORY) return { open: () => GrafeoStore.open(IN_MEMORY) };
      const file = join(dataDir, 'graph.grafeo');
      return { open: () => GrafeoStore.open(file), discard: () => GrafeoStore.remove(file) };
    },
    schemaStatements: grafeoStatements,
  },
];

function chosenStore(config: Config): ChosenStore {
  const [first] = STORE_KINDS.flatMap(({ chosenBy }) => chosenBy(config) ?? []);
  invariant(first, 'the last store serves when the settings name none');
  return first;
}

/** The store that the configuration names, as it is. */
export const openStore = (config: Config): Promise<GraphStore> => chosenStore(config).open();

/** The chosen store, for serving. A damaged one is made anew where that is for this program to do: `discarded` names it. */
export async function openOrRemake(config: Config): Promise<{ store: GraphStore; discarded?: string }> {
  const { open, discard } = chosenStore(config);
  if (!discard) return { store: await open() };
  try {
    return { store: await checked(await open()) };
  } catch (error) {
    if (!(error instanceof CustomsGraphError && error.code === 'CG_STORE_FAILED')) throw error;
    return { discarded: discard(), store: await open() };
  }
}

async function checked(store: GraphStore): Promise<GraphStore> {
  try {
    await store.check();
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
