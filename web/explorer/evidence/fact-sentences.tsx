import { useTranslation } from 'react-i18next';
import type { FactFragment } from '../graphql/fragments.generated';
import { nameOf } from '../ui/fact-groups';
import { FactDetail, FactPeriod } from '../ui/facts';
import { Marks } from '../ui/marks';
import { useSentence } from '../ui/sentence';
import { EvidenceButton } from './evidence-button';
import { FactSentence } from './grounds';

/** Facts as whole sentences, for places where it is not plain what they are about. */
export function FactSentences({ facts }: { readonly facts: readonly FactFragment[] }) {
  const { t } = useTranslation('domain');
  const sentence = useSentence();
  return (
    <ul className="fact-lines">
      {facts.map((fact) => {
        const { id, type, from, to, modality, standing } = fact;
        return (
          <li key={id} data-modality={modality} data-standing={standing}>
            <span className="fact-what">
              <span>
                <FactSentence fact={fact} />
              </span>
              <FactDetail fact={fact} />
              <Marks {...fact} />
            </span>
            <FactPeriod fact={fact} />
            <EvidenceButton id={id} about={sentence(nameOf(from), t(`relationship.${type}.out`), nameOf(to))} />
          </li>
        );
      })}
    </ul>
  );
}
