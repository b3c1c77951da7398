import { readDataset } from '../dataset/read-dataset';
import { figures, tableLines } from '../dataset/report/figures';
import type { Registry } from '../model/registry';
import { print, type Command } from './command';
import { domain, seed } from './project';

export const reportCommand: Command = {
  usage: { report: 'tables of what the data set holds and where it has gaps' },
  run: async () => print(await reportData(domain(), seed())),
};

/** The tables of what a data set holds, as lines. */
export async function reportData(registry: Registry, seed: string): Promise<string[]> {
  const tables = figures(registry, await readDataset(registry, seed));
  return tables.flatMap((table) => [...tableLines(table), '']).slice(0, -1);
}
