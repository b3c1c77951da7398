import type { SeedFile } from '../../src/dataset/seed-files';
import { NAME_FIELDS } from '../../src/dataset/vocabulary';
import type { Tree } from '../../src/dataset/source-tree';
import { parseTree } from '../../src/dataset/yaml-tree';
import { Problems } from '../../src/dataset/problems';
import type { Registry } from '../../src/model/registry';
import type { PropertyDefinition } from '../../src/model/definitions';
import { blockLength, onLine, onLines, replaced, sitesOf, type Site } from './seed-sites';

/** A file of the data set with one mistake in it, and the line in which that is to be told. */
export interface Mistake {
  readonly file: SeedFile;
  readonly line: number;
  readonly was: string;
}

/** By kind, the mistakes that could be made; each is only made when it is chosen. */
export type Mistakes = ReadonlyMap<string, readonly (() => Mistake)[]>;

/**
 * The mistakes that people make in the files of a data set, in every place in which each can be made.
 *
 * Left out is what cannot be told as one mistake in the place where it was made:
 * - a record that is deleted: it is told as gone, and then each reference to it is, which the editor has to decide on;
 * - an id that is changed to that of another record: which of the two is the wrong one cannot be known;
 * - a value that is changed to another one that is right in itself: no check can tell, or only in another place, where
 *   the old value stands;
 * - a bracket or quotation mark that is not closed: it is found where the text behind it makes no sense any more;
 * - a line of a record in the column of another key that is right there: the files still say something.
 */
export function mistakesIn(files: readonly SeedFile[], registry: Registry): Mistakes {
  const yaml = files.filter(({ path }) => path.endsWith('.yaml'));
  const trees = new Map(yaml.map((file) => [file, parseTree(file.path, file.text, new Problems())!]));
  const sites = yaml.flatMap((file) => sitesOf(file, trees.get(file)!));
  const facts = sites.filter(({ isKey, path, text }) => path.at(-1) === 'facts' && (!isKey || text.includes(' ')));
  const words = new Words(registry, sites);
  const ids = new Set(files.find(({ path }) => path === 'ids.txt')!.text.split('\n'));
  const rows = files.filter(({ path }) => path.endsWith('.tsv')).flatMap(cellsOf);

  return new Map<string, (() => Mistake)[]>([
    ['a misspelt key', keys(sites, words)],
    [
      'a misspelt value',
      ofSites(
        sites.filter((site) => words.isWord(site)),
        misspelt,
      ),
    ],
    [
      'a list in the place of a value',
      ofSites(
        sites.filter((site) => words.isSingle(site)),
        ({ text }) => `[${text}]`,
      ),
    ],
    [
      'a date that is none',
      ofSites(
        sites.filter((site) => words.isDate(site)),
        () => '2008-13',
      ),
    ],
    [
      'a date in words',
      ofSites(
        sites.filter((site) => words.isDate(site)),
        () => '3 Mrch 2008',
      ),
    ],
    [
      'a number that is none',
      ofSites(
        sites.filter((site) => words.isNumber(site)),
        () => 'north',
      ),
    ],
    ['an id in capitals', ofSites(declaredIds(sites), ({ text }) => text.replace(/[^:]+$/, (slug) => `${slug}_X`))],
    ['an id of another type', ofSites(declaredIds(sites).filter(hasPrefix), ({ text }) => `x${text}`)],
    [
      'a misspelt id',
      ofSites(
        declaredIds(sites).filter(({ text }) => !text.startsWith('country:')),
        misspelt,
      ),
    ],
    ['a reference to nothing', references(sites, facts, ids)],
    [
      'a misspelt relationship',
      ofSites(facts.filter(isRelationship), ({ text }) => text.replace(/ ([A-Z_]+) /, ' $1S ')),
    ],
    ['a fact without its second end', ofSites(facts.filter(isRelationship), ({ text }) => text.replace(/ \S+$/, ''))],
    ['a language that is none', ofSites(sites.filter(isLanguage), () => 'kz')],
    ['a key that is left out', leftOut(yaml, trees, registry)],
    ['a record that stands twice', twice(yaml, trees)],
    ['a line that is indented too far', indented(yaml, 3)],
    ['a line that is not indented far enough', indented(yaml, -1)],
    ['a tab', tabs(yaml)],
    ['no space after a colon', colons(sites, ':')],
    ['a Chinese colon', colons(sites, '：')],
    ['a claim whose keys are not indented', outdented(sites)],
    ['a word in a cell that is none', cells(rows, /^[A-Z_]{5,}$/, (text) => `${text}X`)],
    ['a date in a cell that is none', cells(rows, /^\d{4}-\d\d-\d\d$/, () => '1998-31-01')],
    ['a code in a cell that is none', cells(rows, /^[A-Z]{2}$/, (text) => `${text[0]}9`)],
    ['a cell too few', ofRows(rows, (line) => line.replace('\t', ''))],
    ['a cell too many', ofRows(rows, (line) => `${line}\tmore`)],
    ['a misspelt head of a column', heads(files)],
    ['a misspelt placeholder', placeholders(sites)],
    ['a changed quotation', quotations(sites)],
  ]);
}

