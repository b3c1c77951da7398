import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EvidenceButton } from '../../evidence/evidence-button';
import { useAnswer } from '../../graphql/use-answer';
import { Answer, Empty } from '../../ui/answer';
import { EntityLink } from '../../ui/entity-link';
import { Marks } from '../../ui/marks';
import { Said, Untranslated } from '../../ui/said';
import { useAddresses, useView } from '../../view/use-view';
import { MoreStatedDocument, type StatedFragment } from './entity.generated';

/** What a source states, rejected readings too: the editors' words, and its own in their language. */
export function Statements({ source, first }: { readonly source: string; readonly first: StatedFragment }) {
  const { t } = useTranslation('entity');
  const { page } = useAddresses();
  return (
    <section className="statements">
      <h2>
        {t('statements')} <small>{first.totalCount}</small>
      </h2>
      <p className="statements-ways">
        <Link href={page('/sources', { source })}>{t('restsAlone')}</Link>
        <Link href={page('/sources', { tab: 'contradictions', source })}>{t('weighed')}</Link>
      </p>
      <Untranslated texts={first.nodes.map(({ statement }) => statement)} />
      {first.totalCount === 0 ? <Empty>{t('statesNothing')}</Empty> : <Stated source={source} page={first} />}
    </section>
  );
}

/** One page of statements, and a way to the next. */
function Stated({ source, page }: { readonly source: string; readonly page: StatedFragment }) {
  const { t } = useTranslation('entity');
  const [wanted, setWanted] = useState(false);
  const { endCursor, hasNextPage } = page.pageInfo;
  return (
    <>
      <ol className="statements-list">
        {page.nodes.map((claim) => (
          <Statement key={claim.id} claim={claim} />
        ))}
      </ol>
      {hasNextPage && endCursor && !wanted && (
        <button type="button" onClick={() => setWanted(true)}>
          {t('actions.more', { ns: 'common' })}
        </button>
      )}
      {wanted && endCursor && <Further source={source} after={endCursor} />}
    </>
  );
}

/** The page after a cursor: a reader has asked for it. */
function Further({ source, after }: { readonly source: string; readonly after: string }) {
  const [{ knownAsOf }] = useView();
  const answer = useAnswer(MoreStatedDocument, { source, after, ...(knownAsOf && { knownAsOf }) });
  return <Answer answer={answer}>{({ stated }) => <Stated source={source} page={stated} />}</Answer>;
}

function Statement({ claim }: { readonly claim: StatedFragment['nodes'][number] }) {
  const { t } = useTranslation();
  const { id, statement, quote, language, parallelQuotes, locator, claimConfidence, claimModality, claimRank } = claim;
  return (
    <li data-rank={claimRank}>
      <p>
        <EntityLink node={{ id, name: statement }} /> <Marks modality={claimModality} confidence={claimConfidence} />{' '}
        {claimRank === 'DEPRECATED' && <span className="mark">{t('evidence.rejected')}</span>}
      </p>
      {quote && (
        <blockquote lang={language ?? undefined} aria-label={t('evidence.quoted')}>
          {quote}
        </blockquote>
      )}
      {parallelQuotes.map(({ language, value }) => (
        <blockquote key={language} lang={language} className="parallel" aria-label={t('evidence.parallel')}>
          {value}
        </blockquote>
      ))}
      <footer>
        {locator && (
          <span>
            <Said>{locator}</Said>
          </span>
        )}{' '}
        <EvidenceButton id={id} about={statement} />
      </footer>
    </li>
  );
}
