import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { answerFiles } from './answers';
import { dataLists } from './data-lists';
import { derivedFiles } from './derived-files';

/** Folders that hold nothing but what is emitted: a file left over in one of them belongs to no example any more. */
const WHOLLY_EMITTED = ['cypher/operations', 'schema/answers', 'schema/seed'];

/** Makes files: their texts by path under a root. */
type Emitter = (root: string) => Map<string, string> | Promise<Map<string, string>>;

const EMITTERS: readonly Emitter[] = [derivedFiles, dataLists, answerFiles];

/**
 * Writes under `root` the files that derive from the code and the data set. Yields the paths of those that were not
 * fresh; with `check` it writes nothing. What follows from the code alone is written even when the data has a mistake.
 */
export async function emit(root: string, check: boolean, emitters = EMITTERS): Promise<string[]> {
  const stale: string[] = [];
  const emitted = new Set<string>();
  for (const emitter of emitters) {
    for (const [path, text] of await emitter(root)) {
      emitted.add(path);
      const file = join(root, path);
      if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
      stale.push(path);
      if (check) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  const orphans = WHOLLY_EMITTED.flatMap((folder) => filesIn(root, folder)).filter((path) => !emitted.has(path));
  if (!check) for (const path of orphans) rmSync(join(root, path));
  return [...stale, ...orphans];
}

function filesIn(root: string, folder: string): string[] {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`) : [];
}
