import { badInput } from './bad-input';

/** What of the graph a root field and everything below it sees, as its arguments say. */
export interface View {
  readonly asOf?: string | null;
  readonly knownAsOf?: string | null;
  readonly modality?: readonly string[] | null;
  readonly rank?: readonly string[] | null;
  readonly lang?: string | null;
}

/** The arguments of a root field that make its view, and the others. */
export function partedArguments(args: Readonly<Record<string, unknown>>): {
  view: View;
  others: Readonly<Record<string, unknown>>;
} {
  const { asOf, knownAsOf, modality, rank, lang, ...others } = args;
  const view = { asOf, knownAsOf, modality, rank, lang } as View;
  if (view.modality?.length === 0 || view.rank?.length === 0) throw badInput('A list of the view is empty.');
  return { view, others };
}
