import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config/config';
import { CustomsGraphError, invariant } from '../errors';
import { schemaStatements as grafeoStatements } from '../store/grafeo/grafeo-schema';
import { GrafeoStore, IN_MEMORY } from '../store/grafeo/grafeo-store';
import type { GraphStore, StoreSchema } from '../store/graph-store';
import { schemaStatements as neo4jStatements } from '../store/neo4j/neo4j-schema';

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
  /** Opens it to be read, while others may be using it. */
  readonly openBeside: () => Promise<GraphStore>;
  /** Sets aside what is damaged, data of somebody's own only when told to, and yields where it is now. */
  readonly setAside?: (evenOwn: boolean) => string | undefined;
}

/** Every store, in the order in which the settings are asked: the last one serves when they name none. */
export const STORE_KINDS: readonly StoreKind[] = [
  {
    kind: 'neo4j',
    chosenBy: ({ neo4j, storeTimeoutMs: timeout }) => {
      if (!neo4j) return undefined;
      const open = async (): Promise<GraphStore> => {
        // Required here and not imported above: its driver is large, and the embedded store needs none of it.
        // eslint-disable-next-line @typescript-eslint/no-require-imports
        const { Neo4jStore } = require('../store/neo4j/neo4j-store') as typeof import('../store/neo4j/neo4j-store');
        return new Neo4jStore({ ...neo4j, timeout });
      };
      return { open, openBeside: open };
    },
    schemaStatements: neo4jStatements,
  },
  {
    kind: 'grafeo',
    chosenBy: ({ dataDir }) => {
      const file = dataDir === IN_MEMORY ? IN_MEMORY : join(dataDir, 'graph.grafeo');
      const open = (): Promise<GraphStore> => GrafeoStore.open(file);
      const openBeside = async (): Promise<GraphStore> => {
        if (existsSync(file)) return GrafeoStore.openCopy(file);
        throw new CustomsGraphError('CG_BAD_CONFIG', `DATA_DIR is ${dataDir}, where no store is kept.`, {
          hint: 'Name the folder of the store, or set NEO4J_URI.',
        });
      };
      if (file === IN_MEMORY) return { open, openBeside };
      return { open, openBeside, setAside: (evenOwn) => GrafeoStore.setAside(file, evenOwn) };
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

/** The store that the configuration names, to be read while others may be using it. */
export const openBeside = (config: Config): Promise<GraphStore> => chosenStore(config).openBeside();

/**
 * The chosen store, for serving. One that is damaged and was loaded from seed/ is made anew, and `damaged` is where its
 * file is now; any other is left as it is, with CG_STORE_DAMAGED. With `evenOwn`, which is called then and may throw,
 * it is made anew as well.
 */
export async function openOrRemake(
  config: Config,
  evenOwn?: () => Promise<unknown>,
): Promise<{ store: GraphStore; damaged?: string }> {
  const { open, setAside } = chosenStore(config);
  try {
    return { store: await open() };
  } catch (error) {
    const isDamaged = error instanceof CustomsGraphError && error.code === 'CG_STORE_DAMAGED';
    if (isDamaged) await evenOwn?.();
    const damaged = isDamaged ? setAside?.(evenOwn !== undefined) : undefined;
    if (damaged === undefined) throw error;
    return { store: await open(), damaged };
  }
}
