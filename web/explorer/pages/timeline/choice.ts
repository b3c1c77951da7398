import { useSearch } from 'wouter';
import { useParameter } from '../../view/use-view';
import { MODALITIES, type Modality } from '../../view/view';
import type { EntityType } from '../../graphql/enumerations.generated';
import { firstDayOf, lastDayOf } from '../../timeline/days';

/** Types of what stands on timelines; the others are of the record itself, such as claims. */
export const TYPES = [
  ...['Agreement', 'Country', 'CustomsAdministration', 'Event', 'Goal', 'Group', 'Measure'],
  ...['Observation', 'Organization', 'Person', 'Place', 'Port', 'Programme'],
] as readonly EntityType[];

/** What of a timeline the address asks for, as arguments of the field; what cannot be read counts as not given. */
export interface Choice {
  readonly from?: string;
  readonly to?: string;
  readonly types?: EntityType[];
  readonly modality?: Modality[];
}

export function choiceIn(search: URLSearchParams): Choice {
  const from = firstDayOf(search.get('from') ?? '');
  const to = lastDayOf(search.get('to') ?? '');
  const types = among(TYPES, search.get('types'));
  const modality = among(MODALITIES, search.get('modality'));
  return {
    ...(from && { from }),
    // Bounds the wrong way round would show nothing, and not why.
    ...(to && !(from && to < from) && { to }),
    ...(types.length > 0 && { types }),
    ...(modality.length > 0 && { modality }),
  };
}

export function useChoice(): Choice {
  return choiceIn(new URLSearchParams(useSearch()));
}

const among = <Value extends string>(values: readonly Value[], text: string | null): Value[] => {
  const named = text?.split(',') ?? [];
  return values.filter((value) => named.includes(value));
};

/** A list in the address of which a reader ticks off what is to be shown. */
export function useTicked<Value extends string>(
  name: string,
  values: readonly Value[],
  /** What an address without the list means: that all are ticked, or that none is; either way all are shown. */
  without: 'all' | 'none',
): { readonly ticked: readonly Value[]; readonly tick: (value: Value, isTicked: boolean) => void } {
  const [text, change] = useParameter(name);
  const named = among(values, text);
  const ticked = named.length === 0 && without === 'all' ? values : named;
  const tick = (value: Value, isTicked: boolean): void => {
    const next = values.filter((one) => (one === value ? isTicked : ticked.includes(one)));
    // The last of them stays: a timeline of nothing at all is none.
    if (next.length === 0 && without === 'all') return;
    change(next.length === values.length ? null : next.join(','), true);
  };
  return { ticked, tick };
}
