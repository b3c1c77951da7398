import type { EntityDefinition, InterfaceDefinition, PropertyDefinition, RelationshipDefinition } from './definitions';
import type { Field } from './field';

interface SealedType {
  readonly name: string;
  readonly description: string;
  /** All interfaces it implements, the widest first. */
  readonly interfaces: readonly string[];
  /** Own properties and those of its interfaces, by name. */
  readonly properties: ReadonlyMap<string, PropertyDefinition>;
  /** Its GraphQL fields in the order in which they are shown, by name. */
  readonly fields: ReadonlyMap<string, Field>;
}

/** A concrete class of nodes. */
export interface EntityType extends SealedType {
  readonly kind: 'entity';
  readonly definition: EntityDefinition;
  /** Itself: what a value of this type can be. */
  readonly possible: readonly string[];
}

/** What several entities have in common. */
export interface InterfaceType extends SealedType {
  readonly kind: 'interface';
  readonly definition: InterfaceDefinition;
  /** The concrete types that implement it, in the order of declaration. */
  readonly possible: readonly string[];
}

/** A class of relationships. */
export interface RelationshipType extends SealedType {
  readonly kind: 'relationship';
  readonly definition: RelationshipDefinition;
  /** The relationship type in the store of those in the default view. */
  readonly type: string;
  /** The relationship type in the store of those outside it. */
  readonly unassertedType: string;
  /** Concrete entities at its ends. */
  readonly fromTypes: readonly string[];
  readonly toTypes: readonly string[];
  /** The narrowest types that hold its ends. */
  readonly from: string;
  readonly to: string;
  readonly possible: readonly string[];
}

export type NodeType = EntityType | InterfaceType;
export type AnyType = NodeType | RelationshipType;
