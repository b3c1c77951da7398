import { grouped } from '../../model/grouped';
import { PROSPECTIVE } from '../../model/topology';
import { showValue } from '../../model/wording';
import type { DayRange } from '../../model/values/edtf';
import { dateIn, type Draft, type DraftNode, type DraftRecord, type DraftRelationship } from '../draft';
import { AGREEMENT } from '../vocabulary';
import type { Attestation } from './attestation';

/**
 * When something began: between the first and the last day, inclusive. Without a last day it is not known to have begun.
 * HAPPENED: it is over, and stays so. ENDURES: it has no beginning that anybody tells of, and is there all the time.
 */
export interface Start extends DayRange {
  readonly kind: 'HAPPENED' | 'BEGAN' | 'ENDURES';
}

const UNKNOWN: DayRange = { first: null, last: null };

/** The statuses that say of an agreement that it binds its parties. */
const BINDING: readonly unknown[] = ['IN_PLACE', 'IN_FORCE', 'PARTLY_IN_FORCE'];
/** The statuses that say that it is not signed yet. */
const UNSIGNED: readonly unknown[] = ['PROPOSED', 'NEGOTIATED'];

/** When each record of a graph began: by its own date, else by what must have come before or after, else by the first day on which it is attested. */
export class Starts {
  private readonly known = new Map<string, Start>();
  private readonly establishing: ReadonlyMap<string, readonly DraftRelationship[]>;
  private readonly parties: ReadonlyMap<string, readonly DraftRelationship[]>;

  constructor(
    private readonly draft: Draft,
    private readonly attestation: Attestation,
  ) {
    this.establishing = grouped(draft.facts('ESTABLISHES'), ({ to }) => to);
    this.parties = grouped(draft.facts('PARTY_TO'), ({ to }) => to);
  }

  of(record: DraftNode | DraftRelationship): Start {
    let start = this.known.get(record.id);
    if (!start) {
      start = 'from' in record ? this.ofRelationship(record) : this.ofNode(record);
      this.known.set(record.id, start);
    }
    return start;
  }

  /** Has the starts of nodes found anew, after more days are known on which they are attested. */
  forgetNodes(): void {
    for (const id of this.draft.nodes.keys()) this.known.delete(id);
  }

  private ofNode(node: DraftNode): Start {
    const { start } = node.type.definition;
    if (start === 'OCCURRENCE') return { kind: 'HAPPENED', ...this.by(node, dateIn(node, 'on')) };
    const own = ownStart(node);
    if (own?.last != null) return began(own);
    if (start === 'OPEN' && !own && !isSaidFirst(node)) return { kind: 'ENDURES', ...UNKNOWN };
    const established = (this.establishing.get(node.id) ?? []).map((fact) => occurrence(this.draft, fact));
    const range = own ?? established.find((each) => each);
    const inForce = node.type.name === AGREEMENT ? dateIn(node, 'inForceFrom') : undefined;
    const { by: attested } = this.attestation.of(node);
    // What is approved before it is established is there from then on.
    const isEarlier = !own && attested !== undefined && range?.first != null && attested < range.first;
    return began(this.by(node, isEarlier ? UNKNOWN : range, [...established, inForce]));
  }

  private ofRelationship(relationship: DraftRelationship): Start {
    const { type, basis } = relationship;
    if (basis.length > 0) return latest(basis.map((each) => this.of(each)));
    const happened = occurrence(this.draft, relationship);
    if (happened || type.definition.start === 'OCCURRENCE') {
      return {
        kind: 'HAPPENED',
        ...this.by(relationship, happened ?? this.signature(relationship), this.outcome(relationship)),
      };
    }
    const own = dateIn(relationship, 'validFrom');
    if (own?.last != null) return began(own);
    if (type.definition.start === 'OPEN' && !own && !isSaidFirst(relationship)) return { kind: 'ENDURES', ...UNKNOWN };
    if (type.type === 'PARTY_TO') return this.ofParty(relationship, own);
    return began(this.by(relationship, own));
  }

