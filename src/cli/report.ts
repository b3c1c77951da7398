import { readDataset } from '../dataset';
import { figures } from '../dataset/report/figures';
import { tableLines } from '../dataset/report/text-table';
import type { Registry } from '../model/registry';

/** The tables of what a data set holds, as lines. */
export async function reportData(registry: Registry, seed: string): Promise<string[]> {
  const tables = figures(registry, await readDataset(registry, seed));
  return tables.flatMap((table) => [...tableLines(table), '']).slice(0, -1);
}
