import { useTranslation } from 'react-i18next';
import { isMutual, type KnownFact } from './facts';
import type { AroundQuery, TraversalDirection } from './graph.generated';
import type { Expansion } from './use-expand';

type Surroundings = Extract<NonNullable<AroundQuery['node']>, { readonly outwards: unknown }>;

interface Entry {
  readonly type: string;
  readonly direction: TraversalDirection;
  readonly count: number;
}

/** What there is around a node, by what the facts say, with counts; a click fetches only that. */
export function AroundMenu({
  id,
  node,
  facts,
  onExpand,
}: {
  readonly id: string;
  readonly node: Surroundings;
  /** Those of the node that are on the canvas. */
  readonly facts: readonly KnownFact[];
  readonly onExpand: (expansion: Expansion) => void;
}) {
  const { t } = useTranslation('graph');
  const entries = entriesOf(node);
  if (entries.length === 0) return <p className="quiet">{t('nothingAround')}</p>;
  return (
    <ul className="graph-around">
      {entries.map(({ type, direction, count }) => {
        const phrase = t(`relationship.${type}.${direction === 'IN' ? 'in' : 'out'}`, { ns: 'domain' });
        const here = facts.filter(({ from, fact }) => {
          if (fact.type !== type) return false;
          return direction === 'ANY' || (from.id === id) === (direction === 'OUT');
        }).length;
        const all = here >= count;
        return (
          <li key={`${type} ${direction}`}>
            <button type="button" disabled={all} onClick={() => onExpand({ id, type, direction })}>
              <span>
                {!all && <span className="visually-hidden">{t('fetch')} </span>}
                {phrase}
              </span>{' '}
              <b>{count}</b> {here > 0 && <small>{all ? t('here') : t('someHere', { count: here })}</small>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** By count. A type that says the same from either end is one entry; the same facts are in both directions then. */
function entriesOf({ outwards, inwards }: Surroundings): readonly Entry[] {
  const entries = new Map<string, Entry>();
  const add = (type: string, direction: TraversalDirection, count: number): void => {
    const key = `${type} ${direction}`;
    entries.set(key, { type, direction, count: Math.max(count, entries.get(key)?.count ?? 0) });
  };
  for (const [groups, direction] of [
    [outwards.groups, 'OUT'],
    [inwards.groups, 'IN'],
  ] as const) {
    for (const { keys, count } of groups) {
      const type = keys[0]?.value;
      if (type) add(type, isMutual(type) ? 'ANY' : direction, count);
    }
  }
  return [...entries.values()].sort((left, right) => right.count - left.count || left.type.localeCompare(right.type));
}