  /**
   * A party is bound on the day that the status of the agreement says so of all; where days are known party by party,
   * the status says nothing of the others. Nobody is bound before it was signed. Without the day of the status none is
   * known: what attests the party may tell of the signature alone.
   */
  private ofParty(party: DraftRelationship, own: DayRange | undefined): Start {
    const agreement = this.draft.node(party.to);
    const asOf = dateIn(agreement, 'statusAsOf');
    const status = agreement.properties.get('status');
    const signed = UNSIGNED.includes(status) ? { first: asOf?.first ?? null } : dateIn(agreement, 'signedOn');
    const alike = (this.parties.get(party.to) ?? []).every((other) => !dateIn(other, 'validFrom'));
    const last = BINDING.includes(status) && alike ? (asOf?.last ?? null) : null;
    return began(within({ first: own?.first ?? signed?.first ?? null, last }));
  }

  /** A signature without a day of its own belongs to the day of the agreement. */
  private signature({ type, to }: DraftRelationship): DayRange | undefined {
    return type.type === 'SIGNED' ? dateIn(this.draft.node(to), 'signedOn') : undefined;
  }

  /** What was established is there afterwards. */
  private outcome({ type, to }: DraftRelationship): readonly DayRange[] {
    return type.type === 'ESTABLISHES' ? [this.of(this.draft.node(to))] : [];
  }

  /** The range, ended by the day on which the record is first attested, or by what cannot have been before it. */
  private by(
    record: DraftNode | DraftRelationship,
    range: DayRange = UNKNOWN,
    later: readonly (DayRange | undefined)[] = [],
  ): DayRange {
    if (range.last !== null) return range;
    const bounds = [this.attestation.of(record).by, ...later.map((each) => each?.last)].filter((day) => day != null);
    return within({ first: range.first, last: bounds.sort()[0] ?? null });
  }
}

/** The day or days on which something happened: its own, or those of the event that it belongs to or comes from. */
export function ownOccurrence(draft: Draft, relationship: DraftRelationship): DayRange | undefined {
  const { type, from, to } = relationship;
  const own = dateIn(relationship, 'on') ?? publication(draft, relationship);
  if (own || type.definition.start !== 'OCCURRENCE') return own;
  return dateIn(draft.node(to), 'on') ?? dateIn(draft.node(from), 'on');
}

/** A publication without a day of its own belongs to that of the source. */
const publication = (draft: Draft, { type, to }: DraftRelationship): DayRange | undefined =>
  type.type === 'PUBLISHED' ? dateIn(draft.node(to), 'published') : undefined;

/** The same; where the event is dated more exactly, on its days: "in 2015", at a forum of 27 May 2015. */
function occurrence(draft: Draft, relationship: DraftRelationship): DayRange | undefined {
  const own = ownOccurrence(draft, relationship);
  const event = dateIn(draft.node(relationship.from), 'on');
  if (!own?.first || !own.last || !event?.first || !event.last) return own;
  return own.first <= event.first && event.last <= own.last ? event : own;
}

/** The date of a node: of its last signature, or when it happened, else since when it is. */
export const ownStart = (node: DraftNode): DayRange | undefined =>
  dateIn(node, node.type.name === AGREEMENT ? 'signedOn' : 'on') ?? dateIn(node, 'validFrom');

const began = ({ first, last }: DayRange): Start => ({ kind: 'BEGAN', first, last });

/** A range whose last day is not before its first. */
const within = ({ first, last }: DayRange): DayRange =>
  first !== null && last !== null && last < first ? { first, last: first } : { first, last };

/** What begins when all of these have begun. */
function latest(starts: readonly Start[]): Start {
  const firsts = starts.map(({ first }) => first).filter((day) => day !== null);
  const lasts = starts.map(({ last }) => last);
  return began({
    first: firsts.sort().at(-1) ?? null,
    last: lasts.includes(null) ? null : (lasts as string[]).sort().at(-1)!,
  });
}

/** What is meant to come, or aimed at, is there from the day on which somebody said so. */
const isSaidFirst = ({ properties }: DraftRecord): boolean =>
  PROSPECTIVE.includes(showValue(properties.get('modality') ?? 'FACT'));
