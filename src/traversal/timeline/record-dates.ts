import Cypher from '@neo4j/cypher-builder';
import { all } from '../../compiler/statement/cypher';
import { DATED_BY, firstDayOf, lastDayOf, TIMELINE_DAY } from '../../model/storage';

/* The date of a record in a timeline: of several properties that can date it, the first that has a day. */

/** A node or relationship as an entry of a timeline. */
export type Entry = Cypher.Node | Cypher.Relationship;

/** The properties that date a record, in the order in which they count, with what they say. */
export type Dates = Readonly<Record<string, string>>;

const MEANINGS = { on: 'HAPPENED', signedOn: 'SIGNED', validFrom: 'BEGAN', inForceFrom: 'BEGAN', due: 'DUE' } as const;

const datesIn = (names: readonly (keyof typeof MEANINGS)[]): Dates =>
  Object.fromEntries(names.map((name) => [name, MEANINGS[name]]));

export const RELATIONSHIP_DATES = datesIn(DATED_BY.relationship);
export const NODE_DATES = datesIn(DATED_BY.node);

/** The date of a record; without days it has no place in time, and the text may be there all the same. */
export interface RecordDate {
  readonly edtf: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly meaning: string | null;
}

/** The day at which a record stands: the first of the date that counts, or its last; null without a place in time. */
export const dayOf = (entry: Entry): Cypher.Expr => entry.property(TIMELINE_DAY);

/** Days between which records are wanted, both included; from or to any day where one is missing. */
export interface Days {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** The condition that a record has a place in time, between `$since` and `$until` where these are given. */
export function hasPlace(entry: Entry, { since, until }: Days = {}): Cypher.Predicate {
  const day = dayOf(entry);
  const bounds = [
    until === undefined ? undefined : Cypher.lte(day, new Cypher.NamedParam('until')),
    since === undefined ? undefined : Cypher.gte(day, new Cypher.NamedParam('since')),
  ];
  return all(bounds) ?? Cypher.isNotNull(day);
}

/** Whether a date lies between the days. */
export function isWithin({ first, last }: RecordDate, { since, until }: Days): boolean {
  const day = first ?? last;
  return day === null || ((since === undefined || day >= since) && (until === undefined || day <= until));
}

/** What a statement returns of the dates, for `dateIn`. Which of them counts costs the store more than all of them. */
export const dateColumns = (entry: Entry, dates: Dates): Cypher.Expr[] =>
  Object.keys(dates).flatMap((name) => [
    entry.property(name),
    entry.property(firstDayOf(name)),
    entry.property(lastDayOf(name)),
  ]);

/** The date that counts among the values of `dateColumns`. */
export function dateIn(columns: readonly (string | null)[], dates: Dates): RecordDate {
  const written = Object.values(dates).map((meaning, i): RecordDate => {
    const [edtf, first, last] = columns.slice(3 * i, 3 * i + 3);
    return { edtf: edtf ?? null, first: first ?? null, last: last ?? null, meaning };
  });
  const vague = written.find(({ edtf }) => edtf !== null)?.edtf ?? null;
  return written.find(isPlaced) ?? { edtf: vague, first: null, last: null, meaning: null };
}

export const isPlaced = ({ first, last }: RecordDate): boolean => first !== null || last !== null;
