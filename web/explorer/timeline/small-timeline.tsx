import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EvidenceButton } from '../evidence/evidence-button';
import type { FactFragment } from '../graphql/fragments.generated';
import { sayPeriod } from '../ui/dates';
import { useSentence } from '../ui/sentence';
import { useAddresses } from '../view/use-view';
import { plainId } from '../view/view';
import { Axis } from './axis';
import { Track } from './mark';
import { scaleOf } from './scale';
import { spanOfFact, type Span } from './span';
import './small-timeline.css';

/** As many as a glance takes in. */
const SHOWN = 12;

/** Says again what PARTY_TO says. */
const DOUBLED = 'BINDS';

/**
 * The first dated facts about an entity, a line each; the name of the other end opens the evidence. It takes the facts that
 * a page has already, and leads to the whole timeline.
 */
export default function SmallTimeline({
  about,
  name,
  facts,
}: {
  readonly about: string;
  readonly name: string;
  readonly facts: readonly FactFragment[];
}) {
  const { t, i18n } = useTranslation('timeline');
  const { page } = useAddresses();
  const sentence = useSentence();
  const dated = facts
    .flatMap((fact) => {
      const span = fact.type === DOUBLED ? undefined : spanOfFact(fact);
      return span ? [{ fact, span }] : [];
    })
    .sort((left, right) => placeIn(left.span) - placeIn(right.span))
    .slice(0, SHOWN);
  const scale = scaleOf(dated.map(({ span }) => span));
  return (
    <section className="small-timeline">
      <h2>{t('title')}</h2>
      {dated.length === 0 ? (
        <p className="quiet">{t('small.none')}</p>
      ) : (
        <>
          <Axis scale={scale} most={3} />
          <ol className="plain">
            {dated.map(({ fact, span }) => {
              const other = plainId(fact.from.id) === about ? fact.to : fact.from;
              const otherName = 'name' in other ? other.name : other.id;
              const direction = other === fact.to ? 'out' : 'in';
              const verb = t(`relationship.${fact.type}.${direction}`, { ns: 'domain' });
              const modality = fact.modality === 'FACT' ? '' : `, ${t(`modality.${fact.modality}`, { ns: 'domain' })}`;
              const says = sentence(name, verb, otherName);
              const when = sayPeriod(fact, i18n.language, t) ?? '';
              return (
                <li key={fact.id} title={`${when}: ${says}${modality}`}>
                  <Track span={span} scale={scale} modality={fact.modality} />
                  <EvidenceButton id={fact.id} about={`${when}: ${says}${modality}`}>
                    {otherName}
                  </EvidenceButton>
                </li>
              );
            })}
          </ol>
        </>
      )}
      <p>
        <Link href={page('/timeline', { about })}>{t('small.whole')}</Link>
      </p>
    </section>
  );
}

/** Where a span stands in the order of time: at its first day, or at its last where it has no first. */
const placeIn = ({ first, last }: Span): number => first ?? last ?? 0;
