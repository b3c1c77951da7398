import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SEED_NUMBER, VERSION } from '../graph/dataset.mjs';
import { load } from '../graph/load.mjs';
import { GrafeoDB, GrafeoStore, GrafeoWriter } from '../product.mjs';
import { KEPT } from './neo4j-dataset.mjs';

/**
 * A folder for DATA_DIR with the data set of so many nodes in an embedded store, made when it is not there.
 *
 * @param {number} size
 * @param {(line: string) => void} say
 */
export async function embeddedFolder(size, say) {
  const folder = join(KEPT, `embedded-${size}-v${VERSION}-s${SEED_NUMBER}`);
  const ready = join(folder, 'loaded.json');
  if (existsSync(ready)) return folder;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'graph.grafeo');
  const started = performance.now();
  const ensureSchema = async (schema) => {
    database.save(file);
    const store = await GrafeoStore.open(file);
    await store.ensureSchema(schema);
    await store.close();
  };
  const database = GrafeoDB.create();
  try {
    const writer = new GrafeoWriter(database);
    const counts = await load((part) => writer.write(part), ensureSchema, size);
    await writeFile(ready, JSON.stringify(counts));
  } finally {
    database.close();
  }
  say(`Loaded the embedded store in ${Math.round((performance.now() - started) / 1000)} s.`);
  return folder;
}
