import type { Position } from './where';

/** A YAML file as text with positions: no value has a type yet, so `no` stays Norway and `2008-10` a month. */
export type Tree = Scalar | List | Mapping;

export interface Scalar {
  readonly kind: 'scalar';
  readonly text: string;
  readonly at: Position;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Tree[];
  readonly at: Position;
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly at: Position;
}

export interface Entry {
  readonly key: string;
  /** Where the key stands; the value has a position of its own. */
  readonly at: Position;
  readonly value: Tree;
}