/** What the words of a file are, by the registry. */
class Words {
  readonly keys: ReadonlySet<string>;
  private readonly properties: ReadonlyMap<string, readonly PropertyDefinition[]>;

  constructor(
    registry: Registry,
    private readonly sites: readonly Site[],
  ) {
    const types = [...registry.entities.values(), ...registry.relationships.values()];
    const all = types.flatMap((type) => [...type.properties.values()]);
    this.properties = new Map(all.map(({ name }) => [name, all.filter((property) => property.name === name)]));
    const fields = [...registry.entities.values()].flatMap(({ fields }) => [...fields.keys()]);
    const own = ['id', 'claims', 'says', 'facts', 'source', 'supports', 'sameAs', 'attributions', 'each', 'value'];
    this.keys = new Set([...this.properties.keys(), ...fields, ...NAME_FIELDS.keys(), ...own]);
  }

  isWord(site: Site): boolean {
    const { type } = this.of(site)[0] ?? {};
    return !site.isKey && type?.kind === 'enum' && site.text in type.enum.values;
  }

  isSingle(site: Site): boolean {
    const found = this.of(site);
    return !site.isKey && found.length > 0 && found.every(({ list }) => !list) && endsLine(site);
  }

  isDate(site: Site): boolean {
    return this.isOf('Edtf', site) && /^\d{4}(-\d\d)*$/.test(site.text);
  }

  isNumber(site: Site): boolean {
    return this.isOf('Float', site) && /^-?\d+\.\d+$/.test(site.text);
  }

  private isOf(scalar: string, site: Site): boolean {
    return !site.isKey && this.of(site).some(({ type }) => type.kind === 'scalar' && type.scalar === scalar);
  }

  private of({ path, file }: Site): readonly PropertyDefinition[] {
    // What a property is called there may be the name of a column or of a language.
    if (path.includes('columns') || file.path === 'dataset.yaml') return [];
    return this.properties.get(path.at(-1) ?? '') ?? [];
  }
}

const ofSites = (sites: readonly Site[], by: (site: Site) => string): (() => Mistake)[] =>
  sites.map((site) => () => {
    return { file: replaced(site, by(site)), line: site.at.line, was: site.text };
  });

const misspelt = ({ text }: Site): string => text + text.at(-1)!;
const hasPrefix = ({ text }: Site): boolean => text.includes(':');
const isRelationship = ({ text }: Site): boolean => /^\S+ [A-Z_]+ \S+$/.test(text);
const endsLine = ({ file, at, text }: Site): boolean => file.text.split('\n')[at.line - 1]!.endsWith(text);
const isPlain = ({ text }: Site): boolean => !/[<>]/.test(text);

function keys(sites: readonly Site[], words: Words): (() => Mistake)[] {
  const inTexts = (site: Site): boolean => site.path.at(-1) === 'columns' || site.path.at(-1) === 'claims';
  const found = sites.filter((site) => site.isKey && words.keys.has(site.text) && !inTexts(site));
  return found.map((site) => () => {
    // A record without id is told at its beginning.
    const { line } = site.text === 'id' ? site.within.at(-1)!.at : site.at;
    return { file: replaced(site, misspelt(site)), line, was: site.text };
  });
}

