import { useTranslation } from 'react-i18next';
import { EvidenceButton } from '../../evidence/evidence-button';
import { useTongue } from '../../i18n/tongue';

/** The questions about an entity on which sources disagree; each opens what they say. */
export function Disagreements({
  contradictions,
}: {
  readonly contradictions: readonly { readonly id: string; readonly question: string }[];
}) {
  const { t } = useTranslation('entity');
  const tongueOf = useTongue();
  if (contradictions.length === 0) return null;
  return (
    <section>
      <h2>{t('disagreements')}</h2>
      <ul className="plain">
        {contradictions.map(({ id, question }) => (
          <li key={id} lang={tongueOf(question)}>
            <EvidenceButton id={id} about={question}>
              {question}
            </EvidenceButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
