import fc from 'fast-check';
import { readDocuments } from '../../src/dataset/check/quotations';
import { Problems } from '../../src/dataset/problems';
import { buildGraph } from '../../src/dataset/read-dataset';
import { readSeedFiles, type SeedFile } from '../../src/dataset/seed-files';
import type { Tree } from '../../src/dataset/source-tree';
import { parseTree } from '../../src/dataset/yaml-tree';
import { SEED } from '../support/project-files';
import { mistakesIn, type Mistake } from './single-mistakes';
import { registry } from './tiny-dataset';

/** `MISTAKES` plants more, `MISTAKES_SEED` others; fast-check prints the seed of a failure. */
const COUNT = Number(process.env['MISTAKES'] ?? 100);
const CHOICE = Number(process.env['MISTAKES_SEED'] ?? 20080303);

const folder = process.env['DOCUMENTS_DIR'];
const documents = folder === undefined ? undefined : readDocuments(folder);

/** A file that is as it was is not parsed again. */
const trees = new Map<string, Tree | undefined>();
function parseOnce(file: string, text: string, problems: Problems): Tree | undefined {
  if (trees.has(text)) return trees.get(text);
  const before = problems.count;
  const tree = parseTree(file, text, problems);
  if (problems.count === before) trees.set(text, tree);
  return tree;
}

/** The lines that tell what is wrong when one of the files is another. */
function problemsWith(files: readonly SeedFile[], changed: SeedFile): string[] {
  try {
    const all = files.map((file) => (file.path === changed.path ? changed : file));
    buildGraph(registry, all, new Problems(), documents, parseOnce);
  } catch (error) {
    return (error as Error).message.split('\n').slice(1);
  }
  return [];
}

/** What a file says, wherever it stands: a line that is indented otherwise may say the same. */
const contentOf = ({ path, text }: SeedFile): string =>
  !path.endsWith('.yaml')
    ? text
    : JSON.stringify(parseTree(path, text, new Problems()), (key, value: unknown) =>
        key === 'at' ? undefined : value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
      );

test(`each of ${COUNT} single mistakes in the data set gives one problem, in its line`, async () => {
  const files = await readSeedFiles(SEED, new Problems());
  const original = (path: string): SeedFile => files.find((file) => file.path === path)!;
  const named = (kind: string, mistake: Mistake) => {
    const { file, line, was } = mistake;
    return { ...mistake, [fc.toStringMethod]: () => `${kind} at ${file.path}:${line}, for "${was}"` };
  };
  const planted = fc
    .constantFrom(...[...mistakesIn(files, registry)].filter(([, places]) => places.length > 0))
    .chain(([kind, places]) => fc.nat(places.length - 1).map((index) => named(kind, places[index]!())))
    .filter(({ file }) => contentOf(file) !== contentOf(original(file.path)));
  const law = fc.property(planted, ({ file, line }) => {
    const place = `${file.path}:${line}:`;
    expect(problemsWith(files, file)).toEqual([expect.stringMatching(new RegExp(`^${place.replaceAll('.', '\\.')}`))]);
  });
  fc.assert(law, { numRuns: COUNT, seed: CHOICE, endOnFailure: true });
}, 600_000);
