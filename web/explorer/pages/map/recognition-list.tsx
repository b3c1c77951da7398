import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EvidenceButton } from '../../evidence/evidence-button';
import { Empty } from '../../ui/answer';
import { sayPeriod } from '../../ui/dates';
import { EntityLink } from '../../ui/entity-link';
import { Marks } from '../../ui/marks';
import { useMapAddress } from './address';
import type { MapCountries } from './countries-by-key';
import { ListHeading } from './list-heading';
import { partnersByCountry, type Pair, type Recognition } from './recognition';

/** The recognitions of one country or union, the earliest first. */
export function PairList({
  pairs,
  of,
  at,
}: {
  readonly pairs: readonly Pair[];
  readonly of: string;
  /** The id of the one partner that is shown. */
  readonly at: string | undefined;
}) {
  const { t } = useTranslation('map');
  const [, hrefOf] = useMapAddress();
  const partners = new Set(pairs.map(({ sides }) => sides[1].id)).size;
  const rows = pairs.flatMap(({ recognitions }) => recognitions);
  rows.sort((left, right) => (left.fact.firstDay ?? '9999').localeCompare(right.fact.firstDay ?? '9999'));
  const partner = at ? pairs[0]?.sides[1] : undefined;
  return (
    <section className="facts">
      <ListHeading>{partner ? partner.name : t('partners', { count: partners })}</ListHeading>
      {at && (
        <p className="map-ways">
          <Link href={hrefOf({ at: undefined })}>{t('allPartners')}</Link>
          {partner && (
            <Link href={hrefOf({ of: partner.id, at: undefined })}>{t('partnersOf', { name: partner.name })}</Link>
          )}
        </p>
      )}
      {rows.length === 0 && <Empty>{t('nothing')}</Empty>}
      <ul>
        {rows.map((recognition) => (
          <RecognitionItem key={recognition.fact.id} recognition={recognition} of={of} pairs={pairs} />
        ))}
      </ul>
    </section>
  );
}

function RecognitionItem({
  recognition,
  of,
  pairs,
}: {
  readonly recognition: Recognition;
  readonly of: string;
  readonly pairs: readonly Pair[];
}) {
  const { t, i18n } = useTranslation('map');
  const [, hrefOf] = useMapAddress();
  const { fact, status } = recognition;
  const pair = pairs.find(({ recognitions }) => recognitions.includes(recognition));
  const other = recognition.sides.find(({ id }) => id === pair?.sides[1].id) ?? recognition.sides[1];
  const own = recognition.sides.find((side) => side !== other) ?? recognition.sides[0];
  const scope = 'scope' in fact ? fact.scope.map((mode) => t(`value.TransportMode.${mode}`, { ns: 'domain' })) : [];
  return (
    <li data-modality={fact.modality} data-standing={fact.standing}>
      <span className="fact-what">
        <Link href={hrefOf({ at: other.id })}>
          <strong>{other.name}</strong>
        </Link>
        <EntityLink node={other.programme} />
        <span className="fact-when">
          {[t(`value.AgreementStatus.${status}`, { ns: 'domain' }), sayPeriod(fact, i18n.language, t), scope.join(', ')]
            .filter(Boolean)
            .join(' · ')}
          {own.id !== of && ` · ${t('through', { name: own.name })}`}
        </span>
        <Marks {...fact} />
      </span>
      <EvidenceButton id={fact.id} about={`${own.programme.name} – ${other.programme.name}`} />
    </li>
  );
}

/** Countries by their numbers of partners. */
export function Ranking({ pairs, countries }: { readonly pairs: readonly Pair[]; readonly countries: MapCountries }) {
  const { t, i18n } = useTranslation('map');
  const [, hrefOf] = useMapAddress();
  const unions = new Map(
    pairs.flatMap(({ sides }) => sides.filter((side) => side.countries.length > 1)).map(({ id, name }) => [id, name]),
  );
  const own = partnersByCountry(pairs.map((pair) => ({ ...pair, sides: asOne(pair.sides) })));
  const name = (id: string): string => countries.byId.get(id)?.name ?? unions.get(id) ?? id;
  const rows = [...own].sort(
    ([one, left], [other, right]) => right - left || name(one).localeCompare(name(other), i18n.language),
  );
  return (
    <section>
      <ListHeading>{t('ranked', { count: rows.length })}</ListHeading>
      {rows.length === 0 && <Empty>{t('nothing')}</Empty>}
      <ol className="map-ranking">
        {rows.map(([id, number]) => (
          <li key={id}>
            <Link href={hrefOf({ of: id })}>{name(id)}</Link>
            <span>{number}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A union counts as one here, not as its members. */
function asOne([one, other]: Pair['sides']): Pair['sides'] {
  return [
    { ...one, countries: [one.id] },
    { ...other, countries: [other.id] },
  ];
}
