import type { NodeRecord } from '../../src/model/graph-data';
import { parseEdtf } from '../../src/model/values/edtf';
import type { LocalText } from './language';

/** Comes before all days. */
const EVER = '0000-01-01';
const SHOWN_KINDS = ['OFFICIAL', 'ALIAS', 'ABBREVIATION'];

/** The one name of each language that is shown: official names before aliases before abbreviations, never others. */
export function shownName(names: readonly NodeRecord[]): LocalText[] {
  const rows = names.map(({ properties }) => properties as unknown as LocalText & { kind: string; position: number });
  const shown = rows
    .filter(({ kind }) => SHOWN_KINDS.includes(kind))
    .sort((a, b) => SHOWN_KINDS.indexOf(a.kind) - SHOWN_KINDS.indexOf(b.kind) || a.position - b.position);
  const rank = (language: string): string => (language === 'en' ? '' : language);
  return [...new Set(shown.map(({ language }) => language))]
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1))
    .map((language) => ({ language, value: shown.find((row) => row.language === language)!.value }));
}

/**
 * The names that took the place of the shown one on some days: official and former names of which it is known when they
 * went, each as its first day (the first of all where that is not known), the day after its last, its language and the name.
 */
export function datedNames(names: readonly NodeRecord[], shown: readonly LocalText[]): string[] | null {
  const dated = names.flatMap(({ properties: { kind, language, value, validFrom, validTo } }) => {
    const until = typeof validTo === 'string' ? (parseEdtf(validTo)?.first ?? null) : null;
    const from = typeof validFrom === 'string' ? (parseEdtf(validFrom)?.last ?? EVER) : EVER;
    const isShown = shown.some((text) => text.language === language && text.value === value);
    return until !== null && !isShown && ['OFFICIAL', 'FORMER'].includes(kind as string)
      ? [[from, until, language as string, value as string]]
      : [];
  });
  return dated.length === 0 ? null : dated.sort(([a], [b]) => (a! < b! ? -1 : a! > b! ? 1 : 0)).flat();
}

/** The texts to show on a day: in each language the name of that day that came into use last, else the present one. */
export function textsOnDay(present: readonly LocalText[], dated: readonly string[], day: string): LocalText[] {
  const onDay = new Map(present.map(({ language, value }) => [language, value]));
  for (let i = 0; i < dated.length; i += 4) {
    const [from, until, language, value] = dated.slice(i, i + 4) as [string, string, string, string];
    if (from <= day && day < until) onDay.set(language, value);
  }
  return [...onDay]
    .map(([language, value]) => ({ language, value }))
    .sort((a, b) =>
      a.language === b.language ? 0 : a.language === 'en' || (b.language !== 'en' && a.language < b.language) ? -1 : 1,
    );
}
