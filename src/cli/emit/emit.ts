import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { print, ROOT, type Command } from '../command';
import { answerFiles } from './answers';
import { dataFiles } from './data-files';
import { derivedFiles } from './derived-files';
import { projectFiles } from './project-files';
import { statementFiles } from './statement-files';

/** Folders that hold nothing but what is emitted: a file left over in one of them belongs to no example any more. */
const WHOLLY_EMITTED = ['clients/emitted', 'cypher/operations', 'schema/answers', 'schema/seed'];

/** Makes files: their texts by path under a root. */
type Emitter = (root: string) => Map<string, string> | Promise<Map<string, string>>;

const EMITTERS: readonly Emitter[] = [projectFiles, derivedFiles, dataFiles, statementFiles, answerFiles];

export const emitCommand: Command = {
  usage: {
    emit: 'write what derives from the code and the data: schema/, cypher/, clients/emitted/, lists in seed/, src/entities/index.ts',
    'emit --check': 'fail when one of them is not fresh',
  },
  async run(args) {
    const { check = false } = parseArgs({ args: [...args], options: { check: { type: 'boolean' } } }).values;
    const stale = await emit(ROOT, check);
    const done = (file: string): string => (existsSync(join(ROOT, file)) ? 'written' : 'removed');
    print(stale.map((file) => `${check ? 'not fresh' : done(file)}: ${file}`));
    if (stale.length === 0 || !check) return;
    print(['Run npm run emit and look at the changes.']);
    return 1;
  },
};

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
