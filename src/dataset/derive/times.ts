import type { StartRule } from '../../model/definitions';
import type { PropertyValue } from '../../model/graph-data';
import { parseEdtf } from '../../model/values/edtf';
import type { Draft, DraftNode, DraftRelationship } from '../draft';
import { AGREEMENT } from '../vocabulary';
import type { ClaimDays } from './claim-days';

/** A record that is not known to hold on any day holds from here. */
const NEVER = '9999-12-31';

/** What the days of a record follow from. */
export interface TimeFacts {
  /** When it happened. */
  readonly on: PropertyValue | undefined;
  readonly validFrom: PropertyValue | undefined;
  readonly validTo: PropertyValue | undefined;
  readonly start: StartRule;
  readonly modality: PropertyValue | undefined;
  /** The earliest day on which one of its claims is known to have been so. */
  readonly evidence: string | undefined;
}

export interface Days {
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly holdsFrom: string | null;
  readonly holdsTo: string | null;
}

/** The days on which a record happened or began, and those between which it is shown "as of". */
export function daysOf({ on, validFrom, validTo, start, modality, evidence }: TimeFacts): Days {
  const happened = date(on);
  const began = date(validFrom);
  const own = happened ?? began;
  const days = { firstDay: own?.first ?? null, lastDay: own?.last ?? null };
  // A date without a last day counts as not given: it may lie at any distance.
  if (happened?.last != null) return { ...days, holdsFrom: happened.last, holdsTo: null };
  const holdsTo = date(validTo)?.first ?? null;
  if (began?.last != null) return { ...days, holdsFrom: began.last, holdsTo };
  const planned = modality === 'PLAN' || modality === 'PROPOSAL';
  if (start === 'NEVER') return { ...days, holdsFrom: NEVER, holdsTo };
  if (start === 'OPEN' && !planned) return { ...days, holdsFrom: null, holdsTo };
  return { ...days, holdsFrom: evidence ?? NEVER, holdsTo };
}

const date = (value: PropertyValue | undefined) => (typeof value === 'string' ? parseEdtf(value) : undefined);

/** Gives nodes and relationships their days. */
export function deriveTimes(draft: Draft, asOf: ClaimDays): void {
  for (const node of draft.nodes.values()) {
    if (!node.type.properties.has('holdsFrom')) continue;
    // An agreement is there from its last signature on.
    const dated = node.type.name === AGREEMENT ? 'signedOn' : 'on';
    setDays(node, node.properties.get(dated), asOf);
  }
  for (const relationship of draft.relationships.values()) {
    setDays(relationship, relationship.properties.get('on') ?? ofTheEvent(draft, relationship), asOf);
  }
}

/** Who led or took part in an event did so when it happened; the relationship has no date of its own. */
function ofTheEvent(draft: Draft, { type, to }: DraftRelationship): PropertyValue | undefined {
  if (type.definition.start !== 'OCCURRENCE' || type.properties.has('on')) return undefined;
  return draft.node(to).properties.get('on');
}

function setDays(record: DraftNode | DraftRelationship, on: PropertyValue | undefined, asOf: ClaimDays): void {
  const { properties, type, claims } = record;
  const days = daysOf({
    on,
    validFrom: properties.get('validFrom'),
    validTo: properties.get('validTo'),
    start: type.definition.start,
    modality: properties.get('modality'),
    evidence: asOf.earliest(claims.keys()),
  });
  for (const [name, day] of Object.entries(days)) if (day !== null) properties.set(name, day as string);
}
