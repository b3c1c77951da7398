/** What of the graph a page shows: on which day, by what was known when, and how sure it must be. */
export interface View {
  /** A day, `YYYY-MM-DD`. Absent: whatever the day. */
  readonly asOf?: string;
  /** Only what sources had told by this day, `YYYY-MM-DD`. Absent: by today. */
  readonly knownAsOf?: string;
  /** The least standing to show on the day. Absent: PRESUMED. */
  readonly certainty?: Certainty;
}

export const CERTAINTIES = ['CERTAIN', 'PRESUMED', 'POSSIBLE'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** All modalities; without them a page would show facts and inferences alone, and no plan. */
export const MODALITIES = ['ASSESSMENT', 'FACT', 'GOAL', 'INFERRED', 'PLAN', 'PROPOSAL'] as const;
export type Modality = (typeof MODALITIES)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The view that an address says; what cannot be read counts as not given. */
export function viewIn(search: URLSearchParams): View {
  const day = (name: string) => {
    const value = search.get(name) ?? '';
    return DAY.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
  };
  const [asOf, knownAsOf] = [day('asOf'), day('knownAsOf')];
  const certainty = CERTAINTIES.find((one) => one === search.get('certainty'));
  return { ...(asOf && { asOf }), ...(knownAsOf && { knownAsOf }), ...(asOf && certainty && { certainty }) };
}

/** The parameters of an address that say a view. */
export function searchOf({ asOf, knownAsOf, certainty }: View): Record<string, string> {
  return {
    ...(asOf && { asOf }),
    ...(knownAsOf && { knownAsOf }),
    ...(asOf && certainty && certainty !== 'PRESUMED' && { certainty }),
  };
}

/**
 * The id of a node as it is in a view, plans and opinions included: `port:dulata@2008-06-01;modality=…`. The form is
 * that of docs/querying.md, "An id says its view".
 */
export function idInView(id: string, { asOf, knownAsOf, certainty }: View): string {
  const parts = [
    ...(asOf ? [asOf] : []),
    ...(knownAsOf ? [`known=${knownAsOf}`] : []),
    `modality=${MODALITIES.join(',')}`,
    ...(asOf && certainty && certainty !== 'PRESUMED' ? [`certainty=${certainty}`] : []),
  ];
  return `${plainId(id)}@${parts.join(';')}`;
}

/** An id without its view. */
export function plainId(id: string): string {
  const at = id.indexOf('@');
  return at < 0 ? id : id.slice(0, at);
}

/** The arguments of a root field that show a view, plans and opinions included. */
export function argumentsOf(view: View): View & { readonly modality: Modality[] } {
  return { ...view, modality: [...MODALITIES] };
}
