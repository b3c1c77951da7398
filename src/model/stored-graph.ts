/** A value that a property of the store holds. `bigint` is stored as an integer. */
export type StoredValue = string | number | bigint | boolean | readonly string[];

/** A node as the store holds it; `properties.id` is its id. */
export interface StoredNode {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, StoredValue>>;
}

/** A relationship as the store holds it; `from` and `to` are ids of nodes. */
export interface StoredRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Readonly<Record<string, StoredValue>>;
}

/** A graph as the store holds it. */
export interface StoredGraph {
  readonly nodes: readonly StoredNode[];
  readonly relationships: readonly StoredRelationship[];
}

/** Indexes and constraints that a graph needs, in no store's own words. */
export interface StoreSchema {
  /** Labels and the property under which no two of their nodes share a value. */
  readonly unique: readonly { readonly label: string; readonly property: string }[];
  /** Labels and the properties by which their nodes are looked up and ordered. */
  readonly nodeIndexes: readonly { readonly label: string; readonly property: string }[];
  /** Relationship types and the properties by which they are looked up. */
  readonly relationshipIndexes: readonly { readonly type: string; readonly property: string }[];
  /** Labels and the properties with terms by which their nodes are found (values/search-terms.ts). */
  readonly termIndexes: readonly { readonly label: string; readonly properties: readonly string[] }[];
}
