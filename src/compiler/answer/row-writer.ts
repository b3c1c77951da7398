import type { BoundArguments } from '../arguments/arguments';
import type { NodesGroup, ObjectShape, ResultValue } from './result-shape';

export type Row = readonly unknown[];

/** An answer that is being written: what is needed beside its rows. */
export interface Answering {
  readonly typeOfId: (id: string) => string | undefined;
  readonly bound: BoundArguments;
  /** The languages that the reader prefers, the best first; those of texts that are asked for without one. */
  readonly languages: readonly string[];
  /** The objects hydrated for what traversals discovered, by id; each is written once. */
  readonly fetched: Map<readonly NodesGroup[], ReadonlyMap<string, string>>;
  /** Most characters of a list in the answer. */
  readonly longest: number;
  /** Where lists are left for later, in their order; undefined where they are written at once. */
  readonly deferred?: (readonly WriteItem[])[] | undefined;
}

/** Writes an item of a list that was left for later. */
export type WriteItem = (answering: Answering) => string;

/** Stands for a list that was left for later. */
export const PLACE = '\0';

/** Writes the JSON text of something in a row. */
export type WriteRow = (row: Row, answering: Answering) => string;

/** Thrown by a strict writer for a value that the schema does not promise: graphql-js completes the answer then. */
export class Unusual extends Error {}

/** Thrown for a list whose text is longer than the answer may be. */
export class TooLong extends Error {}

/** What a writer does with a value that the schema does not promise. */
export type OnUnusual = (value: unknown) => string;

/** Throws `Unusual`. */
export const refuse: OnUnusual = (value) => {
  throw new Unusual(`a value of the store is not what the schema promises: ${typeof value}`);
};

/** Writes what is there, for graphql-js to judge. */
export const writeAnyway: OnUnusual = (value) =>
  typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? 'null');

/** What the writers of connections and traversals need of the writer that they are part of. */
export interface RowWriter {
  readonly unusual: OnUnusual;
  /** Writes the object of a shape: `{"key":value,...}`. */
  object(shape: ObjectShape): WriteRow;
  /** Writes an object of these members; a lenient writer adds the type, where there is one. */
  members(type: string, members: readonly (readonly [key: string, write: WriteRow])[]): WriteRow;
  /** Writes rows as a list. */
  list(write: WriteRow): (rows: readonly Row[], answering: Answering) => string;
  /** Writes a value of an object from the object's row. */
  value(value: ResultValue): WriteRow;
  /** Writes the objects in the groups' columns, by id. */
  byId(groups: readonly NodesGroup[]): (row: Row, answering: Answering) => Map<string, string>;
}
