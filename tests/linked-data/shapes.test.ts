import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataFactory, Parser, Store, type Quad } from 'n3';
import { Addresses } from '../../src/linked-data/addresses';
import { graphQuads } from '../../src/linked-data/graph-quads';
import { ontologyQuads } from '../../src/linked-data/ontology';
import { shapes } from '../../src/linked-data/shapes';
import { Vocabulary } from '../../src/linked-data/vocabulary';
import { NAMESPACES } from '../../src/linked-data/namespaces';
import { TinyGraph, claim, page } from '../dataset/tiny-dataset';
import { registry } from '../support/domain';
import { ROOT } from '../support/project-files';
import { shippedData } from '../support/shipped-graph';

/* eslint-disable-next-line @typescript-eslint/no-require-imports -- It is an ES module, which jest reads as CommonJS. */
const { default: SHACLValidator } = require('rdf-validate-shacl') as typeof import('rdf-validate-shacl', {
  with: { 'resolution-mode': 'import' },
});

const SH = 'http://www.w3.org/ns/shacl#';
const addresses = new Addresses();
const vocabulary = new Vocabulary(registry, addresses);
const text = shapes(vocabulary);
const shapeQuads = new Parser().parse(text);
const validator = new SHACLValidator(new Store(shapeQuads), {});

/** What is wrong with quads of a graph: the path and the constraint of each result. */
async function violations(quads: Iterable<Quad>): Promise<string[]> {
  const data = new Store([...quads, ...ontologyQuads(vocabulary)]);
  const { results } = await validator.validate(data);
  const name = (iri: string | undefined) => iri?.slice(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1) ?? '';
  // A path of several steps has no name.
  const path = (of: unknown) => {
    const { termType, value } = (of ?? {}) as { termType?: string; value?: string };
    return name(termType === 'NamedNode' ? value : undefined);
  };
  return results.map((result) => `${path(result.path)} ${name(result.sourceConstraintComponent?.value)}`);
}

test('the shapes are in schema/shapes.ttl: if not, npm run emit writes it', () => {
  expect(readFileSync(join(ROOT, 'schema', 'shapes.ttl'), 'utf8')).toBe(text);
});

test('the whole graph conforms to its shapes', async () => {
  expect(await violations(graphQuads(vocabulary, await shippedData()))).toEqual([]);
}, 180_000);

