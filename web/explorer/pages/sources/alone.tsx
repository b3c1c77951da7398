import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAnswer } from '../../graphql/use-answer';
import { Answer, Empty } from '../../ui/answer';
import { FactTable } from '../../ui/fact-table';
import { PlaygroundLink } from '../../ui/page';
import { DayBar } from '../../view/day-bar';
import { useAddresses, useParameter, useView } from '../../view/use-view';
import { argumentsOf } from '../../view/view';
import { AloneDocument } from './sources.generated';

/** Most facts that the table shows. */
const MOST = 500;

/** Asks what rests on a source alone; the page does, for the source of its address. */
export function useAlone(source: string | null) {
  const [view] = useView();
  const variables = { source: source ?? '', ...argumentsOf(view), first: MOST };
  return { variables, answer: useAnswer(AloneDocument, variables, { pause: source === null }) };
}

/** What would be gone from the graph without a source: facts whose sentences all stand in it. */
export function Alone({
  source,
  asked: { variables, answer },
}: {
  readonly source: string;
  readonly asked: ReturnType<typeof useAlone>;
}) {
  const { t } = useTranslation('sources');
  const [, choose] = useParameter('source');
  const { entity, page } = useAddresses();
  const heading = useRef<HTMLHeadingElement>(null);
  const isThere = answer.state === 'there';
  // A reader has chosen it further down the page; who came by its address has not.
  useEffect(() => {
    if (isThere && document.activeElement !== document.body) heading.current?.focus();
  }, [isThere]);
  return (
    <Answer answer={answer}>
      {({ source: found, relationships: { nodes, totalCount }, contradictions }) => (
        <section className="alone">
          <h2 ref={heading} tabIndex={-1}>
            {found ? t('aloneOf', { name: found.name }) : t('missing.entity', { ns: 'common', id: source })}{' '}
            <small>{totalCount}</small>
          </h2>
          <p className="alone-ways">
            <Link href={entity(source)}>{t('statements')}</Link>
            {contradictions.totalCount > 0 && (
              <Link href={page('/sources', { tab: 'contradictions', source })}>
                {t('weighed', { count: contradictions.totalCount })}
              </Link>
            )}
            <PlaygroundLink operation={AloneDocument} variables={variables} />
            <button type="button" onClick={() => choose(null)}>
              {t('actions.close', { ns: 'common' })}
            </button>
          </p>
          <DayBar />
          {totalCount === 0 ? (
            <Empty>{t('nothingAlone')}</Empty>
          ) : (
            <FactTable caption={t('alone')} fileName={source.replace(':', '-')} facts={nodes} />
          )}
          {totalCount > nodes.length && <p className="quiet">{t('left', { count: totalCount - nodes.length })}</p>}
        </section>
      )}
    </Answer>
  );
}
