import { DataFactory, type NamedNode, type Quad } from 'n3';
import { invariant } from '../errors';
import type { NodeRecord } from '../model/graph-data';
import { evidencePredicate } from './evidence';
import { labels } from './names';
import { term } from './namespaces';
import { sayings, type Properties, type Saying } from './values';
import type { PropertyTerm, Vocabulary } from './vocabulary';
import { REGISTERS, SAME_CONCEPTS } from './well-known-terms';

const TYPE = term('rdf:type');
const [SAME, SAME_CONCEPT] = [term('owl:sameAs'), term('skos:exactMatch')];
const [GEO, POINT] = [term('schema:geo'), term('schema:GeoCoordinates')];
const COORDINATES: readonly string[] = ['Location.latitude', 'Location.longitude'];

/** A node with the names that it bears: its classes, properties, labels, and the claims that it rests on. */
export function* nodeQuads(
  vocabulary: Vocabulary,
  { id, type: name, properties, claims }: NodeRecord,
  names: readonly NodeRecord[],
): Generator<Quad> {
  const type = vocabulary.registry.entities.get(name);
  invariant(type, `${name} is an entity`);
  const subject = vocabulary.addresses.thing(id);
  const about = quadsAbout(subject);
  for (const one of vocabulary.classesOf(type)) yield about([TYPE, one]);
  const coordinates: PropertyTerm[] = [];
  for (const property of vocabulary.propertiesOf(type).values()) {
    if (COORDINATES.includes(property.key)) {
      coordinates.push(property);
      continue;
    }
    for (const saying of sayings(vocabulary, property, properties)) yield about(saying);
    const concept = SAME_CONCEPTS[property.key];
    const value = properties[property.property.name];
    if (concept && typeof value === 'string') yield about([SAME_CONCEPT, DataFactory.namedNode(concept(value))]);
  }
  for (const saying of labels(vocabulary.addresses, names)) yield about(saying);
  for (const saying of inRegisters(properties)) yield about(saying);
  for (const claim of claims) yield about([evidencePredicate(type), vocabulary.addresses.thing(claim)]);
  yield* pointQuads(vocabulary, subject, coordinates, properties);
}

/** Makes quads of what is said of a subject. */
export const quadsAbout =
  (subject: NamedNode) =>
  ([predicate, object]: Saying): Quad =>
    DataFactory.quad(subject, predicate, object);

/** The same thing in registers that give it an address. */
function* inRegisters({ identifiers }: Properties): Generator<Saying> {
  for (const identifier of (identifiers ?? []) as readonly string[]) {
    const colon = identifier.indexOf(':');
    const address = REGISTERS[identifier.slice(0, colon)]?.(identifier.slice(colon + 1));
    if (address !== undefined) yield [SAME, DataFactory.namedNode(address)];
  }
}

/** Where something lies, as schema.org has it: a point of its own. */
function* pointQuads(
  vocabulary: Vocabulary,
  subject: NamedNode,
  coordinates: readonly PropertyTerm[],
  properties: Properties,
): Generator<Quad> {
  const said = coordinates.flatMap((property) => [...sayings(vocabulary, property, properties)]);
  if (said.length === 0) return;
  const point = DataFactory.namedNode(`${subject.value}#point`);
  yield quadsAbout(subject)([GEO, point]);
  for (const saying of [[TYPE, POINT] as const, ...said]) yield quadsAbout(point)(saying);
}
