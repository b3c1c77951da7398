import type { StoredGraph, StoredValue } from '../../src/model/stored-graph';
import type { ReadableStore } from '../../src/store/graph-store';

/** A node or relationship as text, so that two graphs can be compared record by record. */
type Records = readonly string[];

/** Everything in a store: its nodes with labels and properties, then its relationships with ends and properties. */
export async function contentOf(store: ReadableStore): Promise<Records> {
  const rows = async (text: string) => (await store.run({ text, parameters: {} })) as unknown[][];
  const nodes = await rows('MATCH (n) RETURN [labels(n), properties(n)] AS row');
  const relationships = await rows('MATCH (a)-[r]->(b) RETURN [type(r), a.id, b.id, properties(r)] AS row');
  return [
    ...nodes.map(([labels, properties]) => node(labels as string[], properties as Properties)),
    ...relationships.map(([type, from, to, properties]) => record([type, from, to], properties as Properties)),
  ].sort();
}

/** The same of a graph that is to be loaded. */
export function contentOfGraph({ nodes, relationships }: StoredGraph): Records {
  return [
    ...nodes.map(({ labels, properties }) => node(labels, properties)),
    ...relationships.map(({ type, from, to, properties }) => record([type, from, to], properties)),
  ].sort();
}

type Properties = Readonly<Record<string, StoredValue>>;

const node = (labels: readonly string[], properties: Properties): string => record([[...labels].sort()], properties);

/** What the server reads the same is the same: an empty list and none, a whole number whatever holds it. */
function record(head: readonly unknown[], properties: Properties): string {
  const told = Object.entries(properties)
    .filter(([, value]) => !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  return JSON.stringify([...head, told]);
}
