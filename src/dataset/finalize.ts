import type { GraphData, NodeRecord, PropertyValue, RelationshipRecord } from '../model/graph-data';
import { byId } from '../model/grouped';
import type { AnyType } from '../model/sealed-types';
import type { ClaimOrder } from './claim-order';
import { inOrderOfNames } from './derive/display-name';
import { identityOf, withDefaults, type Draft, type DraftNode } from './draft';
import { NAME } from './vocabulary';

/** The nodes and relationships of a graph in the order of their ids, names among them. */
export function finalize(draft: Draft, order: ClaimOrder): Pick<GraphData, 'nodes' | 'relationships'> {
  const nodes: NodeRecord[] = [];
  const relationships: RelationshipRecord[] = [];
  for (const node of draft.nodes.values()) {
    const { id, type, claims } = node;
    const properties = finalProperties(type, withDefaults(type, node.properties));
    nodes.push({ id, type: type.name, properties, claims: order.sorted(claims) });
    for (const named of namesOf(draft, node, order)) {
      nodes.push(named.node);
      relationships.push(named.relationship);
    }
  }
  for (const { id, type, from, to, properties: given, claims } of draft.relationships.values()) {
    const properties = finalProperties(type, given);
    relationships.push({ id, type: type.type, from, to, properties, claims: order.sorted(claims) });
  }
  return { nodes: nodes.sort(byId), relationships: relationships.sort(byId) };
}

/** The names of a node as nodes of their own, each with the relationship that leads to it. */
function namesOf(draft: Draft, node: DraftNode, order: ClaimOrder) {
  const type = draft.registry.relationshipOfType('HAS_NAME')!;
  const values = withDefaults(type, new Map());
  const properties = finalProperties(type, values);
  return [...node.names.values()].sort(inOrderOfNames).map((name, position) => {
    const { id, language, kind, value, claims } = name;
    const { script } = new Intl.Locale(language);
    const own: Record<string, PropertyValue> = {
      ...{ value, language, kind, position },
      ...(script ? { script } : {}),
      ...Object.fromEntries(name.properties),
    };
    // A name without claims of its own stands in the record and takes what supports the record.
    const supporting = order.sorted(claims.size > 0 ? claims : node.claims);
    return {
      node: {
        id,
        type: NAME,
        properties: finalProperties(name.type, new Map(Object.entries(own))),
        claims: supporting,
      },
      relationship: { ...identityOf(type, node.id, id, values), type: type.type, properties, claims: [] },
    };
  });
}

/** Properties in the order of their declaration; what is null is left out. */
function finalProperties(type: AnyType, properties: ReadonlyMap<string, PropertyValue>): NodeRecord['properties'] {
  const given = [...type.properties.keys()].filter((name) => properties.has(name) && properties.get(name) !== null);
  return Object.freeze(Object.fromEntries(given.map((name) => [name, properties.get(name)!])));
}