/** The ids that records and claims give themselves. */
function declaredIds(sites: readonly Site[]): Site[] {
  return sites.filter((site) => {
    // What a template says of its columns declares nothing.
    if (!isPlain(site) || site.path[0] === 'columns') return false;
    if (site.isKey)
      return site.path.at(-1) === 'claims' && site.within.at(-1)!.entries.get(site.text)!.value.kind === 'mapping';
    const record = site.within.at(-1);
    return site.path.at(-1) === 'id' && record !== undefined && record.entries.size > 2;
  });
}

/** Ids and keys of claims that name what stands elsewhere. */
function references(sites: readonly Site[], facts: readonly Site[], ids: ReadonlySet<string>): (() => Mistake)[] {
  const isReference = (site: Site): boolean =>
    (ids.has(site.text) && site.path.at(-1) !== 'id' && site.path.at(-1) !== 'facts') ||
    (!site.isKey && site.path.at(-1) === 'claims' && ids.has(`claim:${site.text}`));
  return [
    ...ofSites(sites.filter(isReference), misspelt),
    ...ofSites(facts.filter(isRelationship).filter(isPlain), misspelt),
  ];
}

const isLanguage = (site: Site): boolean => site.isKey && /^(en|ru|kk|zh-Hans)$/.test(site.text);

/** Keys that a record needs, each with all that belongs to it. */
function leftOut(
  files: readonly SeedFile[],
  trees: ReadonlyMap<SeedFile, Tree>,
  registry: Registry,
): (() => Mistake)[] {
  const all = files.map(({ text }) => text).join('\n');
  const required = ['id', 'says', 'question', 'sameAs', 'source', 'version', 'licence'];
  for (const { properties, definition } of registry.entities.values()) {
    const needed = [...properties.values()].filter((one) => !one.nullable && !one.derived && one.default === undefined);
    required.push(...needed.map(({ name }) => `${definition.prefix} ${name}`));
  }
  return files.flatMap((file) =>
    sitesOf(file, trees.get(file)!).flatMap((site) => {
      const record = site.within.at(-1);
      const id = record?.entries.get('id')?.value;
      const name = id?.kind === 'scalar' ? id.text : '';
      const isNeeded = [site.text, `${name.split(':')[0]} ${site.text}`].some((key) => required.includes(key));
      const isFirst = site.at.line === record?.at.line && site.at.column === record.at.column;
      const line = file.text
        .split('\n')
        [site.at.line - 1]!.slice(0, site.at.column - 1)
        .trim();
      // A fact in another place may give what is left out here.
      if (!site.isKey || !isNeeded || isFirst || line !== '' || all.includes(`- ${name}:`)) return [];
      return [
        () => {
          const count = blockLength(file.text.split('\n'), site.at.line);
          const without = onLines(file, (lines) => lines.toSpliced(site.at.line - 1, count));
          const place = id?.at ?? ownerOf(site);
          return { file: without, line: place.line, was: `${site.text} of ${name}` };
        },
      ];
    }),
  );
}

/** Where the key of the mapping stands in which a key does; the beginning of the mapping for items of lists and the file itself. */
function ownerOf({ within, path }: Site): { readonly line: number } {
  const owner = within.at(-2)?.entries.get(path.at(-1)!);
  return owner?.value === within.at(-1) ? owner!.at : within.at(-1)!.at;
}

/** Records of a list and claims of a document, copied behind themselves. */
function twice(files: readonly SeedFile[], trees: ReadonlyMap<SeedFile, Tree>): (() => Mistake)[] {
  return files.flatMap((file) => {
    const tree = trees.get(file)!;
    const claims = tree.kind === 'mapping' ? tree.entries.get('claims')?.value : undefined;
    const starts = tree.kind === 'list' ? tree.items : claims?.kind === 'mapping' ? [...claims.entries.values()] : [];
    return starts.map(({ at }) => () => {
      const all = file.text.split('\n');
      const count = blockLength(all, at.line);
      const copy = all.slice(at.line - 1, at.line - 1 + count);
      const line = at.line + count;
      return { file: onLines(file, (lines) => lines.toSpliced(line - 1, 0, ...copy)), line, was: copy[0]! };
    });
  });
}

