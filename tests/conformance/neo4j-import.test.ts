import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import { readConfig } from '../../src/config/config';
import { StoreLifecycle } from '../../src/application/store-lifecycle';
import { exportDataset } from '../../src/cli/export';
import { jsonLines } from '../../src/dataset/export/json-lines';
import { loadFile } from '../../src/dataset/loading';
import type { GraphData } from '../../src/model/graph-data';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import { asker } from '../support/asker';
import { registry } from '../support/domain';
import { SEED } from '../support/project-files';
import { NEO4J_SCRIPT, startNeo4jProcess, type Neo4jProcess } from '../support/neo4j-process';
import { contentOf } from '../support/store-content';
import { shippedData } from '../support/shipped-graph';

const run = promisify(execFile);

/** Texts that an importer may take for something else. */
const AWKWARD = [
  'line\nbreak',
  'two\r\nlines',
  '"quoted" \\"',
  'a;b|c,d¦e',
  ' spaces ',
  '\\n \\',
  '\u2028𠮷😀',
  'null',
  '0',
];

/** The lines of an exported file: the data set with awkward texts in the quotations of some of its claims. */
function awkwardLines(data: GraphData): string {
  const [first, ...rest] = jsonLines(awkward(data));
  // The digest is that of the data set as it was.
  return [first!.replace(/"digest":"\w+",/, ''), ...rest, ''].join('\n');
}

function awkward(data: GraphData): GraphData {
  const claims = data.nodes.filter(({ type }) => type === 'Claim').slice(0, AWKWARD.length);
  const nodes = data.nodes.map((node) => {
    const text = AWKWARD[claims.indexOf(node)];
    if (text === undefined) return node;
    const statement = [{ language: 'en', value: text }];
    return { ...node, properties: { ...node.properties, statement, quote: text } };
  });
  return { ...data, nodes };
}

// NEO4J_TEST_URI names a server, and an importer works on files.
const possible = process.env['CUSTOMS_GRAPH_TEST_NEO4J'] === 'throw-away';
if (!possible) console.warn("NEO4J'S IMPORTER IS NOT TESTED: the tests start no Neo4j of their own.");

(possible ? describe : describe.skip)("a database that Neo4j's importer made of an exported file", () => {
  let folder: string;
  let home: string;
  let file: string;
  let server: Neo4jProcess | undefined;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'customs-graph-export-'));
    home = join(folder, 'home');
    file = join(folder, 'graph.jsonl');
    writeFileSync(file, awkwardLines(await shippedData()));
    await exportDataset(registry, SEED, [folder, '--from', file, '--format', 'csv']);
    await run('node', [NEO4J_SCRIPT, '--import', join(folder, 'neo4j'), '--home', home, '--heap', '512m']);
    server = await startNeo4jProcess('--home', home, '--heap', '512m');
  }, 180_000);

  afterAll(async () => {
    await server?.stop();
    if (folder) rmSync(folder, { recursive: true });
  }, 60_000);

  test('holds what loading the file puts into a store, and is served as loaded from it', async () => {
    const loaded = await GrafeoStore.open(IN_MEMORY);
    const opened = await StoreLifecycle.open(registry, readConfig({ NEO4J_URI: server!.uri }), SEED, () => undefined);
    try {
      expect(opened.notes.join()).toContain(`was loaded from ${file}, not from seed/`);
      expect(opened.loadedMs).toBeUndefined();
      await loadFile({ registry, store: loaded, path: file });
      expect(await contentOf(opened.served)).toEqual(await contentOf(loaded));
      // An empty list is not kept by the importer; it is read as one all the same.
      const question = '{ port(id: "port:kalzhat") { name identifiers { scheme } claims { nodes { statement } } } }';
      const answer = await asker(opened.served).ask(question);
      expect(answer).toMatchObject({ port: { name: 'Kalzhat', identifiers: [] } });
      expect(answer).toEqual(await asker(loaded).ask(question));
    } finally {
      await loaded.close();
      await opened.close();
    }
  });

  test('takes the constraints that are exported with it', async () => {
    const driver = neo4j.driver(server!.uri);
    try {
      const statements = readFileSync(join(folder, 'neo4j', 'constraints.cypher'), 'utf8').split(';\n');
      const session = driver.session();
      await session.executeWrite(async (transaction) => {
        for (const statement of statements.slice(0, -1)) await transaction.run(statement);
      });
      const { records } = await session.run('SHOW CONSTRAINTS YIELD name WHERE name = "Node_id_unique" RETURN name');
      expect(records).toHaveLength(1);
    } finally {
      await driver.close();
    }
  }, 60_000);

  test('is not written over by a second import', async () => {
    const again = run('node', [NEO4J_SCRIPT, '--import', join(folder, 'neo4j'), '--home', home]);
    await expect(again).rejects.toMatchObject({ stderr: expect.stringMatching(/holds a database already/) as string });
  }, 60_000);
});
