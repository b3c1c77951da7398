import type { Draft, DraftNode } from '../draft';
import { grouped } from '../../model/grouped';
import { showValue } from '../../model/wording';
import { COUNTRY } from '../vocabulary';

/** What lies somewhere; a body belongs where its authority is from, wherever its office stands. */
const LOCATION = 'Location';
/** Bodies of several countries: the country of their seat is not theirs. */
const OF_SEVERAL_COUNTRIES = ['INTERNATIONAL', 'REGIONAL', 'CUSTOMS_UNION'];

/**
 * Gives what has a `country` the country it lies in or belongs to; a country is its own. A port or place follows LOCATED_IN through places,
 * else PART_OF; a body AUTHORITY_OF, else PART_OF, else LOCATED_IN. Where a step leads to several countries there is
 * no one country.
 */
export function deriveCountries(draft: Draft): void {
  const steps = new Map(
    ['LOCATED_IN', 'AUTHORITY_OF', 'PART_OF'].map((type) => [type, grouped(draft.facts(type), ({ from }) => from)]),
  );
  const found = new Map<string, string | null>();

  const countryOf = (node: DraftNode): string | null => {
    if (node.type.name === COUNTRY) return node.id;
    const known = found.get(node.id);
    if (known !== undefined) return known;
    found.set(node.id, null); // ends a circle of LOCATED_IN
    const country = firstCountry(node);
    found.set(node.id, country);
    return country;
  };

  const firstCountry = (node: DraftNode): string | null => {
    for (const type of stepsOf(node)) {
      const next = (steps.get(type)?.get(node.id) ?? []).map(({ to }) => countryOf(draft.node(to)));
      const countries = new Set(next.filter((country) => country !== null));
      if (countries.size > 1) return null;
      const [country] = countries;
      if (country !== undefined) return country;
    }
    return null;
  };

  for (const node of draft.nodes.values()) {
    if (!node.type.properties.get('country')?.derived) continue;
    const country = countryOf(node);
    if (country !== null) node.properties.set('country', country);
  }
}

function stepsOf({ type, properties }: DraftNode): readonly string[] {
  if (type.interfaces.includes(LOCATION)) return ['LOCATED_IN', 'PART_OF'];
  const seat = OF_SEVERAL_COUNTRIES.includes(showValue(properties.get('kind'))) ? [] : ['LOCATED_IN'];
  return ['AUTHORITY_OF', 'PART_OF', ...seat];
}
