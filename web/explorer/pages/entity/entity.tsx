import i18next from 'i18next';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { EvidenceButton } from '../../evidence/evidence-button';
import { useAnswer } from '../../graphql/use-answer';
import { Answer, Empty } from '../../ui/answer';
import { sayPeriod } from '../../ui/dates';
import { FactList, groupsOf } from '../../ui/facts';
import { Marks } from '../../ui/marks';
import { Page, PlaygroundLink } from '../../ui/page';
import { Said } from '../../ui/said';
import { DayBar } from '../../view/day-bar';
import { useAddresses, useView } from '../../view/use-view';
import { idInView, plainId } from '../../view/view';
import { Disagreements } from './disagreements';
import { EntityPageDocument, type EntityPageQuery } from './entity.generated';
import { Names } from './names';
import { Properties } from './properties';
import { RecordPage } from './record';
import { Sources } from './sources';
import { Statements } from './statements';
import { Surroundings } from './surroundings';
import './entity.css';

/** It comes after the facts, with the texts of the timeline's page. */
const SmallTimeline = lazy(async () => {
  const [loaded] = await Promise.all([import('../../timeline/small-timeline'), i18next.loadNamespaces('timeline')]);
  return loaded;
});

/** Most facts that one page shows; a country of many ports has more, and the page says how many are left. */
const MOST_FACTS = 400;

/** Everything about one entity: names, properties, facts by kind with their evidence, disagreements and sources. */
export default function EntityPage() {
  const { t } = useTranslation('entity');
  const { '*': id = '' } = useParams();
  const [view] = useView();
  const { page } = useAddresses();
  const about = plainId(id);
  const variables = {
    ...{ id: idInView(id, view), first: MOST_FACTS, source: about, isSource: about.startsWith('source:') },
    ...(view.knownAsOf && { knownAsOf: view.knownAsOf }),
    ...{ onAnyDay: idInView(about, {}), hasDay: Boolean(view.asOf ?? view.knownAsOf) },
  };
  const answer = useAnswer(EntityPageDocument, variables);
  return (
    <Answer answer={answer}>
      {({ node, stated, onAnyDay }) => {
        if (!node) return <Missing id={about} />;
        const playground = <PlaygroundLink operation={EntityPageDocument} variables={variables} />;
        if (!('names' in node)) return <RecordPage node={node} tools={playground} />;
        const tools = (
          <>
            <Link className="tool" href={page('/graph', { nodes: about, selected: about })}>
              {t('actions.onGraph', { ns: 'common' })}
            </Link>
            {programmeOf(node) && (
              <Link className="tool" href={page('/matrix', { with: programmeOf(node)! })}>
                {t('recognition')}
              </Link>
            )}
            <Link className="tool" href={page('/compare', { a: about })}>
              {t('compare')}
            </Link>
            {playground}
          </>
        );
        const type = t(`type.${node.__typename}.one`, { ns: 'domain' });
        return (
          <Page title={node.name} kind={type} tools={tools}>
            <DayBar />
            <Entity
              node={node}
              onAnyDay={onAnyDay && 'relationships' in onAnyDay ? onAnyDay.relationships.totalCount : 0}
            >
              {stated && <Statements source={about} first={stated} />}
            </Entity>
          </Page>
        );
      }}
    </Answer>
  );
}

type EntityNode = Extract<NonNullable<EntityPageQuery['node']>, { readonly names: unknown }>;

/** The programme whose recognitions the matrix shows: the entity itself, or that of a country. */
function programmeOf(node: EntityNode): string | undefined {
  if (node.__typename === 'Country') {
    const [programme] = node.authorities.nodes.flatMap((one) => ('administers' in one ? one.administers.nodes : []));
    return programme && plainId(programme.id);
  }
  return node.relationships.nodes.some(({ type }) => type === 'MUTUALLY_RECOGNISES') ? plainId(node.id) : undefined;
}

function Entity({
  node,
  onAnyDay,
  children,
}: {
  readonly node: EntityNode;
  /** How many facts there are whatever the day, where the view has one. */
  readonly onAnyDay: number;
  readonly children: ReactNode;
}) {
  const { t, i18n } = useTranslation('entity');
  const { nodes: facts, totalCount } = node.relationships;
  const about = plainId(node.id);
  const groups = groupsOf(facts, about);
  return (
    <div className="entity">
      <div className="entity-lead">
        {node.description && (
          <p>
            <Said>{node.description}</Said>
          </p>
        )}
        <p>
          {sayPeriod(node, i18n.language, t)} <Marks {...node} />{' '}
          <EvidenceButton id={node.id} about={`${t('whatIsClaimed')}: ${node.name}`}>
            {t('whatIsClaimed')}
          </EvidenceButton>
        </p>
      </div>
      <div className="entity-facts">
        {children}
        {groups.length === 0 && !children && <Empty>{t('noFacts')}</Empty>}
        {groups.map((group) => (
          <FactList key={`${group.type} ${group.direction}`} group={group} about={about} name={node.name} />
        ))}
        {onAnyDay > totalCount && <p className="quiet">{t('otherDays', { count: onAnyDay - totalCount })}</p>}
        {totalCount > facts.length && <p className="quiet">{t('moreFacts', { count: totalCount - facts.length })}</p>}
      </div>
      <aside className="entity-side">
        <Surroundings node={node} />
        <Properties node={node} />
        {facts.length > 0 && (
          <Suspense>
            <SmallTimeline about={about} name={node.name} facts={facts} />
          </Suspense>
        )}
        <Names names={node.names} title={node.name} />
        <Disagreements contradictions={node.disagreements.nodes} />
        <Sources sources={node.sources} of={about} />
      </aside>
    </div>
  );
}

function Missing({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  return (
    <Page title={t('missing.entity', { id })}>
      <DayBar />
      <Empty>{t('missing.entityWhy')}</Empty>
    </Page>
  );
}
