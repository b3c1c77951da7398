import { badInput } from './bad-input';

/** What of the graph a root field and everything below it sees, as its arguments say. */
export interface Visibility {
  readonly asOf?: string | null;
  readonly certainty?: string | null;
  readonly knownAsOf?: string | null;
  readonly modality?: readonly string[] | null;
  readonly rank?: readonly string[] | null;
  readonly lang?: string | null;
}

export const VISIBILITY_ARGUMENTS: readonly string[] = ['asOf', 'knownAsOf', 'modality', 'rank', 'lang', 'certainty'];

/** The arguments of a root field that set its visibility, and the others. */
export function partedArguments(args: Readonly<Record<string, unknown>>): {
  visibility: Visibility;
  others: Readonly<Record<string, unknown>>;
} {
  const { asOf, knownAsOf, modality, rank, lang, certainty, ...others } = args;
  const visibility = { asOf, knownAsOf, modality, rank, lang, certainty } as Visibility;
  if (visibility.modality?.length === 0 || visibility.rank?.length === 0)
    throw badInput('A list of the visibility is empty.');
  return { visibility, others };
}

/** The days between which a record holds at least so surely: the first, and that on which it is over. */
const BOUNDS: Readonly<Record<string, readonly [from: string, to: string]>> = {
  CERTAIN: ['certainFrom', 'certainTo'],
  PRESUMED: ['holdsFrom', 'holdsTo'],
  POSSIBLE: ['possibleFrom', 'possibleTo'],
};

/** From the day on which it begins to the day before it ends; one that is missing sets no bound. */
export function holdsOn(
  properties: Readonly<Record<string, unknown>>,
  day: string,
  certainty: string | null | undefined,
): boolean {
  const [from, to] = BOUNDS[certainty ?? 'PRESUMED']!.map((name) => properties[name] ?? null) as (string | null)[];
  return (from === null || from! <= day) && (to === null || day < to!);
}

/** The first of the three that it has on the day; without a day it has none. */
export function standingOn(properties: Readonly<Record<string, unknown>>, { asOf }: Visibility): string | null {
  if (asOf === undefined || asOf === null) return null;
  return Object.keys(BOUNDS).find((certainty) => holdsOn(properties, asOf, certainty)) ?? null;
}

/** How surely things are to hold is a question about a day. */
export function checkCertainty({ asOf, certainty }: Visibility): void {
  if (certainty && !asOf) throw badInput('A certainty is asked for without a day.');
}
