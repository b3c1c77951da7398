import { badInput } from './bad-input';
import type { Visibility } from './visibility';

/* Ids with a view, read and written by another way than that of the program. */

/** An id as an answer gives it under a visibility. */
export function withView(id: string, { asOf, knownAsOf, modality, rank, lang, certainty }: Visibility): string {
  const list = (values: readonly string[]): string => [...new Set(values)].sort().join(',');
  const usual = rank && list(rank) === 'NORMAL,PREFERRED';
  const said = [
    asOf ?? '',
    knownAsOf ? `known=${knownAsOf}` : '',
    modality ? `modality=${list(modality)}` : '',
    rank && !usual ? `rank=${list(rank)}` : '',
    lang ? `lang=${lang}` : '',
    certainty && certainty !== 'PRESUMED' ? `certainty=${certainty}` : '',
  ].filter((part) => part !== '');
  return said.length > 0 ? `${id}@${said.join(';')}` : id;
}

export const plainId = (id: string): string => id.replace(/@.*$/s, '');

/** The visibility that an id carries; undefined for the usual one. */
export function viewIn(id: string): Visibility | undefined {
  const [, text] = /@(.*)$/s.exec(id) ?? [];
  if (text === undefined) return undefined;
  const known =
    /^(\d{4}-\d\d-\d\d)?(?:(?:^|;)known=([\d-]+))?(?:(?:^|;)modality=([A-Z_,]+))?(?:(?:^|;)rank=([A-Z,]+))?(?:(?:^|;)lang=([\w-]+))?(?:(?:^|;)certainty=(CERTAIN|PRESUMED|POSSIBLE))?$/;
  const [, asOf, knownAsOf, modality, rank, lang, certainty] = known.exec(text) ?? [];
  const view: Visibility = {
    ...(asOf && { asOf }),
    ...(knownAsOf && { knownAsOf }),
    ...(modality && { modality: modality.split(',') }),
    ...(rank && { rank: rank.split(',') }),
    ...(lang && { lang }),
    ...(certainty && { certainty }),
  };
  if (Object.keys(view).length === 0) throw badInput('A view cannot be read.');
  return withView('', view) === '' ? undefined : view;
}

/** The visibility of a root field: that of its arguments and of the ids among them, which may not differ. */
export function viewOf(given: Visibility, ids: readonly string[]): Visibility {
  let all = given;
  for (const view of ids.flatMap((id) => viewIn(id) ?? [])) {
    for (const [name, value] of Object.entries(view)) {
      const other: unknown = all[name as keyof Visibility];
      const isOther = other !== undefined && other !== null;
      if (isOther && withView('', { [name]: other }) !== withView('', { [name]: value as unknown }))
        throw badInput('Two views differ.');
    }
    all = { ...all, ...view };
  }
  return all;
}
