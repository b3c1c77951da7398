import type { Choice } from './choice';
import type { Pair } from './pairs';
import { REGIONS, type Programme } from './programmes';

/** What a choice makes of the programmes and pairs: which stand in rows and columns, and in which order. */
export interface Arrangement {
  readonly rows: readonly Programme[];
  readonly columns: readonly Programme[];
  /** Pairs with at least one end in the rows, whatever their status. */
  readonly pairs: readonly Pair[];
  /** How many pairs with an end in the rows there could be. */
  readonly possible: number;
  /** Partners of each programme in the view, by its id. */
  readonly partners: ReadonlyMap<string, number>;
}

export function arrange(
  programmes: readonly Programme[],
  pairs: ReadonlyMap<string, Pair>,
  hidden: ReadonlySet<string>,
  choice: Choice,
  language: string,
): Arrangement {
  const partners = countsIn([...pairs.keys()]);
  // Rows stay where they are while the day changes: partners of any day decide the order.
  const columns = inOrder(programmes, countsIn([...pairs.keys(), ...hidden]), choice, language);
  const rows = columns.filter((one) => isWanted(one, choice, language));
  const ids = new Set(rows.map(({ id }) => id));
  return {
    ...{ rows, columns, partners },
    pairs: [...pairs.values()].filter(({ ends: [one, other] }) => ids.has(one) || ids.has(other)),
    // Each row with each other column, and what stands in two rows once.
    possible: rows.length * (columns.length - 1) - (rows.length * (rows.length - 1)) / 2,
  };
}

/** How many of the keys of pairs name each programme. */
function countsIn(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const end of keys.flatMap((key) => key.split(','))) counts.set(end, (counts.get(end) ?? 0) + 1);
  return counts;
}

function inOrder(
  programmes: readonly Programme[],
  partners: ReadonlyMap<string, number>,
  { sort }: Choice,
  language: string,
): readonly Programme[] {
  const { compare } = new Intl.Collator(language);
  const byName = (left: Programme, right: Programme): number => compare(left.label, right.label);
  const byPartners = (left: Programme, right: Programme): number =>
    (partners.get(right.id) ?? 0) - (partners.get(left.id) ?? 0) || byName(left, right);
  const byRegion = (left: Programme, right: Programme): number => rankOf(left) - rankOf(right) || byName(left, right);
  return [...programmes].sort({ partners: byPartners, name: byName, region: byRegion }[sort]);
}

/** What the World Customs Organization lists under no region comes last. */
function rankOf({ region }: Programme): number {
  return region ? REGIONS.indexOf(region) : REGIONS.length;
}

function isWanted(one: Programme, { region, partnerOf, text }: Choice, language: string): boolean {
  if (partnerOf && one.id !== partnerOf) return false;
  if (region && region !== (one.region ?? 'none')) return false;
  const lower = (value: string): string => value.normalize('NFKC').toLocaleLowerCase(language);
  const wanted = lower(text.trim());
  return wanted === '' || [one.label, one.name, one.code].some((value) => lower(value).includes(wanted));
}
