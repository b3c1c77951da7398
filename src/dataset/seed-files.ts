import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problems } from './problems';
import { topOf } from './source-tree';

/** A file of the data set: its path inside the folder, with `/`, and its text. */
export interface SeedFile {
  readonly path: string;
  readonly text: string;
}

/** The list of all ids that were ever published. */
export const GIVEN_IDS = 'ids.txt';
/** The table of the documents' facts with the records that carry them; made from the data, so it is not read. */
export const COVERAGE = 'coverage.tsv';

const FILES = ['dataset.yaml', 'contradictions.yaml', 'retired.yaml', GIVEN_IDS];
/** The endings of the files in each folder. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  entities: ['.yaml'],
  documents: ['.yaml'],
  agreements: ['.yaml'],
  tables: ['.yaml', '.tsv'],
};
/** Not read here: notes for people, and what is made from the data. */
const PASSED_OVER = ['README.md', COVERAGE];

/**
 * The files of a data set, by path. What stands there and is not part of one is noted as a problem, so that a
 * misspelt folder is not silently left out. Files whose name begins with a dot are nobody's records.
 */
export async function readSeedFiles(folder: string, problems: Problems): Promise<SeedFile[]> {
  const paths: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (name.startsWith('.') || PASSED_OVER.includes(name)) continue;
    if (entry.isDirectory() && name in FOLDERS) paths.push(...(await filesOf(folder, name, problems)));
    else if (entry.isFile() && FILES.includes(name)) paths.push(name);
    else {
      const known = entry.isDirectory() ? Object.keys(FOLDERS) : FILES;
      const message = `A data set has no ${entry.isDirectory() ? 'folder' : 'file'} of this name.`;
      problems.addUnknown(topOf(name), name, message, known);
      problems.unread.all();
    }
  }
  if (!paths.includes('dataset.yaml')) problems.add(topOf('dataset.yaml'), 'The file is missing.');
  return Promise.all(paths.sort().map(async (path) => ({ path, text: await readText(folder, path, problems) })));
}

async function filesOf(folder: string, name: string, problems: Problems): Promise<string[]> {
  const endings = FOLDERS[name]!;
  const entries = await readdir(join(folder, name), { withFileTypes: true });
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || PASSED_OVER.includes(entry.name)) return [];
    const path = `${name}/${entry.name}`;
    if (entry.isFile() && endings.some((ending) => entry.name.endsWith(ending))) return [path];
    problems.addUnreadable(topOf(path), `Only files that end in ${endings.join(' or ')} are read here.`);
    return [];
  });
}

async function readText(folder: string, path: string, problems: Problems): Promise<string> {
  const bytes = await readFile(join(folder, path));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    problems.addUnreadable(topOf(path), 'The file is not in UTF-8.');
    return '';
  }
}
