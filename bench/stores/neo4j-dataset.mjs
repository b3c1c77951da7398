import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startNeo4j } from '../../scripts/neo4j/neo4j.mjs';
import { SEED_NUMBER, VERSION } from '../graph/dataset.mjs';
import { load } from '../graph/load.mjs';
import { neo4j, Neo4jStore, Neo4jWriter, takesNamesFromRows } from '../product.mjs';

/** What is kept between two runs; safe to delete. */
export const KEPT = join(import.meta.dirname, '..', 'data');
const READY = 'loaded.json';

/**
 * A running Neo4j that holds the data set of so many nodes. A data set that an earlier run has loaded whole is used
 * again; whatever else is in its folder is thrown away.
 *
 * @param {number} size
 * @param {(line: string) => void} say
 */
export async function startNeo4jWith(size, say) {
  const home = join(KEPT, `neo4j-${size}-v${VERSION}-s${SEED_NUMBER}`);
  const ready = join(home, READY);
  if (!existsSync(ready)) await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  const server = await startNeo4j({ home, heap: '2g', pageCache: '1g', onLine: say });
  try {
    if (!existsSync(ready)) await writeFile(ready, JSON.stringify(await fill(server.uri, size, say)));
    return { ...server, counts: JSON.parse(await readFile(ready, 'utf8')) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function fill(uri, size, say) {
  const started = performance.now();
  const store = new Neo4jStore({ uri, username: undefined, password: undefined, database: 'neo4j', timeout: 60_000 });
  const driver = neo4j.driver(uri, undefined, { useBigInt: true, telemetryDisabled: true });
  const session = driver.session();
  try {
    const { agent } = await driver.getServerInfo();
    let open;
    const execute = async (text, parameters) =>
      (await open.run(text, parameters)).records.map((record) => record.get(0));
    const writer = new Neo4jWriter(execute, takesNamesFromRows(agent));
    // A transaction for each part: all of a large graph would not fit into the heap.
    const write = (part) =>
      session.executeWrite((transaction) => {
        open = transaction;
        return writer.write(part);
      });
    const counts = await load(write, (schema) => store.ensureSchema(schema), size, progress(size, say));
    await session.run('CALL db.awaitIndexes(600)');
    // Statistics of an empty database would otherwise choose the plans for a while.
    await session.run('CALL db.resampleOutdatedIndexes()');
    await session.run('CALL db.clearQueryCaches()');
    say(`Loaded ${counts.nodes} nodes and ${counts.relationships} relationships in ${seconds(started)} s.`);
    return counts;
  } finally {
    await session.close();
    await driver.close();
    await store.close();
  }
}

/** Says at each tenth how far loading has come. */
function progress(size, say) {
  let told = 0;
  return (nodes) => {
    const tenth = Math.floor((nodes * 10) / size);
    if (tenth > told && size > 100_000) say(`  ${nodes} of ${size} nodes`);
    told = tenth;
  };
}

const seconds = (started) => Math.round((performance.now() - started) / 1000);
