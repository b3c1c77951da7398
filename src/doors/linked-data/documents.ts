import { compact, fromRDF } from 'jsonld';
import { DataFactory, Store, type Quad } from 'n3';
import type { Addresses } from '../../linked-data/addresses';
import type { JsonLdContext } from '../../linked-data/json-ld-context';
import { evidencePredicate } from '../../linked-data/evidence';
import { term } from '../../linked-data/namespaces';
import { nodeQuads, quadsAbout } from '../../linked-data/node-quads';
import { directQuads, relationshipQuads, statementQuads } from '../../linked-data/relationship-quads';
import type { Saying } from '../../linked-data/values';
import type { Vocabulary } from '../../linked-data/vocabulary';
import { prefixesOf, turtle } from '../../linked-data/write-quads';
import type { Told } from './records';

/** A document that tells of a thing. */
export interface Described {
  /** The address of the document, which is not that of the thing. */
  readonly document: string;
  readonly told: Told;
  /** The addresses of further parts. */
  readonly next: readonly string[];
}

/** What is told of a thing, by the mapping that dumps have, and what is told of the document; nothing twice. */
export function documentQuads(vocabulary: Vocabulary, described: Described): Quad[] {
  const all = new Store([...thingQuads(vocabulary, described.told), ...ownQuads(vocabulary, described)]);
  return all.getQuads(null, null, null, null);
}

function* thingQuads(vocabulary: Vocabulary, told: Told): Generator<Quad> {
  const { addresses, registry } = vocabulary;
  const { node, names, relationship, related, links, supported } = told;
  if (node) yield* nodeQuads(vocabulary, node, names);
  for (const name of names) yield* nodeQuads(vocabulary, name, []);
  if (relationship) {
    yield* directQuads(vocabulary, relationship);
    yield* statementQuads(vocabulary, relationship);
  }
  for (const one of related) yield* relationshipQuads(vocabulary, one);
  for (const one of links) yield* directQuads(vocabulary, one);
  for (const id of supported) {
    const predicate = evidencePredicate(registry.typeOfId(id)!);
    yield quadsAbout(addresses.thing(id))([predicate, addresses.thing(node!.id)]);
  }
}

function ownQuads({ addresses }: Vocabulary, { document, told, next }: Described): Quad[] {
  const said: Saying[] = [
    [term('schema:mainEntity'), addresses.thing((told.node ?? told.relationship)!.id)],
    [term('dcterms:isPartOf'), addresses.dataset],
    ...told.leftOut.map((words): Saying => [term('rdfs:comment'), DataFactory.literal(words, 'en')]),
    ...next.map((address): Saying => [term('rdfs:seeAlso'), DataFactory.namedNode(address)]),
  ];
  return said.map(quadsAbout(DataFactory.namedNode(document)));
}

export const turtleOf = (addresses: Addresses, quads: readonly Quad[]): string =>
  turtle(prefixesOf(addresses), (writer) => writer.addQuads([...quads]));

/** JSON-LD with the short keys of the context, which stands at an address of its own. */
export async function jsonLdOf(addresses: Addresses, context: JsonLdContext, quads: readonly Quad[]): Promise<string> {
  const expanded = await fromRDF(quads, { useNativeTypes: true });
  const document = (await compact(expanded, { ...context })) as object;
  return JSON.stringify({ ...document, '@context': addresses.context });
}
