import { anchorOf, middleOf, type Position } from '../../map/countries';
import type { AgreementStatus } from '../../graphql/enumerations.generated';
import { plainId } from '../../view/view';
import type { MapCountries } from './countries-by-key';
import type { MapRecognitionQuery, MapRecognitionFactFragment } from './recognition.generated';

/** One end of a recognition: a programme, and the country or union whose it is. */
export interface Side {
  readonly programme: { readonly id: string; readonly name: string };
  /** A country, or a union such as the European Union; the programme itself where neither is known. */
  readonly id: string;
  readonly name: string;
  /** The countries in which the programme runs, by id: one, or the members of the union. */
  readonly countries: readonly string[];
  readonly anchor: Position | undefined;
}

export interface Recognition {
  readonly fact: MapRecognitionFactFragment;
  readonly status: AgreementStatus;
  readonly sides: readonly [Side, Side];
}

/** All recognitions between two countries or unions: one arc. */
export interface Pair {
  readonly id: string;
  readonly sides: readonly [Side, Side];
  readonly recognitions: readonly Recognition[];
  /** That of the recognition which has come farthest. */
  readonly status: AgreementStatus;
}

/** From what applies to what is only wished; an arc shows the first. */
export const STATUSES: readonly AgreementStatus[] = [
  ...(['IN_FORCE', 'PARTLY_IN_FORCE', 'IN_PLACE', 'SIGNED', 'NEGOTIATED', 'PROPOSED'] as const),
  ...(['SUSPENDED', 'ENDED', 'UNKNOWN'] as const),
];

/** The recognitions of an answer, the earliest first. */
export function recognitionsIn(data: MapRecognitionQuery, countries: MapCountries): readonly Recognition[] {
  const sides = sidesIn(data, countries);
  const found = data.recognitions.nodes.flatMap((fact): Recognition[] => {
    const [from, to] = [sides.get(plainId(fact.from.id)), sides.get(plainId(fact.to.id))];
    return from && to && 'status' in fact ? [{ fact, status: fact.status, sides: [from, to] }] : [];
  });
  const dayOf = ({ fact }: Recognition): string => fact.firstDay ?? '9999';
  return found.sort((left, right) => dayOf(left).localeCompare(dayOf(right)));
}

/** The ends of recognitions by the ids of their programmes. */
function sidesIn({ programmes, unions }: MapRecognitionQuery, { byId }: MapCountries): ReadonlyMap<string, Side> {
  const membersOf = new Map(
    unions.nodes.map(({ id, name, members }) => [
      plainId(id),
      { name, members: members.nodes.map((member) => plainId(member.id)).filter((member) => byId.has(member)) },
    ]),
  );
  const anchored = (ids: readonly string[]): Position | undefined =>
    middleOf(ids.map((id) => anchorOf(byId.get(id)?.key ?? '')).filter((anchor) => anchor !== undefined));
  return new Map(
    programmes.nodes.map(({ id, name, administeredBy }): [string, Side] => {
      const programme = { id: plainId(id), name };
      const side = (owner: Omit<Side, 'programme'>): [string, Side] => [programme.id, { programme, ...owner }];
      for (const party of administeredBy.nodes) {
        const owner = ownerOf(party);
        const country = byId.get(owner);
        if (country) return side({ id: owner, name: country.name, countries: [owner], anchor: anchorOf(country.key) });
        const union = membersOf.get(owner);
        if (union) {
          return side({ id: owner, name: union.name, countries: union.members, anchor: anchored(union.members) });
        }
      }
      return side({ ...programme, countries: [], anchor: undefined });
    }),
  );
}

type Party = MapRecognitionQuery['programmes']['nodes'][number]['administeredBy']['nodes'][number];

/** The id of the country or union whose a party is. */
function ownerOf(party: Party): string {
  if ('country' in party && party.country) return plainId(party.country.id);
  if ('authorityOf' in party) {
    const union = party.authorityOf.nodes.find(({ __typename }) => __typename === 'Organization');
    if (union) return plainId(union.id);
  }
  return plainId(party.id);
}

/** Recognitions by the two countries or unions between which they are. */
export function pairsOf(recognitions: readonly Recognition[]): readonly Pair[] {
  const pairs = new Map<string, Recognition[]>();
  for (const recognition of recognitions) {
    const id = recognition.sides
      .map((side) => side.id)
      .sort()
      .join(' ');
    pairs.set(id, [...(pairs.get(id) ?? []), recognition]);
  }
  return [...pairs].map(([id, own]) => {
    const statuses = own.map(({ status }) => status);
    const status = STATUSES.find((one) => statuses.includes(one)) ?? 'UNKNOWN';
    return { id, sides: (own[0] as Recognition).sides, recognitions: own, status };
  });
}

/** Whether a side is a country or union, or a union of which the country is a member. */
export function concerns(side: Side, id: string): boolean {
  return side.id === id || side.countries.includes(id);
}

/** The pairs of a country or union, each with its own side first. */
export function pairsWith(pairs: readonly Pair[], id: string): readonly Pair[] {
  return pairs.flatMap((pair): Pair[] => {
    const [one, other] = pair.sides;
    if (concerns(one, id)) return [pair];
    return concerns(other, id) ? [{ ...pair, sides: [other, one] }] : [];
  });
}

/** How many countries and unions each country's operators are recognised by, through a union of which it is as well. */
export function partnersByCountry(pairs: readonly Pair[]): ReadonlyMap<string, number> {
  const partners = new Map<string, Set<string>>();
  for (const { sides } of pairs) {
    for (const [own, other] of [sides, [sides[1], sides[0]] as const]) {
      for (const country of own.countries) {
        partners.set(country, (partners.get(country) ?? new Set()).add(other.id));
      }
    }
  }
  return new Map([...partners].map(([country, ids]) => [country, ids.size]));
}
