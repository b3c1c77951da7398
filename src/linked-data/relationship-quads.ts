import { DataFactory, type Quad } from 'n3';
import { invariant } from '../errors';
import { showsByDefault } from '../model/default-view';
import type { RelationshipRecord } from '../model/graph-data';
import type { RelationshipType } from '../model/sealed-types';
import { evidencePredicate } from './evidence';
import { term } from './namespaces';
import { quadsAbout } from './node-quads';
import { sayings } from './values';
import type { Vocabulary } from './vocabulary';

const TYPE = term('rdf:type');
const [SUBJECT, PREDICATE, OBJECT] = [term('rdf:subject'), term('rdf:predicate'), term('rdf:object')];

/**
 * A relationship: the direct triple where the usual view shows it, and the statement where it has something to say.
 *
 * @param said direct triples that stand already and are left out; those of this one are added
 */
export function* relationshipQuads(
  vocabulary: Vocabulary,
  record: RelationshipRecord,
  said = new Set<string>(),
): Generator<Quad> {
  // What has no statement of its own stands between two ends once.
  if (!hasStatement(vocabulary, record)) {
    yield* directQuads(vocabulary, record);
    return;
  }
  for (const quad of directQuads(vocabulary, record)) {
    const triple = `${quad.subject.value} ${quad.predicate.value} ${quad.object.value}`;
    if (!said.has(triple)) yield quad;
    said.add(triple);
  }
  yield* statementQuads(vocabulary, record);
}

/**
 * The triple between the two ends, as long as the usual view shows the relationship: plans, and readings that lost, are
 * statements only. A symmetrical one has it in both directions.
 */
export function* directQuads(vocabulary: Vocabulary, record: RelationshipRecord): Generator<Quad> {
  if (!showsByDefault(vocabulary.registry, record)) return;
  const type = typeOf(vocabulary, record);
  const [from, to] = [record.from, record.to].map((id) => vocabulary.addresses.thing(id));
  const predicate = vocabulary.predicateOf(type);
  yield DataFactory.quad(from!, predicate, to!);
  if (type.definition.symmetrical) yield DataFactory.quad(to!, predicate, from!);
}

/** The relationship as a thing of its own: its ends, dates, modality, rank, and the claims that it rests on. */
export function* statementQuads(vocabulary: Vocabulary, record: RelationshipRecord): Generator<Quad> {
  const { addresses } = vocabulary;
  const type = typeOf(vocabulary, record);
  const about = quadsAbout(addresses.thing(record.id));
  for (const one of vocabulary.classesOf(type)) yield about([TYPE, one]);
  yield about([SUBJECT, addresses.thing(record.from)]);
  yield about([PREDICATE, vocabulary.predicateOf(type)]);
  yield about([OBJECT, addresses.thing(record.to)]);
  for (const property of vocabulary.propertiesOf(type).values()) {
    for (const saying of sayings(vocabulary, property, record.properties)) yield about(saying);
  }
  for (const claim of record.claims) yield about([evidencePredicate(type), addresses.thing(claim)]);
}

function typeOf({ registry }: Vocabulary, { type: name }: RelationshipRecord): RelationshipType {
  const type = registry.relationshipOfType(name);
  invariant(type, `${name} is a relationship type`);
  return type;
}

/** Half of a graph is that claims are about things and come from sources: a triple says all of that. */
function hasStatement(vocabulary: Vocabulary, record: RelationshipRecord): boolean {
  const { about, properties } = typeOf(vocabulary, record).definition;
  return about === 'SUBJECT' || record.claims.length > 0 || properties.some(({ derived }) => !derived);
}
