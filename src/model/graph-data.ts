import type { Localized } from './values/language';

/** A value of a property as the model knows it: a text is a list of texts by language, an EDTF date its text. */
export type PropertyValue = string | number | boolean | null | readonly string[] | readonly Localized[];

/** What nodes and relationships have in common. */
export interface GraphRecord {
  readonly id: string;
  /** By the names of the model's properties; absent is null. */
  readonly properties: Readonly<Record<string, PropertyValue>>;
  /** Ids of the claims that support it, in the order in which they are shown. */
  readonly claims: readonly string[];
}

/** A node of the graph: an entity, a claim, a name or a contradiction. */
export interface NodeRecord extends GraphRecord {
  /** Name of its entity definition. */
  readonly type: string;
}

/** A relationship of the graph. */
export interface RelationshipRecord extends GraphRecord {
  /** Relationship type, such as `SIGNED`. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** What is said of a data set as a whole. */
export interface DatasetDescription {
  readonly title: readonly Localized[];
  readonly description: readonly Localized[];
  readonly version: string;
  readonly licence: string;
  /** The day on which the data was last brought up to date, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly attributions: readonly Attribution[];
  /** How far parts of the graph reach, in the order of the data. */
  readonly coverage: readonly Coverage[];
  /** Digest of the data's content and of the model's version: it changes when either does. */
  readonly digest: string;
  /** Ids no longer used, and what stands in their place. */
  readonly retired: Readonly<Record<string, string>>;
}

/** A work that parts of the data come from, and its licence. */
export interface Attribution {
  readonly name: string;
  readonly licence: string;
  readonly for: string;
  readonly address: string | null;
}

/** How far a part of the graph reaches. */
export interface Coverage {
  readonly topic: readonly Localized[];
  /** How many the graph knows, without what has ended. */
  readonly known: number;
  /** The day through which the editors followed it, as an EDTF date. */
  readonly knownThrough: string;
  /** The latest total that a source gives; null where none does. */
  readonly published: PublishedTotal | null;
}

export interface PublishedTotal {
  readonly value: number;
  /** The day of the total, as an EDTF date. */
  readonly asOf: string;
  /** Id of the source that gives it. */
  readonly source: string;
}

/** A whole graph in memory, checked and with everything derived: what a store is loaded from. */
export interface GraphData {
  readonly description: DatasetDescription;
  readonly nodes: readonly NodeRecord[];
  readonly relationships: readonly RelationshipRecord[];
}
