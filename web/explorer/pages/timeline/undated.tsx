import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BANDS, bandOf } from '../../timeline/bands';
import { sayDate } from '../../ui/dates';
import { plainId } from '../../view/view';
import { EntryWords } from './entries';
import type { EntryFragment } from './timeline.generated';

/** What has no place in time, because no source gives it one; in the order of the bands. */
export function Undated({
  entries,
  about,
  total,
  behind,
}: {
  readonly entries: readonly EntryFragment[];
  readonly about: string;
  readonly total: number;
  readonly behind: (entry: EntryFragment) => ReactNode;
}) {
  const { t } = useTranslation('timeline');
  if (entries.length === 0) return null;
  return (
    <section className="timeline-undated">
      <h2 id="undated">
        {t('undated')} <small>{total}</small>
      </h2>
      <p className="quiet">{t('undatedWhy')}</p>
      {BANDS.map((band) => {
        const own = entries.filter(({ modality }) => bandOf(modality) === band);
        return (
          own.length > 0 && (
            <section key={band} data-band={band}>
              <h3>{t(`band.${band}`)}</h3>
              <ul className="plain">
                {own.map((entry) => (
                  <li key={plainId(entry.subjects[0]?.id ?? '')} data-modality={entry.modality}>
                    <EntryWords entry={entry} about={about}>
                      <InSourcesWords entry={entry} />
                      {behind(entry)}
                    </EntryWords>
                  </li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      {total > entries.length && <p className="quiet">{t('moreUndated', { count: total - entries.length })}</p>}
    </section>
  );
}

/** What a source says on the time where it gives no year, such as "late May". */
function InSourcesWords({ entry }: { readonly entry: EntryFragment }) {
  const { t, i18n } = useTranslation('timeline');
  const [subject] = entry.subjects;
  const said = subject && 'dateText' in subject ? subject.dateText : null;
  const words = said ?? (entry.date && sayDate(entry.date.edtf, i18n.language, t));
  return words ? <p className="quiet">{t('saidOfTime', { words })}</p> : null;
}
