import type { Draft } from '../draft';
import type { Problems } from '../problems';

const PORT = 'Port';

/** Notes ports of which no country, or more than one, follows from where they lie. */
export function checkPortCountries(draft: Draft, problems: Problems): void {
  for (const { id, type, properties, where } of draft.nodes.values()) {
    if (type.name !== PORT || properties.has('country')) continue;
    problems.add(
      where,
      `No one country of ${id} follows: write locatedIn, with a country or with a place that lies in one.`,
    );
  }
}
