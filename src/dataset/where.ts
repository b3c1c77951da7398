/** A position in a file of the data set; line and column count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A position, and the record that stands there: `claim s0-33`, `port:dulata`. */
export interface Where extends Position {
  readonly record: string;
}

/** The position with the record it belongs to. */
export const within = (record: string, at: Position): Where => ({
  file: at.file,
  line: at.line,
  column: at.column,
  record,
});

/** File and line, for a message that points to a second place. */
export const fileAndLine = (at: Position): string => `${at.file}:${at.line}`;
