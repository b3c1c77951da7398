import type Cypher from '@neo4j/cypher-builder';
import type { AnyType } from '../../model/sealed-types';
import type { ArgumentValue } from '../arguments/arguments';
import type { Charge, RowCount } from '../arguments/bindings';
import type { Compilation } from '../statement/compilation';
import { RowLayout } from '../statement/row-layout';
import type { Visibility } from '../statement/visibility';

/** Where the values of a selection go, and what holds of everything below it. */
export interface Scope {
  readonly row: RowLayout;
  /** Lists found inside add what they may bring here. */
  readonly charges: Charge[];
  /** Relationship steps from the root. */
  readonly depth: number;
  /** What of the graph is seen from here on, as the root field says. */
  readonly visibility: Visibility;
  /** The language of texts that are asked for without one, as the root field says. */
  readonly lang: ArgumentValue | undefined;
}

/** A bound node or relationship that fields are selected from. */
export interface Element {
  readonly type: AnyType;
  readonly owner: Cypher.Node | Cypher.Relationship;
  /** The nodes at the ends of a relationship, where they are bound as well. */
  readonly ends?: { readonly from: Cypher.Node; readonly to: Cypher.Node } | undefined;
}

/** The scope of the items of a list, or of one related object: rows of their own, `steps` further from the root. */
export function nested(c: Compilation, outer: Scope, rows: RowCount, steps: 0 | 1): Scope {
  const inner: Charge[] = [];
  outer.charges.push({ rows, inner });
  return { ...outer, row: new RowLayout(c), charges: inner, depth: outer.depth + steps };
}

/** The count of a related object. */
export const ONE: RowCount = { kind: 'one' };
