import type { DatasetDescription, PropertyValue } from '../model/graph-data';
import type { EntityType, RelationshipType } from '../model/sealed-types';
import type { Where } from './where';

/*
 * What the files say, one piece for each record and fact, before pieces on the same thing are brought together.
 */

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

export interface NameStatement {
  readonly kind: string;
  readonly language: string;
  readonly value: string;
  readonly support: readonly Support[];
  readonly where: Where;
}

/** Something said of a node: its record, or a fact with its properties. */
export interface NodeStatement {
  readonly id: string;
  readonly type: EntityType;
  /** A record declares the node; a fact speaks of one, and creates it only when it gives all it requires. */
  readonly origin: 'RECORD' | 'FACT';
  readonly where: Where;
  readonly properties: ReadonlyMap<string, Given>;
  readonly names: readonly NameStatement[];
  /** The modality that the record or fact gives for itself; that of its claims when undefined. */
  readonly modality: string | undefined;
  readonly support: readonly Support[];
}

export interface RelationshipStatement {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  readonly where: Where;
  readonly properties: ReadonlyMap<string, Given>;
  readonly support: readonly Support[];
  /** Modality of the node fact in which it stands: its ends are mentioned in no stronger sense. */
  readonly mentionedAs?: string | undefined;
}

export interface RetiredStatement {
  readonly id: string;
  readonly sameAs: string;
  readonly where: Where;
}

/** Two nodes of one name that are not the same thing. */
export interface DistinctStatement {
  readonly id: string;
  readonly other: string;
  readonly where: Where;
}

/** An id that was published once, as the list of such ids has it. */
export interface GivenIdStatement {
  readonly id: string;
  readonly where: Where;
}

/** Everything that the files of a data set say. */
export class Statements {
  readonly nodes: NodeStatement[] = [];
  readonly relationships: RelationshipStatement[] = [];
  readonly retired: RetiredStatement[] = [];
  readonly distinct: DistinctStatement[] = [];
  readonly givenIds: GivenIdStatement[] = [];
  description: Omit<DatasetDescription, 'digest' | 'retired'> | undefined;
}
