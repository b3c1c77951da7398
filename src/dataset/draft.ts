import { invariant } from '../errors';
import { holdsAsFact } from '../model/default-view';
import type { PropertyDefinition } from '../model/definitions';
import type { PropertyValue } from '../model/graph-data';
import { byId, grouped } from '../model/grouped';
import type { Registry } from '../model/registry';
import type { AnyType, EntityType, RelationshipType } from '../model/sealed-types';
import { parseEdtf, type EdtfDate } from '../model/values/edtf';
import { relationshipId } from '../model/values/ids';
import { pickText, type Localized } from '../model/values/language';
import type { Where } from './source-tree';

/** Claims that support a record, each with the confidence that the fact gave for itself, if any. */
export type ClaimSet = Map<string, string | undefined>;

/** What a node, a name and a relationship have in common. */
export interface DraftRecord {
  readonly id: string;
  readonly where: Where;
  readonly properties: Map<string, PropertyValue>;
  /** Where each property is written. */
  readonly places: Map<string, Where>;
  readonly claims: ClaimSet;
}

/** A name of a node. Its properties are the days on which it was in use, where they are known. */
export interface DraftName extends DraftRecord {
  readonly type: EntityType;
  readonly language: string;
  readonly kind: string;
  readonly value: string;
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
  /** The relationships that a rule made it of, whose times are its own; none where it was told. */
  readonly basis: readonly DraftRelationship[];
}

/** A relationship that a rule derives; what is undefined of its properties is left out. */
export interface NewRelationship extends Pick<DraftRelationship, 'from' | 'to' | 'where'> {
  readonly type: string;
  readonly properties?: Readonly<Record<string, PropertyValue | undefined>>;
  readonly claims?: ClaimSet;
  readonly basis?: readonly DraftRelationship[];
}

/** The graph while it is put together: nodes and relationships that rules can still add to. */
export class Draft {
  readonly nodes = new Map<string, DraftNode>();
  readonly relationships = new Map<string, DraftRelationship>();
  /** The relationships by type, as of when there were so many. */
  private sorted: { readonly size: number; readonly byType: ReadonlyMap<string, readonly DraftRelationship[]> } = {
    size: 0,
    byType: new Map(),
  };

  constructor(readonly registry: Registry) {}

  node(id: string): DraftNode {
    const node = this.nodes.get(id);
    invariant(node, `${id} is in the graph`);
    return node;
  }

  /** Adds a relationship that loading derives, or the claims to the one that is there already. */
  derive({
    type: name,
    from,
    to,
    where,
    properties = {},
    claims = new Map(),
    basis = [],
  }: NewRelationship): DraftRelationship {
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
    const made = { id, type, from: ends.from, to: ends.to, where, properties: values, places, claims, basis };
    this.relationships.set(id, made);
    return made;
  }

  /** Takes a relationship out again. */
  remove({ id }: DraftRelationship): void {
    this.relationships.delete(id);
    this.sorted = { size: 0, byType: new Map() };
  }

  /** All nodes, then all relationships. */
  records(): (DraftNode | DraftRelationship)[] {
    return [...this.nodes.values(), ...this.relationships.values()];
  }

  /** The names that say when they were in use. */
  datedNames(): DraftName[] {
    return [...this.nodes.values()].flatMap(({ names }) =>
      names.size === 0 ? [] : [...names.values()].filter(({ properties }) => properties.size > 0),
    );
  }

  /** The relationships of a type that hold as facts and are not DEPRECATED, in the order of their ids. */
  facts(type: string): DraftRelationship[] {
    return this.ofType(type).filter(
      ({ properties }) => properties.get('rank') !== 'DEPRECATED' && holdsAsFact(properties.get('modality')),
    );
  }

  /** The relationships of a type, in the order of their ids. */
  ofType(type: string): readonly DraftRelationship[] {
    // Rules ask for the same types again and again.
    if (this.sorted.size !== this.relationships.size) {
      const byType = grouped(this.relationships.values(), (relationship) => relationship.type.type);
      for (const list of byType.values()) list.sort(byId);
      this.sorted = { size: this.relationships.size, byType };
    }
    return this.sorted.byType.get(type) ?? [];
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

/** The date that a property of a record holds; undefined for anything else. */
export function dateIn({ properties }: DraftRecord, name: string): EdtfDate | undefined {
  const value = properties.get(name);
  return typeof value === 'string' ? parseEdtf(value) : undefined;
}

/** Adds claims to those that are there; of two confidences the one given first stays. */
export function addClaims(to: ClaimSet, from: ReadonlyMap<string, string | undefined>): void {
  for (const [claim, confidence] of from) to.set(claim, to.get(claim) ?? confidence);
}

/** The id of a relationship with these properties, and its ends: of a symmetrical one the lower id comes first. */
export function identityOf(
  type: RelationshipType,
  start: string,
  end: string,
  properties: ReadonlyMap<string, PropertyValue>,
): { readonly id: string; readonly from: string; readonly to: string } {
  const [from, to] = type.definition.symmetrical && end < start ? [end, start] : [start, end];
  return { id: relationshipId(type.type, from, to, keyOf(type, properties)), from, to };
}

/** The values of a type's key properties, in the order of their declaration; null stands for what is not given. */
function keyOf(type: RelationshipType, properties: ReadonlyMap<string, PropertyValue>): unknown[] {
  const values: unknown[] = [];
  for (const property of type.properties.values()) {
    if (!property.key) continue;
    const value = properties.get(property.name) ?? null;
    // A translation added to a text must not change the id, so that the English or first text stands for all.
    const isText = property.type.kind === 'text' && value !== null;
    values.push(isText ? (pickText(value as readonly Localized[])?.value ?? null) : value);
  }
  return values;
}
