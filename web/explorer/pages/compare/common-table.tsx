import { useTranslation } from 'react-i18next';
import { EvidenceButton } from '../../evidence/evidence-button';
import { EntityLink } from '../../ui/entity-link';
import { nameOf } from '../../ui/fact-groups';
import { FactWhen } from '../../ui/facts';
import { useSentence } from '../../ui/sentence';
import { plainId } from '../../view/view';
import type { Both } from './both';
import type { ComparedFragment } from './compare.generated';
import type { Common } from './comparison';

/** Rows of other ends, with the facts of both sides; with their phrases where those are not the same. */
export function CommonTable({
  heading,
  rows,
  here,
  there,
  phrases = false,
}: Both & {
  readonly heading?: string;
  readonly rows: readonly Common[];
  readonly phrases?: boolean;
}) {
  const { t } = useTranslation('compare');
  return (
    <div className="scrolled" tabIndex={0} role="region" aria-label={heading ?? t('otherwise')}>
      <table className="compare-common">
        <thead>
          <tr>
            <th scope="col">{heading ?? t('with')}</th>
            <th scope="col">{here.name}</th>
            <th scope="col">{there.name}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ other, here: ofHere, there: ofThere }) => (
            <tr key={other.id}>
              <th scope="row">
                <EntityLink node={{ id: other.id, name: nameOf(other) }} />
              </th>
              <FactsCell side={here} facts={ofHere} other={nameOf(other)} phrases={phrases} />
              <FactsCell side={there} facts={ofThere} other={nameOf(other)} phrases={phrases} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FactsCell({
  side,
  facts,
  other,
  phrases,
}: {
  readonly side: ComparedFragment;
  readonly facts: Common['here'];
  readonly other: string;
  readonly phrases: boolean;
}) {
  const { t } = useTranslation('domain');
  const sentence = useSentence();
  return (
    <td>
      {facts.map((fact) => {
        const direction = plainId(fact.from.id) === plainId(side.id) ? 'out' : 'in';
        const phrase = t(`relationship.${fact.type}.${direction}`);
        return (
          <div key={fact.id} className="compare-fact" data-modality={fact.modality}>
            {phrases && <span>{phrase}</span>}
            <FactWhen fact={fact} />
            <EvidenceButton id={fact.id} about={sentence(side.name, phrase, other)} />
          </div>
        );
      })}
    </td>
  );
}
