import { DataFactory, type NamedNode, type Quad } from 'n3';
import type { EnumDefinition } from '../model/property-type';
import { RELATIONSHIP } from '../model/root-interfaces';
import type { AnyType, RelationshipType } from '../model/sealed-types';
import { upperFirst } from '../model/wording';
import { term } from './namespaces';
import { quadsAbout } from './node-quads';
import { DATATYPES, isDate, type Saying } from './values';
import { isRelationshipType, type PropertyTerm, type Vocabulary } from './vocabulary';
import { KNOWN_CLASSES, KNOWN_PREDICATES, KNOWN_PROPERTIES, LANGUAGE_OF } from './well-known-terms';
import { prefixesOf, turtle } from './write-quads';

const TYPE = term('rdf:type');
const [CLASS, OBJECT_PROPERTY, DATATYPE_PROPERTY] = (['Class', 'ObjectProperty', 'DatatypeProperty'] as const).map(
  (name) => term(`owl:${name}`),
) as [NamedNode, NamedNode, NamedNode];
const [LABEL, COMMENT, PART_OF] = [term('rdfs:label'), term('rdfs:comment'), term('rdfs:subClassOf')];
const [DOMAIN, RANGE] = [term('rdfs:domain'), term('rdfs:range')];
const LANG_STRING = term('rdf:langString');

/** The terms of the domain with their descriptions, domains and ranges, in Turtle. */
export function ontology(vocabulary: Vocabulary): string {
  return turtle(prefixesOf(vocabulary.addresses), (writer) => writer.addQuads([...ontologyQuads(vocabulary)]));
}

export function* ontologyQuads(vocabulary: Vocabulary): Generator<Quad> {
  const { registry, addresses } = vocabulary;
  const document = DataFactory.namedNode(addresses.vocabulary.slice(0, -1));
  yield* about(document, [
    [TYPE, term('owl:Ontology')],
    [LABEL, english('Customs cooperation')],
    [COMMENT, english('What the customs cooperation graph says, and how it is known. Derived from its model.')],
  ]);
  const { types } = vocabulary;
  for (const type of types) yield* classQuads(vocabulary, type);
  for (const type of registry.relationships.values()) yield* predicateQuads(vocabulary, type);
  for (const type of types) {
    for (const property of vocabulary.propertiesOf(type).values()) {
      // What an interface declares is a term of the interface, not of each type that has it.
      if (property.key.startsWith(`${type.name}.`)) yield* propertyQuads(vocabulary, type, property);
    }
  }
  for (const enumeration of registry.enums.values()) yield* enumerationQuads(vocabulary, enumeration);
}

function* classQuads(vocabulary: Vocabulary, type: AnyType): Generator<Quad> {
  const known = KNOWN_CLASSES[type.name];
  // Widest first: the last are the nearest, and all of them hold.
  const wider = type.interfaces.map((name) => vocabulary.classOf(name));
  if (isRelationshipType(type)) wider.push(vocabulary.classOf(RELATIONSHIP));
  yield* about(vocabulary.classOf(type.name), [
    [TYPE, CLASS],
    [LABEL, english(labelOf(type.name))],
    [COMMENT, english(type.description)],
    ...distinct([...wider, ...(known ? [known] : [])]).map((one): Saying => [PART_OF, one]),
  ]);
}

function* predicateQuads(vocabulary: Vocabulary, type: RelationshipType): Generator<Quad> {
  if (type.type in KNOWN_PREDICATES) return;
  const { definition, from, to, description } = type;
  yield* about(vocabulary.predicateOf(type), [
    [TYPE, OBJECT_PROPERTY],
    ...(definition.symmetrical ? [[TYPE, term('owl:SymmetricProperty')] as const] : []),
    [LABEL, english(definition.type.toLowerCase().replaceAll('_', ' '))],
    [COMMENT, english(description)],
    [DOMAIN, vocabulary.classOf(from)],
    [RANGE, vocabulary.classOf(to)],
  ]);
}

function* propertyQuads(vocabulary: Vocabulary, type: AnyType, of: PropertyTerm): Generator<Quad> {
  if (of.key in KNOWN_PROPERTIES) return;
  const { predicate, property, firstDay, lastDay } = of;
  const label = labelOf(property.name).toLowerCase();
  const isLink = property.type.kind === 'enum' || property.type.kind === 'reference';
  const domain: Saying = [DOMAIN, vocabulary.classOf(type.name)];
  yield* about(predicate, [
    [TYPE, isLink ? OBJECT_PROPERTY : DATATYPE_PROPERTY],
    [LABEL, english(label)],
    [COMMENT, english(withoutNull(property.description))],
    domain,
    ...rangeOf(vocabulary, of).map((one): Saying => [RANGE, one]),
  ]);
  if (!isDate(of)) return;
  for (const [day, which] of [[firstDay, 'earliest'] as const, [lastDay, 'latest'] as const]) {
    yield* about(day, [
      [TYPE, DATATYPE_PROPERTY],
      [LABEL, english(`${label}, ${which} day`)],
      [COMMENT, english(`The ${which} day that "${label}" can mean. Missing: it is open on that side.`)],
      domain,
      [RANGE, DATATYPES.Date],
    ]);
  }
}

/** The range of a property; none where its values are of several datatypes. */
function rangeOf(vocabulary: Vocabulary, { key, property: { type } }: PropertyTerm): NamedNode[] {
  if (key in LANGUAGE_OF) return [];
  switch (type.kind) {
    case 'enum':
      return [vocabulary.classOf(type.enum.name)];
    case 'reference':
      return [vocabulary.classOf(type.target)];
    case 'text':
      return [LANG_STRING];
    case 'scalar':
      return [DATATYPES[type.scalar]];
  }
}

function* enumerationQuads(vocabulary: Vocabulary, enumeration: EnumDefinition): Generator<Quad> {
  const type = vocabulary.classOf(enumeration.name);
  yield* about(type, [
    [TYPE, CLASS],
    [LABEL, english(labelOf(enumeration.name))],
    [COMMENT, english(enumeration.description)],
    [PART_OF, term('skos:Concept')],
  ]);
  for (const [value, description] of Object.entries(enumeration.values)) {
    yield* about(vocabulary.valueOf(enumeration, value), [
      [TYPE, type],
      [LABEL, english(upperFirst(value.toLowerCase().replaceAll('_', ' ')))],
      [COMMENT, english(description)],
      [term('skos:notation'), DataFactory.literal(value)],
    ]);
  }
}

const about = (subject: NamedNode, said: readonly Saying[]): Quad[] => said.map(quadsAbout(subject));

/** The description of a property where a value can be missing, and not be null. */
const withoutNull = (description: string): string => description.replaceAll('Null:', 'Missing:');

const english = (text: string) => DataFactory.literal(text, 'en');

/** `CustomsAdministration` is "Customs administration". */
const labelOf = (name: string): string =>
  upperFirst(name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));

const distinct = (terms: readonly NamedNode[]): NamedNode[] => [
  ...new Map(terms.map((one) => [one.value, one])).values(),
];