describe('a planted offender is found', () => {
  const graph = new TinyGraph({
    'entities/ports.yaml': `
- {id: port:a, kind: ROAD, names: {en: A}, latitude: 43, longitude: 80.5, unlocode: CNABC, claims: [general]}
`,
    'entities/agreements.yaml':
      '- {id: agreement:m, kind: MEMORANDUM, status: SIGNED, names: {en: M}, claims: [general]}\n',
    'documents/page.yaml': page(
      claim('p1', ['port:a LOCATED_IN country:CN', 'country:CN SIGNED agreement:m: {on: 2008-03}']),
    ),
  });
  const sound = [...graphQuads(vocabulary, graph.data)];
  const signed = graph.one('SIGNED').id;
  const name = graph.data.nodes.find(({ type }) => type === 'Name')!.id;

  const iri = (name: string) => {
    const [prefix, ...rest] = name.split(':');
    if (prefix === 'id') return addresses.thing(rest.join(':'));
    if (prefix === 'v') return addresses.term(rest.join(':'));
    return DataFactory.namedNode(NAMESPACES[prefix as keyof typeof NAMESPACES] + rest.join(':'));
  };
  const literal = (value: string, type: string) => DataFactory.literal(value, type === '' ? undefined : iri(type));
  /** The sound graph without what is said of a subject by a predicate, and with something else in its place. */
  const changed = (subject: string, predicate: string, ...objects: readonly Quad['object'][]): Quad[] => {
    const [about, by] = [iri(subject), iri(predicate)];
    return [
      ...sound.filter((quad) => !quad.subject.equals(about) || !quad.predicate.equals(by)),
      ...objects.map((object) => DataFactory.quad(about, by, object)),
    ];
  };

  test('and the graph without it conforms', async () => expect(await violations(sound)).toEqual([]));

  const OFFENDERS: readonly (readonly [string, Quad[], string])[] = [
    ['a value that is missing', changed('id:port:a', 'v:Port.kind'), 'Port.kind MinCountConstraintComponent'],
    [
      'a value too many',
      changed('id:port:a', 'v:Port.unlocode', literal('CNABC', ''), literal('CNABD', '')),
      'Port.unlocode MaxCountConstraintComponent',
    ],
    [
      'a value of another type',
      changed('id:port:a', 'v:Entity.disputed', literal('no', '')),
      'Entity.disputed DatatypeConstraintComponent',
    ],
    [
      'a day that is none',
      changed(`id:${signed}`, 'v:Signed.on.first', literal('March 2008', 'xsd:date')),
      'Signed.on.first DatatypeConstraintComponent',
    ],
    [
      'a value out of an enumeration',
      changed('id:port:a', 'v:Port.kind', iri('v:Modality-FACT')),
      'Port.kind InConstraintComponent',
    ],
    [
      'a link to another type',
      changed('id:port:a', 'v:Location.country', iri('id:port:a')),
      'Location.country ClassConstraintComponent',
    ],
    [
      'a name that rests on something else than a claim',
      changed(`id:${name}`, 'prov:wasDerivedFrom', iri('id:port:a')),
      'wasDerivedFrom ClassConstraintComponent',
    ],
    [
      'a code of another form',
      changed('id:port:a', 'v:Port.unlocode', literal('cnabc', '')),
      'Port.unlocode PatternConstraintComponent',
    ],
    [
      'a latitude beyond the pole',
      changed('id:port:a#point', 'schema:latitude', literal('90.5', 'xsd:decimal')),
      ' MaxInclusiveConstraintComponent',
    ],
    [
      'a longitude too far west',
      changed('id:port:a#point', 'schema:longitude', literal('-180.5', 'xsd:decimal')),
      ' MinInclusiveConstraintComponent',
    ],
    [
      'two names to show in one language',
      changed('id:port:a', 'schema:name', DataFactory.literal('A', 'en'), DataFactory.literal('B', 'en')),
      'name UniqueLangConstraintComponent',
    ],
    [
      'an end that cannot stand there',
      changed(`id:${signed}`, 'rdf:object', iri('id:country:KZ')),
      'object ClassConstraintComponent',
    ],
    [
      'an end that can be of several types and is of none',
      changed(`id:${graph.one('LOCATED_IN').id}`, 'rdf:subject', iri('id:country:KZ')),
      'subject OrConstraintComponent',
    ],
    [
      'a predicate of another relationship',
      changed(`id:${signed}`, 'rdf:predicate', iri('v:partyTo')),
      'predicate HasValueConstraintComponent',
    ],
    [
      'an end that is a text',
      changed(`id:${signed}`, 'rdf:subject', literal('China', '')),
      'subject NodeKindConstraintComponent',
    ],
    [
      'a fact without a claim',
      changed(`id:${signed}`, 'prov:wasDerivedFrom'),
      'wasDerivedFrom MinCountConstraintComponent',
    ],
    [
      'a claim without a source',
      changed('id:claim:p1', 'prov:wasDerivedFrom'),
      'wasDerivedFrom MinCountConstraintComponent',
    ],
  ];

  test.each(OFFENDERS)('%s', async (_, quads, violation) => {
    expect(await violations(quads)).toContain(violation);
  });

  test('for each kind of constraint', () => {
    const known = new Set(OFFENDERS.map(([, , violation]) => violation.split(' ')[1]!));
    // These say where, and are no constraints.
    const others = new Set(['targetClass', 'property', 'path', 'inversePath']);
    const used = new Set(shapeQuads.map(({ predicate }) => predicate.value).filter((iri) => iri.startsWith(SH)));
    const kinds = [...used].map((iri) => iri.slice(SH.length)).filter((kind) => !others.has(kind));
    const component = (kind: string) => `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}ConstraintComponent`;
    expect(kinds.map(component).filter((kind) => !known.has(kind))).toEqual([]);
  });
});
