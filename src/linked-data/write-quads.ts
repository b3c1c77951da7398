import { Writer, type Quad } from 'n3';
import type { Addresses } from './addresses';
import { NAMESPACES } from './namespaces';

/** Canonical N-Quads, a line a quad, all in the graph of the data set. */
export function* nquads(addresses: Addresses, quads: Iterable<Quad>): Generator<string> {
  const writer = new Writer({ format: 'N-Quads' });
  for (const { subject, predicate, object } of quads) {
    yield writer.quadToString(subject, predicate, object, addresses.dataset);
  }
}

/** The prefixes that a document needs: `v` for the terms of the vocabulary, and those of others that are in use. */
export const prefixesOf = (addresses: Addresses): Record<string, string> => ({
  v: addresses.vocabulary,
  id: `${addresses.root}/id/`,
  ...NAMESPACES,
});

/** A document in Turtle. `write` may use the writer's lists and nested nodes. */
export function turtle(prefixes: Readonly<Record<string, string>>, write: (writer: Writer) => void): string {
  let text = '';
  const writer = new Writer({ prefixes });
  write(writer);
  // Without a stream of its own the writer hands the text over before this returns.
  writer.end((_, result) => (text = result as string));
  return text;
}
