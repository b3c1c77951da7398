import type { SeedFile } from '../seed-files';
import { within } from '../where';
import type { Context } from './context';

/** The list of the ids that were ever published, one a line; lines that begin with # are for people. */
export function readGivenIds({ statements }: Context, { path, text }: SeedFile): void {
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const id = line.trim();
    if (id === '' || id.startsWith('#')) continue;
    statements.givenIds.push({ id, where: within(id, { file: path, line: index + 1, column: 1 }) });
  }
}
