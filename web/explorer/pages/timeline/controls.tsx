import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { BANDS, MODALITIES_OF } from '../../timeline/bands';
import { firstDayOf } from '../../timeline/days';
import { Track } from '../../timeline/mark';
import { useParameter } from '../../view/use-view';
import { TYPES, useTicked } from './choice';

/** The stretch of time, the modalities and the types of entities that a timeline shows. */
export function Controls() {
  return (
    <div className="timeline-controls">
      <Stretch />
      <ModalityFilter />
      <TypeFilter />
    </div>
  );
}

/** From when to when, as one writes it: a year, a month or a day. */
function Stretch() {
  const { t } = useTranslation('timeline');
  const [from, setFrom] = useParameter('from');
  const [to, setTo] = useParameter('to');
  const ids = { from: useId(), to: useId(), hint: useId() };
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const show = (first: string, last: string): void => {
    setFrom(first);
    // Both are one step back.
    setTo(last, true);
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    const texts = ['from', 'to'].map((name) => String(written.get(name) ?? '').trim());
    const unread = ['from', 'to'].filter((_, index) => texts[index] !== '' && !firstDayOf(texts[index] ?? ''));
    setWrong(unread);
    if (unread.length > 0) return;
    show(texts[0] ?? '', texts[1] ?? '');
  };
  const input = (name: 'from' | 'to', value: string | null) => (
    <>
      <label htmlFor={ids[name]}>{t(`controls.${name}`)}</label>
      <input
        // Another stretch in the address, as by a click on a year, is another text in the box.
        key={value}
        id={ids[name]}
        name={name}
        defaultValue={value ?? ''}
        placeholder={t('controls.example')}
        size={10}
        autoComplete="off"
        aria-invalid={wrong.includes(name)}
        aria-describedby={wrong.includes(name) ? ids.hint : undefined}
      />
    </>
  );
  return (
    <form className="timeline-stretch" onSubmit={submit} aria-label={t('controls.stretch')}>
      {input('from', from)}
      {input('to', to)}
      <button type="submit">{t('controls.show')}</button>
      {(from ?? to) && (
        <button type="button" onClick={() => show('', '')}>
          {t('controls.whole')}
        </button>
      )}
      {wrong.length > 0 && (
        <span id={ids.hint} role="alert">
          {t('controls.wrong')}
        </span>
      )}
    </form>
  );
}

const SAMPLE = { first: 31, last: 69, shape: 'within', soft: false } as const;

/** How entries are meant; each beside the stroke in which it is drawn. */
function ModalityFilter() {
  const { t } = useTranslation('timeline');
  const modalities = BANDS.flatMap((band) => MODALITIES_OF[band]);
  const { ticked, tick } = useTicked('modality', modalities, 'all');
  return (
    <fieldset>
      <legend>{t('controls.modality')}</legend>
      {modalities.map((modality) => (
        <label key={modality}>
          <input
            type="checkbox"
            checked={ticked.includes(modality)}
            onChange={({ target }) => tick(modality, target.checked)}
          />
          <span className="timeline-sample">
            <Track span={SAMPLE} scale={{ from: 30, to: 70 }} modality={modality} />
          </span>
          {t(`modality.${modality}`, { ns: 'domain' })}
        </label>
      ))}
    </fieldset>
  );
}

function TypeFilter() {
  const { t } = useTranslation('timeline');
  const { ticked, tick } = useTicked('types', TYPES, 'none');
  const names = ticked.map((type) => t(`type.${type}.many`, { ns: 'domain' }));
  return (
    <details className="timeline-types">
      <summary>{names.length === 0 ? t('controls.anyType') : t('controls.types', { names: names.join(', ') })}</summary>
      <fieldset>
        <legend className="visually-hidden">{t('controls.typesHint')}</legend>
        {TYPES.map((type) => (
          <label key={type}>
            <input
              type="checkbox"
              checked={ticked.includes(type)}
              onChange={({ target }) => tick(type, target.checked)}
            />
            {t(`type.${type}.many`, { ns: 'domain' })}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
