import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { declaredClasses, inOrder, PARTS, unlisted } from '../../src/cli/emit/declared-classes';
import { domainIndex } from '../../src/cli/emit/project-files';
import { DOMAIN } from '../../src/entities';
import { ROOT } from '../support/project-files';
import { anInterface, entity, relationship, type Class } from './tiny-domain';

const ENTITIES = join(ROOT, 'src', 'entities');

describe('the domain', () => {
  test('holds every class that a file of src/entities declares: if not, run npm run emit', () => {
    const declared = declaredClasses(ENTITIES, ENTITIES);
    expect(unlisted(declared, DOMAIN)).toEqual([]);
    expect(declared).toHaveLength(DOMAIN.length);
    expect(new Set(DOMAIN).size).toBe(DOMAIN.length);
  });

  test('is found wanting by the name of a class and its file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'entities-'));
    const planted = `
      import { Entity } from '${join(ROOT, 'src/model/decorators')}';
      @Entity({ prefix: 'planted', plural: 'planteds', description: 'What nobody lists.' })
      export class Planted {}
      export class Plain {}
      export const planted = 1;`;
    try {
      mkdirSync(join(folder, 'deeper'));
      writeFileSync(join(folder, 'deeper', 'planted.ts'), planted);
      writeFileSync(join(folder, 'index.ts'), planted);
      expect(unlisted(declaredClasses(folder, folder), DOMAIN)).toEqual(['Planted of deeper/planted.ts']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('a class with properties and without the decorator of a type is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entities-'));
  const planted = `
    import { Property } from '${join(ROOT, 'src/model/decorators')}';
    import { Str } from '${join(ROOT, 'src/model/property-type')}';
    export class Planted {
      @Property({ type: Str, description: 'An address.' }) address!: string;
    }`;
  try {
    writeFileSync(join(folder, 'planted.ts'), planted);
    expect(() => declaredClasses(folder, folder)).toThrow('Planted of planted.ts has properties, but is no type.');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('the emitted list of the domain', () => {
  const at = (file: string, target: Class) => ({ file, target });
  const [Node, Thing, Other] = [anInterface('Node'), entity('Thing'), entity('Other')];
  const ends = { from: ['Thing'], to: ['Thing'] };
  const [Links, About] = [relationship('Links', ends), relationship('About', { ...ends, about: 'RECORD' })];
  const declared = [
    at('a/about.ts', About),
    at('a/links.ts', Links),
    at('n.ts', Node),
    at('o.ts', Other),
    at('t.ts', Thing),
  ];

  test('keeps the order of what is listed, and puts new classes at the end of their part', () => {
    const names = (listed: readonly Class[]) =>
      inOrder(declared, listed).map((part) => part.map(({ target }) => target.name));
    expect(names([])).toEqual([['Node'], ['Other', 'Thing'], ['Links'], ['About']]);
    expect(names([About, Thing])).toEqual([['Node'], ['Thing', 'Other'], ['Links'], ['About']]);
  });

  test('imports each file once', () => {
    const text = domainIndex(inOrder([...declared.slice(0, 4), at('o.ts', Thing)], []));
    expect(text.match(/^import .*$/gm)).toEqual([
      "import { Node } from './n';",
      "import { Other, Thing } from './o';",
      "import { Links } from './a/links';",
      "import { About } from './a/about';",
    ]);
    expect(PARTS.filter((part) => !text.includes(`  // ${part}\n`))).toEqual([]);
  });
});
