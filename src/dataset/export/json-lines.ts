import { MODEL_VERSION } from '../dataset-digest';
import { byKey } from '../../model/grouped';
import type { DatasetDescription, GraphData, PropertyValue } from '../../model/graph-data';
import type { Localized } from '../../model/values/language';
import { isTexts } from './texts';

/** Raised when a reader of the older form would misread the newer one. */
export const FORMAT_VERSION = 1;

/**
 * The lines of a graph as JSON Lines: what is said of the data set, then the nodes, then the relationships, each in
 * the order of the graph. Equal graphs have equal lines, byte for byte. The form is described in docs/export.md.
 */
export function* jsonLines({ description, nodes, relationships }: GraphData): Generator<string> {
  yield JSON.stringify({
    kind: 'dataset',
    format: FORMAT_VERSION,
    model: MODEL_VERSION,
    nodes: nodes.length,
    relationships: relationships.length,
    ...describedInOrder(description),
  });
  for (const { id, type, properties, claims } of nodes) {
    yield JSON.stringify({ kind: 'node', id, type, properties: inOrder(properties), claims });
  }
  for (const { id, type, from, to, properties, claims } of relationships) {
    yield JSON.stringify({ kind: 'relationship', id, type, from, to, properties: inOrder(properties), claims });
  }
}

/** The description with its keys in an order of our own, so that it does not depend on how it was made. */
function describedInOrder(description: DatasetDescription): DatasetDescription {
  const { digest, title, version, licence, asOf, attributions, coverage, retired } = description;
  return {
    digest,
    title: title.map(localized),
    description: description.description.map(localized),
    version,
    licence,
    asOf,
    attributions: attributions.map(({ name, licence, for: what, address }) => ({ name, licence, for: what, address })),
    coverage: coverage.map(({ topic, known, knownThrough, published }) => ({
      topic: topic.map(localized),
      ...{ known, knownThrough },
      published: published && { value: published.value, asOf: published.asOf, source: published.source },
    })),
    retired: Object.fromEntries(Object.entries(retired).sort(byKey)),
  };
}

/** Properties in the order of the graph, which is that of their declaration; null is left out. */
function inOrder(properties: Readonly<Record<string, PropertyValue>>): Record<string, PropertyValue> {
  const given = Object.entries(properties).filter(([, value]) => value !== null);
  return Object.fromEntries(given.map(([name, value]) => [name, isTexts(value) ? value.map(localized) : value]));
}

const localized = ({ language, value }: Localized): Localized => ({ language, value });
