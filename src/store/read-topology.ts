import type { Registry } from '../model/registry';
import { CLAIMS, NODE_LABEL } from '../model/storage';
import { TopologyBuilder, type Topology } from '../model/topology';
import { PATIENT, type ReadableStore } from './graph-store';

/** Reads what ties the nodes of a store, whoever loaded it: two statements over all of it. */
export async function readTopology(registry: Registry, store: Pick<ReadableStore, 'run'>): Promise<Topology> {
  const builder = new TopologyBuilder();
  const references = referencesOf(registry);
  const columns = [...references, CLAIMS].map((name) => `n.${name}`);
  const text = `MATCH (n:\`${NODE_LABEL}\`) RETURN [n.id, ${columns.join(', ')}] AS row`;
  const read = (await store.run({ text, parameters: {} }, PATIENT)) as [string, ...unknown[]][];
  // What others have loaded may hold anything; a node whose id is no text is none of the model's.
  const nodes = read.filter(([id]) => typeof id === 'string');
  for (const [id] of nodes) builder.node(id, registry.typeOfId(id)?.name ?? '');
  for (const [id, ...values] of nodes) {
    const claims = values.pop();
    for (const claim of Array.isArray(claims) ? (claims as string[]) : []) builder.edge(CLAIMS, id, claim);
    for (const [i, value] of values.entries()) if (typeof value === 'string') builder.edge(references[i]!, id, value);
  }
  const relationships = await store.run({ text: RELATIONSHIPS, parameters: {} }, PATIENT);
  for (const row of relationships as [string, string, string, number | bigint][]) {
    const [type, from, to, claims] = row;
    builder.edge(type, from, to);
    builder.claimed(type, Number(claims));
  }
  return builder.build();
}

const RELATIONSHIPS = `MATCH (a:\`${NODE_LABEL}\`)-[r]->(b) RETURN [type(r), a.id, b.id, size(coalesce(r.${CLAIMS}, []))] AS row`;

/** The properties of nodes that hold the id of another node. */
function referencesOf(registry: Registry): string[] {
  const properties = [...registry.entities.values()].flatMap((type) => [...type.properties.values()]);
  return [...new Set(properties.filter(({ type }) => type.kind === 'reference').map(({ name }) => name))];
}