/** Lines whose place in the tree is not what it was when they begin elsewhere. */
function indented(files: readonly SeedFile[], by: number): (() => Mistake)[] {
  return files.flatMap((file) =>
    file.text.split('\n').flatMap((text, index) => {
      if (!/^ {2,}(- )?[\w:-]+:( |$)/.test(text)) return [];
      const changed = by > 0 ? ' '.repeat(by) + text : text.slice(-by);
      return [() => ({ file: onLine(file, index + 1, () => changed), line: index + 1, was: text.trim() })];
    }),
  );
}

function tabs(files: readonly SeedFile[]): (() => Mistake)[] {
  return files.flatMap((file) =>
    file.text.split('\n').flatMap((text, index) => {
      if (!/^ +[\w-]+:/.test(text)) return [];
      const changed = text.replace(/^ +/, '\t');
      return [() => ({ file: onLine(file, index + 1, () => changed), line: index + 1, was: text.trim() })];
    }),
  );
}

/** Keys with another sign behind them. */
function colons(sites: readonly Site[], sign: string): (() => Mistake)[] {
  const inBlock = sites.filter(({ isKey, file, at, text }) => {
    const line = file.text.split('\n')[at.line - 1]!;
    return isKey && line.startsWith(`${text}: `, at.column - 1) && /^ +$/.test(line.slice(0, at.column - 1));
  });
  return inBlock.map((site) => () => ({
    file: onLine(site.file, site.at.line, (line) => line.replace(/: +/, sign)),
    line: site.at.line,
    was: site.text,
  }));
}

/** Keys of claims in the column of the keys of the claims themselves. */
function outdented(sites: readonly Site[]): (() => Mistake)[] {
  return sites
    .filter(({ isKey, path, at, text }) => isKey && at.column === 5 && path[0] === 'claims' && text === 'facts')
    .map(({ file, at, text }) => () => ({
      file: onLine(file, at.line, (line) => line.slice(2)),
      line: at.line,
      was: text,
    }));
}

interface Cell {
  readonly file: SeedFile;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

function cellsOf(file: SeedFile): Cell[] {
  return file.text.split('\n').flatMap((row, index) => {
    let column = 1;
    return (index === 0 || row === '' ? [] : row.split('\t')).map((text) => {
      const cell = { file, line: index + 1, column, text };
      column += text.length + 1;
      return cell;
    });
  });
}

function cells(all: readonly Cell[], form: RegExp, by: (text: string) => string): (() => Mistake)[] {
  return all
    .filter(({ file, text }) => form.test(text) && file.path !== 'coverage.tsv')
    .map(({ file, line, column, text }) => () => ({
      file: onLine(file, line, (row) => row.slice(0, column - 1) + by(text) + row.slice(column - 1 + text.length)),
      line,
      was: text,
    }));
}

function ofRows(all: readonly Cell[], change: (row: string) => string): (() => Mistake)[] {
  return all
    .filter(({ column }) => column === 1)
    .map(({ file, line, text }) => () => ({ file: onLine(file, line, change), line, was: text }));
}

function heads(files: readonly SeedFile[]): (() => Mistake)[] {
  return files
    .filter(({ path }) => path.startsWith('tables/') && path.endsWith('.tsv'))
    .flatMap((file) => {
      const names = file.text.split('\n')[0]!.split('\t');
      return names.map((name, index) => () => ({
        file: onLine(file, 1, () => names.with(index, `${name}x`).join('\t')),
        line: 1,
        was: name,
      }));
    });
}

function placeholders(sites: readonly Site[]): (() => Mistake)[] {
  return ofSites(
    sites.filter(({ text }) => /<\w+>/.test(text)),
    ({ text }) => text.replace(/<(\w+)>/, '<$1x>'),
  );
}

/** The documents are texts of others; without them no quotation is looked up. */
function quotations(sites: readonly Site[]): (() => Mistake)[] {
  if (process.env['DOCUMENTS_DIR'] === undefined) return [];
  const quotes = sites.filter(
    ({ path, isKey }) =>
      !isKey && path.some((key, i) => /^s\d-/.test(path[i - 1] ?? '') && ['quote', 'parallelQuotes'].includes(key)),
  );
  return ofSites(quotes, ({ text }) => `${text.slice(0, -1)}Ж`);
}
