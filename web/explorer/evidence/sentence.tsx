import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { sayDate } from '../ui/dates';
import { EntityLink } from '../ui/entity-link';
import { nameOf } from '../ui/fact-groups';
import { Marks } from '../ui/marks';
import { Said } from '../ui/said';
import type { SentenceFragment } from './evidence.generated';

/** A claim: what it says, the source's own words in their language, and where they stand. */
export function Sentence({
  claim,
  verdict,
  titled = true,
}: {
  readonly claim: SentenceFragment;
  readonly verdict?: string;
  /** Whether it begins with the statement and leads to its page; that page has the statement as its title. */
  readonly titled?: boolean;
}) {
  const { t, i18n } = useTranslation();
  const {
    id,
    statement,
    quote,
    language,
    parallelQuotes,
    locator,
    source,
    claimConfidence,
    claimModality,
    claimRank,
    asOf,
  } = claim;
  const say = (date: string): string => sayDate(date, i18n.language, t);
  return (
    <article className="sentence" data-rank={claimRank} data-verdict={verdict}>
      <p className="sentence-statement">
        {titled && <Said>{statement}</Said>}{' '}
        {verdict && <strong className="mark verdict">{t(`value.Verdict.${verdict}`, { ns: 'domain' })}</strong>}{' '}
        <Marks modality={claimModality} confidence={claimConfidence} />
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
      {claimRank === 'DEPRECATED' && verdict !== 'REJECTED' && <p className="mark">{t('evidence.rejected')}</p>}
      <footer>
        <cite>
          <EntityLink node={source} />
        </cite>
        {' · '}
        {source.contributors.nodes.length > 0 ? (
          source.contributors.nodes.map((who, index) => (
            <Fragment key={who.id}>
              {index > 0 && t('comma')}
              <EntityLink node={{ id: who.id, name: nameOf(who) }} />
            </Fragment>
          ))
        ) : (
          <span className="quiet">{t('evidence.publisherUnknown')}</span>
        )}
        {source.published && <> · {t('evidence.published', { date: say(source.published.edtf) })}</>}
        {asOf && asOf.edtf !== source.published?.edtf && <> · {t('evidence.asOf', { date: say(asOf.edtf) })}</>}
        {!quote && <> · {t('evidence.summary')}</>}
        {locator && (
          <>
            {' · '}
            <Said>{locator}</Said>
          </>
        )}
        {source.address && (
          <>
            {' · '}
            <a href={source.address} rel="noreferrer noopener external" target="_blank">
              {t('evidence.open')}
            </a>
          </>
        )}
        {titled && (
          <>
            {' · '}
            <EntityLink node={{ id, name: t('evidence.permanent') }} />
          </>
        )}
      </footer>
    </article>
  );
}
