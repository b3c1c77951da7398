import type { EntityDefinition, InterfaceDefinition, PropertyDefinition, RelationshipDefinition } from './definitions';
import type { ENTITY, RELATIONSHIP } from './root-interfaces';

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
  /** The relationship type in the store of those that the default visibility shows. */
  readonly type: string;
  /** The relationship type in the store of the others, which are unasserted. */
  readonly unassertedType: string;
  /** Its GraphQL type: its own, or SimpleRelationship where it has no properties of its own. */
  readonly graphqlType: string;
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

/** The properties that are the wording of a type, in the order of declaration. */
export const wordingOf = ({ properties }: AnyType): readonly PropertyDefinition[] =>
  [...properties.values()].filter(({ wording }) => wording);

/** A relationship seen from the nodes at one of its ends: what a field of theirs leads to. */
export interface RelationshipField {
  readonly relationship: RelationshipType;
  /** Whether the nodes with the field stand at the start, at the end, or at either end of it. */
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly field: string;
  readonly description: string;
  readonly cardinality: 'one' | 'many' | 'list';
  readonly required: boolean;
  readonly orderedBy: string | undefined;
  /** Concrete entities that have the field, and the narrowest type that holds them all. */
  readonly sources: readonly string[];
  readonly source: string;
  /** Concrete entities that the field leads to, and the narrowest type that holds them all. */
  readonly targets: readonly string[];
  readonly target: string;
  /** The label of the far end must be tested: the relationship also leads to others. */
  readonly narrowed: boolean;
  /** Tells the field from all others: `AgreementSignatories`. */
  readonly identity: string;
  /** Names of its connection and edges begin with it: `SignedParty`. Fields whose edges are alike share it. */
  readonly connectionName: string;
}

/** A field of a GraphQL object or interface, and where its value comes from. */
export type Field =
  | { readonly kind: 'id'; readonly name: 'id' }
  | { readonly kind: 'property'; readonly name: string; readonly property: PropertyDefinition }
  /** A text in the asked language. */
  | { readonly kind: 'text'; readonly name: string; readonly property: PropertyDefinition }
  /** A text in all its languages. */
  | { readonly kind: 'texts'; readonly name: string; readonly property: PropertyDefinition }
  | {
      readonly kind: 'reference';
      readonly name: string;
      readonly property: PropertyDefinition;
      readonly target: string;
    }
  | { readonly kind: 'relationship'; readonly name: string; readonly relationshipField: RelationshipField }
  /** What a relationship field leads to when it is followed again from each node that it led to. */
  | { readonly kind: 'transitiveClosure'; readonly name: string; readonly relationshipField: RelationshipField }
  /** The nodes of the type `target` whose ids a relationship or a name lists, in the order of the list. */
  | { readonly kind: 'listed'; readonly name: 'claims' | 'contradictions'; readonly target: string }
  /** What rests on a claim: entities, or relationships. */
  | {
      readonly kind: 'supports';
      readonly name: 'supportsEntities' | 'supportsRelationships';
      readonly target: typeof ENTITY | typeof RELATIONSHIP;
    }
  /** All relationships of an entity, of any type and direction, as a list of their own. */
  | { readonly kind: 'relationships'; readonly name: 'relationships' }
  | { readonly kind: 'claimCount'; readonly name: 'claimCount' }
  /** How surely it holds on the day of the view. */
  | { readonly kind: 'standing'; readonly name: 'standing' }
  /** The relationship type, on relationships. */
  | { readonly kind: 'relationshipType'; readonly name: 'type' }
  /** The node at one end, on relationships. */
  | { readonly kind: 'end'; readonly name: 'from' | 'to'; readonly target: string };

/** Whether a record of the type names the claims that support it in a list of its own. */
export const listsClaims = ({ fields }: AnyType): boolean => fields.get('claims')?.kind === 'listed';
