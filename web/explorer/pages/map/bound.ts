import type { Fill } from '../../map/land-layer';
import type { MapCountries } from './countries-by-key';
import { plainId } from '../../view/view';
import type { BondFragment } from './map.generated';

/** Who is bound to the subject of a layer: a country, or another party that no country stands for. */
export interface Bound {
  readonly id: string;
  readonly name: string;
  /** What binds it, the surest first and then the earliest: a membership, or the stages of an agreement. */
  readonly bonds: readonly BondFragment[];
}

interface Edge {
  readonly node: { readonly id: string; readonly name?: string };
  readonly relationships: readonly BondFragment[];
}

/** The bound of an answer, by name. */
export function boundIn(edges: readonly Edge[], language: string): readonly Bound[] {
  const dayOf = ({ firstDay }: BondFragment): string => firstDay ?? '9999';
  const bound = edges.map(({ node, relationships }): Bound => {
    const id = plainId(node.id);
    const bonds = [...relationships].sort(
      (left, right) => rankOf(left) - rankOf(right) || dayOf(left).localeCompare(dayOf(right)),
    );
    return { id, name: node.name ?? id, bonds };
  });
  return bound.sort((left, right) => left.name.localeCompare(right.name, language));
}

/** How sure it is that a bond holds on the day, the surest first; `held` where no day is asked for. */
export const HOLDS = ['held', 'CERTAIN', 'PRESUMED', 'POSSIBLE', 'planned'] as const;
export type Holds = (typeof HOLDS)[number];

/** Without a day there is no standing: then the fact alone is meant. */
export function holdsOf({ modality, standing }: BondFragment): Holds {
  if (modality !== 'FACT' && modality !== 'INFERRED') return 'planned';
  return standing ?? 'held';
}

const rankOf = (bond: BondFragment): number => HOLDS.indexOf(holdsOf(bond));

/** What lies over a fill: nothing where it is certain, dots where it is presumed, wide holes where it is possible. */
export const TEXTURES: Readonly<Record<Holds, Fill['texture']>> = {
  held: undefined,
  CERTAIN: undefined,
  PRESUMED: 'dots',
  POSSIBLE: 'holes',
  planned: 'lines',
};

/** A country's fill, by its surest bond. */
export function fillsOf(
  bound: readonly Bound[],
  { byId }: MapCountries,
  say: (bond: BondFragment) => string,
  at: string | undefined,
): ReadonlyMap<string, Fill> {
  return new Map(
    bound.flatMap(({ id, bonds }): [string, Fill][] => {
      const country = byId.get(id);
      const [bond] = bonds;
      if (!country || !bond) return [];
      const texture = TEXTURES[holdsOf(bond)];
      return [[country.key, { tone: at === id ? 5 : 3, texture, says: say(bond) }]];
    }),
  );
}
