import { NEVER, PERIODS } from '../../model/certainty';
import { dayAfter } from '../../model/values/day';
import type { DayRange } from '../../model/values/edtf';
import { dateIn, type Draft, type DraftNode, type DraftRelationship } from '../draft';
import { attestEnds } from './attest-ends';
import { Attestation, type Attested } from './attestation';
import { Ends } from './ends';
import { ownOccurrence, ownStart, Starts, type Start } from './starts';

/** What the periods of a record follow from. */
export interface Lifetime {
  readonly start: Start;
  /** The first day on which it is no longer so; undefined where no end is known. Without a first day: by then at the latest. */
  readonly end: DayRange | undefined;
  readonly attested: Attested;
}

/** The days between which a record holds, by how surely, under the names of model/certainty.ts. */
export type Periods = Readonly<Record<string, string | null>>;

/**
 * The periods of a record. What happened stays so. A state is CERTAIN from its beginning until its end, or else until
 * the last day on which a source attests it; then PRESUMED until its end; and POSSIBLE from the first day on which it
 * can have begun to the last before which it must have ended. What endures, and has no known beginning, is PRESUMED
 * before it is attested too.
 */
export function periodsOf({ start, end, attested }: Lifetime): Periods {
  const { CERTAIN, PRESUMED, POSSIBLE } = PERIODS;
  const begins = start.last ?? NEVER;
  const periods = (certain: Bounds, presumed: Bounds, possible: Bounds): Periods => ({
    [CERTAIN.from]: certain[0],
    [CERTAIN.to]: certain[1],
    [PRESUMED.from]: presumed[0],
    [PRESUMED.to]: presumed[1],
    [POSSIBLE.from]: possible[0],
    [POSSIBLE.to]: possible[1],
  });
  if (start.kind === 'HAPPENED') return periods([begins, null], [begins, null], [start.first, null]);
  const endures = start.kind === 'ENDURES';
  const certainFrom = endures ? (attested.by ?? NEVER) : begins;
  const presumedFrom = endures ? null : begins;
  if (end?.first != null) return periods([certainFrom, end.first], [presumedFrom, end.first], [start.first, end.last]);
  const last = end?.last ?? null;
  const seen = [...attested.on, start.last ?? attested.by ?? null].filter(
    (day) => day !== null && (last === null || day < last),
  ) as string[];
  const lastSeen = seen.sort().at(-1);
  const certainTo = lastSeen === undefined ? last : earlierOf(dayAfter(lastSeen), last);
  return periods([certainFrom, certainTo], [presumedFrom, last], [start.first, last]);
}

type Bounds = readonly [from: string | null, to: string | null];

/** Gives nodes and relationships their days: those of their own date, the last that is attested, and their periods. */
export function deriveTimes(draft: Draft): void {
  const attestation = new Attestation(draft);
  const starts = new Starts(draft, attestation);
  attestEnds(draft, starts, attestation);
  const ends = new Ends(draft, starts, attestation);
  for (const node of draft.nodes.values()) {
    if (!node.type.properties.has('holdsFrom')) continue;
    setDays(node, ownStart(node), lifetimeOf(node));
  }
  for (const relationship of draft.relationships.values()) {
    const own = ownOccurrence(draft, relationship) ?? dateIn(relationship, 'validFrom');
    const lifetime = lifetimeOf(relationship);
    setDays(relationship, own, lifetime);
    if (relationship.type.definition.coexistent && lifetime.start.kind !== 'HAPPENED') capByEnds(draft, relationship);
  }

  function lifetimeOf(record: DraftNode | DraftRelationship): Lifetime {
    return { start: starts.of(record), end: ends.of(record), attested: attestation.of(record) };
  }
}

function setDays({ properties }: DraftNode | DraftRelationship, own: DayRange | undefined, lifetime: Lifetime): void {
  const days = {
    firstDay: own?.first ?? null,
    lastDay: own?.last ?? null,
    lastAttested: lifetime.attested.on.at(-1) ?? lifetime.attested.by ?? null,
    ...periodsOf(lifetime),
  };
  for (const [name, day] of Object.entries(days)) if (day !== null) properties.set(name, day);
}

/** A state between two things holds only while both of them do, as surely as they do. */
function capByEnds(draft: Draft, { from, to, properties }: DraftRelationship): void {
  const ends = [draft.node(from).properties, draft.node(to).properties];
  const cap = (name: string, isNarrower: (day: string, own: string) => boolean): void => {
    for (const end of ends) {
      const [day, own] = [end.get(name), properties.get(name)] as (string | undefined)[];
      if (day !== undefined && (own === undefined || isNarrower(day, own))) properties.set(name, day);
    }
  };
  for (const period of Object.values(PERIODS)) {
    cap(period.from, (day, own) => day > own);
    cap(period.to, (day, own) => day < own);
  }
}

const earlierOf = (day: string, other: string | null): string => (other === null || day < other ? day : other);
