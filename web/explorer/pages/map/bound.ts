import type { Fill } from '../../map/land-layer';
import type { MapCountries } from './countries-by-key';
import { plainId } from '../../view/view';
import type { BondFragment } from './map.generated';

/** Who is bound to the subject of a layer: a country, or another party that no country stands for. */
export interface Bound {
  readonly id: string;
  readonly name: string;
  /** What binds it, the earliest first: a membership, or the stages of an agreement. */
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
    const bonds = [...relationships].sort((left, right) => dayOf(left).localeCompare(dayOf(right)));
    return { id, name: node.name ?? id, bonds };
  });
  return bound.sort((left, right) => left.name.localeCompare(right.name, language));
}

/** Whether a bond is no more than planned or proposed. */
export const isPlan = ({ modality }: BondFragment): boolean => modality !== 'FACT' && modality !== 'INFERRED';

/** A country's fill: full where it is certain, or where no day is asked for; with dots or lines where it is less. */
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
      const texture = isPlan(bond) ? 'lines' : isSure(bond) ? undefined : 'dots';
      return [[country.key, { tone: at === id ? 5 : 3, texture, says: say(bond) }]];
    }),
  );
}

/** Without a day there is no standing: then the fact alone is meant. */
export const isSure = ({ standing }: BondFragment): boolean => standing === 'CERTAIN' || !standing;
