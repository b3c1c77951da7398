import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { importsIn, type SourceImport, type Sources } from './source-imports';

/** What each room of src may import beside itself. A name stands for the folder and all below it. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  config: ['errors'],
  model: ['errors'],
  entities: ['model'],
  store: ['errors', 'model'],
  'linked-data': ['errors', 'model'],
  'compiler/arguments': ['errors', 'model'],
  'compiler/answer': ['errors', 'model', 'compiler/arguments'],
  'compiler/statement': ['errors', 'model', 'compiler/arguments', 'compiler/answer'],
  'compiler/filter': ['errors', 'model', 'compiler/arguments', 'compiler/answer', 'compiler/statement'],
  'compiler/plan': [
    'errors',
    'model',
    'compiler/arguments',
    'compiler/answer',
    'compiler/statement',
    'compiler/filter',
  ],
  compiler: [
    'errors',
    'model',
    'compiler/arguments',
    'compiler/answer',
    'compiler/statement',
    'compiler/filter',
    'compiler/plan',
  ],
  dataset: ['errors', 'model', 'store', 'linked-data', 'compiler'],
  traversal: ['errors', 'config', 'model', 'store', 'compiler'],
  graphql: ['errors', 'config', 'model', 'store', 'compiler', 'traversal', 'dataset'],
  server: ['errors', 'config', 'model', 'store', 'compiler', 'dataset', 'graphql'],
  doors: ['errors', 'config', 'model', 'linked-data', 'graphql', 'server'],
  application: ['errors', 'config', 'model', 'entities', 'store', 'compiler', 'dataset', 'graphql', 'server', 'doors'],
  cli: [
    'errors',
    'config',
    'model',
    'entities',
    'store',
    'linked-data',
    'compiler',
    'dataset',
    'graphql',
    'server',
    'doors',
    'application',
  ],
  top: ['errors', 'config', 'model', 'entities', 'store', 'dataset', 'graphql', 'server', 'application'],
};

/** The files beside the rooms; `errors` is below all of them, the others are above. */
const TOP_FILES = ['index.ts', 'main.ts'];

/** The room of a file of src: the folder that has a rule of its own. */
export function roomOf(path: string): string {
  if (path === 'errors.ts') return 'errors';
  if (TOP_FILES.includes(path)) return 'top';
  const [folder, inner] = path.split('/');
  return `${folder}/${inner}` in MAY_IMPORT ? `${folder}/${inner}` : folder!;
}

/** Imports that go up, or to a room that the importing one must not know. */
export function wrongImports(sources: Sources): string[] {
  const wrong = ({ from, to }: SourceImport): boolean => {
    if (to === undefined) return false;
    const [importing, imported] = [roomOf(from), roomOf(to)];
    if (importing === imported) return false;
    return !(MAY_IMPORT[importing] ?? []).some((room) => imported === room || imported.startsWith(`${room}/`));
  };
  return importsIn(sources)
    .filter(wrong)
    .map(({ from, line, specifier }) => `${from}:${line} ${specifier}: ${allowed(roomOf(from))}`);
}

const allowed = (room: string): string => `${room} may import ${(MAY_IMPORT[room] ?? []).join(', ') || 'nothing'}`;

/** The imports between rooms as they are, as a table in Markdown. */
export function roomTable(sources: Sources): string {
  const imports = new Map(Object.keys(MAY_IMPORT).map((room) => [room, new Set<string>()]));
  for (const { from, to } of importsIn(sources)) {
    if (to !== undefined && roomOf(from) !== roomOf(to)) imports.get(roomOf(from))?.add(roomOf(to));
  }
  const order = [...imports.keys()];
  const rows = [...imports].map(([room, known]) => [
    `\`${room}\``,
    order
      .filter((other) => known.has(other))
      .map((other) => `\`${other}\``)
      .join(' ') || 'nothing',
  ]);
  // Padded as Prettier pads tables.
  const [first, second] = [0, 1].map((i) => Math.max(...rows.map((row) => row[i]!.length), 'imports'.length));
  const line = (a: string, b: string, fill = ' '): string =>
    `| ${a.padEnd(first!, fill)} | ${b.padEnd(second!, fill)} |`;
  return [line('room', 'imports'), line('', '', '-'), ...rows.map(([a, b]) => line(a!, b!))].join('\n');
}

const MARKED = /(<!-- rooms:start -->)[^]*?(<!-- rooms:end -->)/;

/** A document with the table between its marks; undefined when there is no such document, or it has no marks. */
export function withRoomTable(file: string, sources: Sources): { now: string; fresh: string } | undefined {
  const now = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!MARKED.test(now)) return undefined;
  return {
    now,
    fresh: now.replace(MARKED, (_, start: string, end: string) => `${start}\n\n${roomTable(sources)}\n\n${end}`),
  };
}

/** Writes the table into a document that has marks for it. */
export function writeRoomTable(file: string, sources: Sources): void {
  const document = withRoomTable(file, sources);
  if (document) writeFileSync(file, document.fresh);
}
