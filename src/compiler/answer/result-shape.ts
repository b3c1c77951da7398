import type { ScalarName } from '../../model/property-type';
import type { ArgumentValue } from '../arguments/arguments';
import type { ListCursor } from '../arguments/cursor';
import type { IdSuffix } from '../arguments/id-views';
import type { PageSize } from '../arguments/bindings';

/** How a single value is checked and written: by its scalar, or as one of these values of an enumeration. */
export type Leaf = { readonly scalar: ScalarName } | { readonly values: ReadonlySet<string> };

/** A member of an object in the answer: its response key, and where its value comes from. */
export interface Entry {
  readonly key: string;
  readonly value: ResultValue;
}

/** An object of the answer. With a type column its members depend on the type that the id in it tells. */
export type ObjectShape =
  | { readonly typeColumn: undefined; readonly type: string; readonly entries: readonly Entry[] }
  | { readonly typeColumn: number; readonly entriesByType: ReadonlyMap<string, readonly Entry[]> };

/** A member of an object that is made from one stored value: a part's name, or its GraphQL type name. */
export interface PartEntry {
  readonly key: string;
  readonly part: string;
  readonly typename: string;
}

/** Where a value of the answer comes from; columns are positions in the row at hand. */
export type ResultValue =
  | { readonly kind: 'constant'; readonly value: string | null }
  | { readonly kind: 'leaf'; readonly column: number; readonly leaf: Leaf; readonly nullable: boolean }
  /** The id of a node or relationship, with its view. */
  | { readonly kind: 'id'; readonly column: number; readonly suffix: IdSuffix }
  | { readonly kind: 'leaves'; readonly column: number; readonly leaf: Leaf }
  /** One of the texts in the column, in the first of these languages that is given: the field's, the root field's. */
  | {
      readonly kind: 'text';
      readonly column: number;
      readonly languages: readonly ArgumentValue[];
      readonly nullable: boolean;
      /** The texts are those of a day, before which stand those that were in use instead. */
      readonly onDay: boolean;
    }
  /** All the texts in the column; on a day the first of each language, in the order of languages. */
  | {
      readonly kind: 'texts';
      readonly column: number;
      readonly entries: readonly PartEntry[];
      readonly onDay: boolean;
    }
  | {
      readonly kind: 'edtf';
      readonly column: number;
      readonly entries: readonly PartEntry[];
      readonly nullable: boolean;
    }
  | { readonly kind: 'identifiers'; readonly column: number; readonly entries: readonly PartEntry[] }
  /** A sum of numbers, or their average where it is divided by their count; null where it is no finite number. */
  | { readonly kind: 'sum'; readonly column: number; readonly dividedBy: number | undefined }
  /** An object whose values stand in the same row. */
  | { readonly kind: 'inline'; readonly shape: ObjectShape }
  /** A list of objects whose values stand in the same row. */
  | { readonly kind: 'inlines'; readonly shapes: readonly ObjectShape[] }
  /** The value of a group's key as text: a year has four digits. */
  | { readonly kind: 'keyText'; readonly column: number }
  /** An object whose row stands in a column; null where there is none. */
  | { readonly kind: 'object'; readonly column: number; readonly shape: ObjectShape; readonly nullable: boolean }
  /** A list of objects whose rows stand in a column. */
  | { readonly kind: 'objects'; readonly column: number; readonly shape: ObjectShape }
  /** Objects looked up by id, in the order of the ids, with null for those not found. */
  | {
      readonly kind: 'nodes';
      readonly ids: ArgumentValue;
      /** The id by which a given one is found among the groups' objects, with its view. */
      readonly keyOf: (id: string) => string;
      readonly groups: readonly NodesGroup[];
    }
  | {
      readonly kind: 'connection';
      readonly page: PageShape | undefined;
      readonly entries: readonly ConnectionEntry[];
      /** Of a transitive closure: the column that tells how many nodes its walk met. */
      readonly visitedColumn: number | undefined;
    }
  /** What a traversal found before the statement ran; it stands in the bound arguments, at the slot. */
  | { readonly kind: 'found'; readonly slot: number; readonly member: FoundMember };

/** How a value that a traversal found is written. */
export type FoundMember =
  | { readonly kind: 'typename'; readonly typename: string }
  | { readonly kind: 'value'; readonly leaf: Leaf; readonly nullable: boolean; readonly list: boolean }
  | { readonly kind: 'text'; readonly languages: readonly ArgumentValue[]; readonly nullable: boolean }
  | { readonly kind: 'edtf'; readonly entries: readonly PartEntry[]; readonly nullable: boolean }
  | { readonly kind: 'parts'; readonly entries: readonly PartEntry[] }
  | { readonly kind: 'object'; readonly shape: FoundShape; readonly nullable: boolean; readonly list: boolean }
  /** Nodes and relationships by their ids: the statement hydrates them in the groups' columns. */
  | {
      readonly kind: 'element';
      readonly groups: readonly NodesGroup[];
      readonly nullable: boolean;
      readonly list: boolean;
    };

export interface FoundShape {
  readonly entries: readonly FoundEntry[];
}

/** A member of an object that was found: its response key, the name of its value, and how that is written. */
export interface FoundEntry {
  readonly key: string;
  readonly name: string;
  readonly member: FoundMember;
}

export interface NodesGroup {
  readonly column: number;
  readonly idColumn: number;
  readonly shape: ObjectShape;
  /** The view of the group, where objects are looked up with it. */
  readonly suffix?: IdSuffix | undefined;
}

/** How the rows of a page are found, cut and turned. */
export interface PageShape {
  /** Holds the rows; with `probed` a pair of the rows and the number of rows found. */
  readonly column: number;
  readonly probed: 'NO' | 'BY_ROWS' | 'BY_COUNT';
  readonly size: PageSize;
  readonly backward: boolean;
  /** Undefined where the answer shows no cursor. */
  readonly cursor: CursorShape | undefined;
  /** Columns that tell whether there is something beyond the `after` and the `before` cursor. */
  readonly beyondAfter: number | undefined;
  readonly beyondBefore: number | undefined;
}

/** What the cursor of an edge is made of. */
export interface CursorShape {
  readonly list: ListCursor;
  /** Columns of the order's keys in the rows of the page. */
  readonly keyColumns: readonly number[];
}

export type ConnectionEntry =
  | { readonly key: string; readonly kind: 'edges'; readonly entries: readonly EdgeEntry[] }
  | { readonly key: string; readonly kind: 'nodes'; readonly shape: ObjectShape }
  | { readonly key: string; readonly kind: 'pageInfo'; readonly entries: readonly PartEntry[] }
  | { readonly key: string; readonly kind: 'totalCount'; readonly column: number }
  /** What stands beside the pages: groups, and what is hidden. */
  | { readonly key: string; readonly kind: 'value'; readonly value: ResultValue }
  | { readonly key: string; readonly kind: 'typename'; readonly typename: string };

export type EdgeEntry =
  | { readonly key: string; readonly kind: 'cursor' }
  | { readonly key: string; readonly kind: 'object'; readonly shape: ObjectShape }
  | { readonly key: string; readonly kind: 'relationships'; readonly value: ResultValue }
  | { readonly key: string; readonly kind: 'distance'; readonly column: number }
  | { readonly key: string; readonly kind: 'typename'; readonly typename: string };
