import type { Ref } from 'react';
import { EvidenceButton } from '../../evidence/evidence-button';
import { EntityLink } from '../../ui/entity-link';
import { Marks } from '../../ui/marks';
import type { Arrangement } from './arrangement';
import type { Couple, Subject } from './grid';
import { Instead } from './instead';
import { keyOf, type Recognition } from './pairs';
import { ProgrammeName } from './programme-name';
import type { Cells } from './row';
import { Sign } from './sign';
import { useTexts } from './use-texts';
import { sayStatus, sayTerms } from './words';
import './details.css';

/** What is known of a cell: its recognitions with their evidence, or that there is none, and what there is instead. */
export function Details({
  ref,
  subject,
  cells,
  arrangement,
  isChosen,
  onClose,
}: {
  readonly ref: Ref<HTMLElement>;
  readonly subject: Subject | undefined;
  readonly cells: Cells;
  readonly arrangement: Arrangement;
  readonly isChosen: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTexts();
  const [one, other] = subject ?? [];
  const count = (one && arrangement.partners.get(one.id)) ?? 0;
  return (
    <section
      ref={ref}
      className="matrix-details"
      tabIndex={-1}
      aria-label={subject?.map(({ label }) => label).join(' – ') ?? t('details')}
      data-chosen={isChosen || undefined}
      data-empty={!one || undefined}
    >
      {isChosen && (
        <button type="button" className="matrix-close" onClick={onClose}>
          {t('actions.close')}
        </button>
      )}
      {one && (
        <h2>
          <ProgrammeName programme={one} />
          {other && (
            <>
              {' '}
              <span aria-hidden="true">×</span> <ProgrammeName programme={other} />
            </>
          )}
        </h2>
      )}
      {one && other && <Content couple={[one, other]} cells={cells} isChosen={isChosen} />}
      {one && !other && (
        <p>
          {count} {t('partners', { count })}. <span className="quiet">{t('pin')}</span>
        </p>
      )}
      {!one && <p className="quiet">{t('pointAtCell')}</p>}
    </section>
  );
}

function Content({
  couple,
  cells,
  isChosen,
}: {
  readonly couple: Couple;
  readonly cells: Cells;
  readonly isChosen: boolean;
}) {
  const { t } = useTexts();
  const [one, other] = couple;
  const pair = cells.pairs.get(keyOf(one.id, other.id));
  if (one.id === other.id) return <p>{t('same')}</p>;
  if (!pair) return <Instead couple={couple} cells={cells} isChosen={isChosen} />;
  return (
    <ul className="plain">
      {pair.recognitions.map((recognition) => (
        <RecognitionLine
          key={recognition.id}
          recognition={recognition}
          about={`${one.label} – ${other.label}, ${recognition.agreement.name}`}
        />
      ))}
    </ul>
  );
}

/** One recognition: its sign and status, its days and terms, the arrangement, and its evidence. */
export function RecognitionLine({ recognition, about }: { readonly recognition: Recognition; readonly about: string }) {
  const { t, i18n } = useTexts();
  const { id, status, agreement } = recognition;
  return (
    <li>
      <Sign {...recognition} /> <strong>{sayStatus(status, t)}</strong>
      {t('comma')}
      {sayTerms(recognition, i18n.language, t)} <Marks {...recognition} /> <EvidenceButton id={id} about={about} />
      <span className="matrix-agreement">
        <EntityLink node={agreement} />
      </span>
    </li>
  );
}
