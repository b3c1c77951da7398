import { useTranslation } from 'react-i18next';
import type { FactFragment } from '../graphql/fragments.generated';
import { Empty } from '../ui/answer';
import { sayDate, sayPeriod } from '../ui/dates';
import { EntityLink } from '../ui/entity-link';
import { nameOf } from '../ui/fact-groups';
import { Marks } from '../ui/marks';
import { Said, Untranslated } from '../ui/said';
import { Disagreement } from './disagreement';
import type { DisagreementFragment, SentenceFragment } from './evidence.generated';
import { Sentence } from './sentence';

/** Stands where the ends of a relationship go into a sentence; no text has it. */
const END = '\u0001';

/** A relationship as a sentence whose ends lead to their pages. */
export function FactSentence({ fact }: { readonly fact: FactFragment }) {
  const { t } = useTranslation();
  const phrase = t(`relationship.${fact.type}.out`, { ns: 'domain' });
  const [before, between, after] = t('sentence', { from: END, phrase, to: END }).split(END);
  return (
    <>
      {before}
      <EntityLink node={{ id: fact.from.id, name: nameOf(fact.from) }} />
      {between}
      <EntityLink node={{ id: fact.to.id, name: nameOf(fact.to) }} />
      {after}
    </>
  );
}

/** When a relationship was so, how it is meant and how sure it is, and when a source last said so. */
export function Standing({ fact }: { readonly fact: FactFragment }) {
  const { t, i18n } = useTranslation();
  return (
    <p>
      {sayPeriod(fact, i18n.language, t) ?? t('date.unknown')} <Marks {...fact} />
      {fact.lastAttested && (
        <span className="quiet">
          {' · '}
          {t('evidence.attested', { date: sayDate(fact.lastAttested, i18n.language, t) })}
        </span>
      )}
    </p>
  );
}

/** The sentences that something rests on, how it follows from them where it was computed, and competing readings. */
export function Grounds({
  derivation,
  claims,
  contradictions,
}: {
  readonly derivation?: string | null | undefined;
  readonly claims: readonly SentenceFragment[];
  readonly contradictions: readonly DisagreementFragment[];
}) {
  const { t } = useTranslation();
  return (
    <>
      {derivation && (
        <p>
          {t('evidence.derivation')}: <Said>{derivation}</Said>
        </p>
      )}
      {claims.length === 0 ? (
        <Empty>{t('evidence.none')}</Empty>
      ) : (
        <>
          <Untranslated texts={claims.map(({ statement }) => statement)} />
          <ol className="sentences" aria-label={t('evidence.claims', { count: claims.length })}>
            {claims.map((claim) => (
              <li key={claim.id}>
                <Sentence claim={claim} />
              </li>
            ))}
          </ol>
        </>
      )}
      {contradictions.map((one) => (
        <Disagreement key={one.id} contradiction={one} />
      ))}
    </>
  );
}
