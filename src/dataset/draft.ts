import type { PropertyValue } from '../model/graph-data';
import type { Registry } from '../model/registry';
import type { PropertyDefinition } from '../model/definitions';
import type { AnyType, EntityType, RelationshipType } from '../model/sealed-types';
import { invariant } from '../errors';
import { byId } from './grouped';
import { identityOf } from './merge/relationship-identity';
import type { Where } from './where';
import { holdsAsFact } from './vocabulary';

/** Claims that support a record, each with the confidence that the fact gave for itself, if any. */
export type ClaimSet = Map<string, string | undefined>;

export interface DraftName {
  readonly id: string;
  readonly language: string;
  readonly kind: string;
  readonly value: string;
  readonly claims: ClaimSet;
}

/** What a node and a relationship have in common. */
export interface DraftRecord {
  readonly id: string;
  readonly where: Where;
  readonly properties: Map<string, PropertyValue>;
  /** Where each property is written. */
  readonly places: Map<string, Where>;
  readonly claims: ClaimSet;
}

export interface DraftNode extends DraftRecord {
  readonly type: EntityType;
  /** By id. */
  readonly names: Map<string, DraftName>;
  /** The modalities in which its claims speak of it. */
  readonly modalities: Set<string>;
}

export interface DraftRelationship extends DraftRecord {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
}

/** A relationship that a rule derives; what is undefined of its properties is left out. */
export interface NewRelationship extends Pick<DraftRelationship, 'from' | 'to' | 'where'> {
  readonly type: string;
  readonly properties?: Readonly<Record<string, PropertyValue | undefined>>;
  readonly claims?: ClaimSet;
}

/** The graph while it is put together: nodes and relationships that rules can still add to. */
export class Draft {
  readonly nodes = new Map<string, DraftNode>();
  readonly relationships = new Map<string, DraftRelationship>();

  constructor(readonly registry: Registry) {}

  node(id: string): DraftNode {
    const node = this.nodes.get(id);
    invariant(node, `${id} is in the graph`);
    return node;
  }

  /** Adds a relationship that loading derives, or the claims to the one that is there already. */
  derive({ type: name, from, to, where, properties = {}, claims = new Map() }: NewRelationship): DraftRelationship {
    const type = this.registry.relationshipOfType(name);
    invariant(type, `the domain has no relationship ${name}`);
    const given = Object.entries(properties).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]));
    const values = withDefaults(type, new Map(given as [string, PropertyValue][]));
    const { id, ...ends } = identityOf(type, from, to, values);
    const existing = this.relationships.get(id);
    if (existing) {
      addClaims(existing.claims, claims);
      return existing;
    }
    const places = new Map();
    // Written out, for objects of one shape are read faster than those made by spreading.
    const made = { id, type, from: ends.from, to: ends.to, where, properties: values, places, claims };
    this.relationships.set(id, made);
    return made;
  }

  /** All nodes, then all relationships. */
  records(): (DraftNode | DraftRelationship)[] {
    return [...this.nodes.values(), ...this.relationships.values()];
  }

  /** The relationships of a type that hold as facts and are not DEPRECATED, in the order of their ids. */
  facts(type: string): DraftRelationship[] {
    return this.ofType(type).filter(
      ({ properties }) => properties.get('rank') !== 'DEPRECATED' && holdsAsFact(properties.get('modality')),
    );
  }

  /** The relationships of a type, in the order of their ids. */
  ofType(type: string): DraftRelationship[] {
    return [...this.relationships.values()].filter((relationship) => relationship.type.type === type).sort(byId);
  }

  /** The node that each node leads to by a relationship of a type, by the id of the one. */
  ends(type: string): Map<string, DraftNode> {
    return new Map(this.ofType(type).map(({ from, to }) => [from, this.node(to)]));
  }

  /** The nodes of a type or with an interface. */
  nodesOf(name: string): DraftNode[] {
    return [...this.nodes.values()].filter(({ type }) => type.name === name || type.interfaces.includes(name));
  }
}

/** The properties with the defaults of those that are not given. */
export function withDefaults(type: AnyType, properties: Map<string, PropertyValue>): Map<string, PropertyValue> {
  for (const { name, default: value } of type.properties.values()) {
    if (value !== undefined && !properties.has(name)) properties.set(name, value as PropertyValue);
  }
  return properties;
}

/** The properties that a record of the type must give. */
export const requiredProperties = ({ properties }: AnyType): PropertyDefinition[] =>
  [...properties.values()].filter(
    ({ nullable, derived, default: value }) => !nullable && !derived && value === undefined,
  );

/** Where a property is written, or the record when it is not. */
export const placeIn = ({ places, where }: DraftRecord, property: string): Where => places.get(property) ?? where;

/** Adds claims to those that are there; of two confidences the one given first stays. */
export function addClaims(to: ClaimSet, from: ReadonlyMap<string, string | undefined>): void {
  for (const [claim, confidence] of from) to.set(claim, to.get(claim) ?? confidence);
}
