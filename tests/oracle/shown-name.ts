import type { NodeRecord } from '../../src/model/graph-data';
import type { LocalText } from './language';

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
