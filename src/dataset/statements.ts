import type { DatasetDescription, PropertyValue } from '../model/graph-data';
import type { EntityType, RelationshipType } from '../model/sealed-types';
import type { Localized } from '../model/values/language';
import type { Where } from './source-tree';

/* What the files say, a piece for each record and fact, before pieces on one thing are brought together. */

/** A claim that supports a statement. */
export interface Support {
  readonly claim: string;
  /** The confidence that the fact gives for itself; that of the claim when undefined. */
  readonly confidence?: string | undefined;
  readonly where: Where;
}

/** A value of a property, and where it is written. */
export interface Given {
  readonly value: PropertyValue;
  readonly where: Where;
}

/** Something said in a place, and the claims that support it. */
interface Statement {
  readonly where: Where;
  readonly support: readonly Support[];
}

export interface NameStatement extends Statement {
  readonly kind: string;
  readonly language: string;
  readonly value: string;
  /** When it was in use. */
  readonly days: ReadonlyMap<string, Given>;
}

/** Something said of a node: its record, or a fact with its properties. */
export interface NodeStatement extends Statement {
  readonly id: string;
  readonly type: EntityType;
  /** A record declares the node; a fact speaks of one, and creates it only when it gives all it requires. */
  readonly origin: 'RECORD' | 'FACT';
  readonly properties: ReadonlyMap<string, Given>;
  readonly names: readonly NameStatement[];
  /** The modality that the record or fact gives for itself; that of its claims when undefined. */
  readonly modality: string | undefined;
}

export interface RelationshipStatement extends Statement {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly properties: ReadonlyMap<string, Given>;
  /** Modality of the node fact in which it stands: its ends are mentioned in no stronger sense. */
  readonly mentionedAs?: string | undefined;
}

/** What a part of the graph is, and through which day it was followed. */
export interface CoverageStatement {
  readonly topic: readonly Localized[];
  readonly counts: Counted;
  readonly knownThrough: string;
  /** The observation of the latest published total. */
  readonly published: { readonly value: string; readonly where: Where } | undefined;
}

/** What is counted: the nodes that a relationship joins with one, or the nodes of a type with some properties. */
export type Counted =
  | { readonly kind: 'JOINED'; readonly type: RelationshipType; readonly id: string; readonly where: Where }
  | { readonly kind: 'NODES'; readonly type: EntityType; readonly properties: ReadonlyMap<string, string> };

/** Everything that the files of a data set say. */
export class Statements {
  /** The ids of records, each with the place that declares it. */
  readonly declared = new Map<string, Where>();
  readonly nodes: NodeStatement[] = [];
  readonly relationships: RelationshipStatement[] = [];
  /** Ids that are no longer used, each with the one in its place. */
  readonly retired: { readonly id: string; readonly sameAs: string; readonly where: Where }[] = [];
  /** Nodes of one name that are not the same thing. */
  readonly distinct: { readonly id: string; readonly other: string; readonly where: Where }[] = [];
  /** Ids that were published once, as the list of such ids has them. */
  readonly givenIds: { readonly id: string; readonly where: Where }[] = [];
  description: Omit<DatasetDescription, 'digest' | 'retired' | 'coverage'> | undefined;
  readonly coverage: CoverageStatement[] = [];
}
