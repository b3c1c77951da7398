import { Parser, type Quad } from 'n3';
import { Addresses, UNPUBLISHED } from '../../src/linked-data/addresses';
import { graphQuads } from '../../src/linked-data/graph-quads';
import { statementQuads } from '../../src/linked-data/relationship-quads';
import { Vocabulary } from '../../src/linked-data/vocabulary';
import { nquads, prefixesOf, turtle } from '../../src/linked-data/write-quads';
import { TinyGraph, claim, page, registry } from '../dataset/tiny-dataset';

const graph = new TinyGraph({
  'entities/ports.yaml': `
- id: port:a
  kind: ROAD
  names: {en: A "port", ru: Порт, zh-Hans: 港}
  alias: {en: The port, ru: Пост}
  former: {en: Old port}
  mistranslation: {en: Harbour}
  latitude: 43
  longitude: 80.5
  unlocode: CNABC
  identifiers: ["WIKIDATA:Q148", "GEONAMES:1> <x", "ICP:1"]
  claims: [general]
`,
  'entities/agreements.yaml':
    '- {id: agreement:m, kind: MEMORANDUM, status: SIGNED, names: {en: M}, claims: [general]}\n',
  'documents/page.yaml': page(
    claim('p1', [
      'country:CN BORDERS country:KZ',
      'port:a LOCATED_IN country:CN',
      'country:CN SIGNED agreement:m: {on: 2008-03}',
      'country:KZ SIGNED agreement:m: {modality: PLAN}',
    ]),
  ),
});
const addresses = new Addresses('https://graph.example.org');
const vocabulary = new Vocabulary(registry, addresses);
const quads = [...graphQuads(vocabulary, graph.data)];

/** What is said of a subject, with prefixes: `v:Port.kind v:PortKind-ROAD`. */
function saidOf(id: string, of: readonly Quad[] = quads): string[] {
  const about = of.filter(({ subject }) => subject.value === `https://graph.example.org/id/${id}`);
  return about.map(({ predicate, object }) => `${short(predicate)} ${short(object)}`);
}

function short(term: Quad['object']): string {
  if (term.termType === 'Literal') {
    const type = short(term.datatype);
    return `"${term.value}"${term.language ? `@${term.language}` : type === 'xsd:string' ? '' : `^^${type}`}`;
  }
  for (const [prefix, start] of Object.entries(prefixesOf(addresses))) {
    if (term.value.startsWith(start)) return `${prefix}:${term.value.slice(start.length)}`;
  }
  return term.value;
}

describe('an entity', () => {
  const said = saidOf('port:a');

  test('is of its own class and of that of schema.org', () => {
    expect(said.slice(0, 2)).toEqual(['rdf:type v:Port', 'rdf:type schema:Place']);
    expect(saidOf('country:CN').slice(0, 2)).toEqual(['rdf:type v:Country', 'rdf:type schema:Country']);
  });

  test('has values as terms, literals with datatypes, and links', () => {
    expect(said).toEqual(
      expect.arrayContaining([
        'v:Port.kind v:PortKind-ROAD',
        'v:Port.unlocode "CNABC"',
        'v:Location.country id:country:CN',
        'v:Entity.disputed "false"^^xsd:boolean',
        'schema:identifier "WIKIDATA:Q148"',
        'owl:sameAs http://www.wikidata.org/entity/Q148',
        'schema:subjectOf id:claim:general',
        'schema:geo id:port:a#point',
      ]),
    );
    // What stands in an identifier cannot end the address.
    expect(said).toContain('owl:sameAs https://sws.geonames.org/1%3E%20%3Cx/');
    expect(said.filter((one) => one.startsWith('owl:sameAs'))).toHaveLength(2);
    expect(saidOf('port:a#point')).toEqual([
      'rdf:type schema:GeoCoordinates',
      'schema:latitude "43"^^xsd:decimal',
      'schema:longitude "80.5"^^xsd:decimal',
    ]);
  });

  test('has one preferred label a language, and each of its names as a label', () => {
    const labels = said.filter((one) => one.startsWith('skos:') && one.includes('Label '));
    expect(labels).toEqual([
      'skos:prefLabel "A "port""@en',
      'skos:prefLabel "Порт"@ru',
      'skos:prefLabel "港"@zh-hans',
      'skos:altLabel "The port"@en',
      'skos:altLabel "Old port"@en',
      'skos:altLabel "Пост"@ru',
      'skos:hiddenLabel "Harbour"@en',
    ]);
  });

  test('has the things of the labels beside their texts, once each', () => {
    const name = graph.data.nodes.find(({ properties }) => properties['value'] === 'Old port')!;
    expect(said).toContain(`skosxl:altLabel id:${name.id}`);
    expect(saidOf(name.id)).toContain('skosxl:literalForm "Old port"@en');
    expect(said.filter((one) => one.startsWith('skosxl:'))).toHaveLength(7);
  });

  test('shows nothing that the API does not', () => {
    const shown = quads.map(({ predicate }) => predicate.value);
    expect(shown.filter((one) => /certainFrom|possibleTo|alternative|datedNames/.test(one))).toEqual([]);
  });
});

