import type { GraphData, NodeRecord, PropertyValue, RelationshipRecord } from '../../src/model/graph-data';
import { relationshipId } from '../../src/model/values/ids';

type Properties = Readonly<Record<string, PropertyValue>>;

/** A node with an English name and what every entity has; what is not given is missing. */
export function node(type: string, id: string, name: string, properties: Properties = {}): NodeRecord {
  const common = { name: [{ language: 'en', value: name }], modality: 'FACT', rank: 'NORMAL', identifiers: [] };
  return { id, type, properties: { ...common, ...properties }, claims: [] };
}

/** A fact between two nodes; `properties` tell parallel ones apart. */
export function fact(type: string, from: string, to: string, properties: Properties = {}): RelationshipRecord {
  const id = relationshipId(type, from, to, Object.values(properties));
  const common = { modality: 'FACT', rank: 'NORMAL', alternative: 0 };
  return { id, type, from, to, properties: { ...common, ...properties }, claims: [] };
}

export function graph(nodes: readonly NodeRecord[], relationships: readonly RelationshipRecord[] = []): GraphData {
  return {
    description: {
      title: [],
      description: [],
      version: '1',
      licence: 'CC0-1.0',
      asOf: '2024-01-01',
      attributions: [],
      coverage: [],
      digest: '',
      retired: {},
    },
    nodes,
    relationships,
  };
}
