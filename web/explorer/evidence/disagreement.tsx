import { useTranslation } from 'react-i18next';
import { EntityLink } from '../ui/entity-link';
import { Said } from '../ui/said';
import type { DisagreementFragment } from './evidence.generated';
import { Sentence } from './sentence';

/** A question on which sources disagree: what each says, the editors' verdict on it, and why. */
export function Disagreement({
  contradiction,
  titled = true,
}: {
  readonly contradiction: DisagreementFragment;
  /** Whether the question stands above it as a heading; a page of its own has it as its title. */
  readonly titled?: boolean;
}) {
  const { t } = useTranslation();
  const { id, question, contradictionKind, resolution, note, competing } = contradiction;
  return (
    <section className="disagreement" data-open={isOpen(contradiction)}>
      {titled && (
        <h3>
          <EntityLink node={{ id, name: question }} />
        </h3>
      )}
      <p className="disagreement-kind">
        <span className="mark">{t(`value.ContradictionKind.${contradictionKind}`, { ns: 'domain' })}</span>{' '}
        {isOpen(contradiction) && <span className="mark mark-open">{t('evidence.undecided')}</span>}
      </p>
      {resolution && (
        <p>
          <strong>{t('evidence.resolution')}:</strong> <Said>{resolution}</Said>
        </p>
      )}
      {note && (
        <p>
          <strong>{t('evidence.note')}:</strong> <Said>{note}</Said>
        </p>
      )}
      <ul className="sentences" aria-label={t('evidence.competing')}>
        {competing.edges.map(({ node, relationship }) => (
          <li key={relationship.id}>
            <Sentence claim={node} verdict={relationship.verdict} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether the editors have still to decide on one of the readings. */
export function isOpen({ competing }: DisagreementFragment): boolean {
  return competing.edges.some(({ relationship }) => relationship.verdict === 'OPEN');
}
