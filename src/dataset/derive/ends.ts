import { grouped } from '../../model/grouped';
import type { DayRange } from '../../model/values/edtf';
import { pickText, type Localized } from '../../model/values/language';
import { dateIn, type Draft, type DraftNode, type DraftRelationship } from '../draft';
import { AGREEMENT, CONVENTION } from '../vocabulary';
import type { Attestation } from './attestation';
import type { Starts } from './starts';

/**
 * When things end: on the day that the data gives, else where the world lets it follow. A post of one holder ends at
 * the latest when a successor is attested in it, a phase of a pilot when the next has begun, what is superseded when
 * its successor takes effect, and what is said to have ended by the day of which that is said.
 */
export class Ends {
  private readonly derived = new Map<string, DayRange>();

  constructor(
    private readonly draft: Draft,
    private readonly starts: Starts,
    private readonly attestation: Attestation,
  ) {
    this.posts();
    this.phases();
    this.superseded();
    this.endedByStatus();
  }

  /** Undefined where no end is known. Without a first day: by the last at the latest. */
  of(record: DraftNode | DraftRelationship): DayRange | undefined {
    if ('basis' in record && record.basis.length > 0) return this.firstOf(record.basis);
    return dateIn(record, 'validTo') ?? this.derived.get(record.id);
  }

  private firstOf(basis: readonly DraftRelationship[]): DayRange | undefined {
    const ends = basis.map((each) => this.of(each)).filter((end) => end !== undefined);
    return ends.sort((a, b) => ((a.last ?? a.first ?? '~') < (b.last ?? b.first ?? '~') ? -1 : 1))[0];
  }

  private posts(): void {
    const held = this.draft.facts('HELD_POSITION').filter(({ properties }) => properties.get('exclusive') !== false);
    for (const holders of grouped(held, postOf).values()) {
      for (const holder of holders) {
        const lastSeen = this.attestation.of(holder).on.at(-1) ?? '';
        const followers = holders
          .filter(({ from }) => from !== holder.from)
          .map((other) => this.starts.of(other).last)
          .filter((day) => day !== null && day > lastSeen) as string[];
        this.endBy(holder, followers.sort()[0]);
      }
    }
  }

  private phases(): void {
    for (const pilots of grouped(this.draft.facts('PILOTED_AT'), ({ from }) => from).values()) {
      for (const pilot of pilots) {
        const next = pilots
          .filter((other) => phaseOf(other) > phaseOf(pilot))
          .map((other) => this.starts.of(other).last)
          .filter((day) => day !== null);
        this.endBy(pilot, next.sort()[0]);
      }
    }
  }

  /** The older of two conventions ends for each party when that is bound by the newer; anything else as a whole. */
  private superseded(): void {
    const { draft } = this;
    const parties = grouped(draft.facts('PARTY_TO'), ({ to }) => to);
    for (const { from, to } of draft.facts('SUPERSEDES')) {
      const [newer, older] = [draft.node(from), draft.node(to)];
      if (older.properties.get('kind') !== CONVENTION) {
        const effect =
          (newer.type.name === AGREEMENT ? dateIn(newer, 'inForceFrom') : undefined) ?? this.starts.of(newer);
        if (effect.last !== null) this.derived.set(older.id, effect);
        continue;
      }
      for (const party of parties.get(to) ?? []) {
        const anew = (parties.get(from) ?? []).find((other) => other.from === party.from);
        const effect = anew && this.starts.of(anew);
        if (effect?.last != null) this.derived.set(party.id, effect);
      }
    }
  }

  private endedByStatus(): void {
    for (const node of this.draft.nodes.values()) {
      if (node.properties.get('status') !== 'ENDED') continue;
      this.endBy(node, dateIn(node, 'statusAsOf')?.last ?? this.attestation.of(node).on.at(-1));
    }
  }

  private endBy({ id }: { readonly id: string }, day: string | null | undefined): void {
    if (day != null) this.derived.set(id, { first: null, last: day });
  }
}

/** The body and the English title. */
const postOf = ({ to, properties }: DraftRelationship): string =>
  `${to} ${pickText(properties.get('title') as readonly Localized[])?.value}`;

const phaseOf = ({ properties }: DraftRelationship): number => Number(properties.get('phase') ?? 0);
