import type { Registry } from '../model/registry';
import { CLAIM_LABEL, CLAIMS, CONTRADICTIONS, NAME_LABEL, NODE_LABEL, SUPPORTS, UNASSERTED } from '../model/storage';
import { PROSPECTIVE, TopologyBuilder, type Topology } from '../model/topology';
import { PATIENT, type ReadableStore, type StoredGraph, type StoredValue } from './graph-store';

type NodeRow = readonly [
  id: string,
  modality: unknown,
  supports: number | bigint,
  claims: number | bigint,
  ...references: unknown[],
];
type RelationshipRow = readonly [
  type: string,
  from: string,
  to: string,
  prospective: string | null,
  ...listed: (number | bigint)[],
];

/** The lists of ids on relationships. */
const LISTS = [CLAIMS, CONTRADICTIONS];

/** Reads what ties the nodes of a store, whoever loaded it: two statements over all of it. */
export async function readTopology(registry: Registry, store: Pick<ReadableStore, 'run'>): Promise<Topology> {
  const columns = [
    'n.id',
    'n.modality',
    sizeOf(`n.${SUPPORTS.id}`),
    // Only names list them on nodes; what others have loaded may have anything under that name.
    `CASE WHEN n:\`${NAME_LABEL}\` THEN ${sizeOf(`n.${CLAIMS}`)} ELSE 0 END`,
    ...referencesOf(registry).map((name) => `n.${name}`),
  ];
  const text = `MATCH (n:\`${NODE_LABEL}\`) RETURN [${columns.join(', ')}] AS row`;
  const nodes = (await store.run({ text, parameters: {} }, PATIENT)) as NodeRow[];
  const relationships = (await store.run({ text: RELATIONSHIPS, parameters: {} }, PATIENT)) as RelationshipRow[];
  return topologyOf(registry, nodes, relationships);
}

/** What ties the nodes of a graph that is loaded nowhere yet. */
export function topologyOfGraph(registry: Registry, { nodes, relationships }: StoredGraph): Topology {
  const references = referencesOf(registry);
  const length = (list: StoredValue | undefined): number => (Array.isArray(list) ? list.length : 0);
  return topologyOf(
    registry,
    nodes.map(({ labels, properties }) => [
      properties['id'] as string,
      properties['modality'],
      length(properties[SUPPORTS.id]),
      labels.includes(NAME_LABEL) ? length(properties[CLAIMS]) : 0,
      ...references.map((name) => properties[name]),
    ]),
    relationships.map(({ type, from, to, properties }) => {
      const { modality } = properties;
      const isProspective = PROSPECTIVE.includes(modality as string);
      const listed = LISTS.map((name) => length(properties[name]));
      return [type, from, to, isProspective ? (modality as string) : null, ...listed];
    }),
  );
}

function topologyOf(registry: Registry, rows: readonly NodeRow[], relationships: readonly RelationshipRow[]): Topology {
  const builder = new TopologyBuilder();
  const references = referencesOf(registry);
  // What others have loaded may hold anything; a node whose id is no text is none of the model's.
  const nodes = rows.filter(([id]) => typeof id === 'string');
  const typeOf = (id: string): string => registry.typeOfId(id)?.name ?? '';
  for (const [id] of nodes) builder.node(id, typeOf(id));
  const modalities = new Map(nodes.map(([id, modality]) => [id, modality]));
  for (const [id, , supports, claims, ...values] of nodes) {
    builder.listed(CLAIM_LABEL, SUPPORTS.id, Number(supports));
    builder.listed(typeOf(id), CLAIMS, Number(claims));
    for (const [i, value] of values.entries()) if (typeof value === 'string') builder.edge(references[i]!, id, value);
  }
  for (const [type, from, to, prospective, ...counts] of relationships) {
    builder.edge(type, from, to);
    for (const [i, property] of LISTS.entries()) builder.listed(type, property, Number(counts[i]));
    if (prospective === null || !type.endsWith(UNASSERTED)) continue;
    if (modalities.get(from) === prospective) builder.sharing('from', typeOf(from), type, from, to);
    if (modalities.get(to) === prospective) builder.sharing('to', typeOf(to), type, from, to);
  }
  return builder.build();
}

const sizeOf = (list: string): string => `size(coalesce(${list}, []))`;
const SIZES = LISTS.map((property) => sizeOf(`r.${property}`)).join(', ');
/** The modality, where it is prospective. */
const MODALITY = `CASE WHEN r.modality IN [${PROSPECTIVE.map((name) => `'${name}'`).join(', ')}] THEN r.modality END`;
const RELATIONSHIPS = `MATCH (a:\`${NODE_LABEL}\`)-[r]->(b) RETURN [type(r), a.id, b.id, ${MODALITY}, ${SIZES}] AS row`;

/** The properties of nodes that hold the id of another node. */
function referencesOf(registry: Registry): string[] {
  const properties = [...registry.entities.values()].flatMap((type) => [...type.properties.values()]);
  return [...new Set(properties.filter(({ type }) => type.kind === 'reference').map(({ name }) => name))];
}
