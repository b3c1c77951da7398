import { compact, fromRDF } from 'jsonld';
import { DataFactory, Writer, type Quad } from 'n3';
import type { Addresses } from '../../linked-data/addresses';
import { jsonLdContext } from '../../linked-data/json-ld-context';
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
  readonly licence: string;
  readonly told: Told;
  /** The address of the next part. */
  readonly next: string | undefined;
}

/** What is told of a thing, by the mapping that dumps have, and what is told of the document. */
export function* documentQuads(vocabulary: Vocabulary, { document, licence, told, next }: Described): Generator<Quad> {
  const { addresses } = vocabulary;
  const { node, names, relationship, related, links, leftOut } = told;
  if (node) yield* nodeQuads(vocabulary, node, names);
  for (const name of names) yield* nodeQuads(vocabulary, name, []);
  if (relationship) {
    yield* directQuads(vocabulary, relationship);
    yield* statementQuads(vocabulary, relationship);
  }
  for (const one of related) yield* relationshipQuads(vocabulary, one);
  for (const one of links) yield* directQuads(vocabulary, one);
  const said: Saying[] = [
    [term('schema:mainEntity'), addresses.thing((node ?? relationship)!.id)],
    [term('dcterms:isPartOf'), addresses.dataset],
    [term('dcterms:license'), DataFactory.namedNode(licence)],
    ...Object.entries(leftOut).map(([what, count]): Saying => [
      term('rdfs:comment'),
      DataFactory.literal(`${count} more of "${what}" are left out.`, 'en'),
    ]),
    ...(next === undefined ? [] : [[term('rdfs:seeAlso'), DataFactory.namedNode(next)] as const]),
  ];
  yield* said.map(quadsAbout(DataFactory.namedNode(document)));
}

export const turtleOf = (addresses: Addresses, quads: readonly Quad[]): string =>
  turtle(prefixesOf(addresses), (writer) => writer.addQuads([...quads]));

/** JSON-LD with the short keys of the context, which stands at an address of its own. */
export async function jsonLdOf(vocabulary: Vocabulary, quads: readonly Quad[]): Promise<string> {
  const nquads = new Writer({ format: 'N-Quads' }).quadsToString([...quads]);
  const expanded = await fromRDF(nquads, { format: 'application/n-quads', useNativeTypes: true });
  const document = (await compact(expanded, { ...jsonLdContext(vocabulary) })) as object;
  return JSON.stringify({ ...document, '@context': vocabulary.addresses.context });
}
