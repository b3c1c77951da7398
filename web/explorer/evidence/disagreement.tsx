import { useTranslation } from 'react-i18next';
import type { DisagreementFragment } from './evidence.generated';
import { Sentence } from './sentence';

/** A question on which sources disagree: what each says, the editors' verdict on it, and why. */
export function Disagreement({ contradiction }: { readonly contradiction: DisagreementFragment }) {
  const { t } = useTranslation();
  const { question, resolution, competing } = contradiction;
  return (
    <section className="disagreement">
      <h3>{question}</h3>
      {resolution && (
        <p>
          <strong>{t('evidence.resolution')}:</strong> {resolution}
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
