import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Axis, Grid } from '../../timeline/axis';
import { BANDS, bandOf, type Band } from '../../timeline/bands';
import { Track } from '../../timeline/mark';
import type { Scale, Tick } from '../../timeline/scale';
import { spanOf } from '../../timeline/span';
import { useView } from '../../view/use-view';
import { plainId } from '../../view/view';
import { sayWhen } from './entry';
import { SubjectLine } from './subject';
import type { EntryFragment } from './timeline.generated';

/** The picture: the entries of each band under one scale of time, a line each, with their words beside their marks. */
export function Entries({
  entries,
  about,
  scale,
  onZoom,
  behind,
}: {
  readonly entries: readonly EntryFragment[];
  /** The entity of the page. */
  readonly about: string;
  readonly scale: Scale;
  readonly onZoom: (tick: Tick) => void;
  /** What stands below an entry, such as what became of a plan. */
  readonly behind: (entry: EntryFragment) => ReactNode;
}) {
  const { t } = useTranslation('timeline');
  return (
    <div className="timeline-picture">
      <div className="timeline-axis">
        <Axis scale={scale} onZoom={onZoom} zoomHint={(label) => t('zoomTo', { label })} />
      </div>
      {BANDS.map((band) => {
        const own = entries.filter(({ modality }) => bandOf(modality) === band);
        return own.length > 0 && <BandOfEntries key={band} entries={own} {...{ band, about, scale, behind }} />;
      })}
    </div>
  );
}

function BandOfEntries({
  band,
  entries,
  about,
  scale,
  behind,
}: {
  readonly band: Band;
  readonly entries: readonly EntryFragment[];
  readonly about: string;
  readonly scale: Scale;
  readonly behind: (entry: EntryFragment) => ReactNode;
}) {
  const { t, i18n } = useTranslation('timeline');
  const [{ asOf }] = useView();
  const dates = entries.map((entry) => sayWhen(entry, i18n.language, t));
  return (
    <section className="timeline-band" data-band={band}>
      <h2 id={band}>
        {t(`band.${band}`)} <small>{entries.length}</small>
      </h2>
      <div className="timeline-lines">
        <div className="timeline-grid">
          <Grid scale={scale} asOf={asOf} />
        </div>
        <ol className="plain">
          {entries.map((entry, index) => (
            <li key={plainId(entry.subjects[0]?.id ?? '')} data-repeats={dates[index] === dates[index - 1]}>
              <span className="timeline-when">{dates[index]}</span>
              <Track span={spanOf(entry)} scale={scale} modality={entry.modality} />
              <EntryWords entry={entry} about={about}>
                {behind(entry)}
              </EntryWords>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** The words of an entry: what it tells of, and the statement of the claim behind it. */
export function EntryWords({
  entry,
  about,
  children,
}: {
  readonly entry: EntryFragment;
  readonly about: string;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('timeline');
  const { subjects, subjectCount, text, meaning } = entry;
  // An entity's text is its name, which stands there already.
  const isStatement = text && subjects.some((subject) => 'from' in subject);
  return (
    <div className="timeline-words">
      {subjects.map((subject) => (
        <SubjectLine key={subject.id} subject={subject} meaning={meaning} about={about} />
      ))}
      {subjectCount > subjects.length && (
        <p className="quiet">{t('moreSubjects', { count: subjectCount - subjects.length })}</p>
      )}
      {isStatement && <p className="timeline-statement">{text}</p>} {children}
    </div>
  );
}
