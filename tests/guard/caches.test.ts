import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/project-files';
import { readSources, type Sources } from './source-imports';

/** Rooms that a request passes; what a store keeps is its own. */
const ROOMS = /^(compiler|graphql|server|traversal)\//;
/** An LRUCache, or a map in a module or in a field of what lives as long as the server. */
const CACHE = /new LRUCache\b|^(?: {2}(?:private |readonly |static )+|const )\w+ = new (?:Weak)?Map(?=[<(])(?!\(\[)/gm;
/** Made anew for each statement that is compiled or request that is run, or for the schema once. */
const NOT_KEPT =
  /^(server\/access\/access|compiler\/(answer|arguments|plan|statement)|graphql\/types|graphql\/pipeline\/introspection-writer|traversal\/(expander|search\/|paths\/search-graph))/;

const cachesIn = (sources: Sources): string[] =>
  [...sources]
    .filter(([path]) => ROOMS.test(path) && !NOT_KEPT.test(path))
    .flatMap(([path, text]) => [...text.matchAll(CACHE)].map(() => `src/${path}`))
    .sort();

test('docs/caches.md names every cache of the way of a request', () => {
  const table = readFileSync(join(ROOT, 'docs', 'caches.md'), 'utf8');
  const named = [...table.matchAll(/^\| [^|]+ \| `(src\/[^`]+)`/gm)].map((row) => row[1]!);
  expect(cachesIn(readSources(join(ROOT, 'src')))).toEqual(named.sort());
});

test.each([
  'class A {\n  private readonly known = new LRUCache<string, string>({ max: 5 });\n}',
  'class A {\n  private readonly known = new Map<string, string>();\n}',
  'class A {\n  private readonly known = new WeakMap<object, string>();\n}',
  'const cache = new LRUCache({ max: 1 });',
])('a cache is found in: %j', (text) => {
  expect(cachesIn(new Map([['server/a.ts', text]]))).toEqual(['src/server/a.ts']);
  expect(cachesIn(new Map([['store/a.ts', text]]))).toEqual([]);
});
