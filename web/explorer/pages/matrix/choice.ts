import { useParameter } from '../../view/use-view';
import type { AgreementStatus, WcoRegion } from './matrix.generated';
import { STATUSES } from './pairs';

export const SORTS = ['partners', 'name', 'region'] as const;
export type Sort = (typeof SORTS)[number];

/** What a reader has chosen to see, as the address says it. */
export interface Choice {
  readonly sort: Sort;
  /** Only rows of this region; `none`: of those under no region. */
  readonly region: WcoRegion | 'none' | undefined;
  /** Only recognitions that have come so far. */
  readonly status: AgreementStatus | undefined;
  /** Only the row of this programme. */
  readonly partnerOf: string | undefined;
  /** Only rows whose names have this in them. */
  readonly text: string;
}

export type ChoiceName = 'sort' | 'region' | 'status' | 'with' | 'text';

/** The choice of the address, and how to change a part of it; null takes the part away. */
export function useChoice(): readonly [Choice, (name: ChoiceName, value: string | null) => void] {
  const [sort, setSort] = useParameter('sort');
  const [region, setRegion] = useParameter('region');
  const [status, setStatus] = useParameter('status');
  const [partnerOf, setPartnerOf] = useParameter('with');
  const [text, setText] = useParameter('text');
  const set = { sort: setSort, region: setRegion, status: setStatus, with: setPartnerOf, text: setText };
  const choice: Choice = {
    sort: SORTS.find((one) => one === sort) ?? 'partners',
    region: (region as Choice['region']) ?? undefined,
    status: STATUSES.find((one) => one === status),
    partnerOf: partnerOf ?? undefined,
    text: text ?? '',
  };
  // Only a programme that one has turned to is worth a step back.
  return [choice, (name, value) => set[name](value, name !== 'with')];
}
