import { parseArgs } from 'node:util';
import { startProgress } from '../application/banner';
import { changeLines, changesAgainst } from '../dataset/diff-against-store';
import { load, loadFile, readFile, readSeed } from '../dataset/loading';
import type { GraphData } from '../model/graph-data';
import { print, type Command } from './command';
import { domain, seed, withStore, withStoreToReplace } from './project';

export const loadCommand: Command = {
  usage: {
    load: 'replace everything in the store with the data set of seed/',
    'load --from FILE': 'the same with a file that export has written',
    'load --check': 'read and check the data set, say what it would change, change nothing',
  },
  async run(args) {
    const options = { check: { type: 'boolean' }, from: { type: 'string' } } as const;
    const { check, from } = parseArgs({ args: [...args], options }).values;
    print(await (check ? compare(from) : replace(from)));
  },
};

async function compare(file: string | undefined): Promise<string[]> {
  const data = await dataOf(file);
  const { nodes, relationships } = data;
  print([`The data set is right: ${nodes.length} nodes, ${relationships.length} relationships.`]);
  return withStore(async (store) => changeLines(await changesAgainst(store, data)));
}

/** The data set of seed/, or of a file, read and checked. */
const dataOf = async (file: string | undefined): Promise<GraphData> =>
  (await (file === undefined ? readSeed(domain(), seed()) : readFile(domain(), file))).data;

function replace(file: string | undefined): Promise<string[]> {
  const check = (): Promise<GraphData> => dataOf(file);
  return withStoreToReplace(check, async (store, damaged) => {
    if (damaged !== undefined) print([`The store was damaged. The damaged file is kept as ${damaged}.`]);
    const registry = domain();
    const progress = startProgress('Loading the data set', (line) => print([line]));
    const summary =
      file === undefined
        ? await load({ registry, store, seed: seed(), onProgress: progress.report })
        : await loadFile({ registry, store, path: file, onProgress: progress.report });
    const count = (counts: readonly { count: number }[]): number => counts.reduce((sum, c) => sum + c.count, 0);
    const loaded = `${count(summary.nodes)} nodes and ${count(summary.relationships)} relationships loaded`;
    return [
      `${store.name}: ${loaded} in ${(progress.end() / 1000).toFixed(1)} s.`,
      ...(file === undefined ? [] : ['They stay, whatever changes in seed/, until npm run load puts that back.']),
    ];
  });
}
