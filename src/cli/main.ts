import 'reflect-metadata';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config/config';
import { checkData } from './check';
import { reportData } from './report';
import { readDataset } from '../dataset/index';
import { exportedBytes, readExport } from '../dataset/export/read-export';
import { load, loadFile } from '../dataset/loading';
import { emit } from './emit/emit';
import { loadEnvironment } from '../config/env-file';
import { DOMAIN } from '../entities';
import { CustomsGraphError } from '../errors';
import { explainOperation } from './explain';
import { exportDataset } from './export';
import { Registry } from '../model/registry';
import { openStore, seedFolder } from '../application/store-lifecycle';
import { changeLines, changesAgainst } from '../dataset/diff-against-store';
import { startProgress } from '../application/banner';

const ROOT = join(__dirname, '..', '..');
const SHIPPED = join(ROOT, 'seed');

const USAGE = `Usage: node dist/cli/main.js COMMAND

  load                 replace everything in the store with the data set of seed/
  load --from FILE     the same with a file that export has written
  load --check         read and check the data set, say what it would change, change nothing
  check                read and check the data set without a store, and its quotations when DOCUMENTS_DIR is set
  report               tables of what the data set holds and where it has gaps
  export [FOLDER]      write the data set of seed/ to FOLDER (export/): as JSON Lines, and as CSV for Neo4j's importer
  export --format ...  one of them only: jsonl or csv
  explain FILE         run the operation in FILE on the store, and show its statement and the store's plan for it
  emit                 write the files that derive from the code and the data: schema/, cypher/ and two lists in seed/
  emit --check         fail when one of them is not fresh`;

async function main([command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case 'load': {
      const options = { check: { type: 'boolean' }, from: { type: 'string' } } as const;
      const { check, from } = parseArgs({ args: [...rest], options }).values;
      await (check ? checkAgainstStore(from) : loadStore(from));
      return 0;
    }
    case 'check':
      print(await checkData(domain(), seedFolder(readConfig(process.env), SHIPPED), process.env['DOCUMENTS_DIR']));
      return 0;
    case 'report':
      print(await reportData(domain(), seedFolder(readConfig(process.env), SHIPPED)));
      return 0;
    case 'export': {
      const seed = seedFolder(readConfig(process.env), SHIPPED);
      print(await exportDataset(domain(), seed, rest));
      return 0;
    }
    case 'explain': {
      const config = readConfig(process.env);
      const store = await openStore(config);
      try {
        print(await explainOperation(domain(), store, config.limits, rest));
      } finally {
        await store.close();
      }
      return 0;
    }
    case 'emit': {
      const check = rest.includes('--check');
      const stale = await emit(ROOT, check);
      print(stale.map((file) => `${check ? 'not fresh' : 'written'}: ${file}`));
      if (stale.length === 0 || !check) return 0;
      console.log('Run npm run emit and look at the changes.');
      return 1;
    }
    default:
      console.log(USAGE);
      return command === undefined || command === '--help' ? 0 : 2;
  }
}

const domain = (): Registry => Registry.seal([...DOMAIN]);

const print = (lines: readonly string[]): void => lines.forEach((line) => console.log(line));

async function checkAgainstStore(file: string | undefined): Promise<void> {
  const config = readConfig(process.env);
  const registry = domain();
  const data =
    file === undefined
      ? await readDataset(registry, seedFolder(config, SHIPPED))
      : readExport(registry, file, await exportedBytes(file));
  console.log(`The data set is right: ${data.nodes.length} nodes, ${data.relationships.length} relationships.`);
  const store = await openStore(config);
  try {
    for (const line of changeLines(await changesAgainst(store, data))) console.log(line);
  } finally {
    await store.close();
  }
}

async function loadStore(file: string | undefined): Promise<void> {
  const config = readConfig(process.env);
  const store = await openStore(config);
  try {
    const registry = domain();
    const progress = startProgress('Loading the data set', (line) => console.log(line));
    const onProgress = (done: number, of: number): void => progress.report(done, of);
    const summary =
      file === undefined
        ? await load({ registry, store, seed: seedFolder(config, SHIPPED), onProgress })
        : await loadFile({ registry, store, path: file, onProgress });
    const count = (counts: readonly { count: number }[]): number => counts.reduce((sum, c) => sum + c.count, 0);
    const seconds = (progress.end() / 1000).toFixed(1);
    console.log(
      `${store.name}: ${count(summary.nodes)} nodes and ${count(summary.relationships)} relationships loaded in ${seconds} s.`,
    );
    if (file !== undefined) console.log(`They stay, whatever changes in seed/, until npm run load puts that back.`);
  } finally {
    await store.close();
  }
}

loadEnvironment(join(ROOT, '.env'));
main(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error: unknown) => {
    if (error instanceof CustomsGraphError) {
      console.error(`${error.message}${error.hint ? `\n${error.hint}` : ''}\n(${error.code})`);
    } else if (String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')) {
      console.error(`${(error as Error).message}\n\n${USAGE}`);
      process.exit(2);
    } else {
      console.error(error);
    }
    process.exit(1);
  },
);
