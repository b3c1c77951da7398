import Cypher from '@neo4j/cypher-builder';
import { firstDayOf, lastDayOf } from '../../model/storage';

/* The date of a record in a timeline: of several properties that can date it, the first that has a day. */

/** A node or relationship as an entry of a timeline. */
export type Entry = Cypher.Node | Cypher.Relationship;

/** The properties that date a record, in the order in which they count, with what they say. */
export type Dates = Readonly<Record<string, string>>;

export const RELATIONSHIP_DATES: Dates = { on: 'HAPPENED', validFrom: 'BEGAN', due: 'DUE' };
export const NODE_DATES: Dates = {
  on: 'HAPPENED',
  signedOn: 'SIGNED',
  validFrom: 'BEGAN',
  inForceFrom: 'BEGAN',
  due: 'DUE',
};

/** Stands last among dates of one first day. */
export const OPEN_END = '9999-12-31';

const first = (entry: Entry, property: string): Cypher.Expr => entry.property(firstDayOf(property));
const last = (entry: Entry, property: string): Cypher.Expr => entry.property(lastDayOf(property));

/** A value for the property that counts. Null without one; the caller may add another branch or an ELSE. */
export function ofDate(entry: Entry, dates: Dates, value: (property: string) => Cypher.Expr): Cypher.Case {
  const branches = new Cypher.Case();
  for (const property of Object.keys(dates)) {
    const hasDay = Cypher.or(Cypher.isNotNull(first(entry, property)), Cypher.isNotNull(last(entry, property)));
    branches.when(hasDay).then(value(property));
  }
  return branches;
}

/** The date that counts, as it is written. */
export const writtenDate = (entry: Entry, dates: Dates): Cypher.Case =>
  ofDate(entry, dates, (property) => entry.property(property));

/** The first day, or the last where there is none; null for a record without a place in time. */
export function firstKey(entry: Entry, dates: Dates): Cypher.Expr {
  const days = Object.keys(dates).flatMap((property) => [first(entry, property), last(entry, property)]);
  return Cypher.coalesce(...(days as [Cypher.Expr]));
}

export const lastKey = (entry: Entry, dates: Dates): Cypher.Expr =>
  ofDate(entry, dates, (property) => Cypher.coalesce(last(entry, property), new Cypher.Literal(OPEN_END)));

/** Conditions that the days asked for reach the date. A date without a beginning or an end reaches any day there. */
export function beginsBy(entry: Entry, dates: Dates, day: Cypher.Param): Cypher.Predicate {
  const firstDay = ofDate(entry, dates, (property) => first(entry, property));
  return orUnknown(Cypher.lte(firstDay, day));
}
export function lastsUntil(entry: Entry, dates: Dates, day: Cypher.Param): Cypher.Predicate {
  const lastDay = ofDate(entry, dates, (property) => last(entry, property));
  return orUnknown(Cypher.gte(lastDay, day));
}

const orUnknown = (condition: Cypher.Predicate): Cypher.Predicate => Cypher.coalesce(condition, Cypher.true);

/**
 * `[EDTF text, first day, last day, meaning]` of the date that counts; without one only the text, if any. For what is
 * shown alone: lists cost the store much more than texts.
 */
export function dateRow(entry: Entry, dates: Dates): Cypher.Expr {
  const texts = Object.keys(dates).map((property) => entry.property(property));
  const unplaced = [Cypher.coalesce(...(texts as unknown as [Cypher.Expr])), Cypher.Null, Cypher.Null, Cypher.Null];
  const placed = (property: string): Cypher.Expr =>
    new Cypher.List([
      entry.property(property),
      first(entry, property),
      last(entry, property),
      new Cypher.Literal(dates[property]!),
    ]);
  return ofDate(entry, dates, placed).else(new Cypher.List(unplaced));
}
