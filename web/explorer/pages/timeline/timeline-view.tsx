import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { BANDS, bandOf } from '../../timeline/bands';
import { dayOf, numberOf } from '../../timeline/days';
import { scaleOf, type Tick } from '../../timeline/scale';
import { spanOf } from '../../timeline/span';
import { Answer, Empty } from '../../ui/answer';
import { useParameter } from '../../view/use-view';
import type { Choice } from './choice';
import { Entries } from './entries';
import { EntryTable } from './entry-table';
import { Legend } from './legend';
import type { EntryFragment, TimelinePageQuery, TimelinePageQueryVariables } from './timeline.generated';
import { Undated } from './undated';
import { useFurtherEntries } from './use-entries';
import { usePlans } from './use-plans';

const NONE: readonly EntryFragment[] = [];

/** A timeline that is there, as picture or as table, with the pages that the reader has asked for. */
export function TimelineView({
  about,
  name,
  choice,
  variables,
  timeline,
  isTable,
}: {
  readonly about: string;
  readonly name: string;
  readonly choice: Choice;
  readonly variables: TimelinePageQueryVariables;
  readonly timeline: NonNullable<TimelinePageQuery['timeline']>;
  readonly isTable: boolean;
}) {
  const { t } = useTranslation('timeline');
  const [pagesText, setPages] = useParameter('pages');
  const [, setFrom] = useParameter('from');
  const [, setTo] = useParameter('to');
  const wanted = Math.max(1, Math.trunc(Number(pagesText)) || 1);
  const { pages, pending } = useFurtherEntries(variables, timeline.entries, wanted);
  const entries = [timeline.entries, ...pages].flatMap(({ nodes }) => nodes);
  const { totalCount } = timeline.entries;
  // Below the picture, and long: it does not hold the picture up.
  const undated = useDeferredValue(timeline.undated.nodes, NONE);
  const behind = usePlans(about, entries);
  const zoom = ({ day, next, unit }: Tick): void => {
    const length = unit === 'year' ? 4 : 7;
    setFrom(day.slice(0, length));
    // Both are one step back.
    setTo(dayOf(numberOf(next) - 1).slice(0, length), true);
  };
  if (entries.length === 0 && timeline.undated.totalCount === 0) return <Empty>{t('nothing')}</Empty>;
  return (
    <>
      <p className="quiet timeline-parts">
        <span role="status">{t('count', { count: totalCount, shown: entries.length })}</span>
        {!isTable && <Parts entries={entries} undated={timeline.undated.totalCount} />}
      </p>
      {!isTable && entries.length > 0 && <Legend />}
      {isTable ? (
        <EntryTable entries={[...entries, ...undated]} caption={t('caption', { name })} fileName="timeline" />
      ) : (
        entries.length > 0 && (
          <Entries
            entries={entries}
            about={about}
            scale={scaleOf(
              entries.flatMap((entry) => spanOf(entry) ?? []),
              choice,
            )}
            onZoom={zoom}
            behind={behind}
          />
        )
      )}
      {entries.length < totalCount && !pending && (
        <p>
          <button type="button" onClick={() => setPages(String(pages.length + 2), true)}>
            {t('actions.more', { ns: 'common' })}
          </button>
        </p>
      )}
      {pending && <Answer answer={pending}>{() => null}</Answer>}
      {!isTable && <Undated entries={undated} about={about} total={timeline.undated.totalCount} behind={behind} />}
    </>
  );
}

/** Links to the bands below, for a long one hides those behind it. */
function Parts({ entries, undated }: { readonly entries: readonly EntryFragment[]; readonly undated: number }) {
  const { t } = useTranslation('timeline');
  const parts = [
    ...BANDS.map((band) => {
      const count = entries.filter(({ modality }) => bandOf(modality) === band).length;
      return { id: band, name: t(`band.${band}`), count };
    }),
    { id: 'undated', name: t('undated'), count: undated },
  ].filter(({ count }) => count > 0);
  if (parts.length < 2) return null;
  return parts.map(({ id, name, count }) => (
    <a key={id} href={`#${id}`}>
      {name} {count}
    </a>
  ));
}
