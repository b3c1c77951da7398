import type { Side } from '../../src/model/field';
import type { GraphData, NodeRecord, RelationshipRecord } from '../../src/model/graph-data';
import type { Registry } from '../../src/model/registry';
import type { EntityType, RelationshipType } from '../../src/model/sealed-types';
import { compareCodePoints } from './fold';

export type AnyRecord = NodeRecord | RelationshipRecord;

/** A node as it stands in a list: alone under the root, and with the relationship that leads to it below. */
export interface Item {
  readonly node: NodeRecord;
  readonly relationship?: RelationshipRecord;
}

export const isRelationship = (record: AnyRecord): record is RelationshipRecord => 'from' in record;

/** The records of a data set, found as the semantics speak of them. */
export class Graph {
  private readonly nodesById: ReadonlyMap<string, NodeRecord>;
  private readonly relationshipsById: ReadonlyMap<string, RelationshipRecord>;

  constructor(
    readonly registry: Registry,
    readonly data: GraphData,
  ) {
    this.nodesById = new Map(data.nodes.map((node) => [node.id, node]));
    this.relationshipsById = new Map(data.relationships.map((relationship) => [relationship.id, relationship]));
  }

  node(id: unknown): NodeRecord | null {
    return this.nodesById.get(id as string) ?? null;
  }

  /** A node or a relationship, whether or not the default view shows it. */
  record(id: string): AnyRecord | null {
    return this.node(id) ?? this.relationshipsById.get(id) ?? null;
  }

  /** The concrete type of a record. */
  typeOf(record: AnyRecord): EntityType | RelationshipType {
    const type = isRelationship(record)
      ? this.registry.relationshipOfType(record.type)
      : this.registry.entities.get(record.type);
    if (!type) throw new Error(`${record.id} has the unknown type ${record.type}`);
    return type;
  }

  nodesOfTypes(types: readonly string[]): NodeRecord[] {
    return this.data.nodes.filter((node) => types.includes(node.type));
  }

  /** What a side of a node leads to in the default view, by node id and then by relationship id. */
  items(node: NodeRecord, side: Side): (Item & { readonly relationship: RelationshipRecord })[] {
    return this.data.relationships
      .filter((relationship) => relationship.type === side.relationship.type && this.isShown(relationship, side))
      .flatMap((relationship) => {
        const far = this.node(farEnd(relationship, node.id, side.direction));
        return far && side.targets.includes(far.type) ? [{ node: far, relationship }] : [];
      })
      .sort(
        (a, b) => compareCodePoints(a.node.id, b.node.id) || compareCodePoints(a.relationship.id, b.relationship.id),
      );
  }

  /** The default view: no rejected readings, and only facts and inferences unless the type shows every modality. */
  private isShown(relationship: RelationshipRecord, side: Side): boolean {
    const { rank, modality } = relationship.properties;
    if ((rank ?? 'NORMAL') === 'DEPRECATED') return false;
    return side.relationship.definition.everyModality || ['FACT', 'INFERRED'].includes((modality ?? 'FACT') as string);
  }
}

/** The id at the other end; undefined when the relationship does not stand at this node in that direction. */
function farEnd({ from, to }: RelationshipRecord, near: string, direction: Side['direction']): string | undefined {
  switch (direction) {
    case 'OUT':
      return from === near ? to : undefined;
    case 'IN':
      return to === near ? from : undefined;
    case 'BOTH':
      return from === near ? to : to === near ? from : undefined;
  }
}
