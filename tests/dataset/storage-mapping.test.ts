import { storageMapping } from '../../src/dataset/storage-mapping';
import type { GraphData } from '../../src/model/graph-data';
import { TinyGraph, claim, page, registry } from './tiny-dataset';

const files = {
  'entities/ports.yaml': `
- id: port:a
  kind: ROAD
  names: {en: Pórt, ru: Порт}
  former: {en: [Old Port]}
  mistranslation: {en: [Prt]}
  latitude: 43
  longitude: 80.5
  unlocode: KZABC
  locatedIn: [country:KZ]
  identifiers: ["GEONAMES:1"]
  claims: [general]
`,
  'documents/page.yaml': page(
    claim('p1', [
      'event:e: {kind: FORUM, names: {en: Forum}, on: "[..2011-06-13]", ordinal: 2}',
      'country:CN SUPPORTS country:KZ: {modality: PLAN}',
      'country:CN BORDERS country:KZ',
      'goal:g: {names: {en: Goal}}',
      'country:CN HAS_GOAL goal:g: {modality: GOAL}',
      'country:KZ HAS_GOAL goal:g: {modality: GOAL, rank: DEPRECATED}',
    ]),
  ),
};

describe('the storage mapping', () => {
  const { data } = new TinyGraph(files);
  const stored = storageMapping(registry, data);
  const node = (id: string) => stored.nodes.find(({ properties }) => properties['id'] === id)!;
  const types = () => stored.relationships.map(({ type }) => type);

  test('labels a node by what it is: Node, its entity, its interfaces', () => {
    expect(node('port:a').labels).toEqual(['Node', 'Port', 'Entity', 'Location']);
    expect(node('claim:p1').labels).toEqual(['Node', 'Claim']);
  });

  test('holds a text in the language shown first, in all languages, and folded', () => {
    expect(node('port:a').properties).toMatchObject({
      name: 'Pórt',
      name_by_language: ['en', 'Pórt', 'ru', 'Порт'],
      name_key: 'port',
    });
  });

  test('folds all names of an entity for search, those never shown among them', () => {
    expect(node('port:a').properties['name_folded']).toEqual(['port', 'порт', 'old port', 'prt']);
  });

  test('holds the terms of the wording of claims, and of nothing else but names', () => {
    const { properties } = node('claim:p1');
    expect(properties['search_terms']).toMatch(/^( [^ ]+)+ $/);
    expect(node('port:a').properties).not.toHaveProperty('search_terms');
  });

  test('holds strings with a key, lists as lists, numbers as numbers and whole numbers as bigint', () => {
    const { properties } = node('port:a');
    expect(properties).toMatchObject({ unlocode: 'KZABC', unlocode_key: 'kzabc', identifiers: ['GEONAMES:1'] });
    expect(properties).toMatchObject({ latitude: 43, longitude: 80.5, kind: 'ROAD', claims: ['claim:general'] });
    expect(properties).not.toHaveProperty('kind_key');
    expect(node('event:e').properties['ordinal']).toBe(2n);
  });

  test('holds dates with those of their days that are known', () => {
    const { properties } = node('event:e');
    expect(properties).toMatchObject({ on: '[..2011-06-13]', on_last: '2011-06-13', holdsFrom: '2011-06-13' });
    expect(properties).not.toHaveProperty('on_first');
    // A timeline compares this one alone.
    expect(properties).toHaveProperty('timeline_day', '2011-06-13');
    expect(node('port:a').properties).not.toHaveProperty('timeline_day');
  });

  test('keeps relationships outside the default visibility as unasserted', () => {
    expect(types()).toEqual(
      expect.arrayContaining(['BORDERS', 'SUPPORTS_UNASSERTED', 'HAS_GOAL', 'HAS_GOAL_UNASSERTED']),
    );
    expect(types()).not.toContain('SUPPORTS');
  });

  test('holds ids and claims of relationships', () => {
    const border = stored.relationships.find(({ type }) => type === 'BORDERS')!;
    expect(border).toMatchObject({ from: 'country:CN', to: 'country:KZ' });
    expect(border.properties).toMatchObject({ modality: 'FACT', alternative: 0n, claims: ['claim:p1'] });
    expect(border.properties['id']).toMatch(/^rel:borders-[0-9a-f]{16}$/);
  });

  test('holds on a claim the relationships that rest on it with their ends, and on these the contradictions', () => {
    const { properties } = node('claim:p1');
    const ids = properties['supports'] as readonly string[];
    expect(ids).toEqual([...ids].sort());
    expect(ids).toHaveLength(4);
    const border = ids.findIndex((id) => id.startsWith('rel:borders-'));
    const ends = ['supports_from', 'supports_to'].map((name) => (properties[name] as readonly string[])[border]);
    expect(ends).toEqual(['country:CN', 'country:KZ']);
    const weighed = new TinyGraph({
      ...files,
      'contradictions.yaml': `
- id: contradiction:x1
  kind: AMBIGUITY
  about: [country:CN]
  question: {en: Which?}
  claims: {p1: PREFERRED, general: OPEN}
`,
    });
    const types = storageMapping(registry, weighed.data).relationships;
    expect(types.find(({ type }) => type === 'BORDERS')!.properties['contradictions']).toEqual(['contradiction:x1']);
    expect(stored.relationships.find(({ type }) => type === 'BORDERS')!.properties).not.toHaveProperty(
      'contradictions',
    );
  });

  test('leaves the graph that it was made from as it was', () => {
    const before = JSON.stringify(data);
    storageMapping(registry, data);
    expect(JSON.stringify(data)).toBe(before);
    const empty: GraphData = { ...data, nodes: [], relationships: [] };
    expect(storageMapping(registry, empty)).toEqual({ nodes: [], relationships: [] });
  });
});
