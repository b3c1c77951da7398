import { grouped } from '../../model/grouped';
import { showValue } from '../../model/wording';
import type { Draft, DraftRelationship } from '../draft';
import { COUNTRY, weaker } from '../vocabulary';
import type { ClaimDays } from './claim-days';

const DERIVATION = 'An authority of the country is party to the agreement.';

/** What BINDS takes from the PARTY_TO that it follows from. */
const TAKEN = ['validFrom', 'validTo', 'dateText', 'due', 'scope', 'application', 'rank', 'alternative'];

/** BINDS from an agreement to each country that is party to it, or of which a party is an authority. */
export function deriveBoundCountries(draft: Draft, known: ClaimDays): void {
  const authorities = grouped(draft.facts('AUTHORITY_OF'), ({ from }) => from);
  for (const party of draft.ofType('PARTY_TO')) {
    const modality = showValue(party.properties.get('modality'));
    if (isCountry(draft, party.from)) {
      bind(draft, known, party, party.from, { modality, derivation: party.properties.get('derivation') });
    }
    for (const { to, properties } of authorities.get(party.from) ?? []) {
      if (!isCountry(draft, to)) continue;
      const weakest = [modality, showValue(properties.get('modality')), 'INFERRED'].reduce(weaker);
      bind(draft, known, party, to, { modality: weakest, derivation: DERIVATION, through: party.from });
    }
  }
}

const isCountry = (draft: Draft, id: string): boolean => draft.node(id).type.name === COUNTRY;

function bind(
  draft: Draft,
  known: ClaimDays,
  party: DraftRelationship,
  country: string,
  own: NonNullable<Parameters<Draft['derive']>[0]['properties']>,
): void {
  const { to: agreement, where, claims, properties } = party;
  const taken = Object.fromEntries(TAKEN.map((name) => [name, properties.get(name)]));
  const made = draft.derive({
    type: 'BINDS',
    from: agreement,
    to: country,
    where,
    claims: new Map(claims),
    basis: [party],
    properties: { ...taken, ...own },
  });
  const day = known.earliest(claims.keys());
  if (day !== undefined) made.properties.set('knownFrom', day);
}
