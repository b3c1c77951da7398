import type { GraphData, NodeRecord, PropertyValue, RelationshipRecord } from '../model/graph-data';
import type { AnyType } from '../model/sealed-types';
import { relationshipId } from '../model/values/ids';
import type { ClaimSet, Draft, DraftNode } from './draft';
import { withDefaults } from './draft';
import { inOrderOfNames } from './derive/name-order';
import { ClaimOrder } from './derive/claim-order';
import { keyOf } from './merge/relationship-key';
import { NAME } from './vocabulary';

/** The nodes and relationships of a graph in the order of their ids, names among them. */
export function finalize(draft: Draft): Pick<GraphData, 'nodes' | 'relationships'> {
  const order = new ClaimOrder(draft);
  const nodes: NodeRecord[] = [];
  const relationships: RelationshipRecord[] = [];
  for (const node of draft.nodes.values()) {
    withDefaults(node.type, node.properties);
    const properties = frozenProperties(node.type, node.properties);
    nodes.push({ id: node.id, type: node.type.name, properties, claims: order.sorted(node.claims) });
    for (const named of namesOf(draft, node, (claims) => order.sorted(claims))) {
      nodes.push(named.node);
      relationships.push(named.relationship);
    }
  }
  for (const { id, type, from, to, properties, claims } of draft.relationships.values()) {
    const frozen = frozenProperties(type, properties);
    relationships.push({ id, type: type.type, from, to, properties: frozen, claims: order.sorted(claims) });
  }
  return { nodes: nodes.sort(byId), relationships: relationships.sort(byId) };
}

/** The names of a node as nodes of their own, each with the relationship that leads to it. */
function namesOf(
  draft: Draft,
  node: DraftNode,
  sorted: (claims: ClaimSet) => string[],
): { node: NodeRecord; relationship: RelationshipRecord }[] {
  const type = draft.registry.relationshipOfType('HAS_NAME')!;
  const properties = frozenProperties(type, withDefaults(type, new Map()));
  const key = keyOf(type, new Map(Object.entries(properties)));
  return [...node.names.values()].sort(inOrderOfNames).map(({ id, language, kind, value, claims }, position) => {
    const { script } = new Intl.Locale(language);
    const own: Record<string, PropertyValue> = { value, language, kind, ...(script ? { script } : {}), position };
    // A name without claims of its own stands in the record and takes what supports the record.
    const supporting = sorted(claims.size > 0 ? claims : node.claims);
    return {
      node: { id, type: NAME, properties: own, claims: supporting },
      relationship: {
        id: relationshipId('HAS_NAME', node.id, id, key),
        type: 'HAS_NAME',
        from: node.id,
        to: id,
        properties,
        claims: [],
      },
    };
  });
}

/** Properties in the order of their declaration; what is null is left out. */
function frozenProperties(
  type: AnyType,
  properties: ReadonlyMap<string, PropertyValue>,
): Readonly<Record<string, PropertyValue>> {
  const given = [...type.properties.keys()].flatMap((name): [string, PropertyValue][] => {
    const value = properties.get(name);
    return value === undefined || value === null ? [] : [[name, value]];
  });
  return Object.freeze(Object.fromEntries(given));
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
