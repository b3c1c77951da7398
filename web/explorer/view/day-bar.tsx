import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from './day-input';
import { useView } from './use-view';
import { CERTAINTIES, type Certainty } from './view';
import './day-bar.css';

/** The first year of the slider: the oldest instruments of the graph are of about that time. */
const FIRST_YEAR = 1950;
const MONTHS = 12;

/** The day for which a page shows the graph, what was known by when, and how sure a fact must be. */
export function DayBar({ known = true }: { readonly known?: boolean }) {
  const { t } = useTranslation();
  const [view, show] = useView();
  const ids = { day: useId(), slider: useId(), known: useId(), certainty: useId() };
  const today = new Date().toISOString().slice(0, 10);
  const { asOf, knownAsOf, certainty = 'PRESUMED' } = view;
  const onDay = (day: string): void => show({ ...view, asOf: day });
  return (
    <form className="day-bar" aria-label={t('view.label')} onSubmit={(event) => event.preventDefault()}>
      <span className="day-bar-part">
        <label htmlFor={ids.day}>{t('view.onDay')}</label>
        <DayInput id={ids.day} day={asOf} min={`${FIRST_YEAR}-01-01`} onDay={onDay} />
      </span>
      {!asOf && <span>{t('view.anyDay')}</span>}
      <input
        id={ids.slider}
        type="range"
        data-set={asOf !== undefined}
        aria-label={t('view.slider')}
        aria-valuetext={asOf?.slice(0, 7) ?? t('view.anyDay')}
        min={0}
        max={monthOf(today)}
        value={monthOf(asOf ?? today)}
        onChange={({ target }) => onDay(firstDayOf(Number(target.value)))}
      />
      {asOf && (
        <span className="day-bar-part">
          <label htmlFor={ids.certainty}>{t('view.certainty')}</label>
          <select
            id={ids.certainty}
            value={certainty}
            onChange={({ target }) => show({ ...view, certainty: target.value as Certainty })}
          >
            {CERTAINTIES.map((one) => (
              <option key={one} value={one}>
                {t(`certainty.${one}`, { ns: 'domain' })}
              </option>
            ))}
          </select>
        </span>
      )}
      {known && (
        <span className="day-bar-part">
          <label htmlFor={ids.known} title={t('view.knownHint')}>
            {t('view.known')}
          </label>
          <DayInput id={ids.known} day={knownAsOf} onDay={(day) => show({ ...view, knownAsOf: day })} />
        </span>
      )}
      {(asOf ?? knownAsOf) && (
        <button type="button" onClick={() => show({})}>
          {t('view.clear')}
        </button>
      )}
    </form>
  );
}

/** Months since January of the first year. */
function monthOf(day: string): number {
  const [year = FIRST_YEAR, month = 1] = day.split('-').map(Number);
  return (year - FIRST_YEAR) * MONTHS + month - 1;
}

function firstDayOf(month: number): string {
  const year = FIRST_YEAR + Math.floor(month / MONTHS);
  return `${year}-${String((month % MONTHS) + 1).padStart(2, '0')}-01`;
}
