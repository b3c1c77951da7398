import { badInput } from './bad-input';

/** What of the graph a root field and everything below it sees, as its arguments say. */
export interface Visibility {
  readonly asOf?: string | null;
  readonly knownAsOf?: string | null;
  readonly modality?: readonly string[] | null;
  readonly rank?: readonly string[] | null;
  readonly lang?: string | null;
}

export const VISIBILITY_ARGUMENTS: readonly string[] = ['asOf', 'knownAsOf', 'modality', 'rank', 'lang'];

/** The arguments of a root field that set its visibility, and the others. */
export function partedArguments(args: Readonly<Record<string, unknown>>): {
  visibility: Visibility;
  others: Readonly<Record<string, unknown>>;
} {
  const { asOf, knownAsOf, modality, rank, lang, ...others } = args;
  const visibility = { asOf, knownAsOf, modality, rank, lang } as Visibility;
  if (visibility.modality?.length === 0 || visibility.rank?.length === 0)
    throw badInput('A list of the visibility is empty.');
  return { visibility, others };
}
