import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { answerFiles } from './answers';
import { derivedFiles } from './derived-files';

/** Folders that hold nothing but what is emitted: a file left over in one of them belongs to no example any more. */
const WHOLLY_EMITTED = ['cypher/operations', 'schema/answers'];

/** Makes files: their texts by path under a root. */
type Emitter = (root: string) => Map<string, string> | Promise<Map<string, string>>;

const EMITTERS: readonly Emitter[] = [derivedFiles, answerFiles];

/**
 * Writes under `root` the files that derive from the code and the data set. Yields the paths of those that were not
 * fresh; with `check` it writes nothing.
 */
export async function emit(root: string, check: boolean, emitters = EMITTERS): Promise<string[]> {
  const files = new Map<string, string>();
  for (const emitter of emitters) for (const [path, text] of await emitter(root)) files.set(path, text);
  const stale = [...files].filter(
    ([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text,
  );
  const orphans = WHOLLY_EMITTED.flatMap((folder) => filesIn(root, folder)).filter((path) => !files.has(path));
  if (!check) {
    for (const [path, text] of stale) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    for (const path of orphans) rmSync(join(root, path));
  }
  return [...stale.map(([path]) => path), ...orphans];
}

function filesIn(root: string, folder: string): string[] {
  return existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`) : [];
}