describe('a relationship', () => {
  const signed = graph.one('SIGNED', 'country:CN');
  const planned = graph.one('SIGNED', 'country:KZ');

  test('is a triple, and a statement with its dates, rank, modality and claims', () => {
    expect(saidOf('country:CN')).toContain('v:signed id:agreement:m');
    expect(saidOf(signed.id)).toEqual(
      expect.arrayContaining([
        'rdf:type v:Signed',
        'rdf:type rdf:Statement',
        'rdf:subject id:country:CN',
        'rdf:predicate v:signed',
        'rdf:object id:agreement:m',
        'v:Signed.on "2008-03"^^edtf:EDTF',
        'v:Signed.on.first "2008-03-01"^^xsd:date',
        'v:Signed.on.last "2008-03-31"^^xsd:date',
        'v:Relationship.modality v:Modality-FACT',
        'v:Relationship.rank v:Rank-NORMAL',
        'prov:wasDerivedFrom id:claim:p1',
      ]),
    );
  });

  test('that the usual view does not show is a statement alone', () => {
    expect(saidOf('country:KZ')).not.toContain('v:signed id:agreement:m');
    expect(saidOf(planned.id)).toContain('v:Relationship.modality v:Modality-PLAN');
  });

  test('that is symmetrical is a triple in both directions', () => {
    expect(saidOf('country:CN')).toContain('v:borders id:country:KZ');
    expect(saidOf('country:KZ')).toContain('v:borders id:country:CN');
  });

  test('of the record is a triple alone, by the term of others where there is one', () => {
    expect(saidOf('claim:p1')).toContain('prov:wasDerivedFrom id:source:page');
    expect(saidOf('claim:p1')).toContain('schema:about id:port:a');
    expect(saidOf(graph.one('FROM_SOURCE', 'claim:p1').id)).toEqual([]);
    expect([...statementQuads(vocabulary, graph.one('FROM_SOURCE', 'claim:p1'))].length).toBeGreaterThan(3);
  });
});

test('what is written is read back the same, in N-Quads and in Turtle', () => {
  const lines = [...nquads(addresses, quads)];
  expect(lines.every((line) => line.endsWith(' <https://graph.example.org/dataset> .\n'))).toBe(true);
  const triple = ({ subject, predicate, object }: Quad): string => [subject.id, predicate.id, object.id].join(' ');
  const expected = quads.map(triple);
  expect(new Parser({ format: 'N-Quads' }).parse(lines.join('')).map(triple)).toEqual(expected);
  const text = turtle(prefixesOf(addresses), (writer) => writer.addQuads(quads));
  expect(new Parser().parse(text).map(triple)).toEqual(expected);
});

test('without an address of a server the terms stand under a name that nobody can own', () => {
  const [first] = graphQuads(new Vocabulary(registry, new Addresses()), graph.data);
  expect(first!.object.value).toMatch(new RegExp(`^${UNPUBLISHED}/vocabulary#`));
  expect(new URL(UNPUBLISHED).hostname).toMatch(/\.invalid$/);
});
