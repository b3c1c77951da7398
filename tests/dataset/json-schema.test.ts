import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { seedSchemas, schemaOfFile } from '../../src/dataset/json-schema/seed-schemas';
import { Problems } from '../../src/dataset/problems';
import { readSeedFiles, type SeedFile } from '../../src/dataset/seed-files';
import { ROOT, SEED } from '../support/project-files';
import { facts, PAGE, port, PORTS } from './planted-mistakes';
import { claim, page, registry, tinyFiles, type TinyFiles } from './tiny-dataset';

const validator = new Ajv({ allErrors: true, strict: false });
for (const [name, schema] of seedSchemas(registry)) validator.addSchema(schema, name);

/** As the project reads its files: every value is a text. */
const asTexts = (text: string): unknown => parse(text, { schema: 'failsafe' });
/** As editors read them: 2017 is a number and true a truth value. */
const asInEditors = (text: string): unknown => parse(text, { schema: 'core' });

/** What the schema of a file says against it, read in either way. */
function refusals({ path, text }: SeedFile): string[] {
  const schema = schemaOfFile(path);
  if (schema === undefined) return [];
  return [asTexts, asInEditors].flatMap((read) =>
    validator.validate(schema, read(text)) ? [] : [`${path}: ${validator.errorsText()}`],
  );
}

/** Only what is wrong with the files given, not with those that every tiny data set has. */
const refused = (files: TinyFiles): string[] =>
  tinyFiles(files)
    .filter(({ path }) => path in files)
    .flatMap(refusals);

describe('the JSON Schemas of the data set', () => {
  test('let every file pass', async () => {
    const files = await readSeedFiles(SEED, new Problems());
    expect(files.filter(({ path }) => schemaOfFile(path) !== undefined).length).toBeGreaterThan(20);
    expect(files.flatMap(refusals)).toEqual([]);
  });

  test('let pass what may be written in more than one way', () => {
    const claims = [
      claim('p1', [
        'country:CN BORDERS country:KZ',
        'country:CN  BORDERS  country:KZ: {validFrom: 2014, confidence: LOW}',
        'event:e: {kind: FORUM, names: Forum, on: "[..2011-06-13]", ordinal: 2, distinctFrom: event:f}',
        'goal:g: {names: {en: Goal}, targetMin: 1, targetMax: 2.5}',
      ]),
    ];
    expect(
      refused({
        [PAGE]: page(claims.join(''), 'asOf: 2009-01\nlanguage: zh-Hans\n'),
        [PORTS]: port(
          '  latitude: -43\n  longitude: 80.5\n  locatedIn: country:CN\n  alias: {zh-Hans: [{value: 港口, claims: [p1]}]}\n',
        ),
        'entities/goals.yaml': '',
        'retired.yaml': '[]\n',
        'agreements/x.yaml': `
- id: agreement:x
  kind: OTHER
  status: SIGNED
  names: {en: X}
  parties: [country:CN, country:KZ: {validFrom: 2014-05-18, scope: [ROAD]}]
  claims:
    k1: {says: S., supports: [names], source: {id: source:s, kind: REPORT, number: 13, access: READ, reproduces: source:t}}
`,
      }),
    ).toEqual([]);
  });

  test.each<[string, TinyFiles]>([
    ['an unknown key', { [PORTS]: port('  latitud: 3\n') }],
    ['an unknown value', { [PORTS]: port('').replace('ROAD', 'ROD') }],
    ['an id of another type', { [PORTS]: port('', 'place:a') }],
    ['an id in capitals', { [PORTS]: port('', 'port:A') }],
    ['a record without id', { [PORTS]: '- kind: ROAD\n' }],
    ['what is derived', { [PORTS]: port('  country: country:CN\n') }],
    ['a relationship to the wrong type', { [PORTS]: port('  locatedIn: [port:b]\n') }],
    ['an unknown key of a relationship', { [PORTS]: port('  locatedIn:\n    - country:CN: {sinse: 2008}\n') }],
    ['a date in another form', { [PORTS]: port('  validFrom: 3.3.2008\n') }],
    ['a latitude beyond the pole, as a number', { [PORTS]: port('  latitude: 91\n  longitude: 3\n') }],
    ['a text for a number', { [PORTS]: port('  latitude: north\n  longitude: 3\n') }],
    ['a text where a list belongs', { [PORTS]: port('  identifiers: GEONAMES:1\n') }],
    ['a record that is no list', { [PORTS]: 'id: port:a\n' }],
    ['a fact that is no sentence', { [PAGE]: facts('country:CN borders on country:KZ') }],
    ['a fact with an unknown relationship', { [PAGE]: facts('country:CN BORDRS country:KZ') }],
    ['a fact between the wrong types', { [PAGE]: facts('country:CN BORDERS port:a') }],
    ['a fact that is derived', { [PAGE]: facts('programme:a MUTUALLY_RECOGNISES programme:b') }],
    ['a fact with an unknown key', { [PAGE]: facts('country:CN BORDERS country:KZ: {modalty: PLAN}') }],
    [
      'a fact of two lines',
      { [PAGE]: facts('country:CN BORDERS country:KZ: {}\n        country:KZ BORDERS country:CN: {}') },
    ],
    ['a claim that says nothing', { [PAGE]: page('  p1:\n    about: [country:CN]\n') }],
    ['a document without source', { [PAGE]: 'claims: {}\n' }],
    [
      'a verdict that is none',
      { 'contradictions.yaml': '- {id: contradiction:x, kind: CHANGE, question: Q, claims: {p1: BEST}}\n' },
    ],
    ['a misspelt sameAs', { 'retired.yaml': '- {id: port:a, sameas: port:b}\n' }],
    ['a data set without licence', { 'dataset.yaml': 'title: T\ndescription: D\nversion: 1\nasOf: 2020-01-01\n' }],
    ['a claim in a record without source', { 'agreements/x.yaml': '- {id: agreement:x, claims: {k1: {says: S.}}}\n' }],
  ])('refuse %s', (_name, files) => expect(refused(files)).not.toEqual([]));

  test('tell editors the beginnings of ids and the meaning of values', () => {
    const { definitions } = seedSchemas(registry).get('definitions.schema.json') as {
      definitions: Record<string, { examples?: string[]; enum?: string[]; markdownEnumDescriptions?: string[] }>;
    };
    expect(definitions['id.Country-Place']!.examples).toEqual(['country:', 'place:']);
    const kind = definitions['enum.PortKind']!;
    expect(kind.enum).toContain('ROAD');
    expect(kind.markdownEnumDescriptions).toHaveLength(kind.enum!.length);
  });
});

test('VS Code is told which schema each file of the data set follows', async () => {
  const settings = JSON.parse(readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8')) as {
    'yaml.schemas': Record<string, string | string[]>;
  };
  const told = new Map(
    Object.entries(settings['yaml.schemas']).flatMap(([schema, paths]) => [paths].flat().map((path) => [path, schema])),
  );
  const schemas = readdirSync(join(ROOT, 'schema/seed')).filter((name) => name !== 'definitions.schema.json');
  expect([...new Set(told.values())].sort()).toEqual(schemas.map((name) => `schema/seed/${name}`).sort());
  for (const { path } of await readSeedFiles(SEED, new Problems())) {
    const pattern = `seed/${path.replace(/^(documents|agreements)\/.*/, '$1/*.yaml')}`;
    const schema = schemaOfFile(path);
    expect([path, told.get(pattern)]).toEqual([path, schema && `schema/seed/${schema}`]);
  }
});
