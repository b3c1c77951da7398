import type { Localized } from './language';

/** A text that was in use from a day until the day before another. */
export interface DatedText extends Localized {
  /** Undefined: in use since ever. */
  readonly from: string | undefined;
  readonly until: string;
}

/** Stands for a first day that is not known: it comes before all days. */
const SINCE_EVER = '0000-01-01';

/** Dated texts as a property holds them: a flat list of first day, day after the last, language and text. */
export const flatten = (texts: readonly DatedText[]): string[] =>
  texts.flatMap(({ from = SINCE_EVER, until, language, value }) => [from, until, language, value]);
