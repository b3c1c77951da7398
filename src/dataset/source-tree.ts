/** A position in a file of the data set; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The part of a template that became this for a row of a table, and how many rows there are. */
  readonly template?: Position & { readonly rows: number };
}

/** A position, and the record that stands there: `claim s0-33`, `port:dulata`. */
export interface Where extends Position {
  readonly record: string;
}

/** The position with the record it belongs to. */
export const within = (record: string, at: Position): Where => ({ ...at, record });

/** The beginning of a file, as a part of it that has no place of its own. */
export const topOf = (file: string, part = 'file'): Where => ({ record: part, file, line: 1, column: 1 });

/** File and line, for a message that points to a second place. */
export const fileAndLine = (at: Position): string => `${at.file}:${at.line}`;

/** The position as one text. */
export const placeOf = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;

/** The id of the record, or a text for a part of a file that has none. */
export function recordOf({ record, file }: Where): string {
  if (record.startsWith('claim ')) return record.replace(/^claim (claim:)?/, 'claim:');
  return record.includes(':') ? record : `${file} ${record}`;
}

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
