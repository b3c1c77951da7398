import type { TFunction } from 'i18next';
import type { Fill } from '../../map/land-layer';
import type { MapCountries } from './countries-by-key';
import type { Pair } from './recognition';

/** The numbers of partners at which the tones of the map begin. */
export const STEPS = [1, 3, 6, 11, 21] as const;
const TONES = [1, 2, 3, 4, 5] as const;

/** Countries by how many partners they have. */
export function fillsByNumber(
  numbers: ReadonlyMap<string, number>,
  { byId }: MapCountries,
  t: TFunction<'map'>,
): ReadonlyMap<string, Fill> {
  return new Map(
    [...numbers].map(([id, number]): [string, Fill] => {
      const tone = TONES[STEPS.findLastIndex((step) => number >= step)] ?? 1;
      return [byId.get(id)?.key ?? '', { tone, says: t('partners', { count: number }) }];
    }),
  );
}

/** One country or union, and its partners. */
export function fillsOfPartners(
  pairs: readonly Pair[],
  of: string,
  { byId }: MapCountries,
  t: TFunction<'map'>,
): ReadonlyMap<string, Fill> {
  const fills = new Map<string, Fill>();
  const fill = (ids: readonly string[], how: Fill): void => {
    for (const id of ids) fills.set(byId.get(id)?.key ?? '', how);
  };
  for (const { sides, status } of pairs) {
    const [, other] = sides;
    const says = t(`value.AgreementStatus.${status}`, { ns: 'domain' });
    const applies = status !== 'SIGNED' && status !== 'NEGOTIATED' && status !== 'PROPOSED';
    const through = other.countries.length > 1 ? `${says} (${other.name})` : says;
    fill(other.countries, { tone: applies ? 3 : 1, says: through });
  }
  const own = pairs[0]?.sides[0].countries ?? [of];
  fill(own, { tone: 5, says: t('partners', { count: new Set(pairs.map(({ sides }) => sides[1].id)).size }) });
  return fills;
}
