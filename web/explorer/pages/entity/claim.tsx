import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceButton } from '../../evidence/evidence-button';
import { FactSentence } from '../../evidence/grounds';
import { Sentence } from '../../evidence/sentence';
import { Empty } from '../../ui/answer';
import { FactWhen } from '../../ui/facts';
import { Page } from '../../ui/page';
import { Disagreements } from './disagreements';
import type { ClaimPageFragment } from './entity.generated';
import { About } from './record';

/** One sentence of a source: its words, where they stand, what rests on it, and what speaks against it. */
export function ClaimPage({
  claim,
  kind,
  tools,
}: {
  readonly claim: ClaimPageFragment;
  readonly kind: string;
  readonly tools: ReactNode;
}) {
  const { t } = useTranslation('entity');
  const { statement, supportsRelationships: facts } = claim;
  return (
    <Page title={statement} heading={statement} kind={kind} tools={tools}>
      <Sentence claim={claim} titled={false} />
      <section className="facts">
        <h2>
          {t('restsOnIt')} <small>{facts.length}</small>
        </h2>
        {facts.length === 0 && <Empty>{t('nothingRests')}</Empty>}
        <ul>
          {facts.map((fact) => (
            <li key={fact.id} data-modality={fact.modality} data-standing={fact.standing}>
              <span className="fact-what">
                <span>
                  <FactSentence fact={fact} />
                </span>
                <FactWhen fact={fact} />
              </span>
              <EvidenceButton id={fact.id} about={statement} />
            </li>
          ))}
        </ul>
      </section>
      <Disagreements contradictions={claim.weighedIn.nodes} />
      <About about={claim.about.nodes} />
    </Page>
  );
}
