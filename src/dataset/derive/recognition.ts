import type { PropertyValue } from '../../model/graph-data';
import { parseEdtf } from '../../model/values/edtf';
import { showValue } from '../../model/wording';
import { addClaims, type ClaimSet, type Draft, type DraftNode, type DraftRelationship } from '../draft';
import { CONFIDENCES, weaker } from '../vocabulary';
import type { ClaimOrder } from '../claim-order';
import type { ClaimDays } from './claim-days';

const ARRANGEMENT = 'MUTUAL_RECOGNITION_ARRANGEMENT';
const DERIVATION = 'The arrangement concerns both programmes and binds their owners.';

/** A party of an arrangement that owns one of the programmes it concerns. */
interface Member {
  readonly concerns: DraftRelationship;
  readonly owner: Owner;
  readonly party: DraftRelationship;
}

/**
 * MUTUALLY_RECOGNISES between each two programmes that an arrangement concerns, when their owners are party to it
 * for a common kind of transport and in the same manner of application. It begins on the later of the two days, and
 * on none that is known when one of them is unknown.
 */
export function deriveRecognition(draft: Draft, known: ClaimDays, order: ClaimOrder): void {
  const owners = ownersByProgramme(draft);
  const parties = draft.facts('PARTY_TO');
  const concerns = draft.facts('CONCERNS');
  const arrangements = [...draft.nodes.values()].filter(({ properties }) => properties.get('kind') === ARRANGEMENT);
  for (const arrangement of arrangements) {
    const members = concerns
      .filter(({ from }) => from === arrangement.id)
      .flatMap((concern) =>
        (owners.get(concern.to) ?? []).flatMap((owner) =>
          parties
            .filter((party) => party.to === arrangement.id && party.from === owner.id)
            .map((party): Member => ({ concerns: concern, owner, party })),
        ),
      );
    for (const a of members) {
      for (const b of members) if (a.concerns.to < b.concerns.to) recognise(draft, { known, order }, arrangement, a, b);
    }
  }
}

/** What is known of the claims behind a recognition. */
interface Evidence {
  readonly known: ClaimDays;
  readonly order: ClaimOrder;
}

function recognise(draft: Draft, { known, order }: Evidence, arrangement: DraftNode, a: Member, b: Member): void {
  const scope = commonScope(a.party, b.party);
  const application = a.party.properties.get('application')!;
  if (a.owner.id === b.owner.id || scope === undefined) return;
  if (application !== b.party.properties.get('application')) return;
  const validFrom = later(dateOf(a.party, 'validFrom'), dateOf(b.party, 'validFrom'));
  const validTo = earlier(dateOf(a.party, 'validTo'), dateOf(b.party, 'validTo'));
  if (validFrom !== undefined && validTo !== undefined && dayOf(validFrom) >= dayOf(validTo)) return;

  const told = [a.party, b.party, a.concerns, b.concerns];
  // Those of the owners tell of other things as well, such as arrangements with third countries.
  const claims: ClaimSet = new Map();
  for (const relationship of told) addClaims(claims, relationship.claims);
  const from = [...told, ...a.owner.through, ...b.owner.through];
  const modality = from.map(({ properties }) => showValue(properties.get('modality'))).reduce(weaker);
  const ofArrangement = ['status', 'signedOn', 'inForceFrom'].map((name) => [name, arrangement.properties.get(name)]);
  const given = { agreement: arrangement.id, scope, application, modality, derivation: DERIVATION, validFrom, validTo };
  const properties = { ...given, ...(Object.fromEntries(ofArrangement) as Record<string, PropertyValue | undefined>) };
  const ends = { type: 'MUTUALLY_RECOGNISES', from: a.concerns.to, to: b.concerns.to, where: a.party.where, claims };
  // Two spells of one recognition, interrupted, agree in all that identifies them: they are numbered.
  for (let alternative = 0; ; alternative++) {
    const basis = [a.party, b.party];
    const made = draft.derive({ ...ends, basis, properties: { ...properties, alternative } });
    if (made.properties.get('validFrom') !== validFrom) continue;
    surer(
      made,
      told.map(({ claims }) => order.surest(claims)),
    );
    const day = knownFrom(known, told);
    const present = dateOf(made, 'knownFrom');
    if (day !== undefined && (present === undefined || day < present)) made.properties.set('knownFrom', day);
    return;
  }
}

/**
 * The first day on which dated sources had told of all these relationships; undefined when of one none has. Who
 * administers a programme is left out of it: that is common knowledge, for which the editors mostly name no source.
 */
function knownFrom(known: ClaimDays, relationships: readonly DraftRelationship[]): string | undefined {
  const days = relationships.map(({ claims }) => known.earliest(claims.keys()));
  return days.includes(undefined) ? undefined : days.sort().at(-1);
}

/** Sets the confidence of the least sure of what a recognition follows from, unless it follows from surer things as well. */
function surer({ properties }: DraftRelationship, of: readonly (string | undefined)[]): void {
  const place = (confidence: PropertyValue): number => CONFIDENCES.indexOf(showValue(confidence));
  const weakest = of
    .filter((each) => each !== undefined)
    .reduce((a, b) => (place(a) > place(b) ? a : b), CONFIDENCES[0]!);
  const present = properties.get('confidence');
  if (present === undefined || place(weakest) < place(present)) properties.set('confidence', weakest);
}

/** What both scopes cover, undefined when nothing; an empty scope covers all. */
function commonScope(a: DraftRelationship, b: DraftRelationship): readonly string[] | undefined {
  const [first, second] = [a, b].map(({ properties }) => properties.get('scope') as readonly string[]);
  if (first!.length === 0) return second;
  if (second!.length === 0) return first;
  const common = first!.filter((mode) => second!.includes(mode));
  return common.length > 0 ? common : undefined;
}

const dateOf = ({ properties }: DraftRelationship, name: string) => properties.get(name) as string | undefined;

const dayOf = (date: string): string => parseEdtf(date)?.last ?? '9999-12-31';

const later = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || b === undefined ? undefined : dayOf(a) < dayOf(b) ? b : a;

const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && dayOf(b) < dayOf(a)) ? b : a;

/** Who owns a programme, and the relationships from which that follows. */
export interface Owner {
  readonly id: string;
  readonly through: readonly DraftRelationship[];
}

/** The owners of each programme: who administers it, and whose authority that is. Either may be party to agreements. */
export function ownersByProgramme(draft: Draft): ReadonlyMap<string, readonly Owner[]> {
  const authorities = draft.facts('AUTHORITY_OF');
  const owners = new Map<string, Owner[]>();
  for (const administers of draft.facts('ADMINISTERS')) {
    const found = [
      { id: administers.from, through: [administers] },
      ...authorities
        .filter(({ from }) => from === administers.from)
        .map((authority) => ({ id: authority.to, through: [administers, authority] })),
    ];
    const present = owners.get(administers.to) ?? [];
    const isNew = ({ id }: Owner): boolean => present.every((owner) => owner.id !== id);
    owners.set(administers.to, [...present, ...found.filter(isNew)]);
  }
  return owners;
}
