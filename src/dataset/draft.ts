import type { PropertyValue } from '../model/graph-data';
import type { Registry } from '../model/registry';
import { relationshipId } from '../model/values/ids';
import type { EntityType, RelationshipType } from '../model/sealed-types';
import { invariant } from '../errors';
import { keyOf } from './merge/relationship-key';
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

export interface DraftNode {
  readonly id: string;
  readonly type: EntityType;
  readonly where: Where;
  readonly properties: Map<string, PropertyValue>;
  /** Where each property is written. */
  readonly places: Map<string, Where>;
  /** By id. */
  readonly names: Map<string, DraftName>;
  readonly claims: ClaimSet;
  /** The modalities in which its claims speak of it. */
  readonly modalities: Set<string>;
}

export interface DraftRelationship {
  readonly id: string;
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly where: Where;
  readonly properties: Map<string, PropertyValue>;
  readonly places: Map<string, Where>;
  readonly claims: ClaimSet;
}

export interface NewRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly where: Where;
  readonly properties?: Readonly<Record<string, PropertyValue>>;
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
    const values = withDefaults(type, new Map(Object.entries(properties)));
    const [start, end] = type.definition.symmetrical && to < from ? [to, from] : [from, to];
    const id = relationshipId(type.type, start, end, keyOf(type, values));
    const existing = this.relationships.get(id);
    if (existing) {
      addClaims(existing.claims, claims);
      return existing;
    }
    const made = { id, type, from: start, to: end, where, properties: values, places: new Map(), claims };
    this.relationships.set(id, made);
    return made;
  }

  /** The relationships of a type that hold as facts and are not DEPRECATED, in the order of their ids. */
  facts(type: string): DraftRelationship[] {
    return this.ofType(type).filter(
      ({ properties }) => properties.get('rank') !== 'DEPRECATED' && holdsAsFact(properties.get('modality')),
    );
  }

  /** The relationships of a type, in the order of their ids. */
  ofType(type: string): DraftRelationship[] {
    const found = [...this.relationships.values()].filter((relationship) => relationship.type.type === type);
    return found.sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

/** The properties with the defaults of those that are not given. */
export function withDefaults(
  type: EntityType | RelationshipType,
  properties: Map<string, PropertyValue>,
): Map<string, PropertyValue> {
  for (const { name, default: value } of type.properties.values()) {
    if (value !== undefined && !properties.has(name)) properties.set(name, value as PropertyValue);
  }
  return properties;
}

/** Adds claims to those that are there; of two confidences the one given first stays. */
export function addClaims(to: ClaimSet, from: ReadonlyMap<string, string | undefined>): void {
  for (const [claim, confidence] of from) to.set(claim, to.get(claim) ?? confidence);
}
