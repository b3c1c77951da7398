import type { PropertyDefinition } from './definitions';
import type { RelationshipType } from './sealed-types';

/** One side of a relationship, seen from the nodes at that end: what a field of theirs leads to. */
export interface RelationshipField {
  readonly relationship: RelationshipType;
  /** Whether the nodes with the field stand at the start, at the end, or at either end of it. */
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly field: string;
  readonly description: string;
  readonly cardinality: 'one' | 'many' | 'list';
  readonly required: boolean;
  /** Concrete entities that have the field, and the narrowest type that holds them all. */
  readonly sources: readonly string[];
  readonly source: string;
  /** Concrete entities that the field leads to, and the narrowest type that holds them all. */
  readonly targets: readonly string[];
  readonly target: string;
  /** The label of the far end must be tested: the relationship also leads to others. */
  readonly narrowed: boolean;
  /** GraphQL names of the connection made for this side are built on this: `AgreementSignatories`. */
  readonly typeName: string;
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
  /** What a side leads to when it is followed again from each node that it led to. `side` is one step. */
  | { readonly kind: 'transitiveClosure'; readonly name: string; readonly relationshipField: RelationshipField }
  | { readonly kind: 'claims'; readonly name: 'claims' }
  | { readonly kind: 'claimCount'; readonly name: 'claimCount' }
  /** The relationship type, on relationships. */
  | { readonly kind: 'relationshipType'; readonly name: 'type' }
  /** The node at one end, on relationships. */
  | { readonly kind: 'end'; readonly name: 'from' | 'to'; readonly target: string };
