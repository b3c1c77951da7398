import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Disagreement } from '../../evidence/disagreement';
import { FactSentence, Grounds, Standing } from '../../evidence/grounds';
import { Empty } from '../../ui/answer';
import { nameOf } from '../../ui/fact-groups';
import { Page } from '../../ui/page';
import { Said } from '../../ui/said';
import { useSentence } from '../../ui/sentence';
import { About } from './about';
import { ClaimPage } from './claim';
import type { EntityPageQuery } from './entity.generated';

type Node = Exclude<NonNullable<EntityPageQuery['node']>, { readonly names: unknown }>;

/** The page of what is no entity: a relationship, a claim, a contradiction; each has a sentence as its title. */
export function RecordPage({ node, tools }: { readonly node: Node; readonly tools: ReactNode }) {
  const { t } = useTranslation('entity');
  const sentence = useSentence();
  const kind = t(`type.${node.__typename}.one`, { ns: 'domain', defaultValue: t('fact') });
  if ('from' in node) {
    const phrase = t(`relationship.${node.type}.out`, { ns: 'domain' });
    const title = sentence(nameOf(node.from), phrase, nameOf(node.to));
    return (
      <Page title={title} heading={<FactSentence fact={node} />} kind={kind} tools={tools}>
        <Standing fact={node} />
        <Grounds {...node} />
      </Page>
    );
  }
  if ('statement' in node) return <ClaimPage claim={node} kind={kind} tools={tools} />;
  if ('question' in node) {
    return (
      <Page title={node.question} heading={<Said>{node.question}</Said>} kind={kind} tools={tools}>
        <Disagreement contradiction={node} titled={false} />
        <About about={node.about.nodes} />
      </Page>
    );
  }
  return (
    <Page title={node.id} kind={kind} tools={tools}>
      <Empty>{t('noPage')}</Empty>
    </Page>
  );
}
