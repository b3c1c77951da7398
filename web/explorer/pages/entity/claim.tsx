import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactSentences } from '../../evidence/fact-sentences';
import { Sentence } from '../../evidence/sentence';
import { Empty } from '../../ui/answer';
import { Page } from '../../ui/page';
import { Said } from '../../ui/said';
import { About } from './about';
import { Disagreements } from './disagreements';
import type { ClaimPageFragment } from './entity.generated';

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
    <Page title={statement} heading={<Said>{statement}</Said>} kind={kind} tools={tools}>
      <Sentence claim={claim} titled={false} />
      <section className="facts">
        <h2>
          {t('restsOnIt')} <small>{facts.length}</small>
        </h2>
        {facts.length === 0 && <Empty>{t('nothingRests')}</Empty>}
        <FactSentences facts={facts} />
      </section>
      <Disagreements contradictions={claim.weighedIn.nodes} />
      <About about={claim.about.nodes} />
    </Page>
  );
}
