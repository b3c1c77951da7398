import type { TFunction } from 'i18next';
import type { Pair } from './pairs';
import { sayShort } from './words';

/** What a cell without a sign tells: nothing in this view, something in another, or the diagonal. */
export type EmptyKind = 'hole' | 'hidden' | 'same';

/** What a screen reader calls the cells of two programmes. */
export interface CellNames {
  readonly empty: (kind: EmptyKind, a: string, b: string) => string;
  readonly mark: (pair: Pair, a: string, b: string) => string;
}

/** Stand for the two names in a sentence that is put together once; no name has them. */
const [A, B] = ['\uE000', '\uE001'];

/** The names of cells in a language. Thousands of cells have no sign, so that theirs must be quick to make. */
export function cellNames(language: string, t: TFunction): CellNames {
  const sentences = { hole: '', hidden: '', same: '' };
  for (const kind of ['hole', 'hidden', 'same'] as const) sentences[kind] = t(`cell.${kind}`, { a: A, b: B });
  return {
    empty: (kind, a, b) => sentences[kind].replace(A, () => a).replace(B, () => b),
    mark: ({ recognitions }, a, b) =>
      t('cell.mark', { a, b, facts: recognitions.map((one) => sayShort(one, language, t)).join('; ') }),
  };
}
