import { useTranslation } from 'react-i18next';
import type { FactFragment } from '../graphql/fragments.generated';
import { nameOf } from '../ui/fact-groups';
import { FactWhen } from '../ui/facts';
import { EvidenceButton } from './evidence-button';
import { FactSentence } from './grounds';

/** Facts as whole sentences, for places where it is not plain what they are about. */
export function FactSentences({ facts }: { readonly facts: readonly FactFragment[] }) {
  const { t } = useTranslation('domain');
  return (
    <ul>
      {facts.map((fact) => {
        const { id, type, from, to, modality, standing } = fact;
        return (
          <li key={id} data-modality={modality} data-standing={standing}>
            <span className="fact-what">
              <span>
                <FactSentence fact={fact} />
              </span>
              <FactWhen fact={fact} />
            </span>
            <EvidenceButton id={id} about={`${nameOf(from)} ${t(`relationship.${type}.out`)} ${nameOf(to)}`} />
          </li>
        );
      })}
    </ul>
  );
}
