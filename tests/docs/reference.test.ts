import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settingsTable } from '../../src/cli/emit/project-files';
import { SETTINGS } from '../../src/config/settings';
import { ERROR_CODES } from '../../src/errors';
import { HTTP_ERRORS } from '../../src/server/http-error';
import { ROOT } from '../support/project-files';
import { DOCUMENTS, MARKDOWN, readText } from './markdown';

/** A text without its fenced blocks, whose brackets are no links. */
const prose = (file: string): string => readText(file).replace(/^```[\s\S]*?^```$/gm, '');

const headings = (text: string): string[] =>
  [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Paths that a text names, except in YAML and JSON, where they belong to examples, and in links. */
function pathsIn(text: string): string[] {
  const read = text.replace(/^```(yaml|json)\n[\s\S]*?^```$/gm, '').replace(/\]\([^)\s]+\)/g, ']');
  const folders = 'src|tests|docs|seed|scripts|bench|chaos|clients|schema|cypher';
  return read.match(new RegExp(`(?<![\\w./@-])(?:${folders})/[\\w./-]*\\w`, 'g')) ?? [];
}

const missing = (text: string): string[] => pathsIn(text).filter((path) => !existsSync(join(ROOT, path)));

/** Links of a text at `file` that lead to no file of the project, or to no heading of it. */
function brokenLinks(file: string, text: string): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
  return targets.filter((target) => {
    if (/^https?:/.test(target)) return false;
    const [path = '', anchor] = target.split('#');
    const found = path === '' ? file : join(dirname(file), path);
    if (!existsSync(join(ROOT, found))) return true;
    return anchor !== undefined && !headings(readText(found)).includes(anchor);
  });
}

describe('docs/settings.md', () => {
  const text = readText('docs/settings.md');

  test('has the table of settings as it is', () => expect(text).toContain(`\n\n${settingsTable()}`));

  test('is where the other documents find every setting that they name', () => {
    const known = new Set([
      ...SETTINGS.map(({ name }) => name),
      ...Object.keys(ERROR_CODES),
      ...Object.keys(HTTP_ERRORS),
    ]);
    const prefixes = /^(NEO4J|MAX|DEFAULT|PREPARED|CORS|LOG)_(?!TEST)/;
    for (const file of DOCUMENTS) {
      const named = [...readText(file).matchAll(/\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b/g)].map(([name]) => name);
      expect({ file, unknown: named.filter((name) => prefixes.test(name) && !known.has(name)) }).toEqual({
        file,
        unknown: [],
      });
    }
  });
});

describe('docs/errors.md', () => {
  const rows = [...readText('docs/errors.md').matchAll(/^\| `(\w+)` \| (.*) \|$/gm)];
  const documented = rows.map(([, code]) => code!);

  test('has every code once, with its meaning as in the table', () => {
    expect(documented).toEqual([...new Set(documented)]);
    for (const [code, meaning] of Object.entries(ERROR_CODES)) {
      const row = rows.find(([, name]) => name === code);
      expect(row?.[2] ?? `${code} is missing`).toContain(meaning);
    }
    for (const [code, { status }] of Object.entries(HTTP_ERRORS)) {
      const row = rows.find(([, name]) => name === code);
      expect(row?.[2] ?? `${code} is missing`).toContain(String(status));
    }
  });

  test('has no code that nobody raises', () => {
    const passedOn = /^(GRAPHQL|OPERATION|PERSISTED)_/;
    const known = new Set([...Object.keys(ERROR_CODES), ...Object.keys(HTTP_ERRORS)]);
    expect(documented.filter((code) => !known.has(code) && !passedOn.test(code))).toEqual([]);
  });

  test('says for every code what to do', () => {
    for (const [row, code] of rows) {
      const cells = row.split(' | ');
      expect({ code, told: cells.at(-1)!.replace(/ \|$/, '').length > 5 }).toEqual({ code, told: true });
    }
  });
});

describe('the links of the documentation', () => {
  test.each([...MARKDOWN])('of %s lead to something', (file) => expect(brokenLinks(file, prose(file))).toEqual([]));

  test('are found when they lead nowhere', () => {
    const planted = '[a](nowhere.md) [b](README.md#no-such-part) [c](https://example.org) [d](LICENSE)';
    expect(brokenLinks('README.md', planted)).toEqual(['nowhere.md', 'README.md#no-such-part']);
  });

  test('show pictures that are small enough to load quickly', () => {
    const [, picture] = /!\[[^\]]+\]\(([^)]+)\)/.exec(readText('README.md'))!;
    expect(statSync(join(ROOT, picture!)).size).toBeLessThan(300_000);
  });
});

describe('the paths that the documentation names', () => {
  test.each([...MARKDOWN])('in %s are there', (file) => expect(missing(readText(file))).toEqual([]));

  test('are found, and found to be missing', () => {
    expect(MARKDOWN.map(readText).flatMap(pathsIn).length).toBeGreaterThan(50);
    const planted = 'See `src/nowhere.ts`, docs/nowhere/, src/main.ts. [It](../src/a.ts) is in a/src/b.\n';
    const fenced = '```sh\nnode scripts/nowhere.mjs tests/docs\n```\n```yaml\n# seed/documents/invented.yaml\n```\n';
    expect(missing(planted + fenced)).toEqual(['src/nowhere.ts', 'docs/nowhere', 'scripts/nowhere.mjs']);
  });
});

describe('the README', () => {
  const readme = readText('README.md');

  test('is short enough to be read', () => expect(readme.split('\n').length - 1).toBeLessThanOrEqual(250));

  test('leads to every document but the decisions, which have a folder', () => {
    const others = DOCUMENTS.filter((file) => !/^(README|docs\/decisions\/)/.test(file));
    expect(others.filter((file) => !readme.includes(`](${file}`))).toEqual([]);
  });
});

describe('the decisions', () => {
  const decisions = DOCUMENTS.filter((file) => file.startsWith('docs/decisions/')).sort();

  test('are numbered without gaps', () => {
    const numbers = decisions.map((file) => /(\d{3})-[a-z0-9-]+\.md$/.exec(file)?.[1]);
    expect(numbers).toEqual(decisions.map((_, index) => String(index + 1).padStart(3, '0')));
  });

  test.each(decisions)('%s says what, why and what not, on half a page', (file) => {
    const text = readText(file);
    const number = /(\d{3})-/.exec(file)![1]!;
    expect(text).toMatch(new RegExp(`^# ${number} \\S`));
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'Problem',
      'Decision',
      'Why',
      'Consequences',
      'Out of scope',
    ]);
    expect(text.split(/\s+/).length).toBeLessThan(450);
  });
});

describe('the licences', () => {
  test('of the code and of the data are there', () => {
    expect(readText('LICENSE')).toContain('Apache License');
    expect(readText('LICENSE')).toContain('END OF TERMS AND CONDITIONS');
    const notice = readText('NOTICE');
    for (const name of ['CC BY 4.0', 'Unicode', 'GeoNames', 'GPLv3']) expect(notice).toContain(name);
  });
});
