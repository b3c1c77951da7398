import 'reflect-metadata';
import { join } from 'node:path';
import { openStore } from './application';
import { readConfig } from './config';
import { load } from './dataset/loading';
import { emit } from './emit';
import { DOMAIN } from './entities';
import { CustomsGraphError } from './errors';
import { Registry } from './model/registry';
import { startProgress } from './server/banner';

const ROOT = join(__dirname, '..');

const USAGE = `Usage: node dist/cli.js COMMAND

  load           replace everything in the store with the data set of seed/
  emit           write the files that derive from the code: schema/ and cypher/
  emit --check   fail when one of them is not fresh`;

async function main([command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case 'load':
      await loadStore();
      return 0;
    case 'emit': {
      const stale = emit(ROOT, rest.includes('--check'));
      for (const file of stale) console.log(`${rest.includes('--check') ? 'not fresh' : 'written'}: ${file}`);
      if (stale.length > 0 && rest.includes('--check')) {
        console.log('Run npm run emit and look at the changes.');
        return 1;
      }
      return 0;
    }
    default:
      console.log(USAGE);
      return command === undefined || command === '--help' ? 0 : 2;
  }
}

async function loadStore(): Promise<void> {
  const config = readConfig(process.env);
  const store = await openStore(config);
  try {
    const registry = Registry.seal([...DOMAIN]);
    const progress = startProgress('Loading the data set', (line) => console.log(line));
    const seed = config.seedDir ?? join(ROOT, 'seed');
    const summary = await load({ registry, store, seed, onProgress: (done, of) => progress.report(done, of) });
    const count = (counts: readonly { count: number }[]): number => counts.reduce((sum, c) => sum + c.count, 0);
    const seconds = (progress.end() / 1000).toFixed(1);
    console.log(
      `${store.name}: ${count(summary.nodes)} nodes and ${count(summary.relationships)} relationships loaded in ${seconds} s.`,
    );
  } finally {
    await store.close();
  }
}

main(process.argv.slice(2)).then(
  (status) => process.exit(status),
  (error: unknown) => {
    if (error instanceof CustomsGraphError) {
      console.error(`${error.message}${error.hint ? `\n${error.hint}` : ''}\n(${error.code})`);
    } else {
      console.error(error);
    }
    process.exit(1);
  },
);
