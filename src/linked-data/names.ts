import { DataFactory, type NamedNode } from 'n3';
import type { NodeRecord } from '../model/graph-data';
import type { Addresses } from './addresses';
import { term } from './namespaces';
import type { Saying } from './values';

/** A label as a text, and as a thing of its own, from which the former follows. */
const [PREFERRED, OTHER, HIDDEN] = (['prefLabel', 'altLabel', 'hiddenLabel'] as const).map((name) => ({
  text: term(`skos:${name}`),
  thing: term(`skosxl:${name}`),
})) as [Label, Label, Label];

type Label = Readonly<Record<'text' | 'thing', NamedNode>>;

/**
 * The names of an entity as SKOS has labels: in each language the first official name in use is the preferred one, wrong
 * renderings are hidden, all others alternative. No two of these share a text, as SKOS wants it.
 *
 * @see https://www.w3.org/TR/skos-reference/skos-xl.html
 */
export function* labels(addresses: Addresses, names: readonly NodeRecord[]): Generator<Saying> {
  const inOrder = [...names].sort((a, b) => place(a) - place(b));
  const preferred = new Map<string, NodeRecord>();
  for (const name of inOrder) {
    const { language, kind, validTo } = name.properties;
    if (kind === 'OFFICIAL' && !validTo && !preferred.has(String(language))) preferred.set(String(language), name);
  }
  const taken = new Set<string>();
  const isPreferred = (name: NodeRecord): boolean => preferred.get(String(name.properties['language'])) === name;
  const isHidden = ({ properties }: NodeRecord): boolean => properties['kind'] === 'MISTRANSLATION';
  for (const [{ text, thing }, belongs] of [
    [PREFERRED, isPreferred],
    [OTHER, (name: NodeRecord) => !isPreferred(name) && !isHidden(name)],
    [HIDDEN, isHidden],
  ] as const) {
    for (const { id, properties } of inOrder.filter(belongs)) {
      const label = DataFactory.literal(String(properties['value']), String(properties['language']));
      if (taken.has(label.id)) continue;
      taken.add(label.id);
      yield [text, label];
      yield [thing, addresses.thing(id)];
    }
  }
}

const place = ({ properties }: NodeRecord): number => Number(properties['position'] ?? 0);
