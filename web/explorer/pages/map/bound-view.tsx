import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { anchorOf } from '../../map/countries';
import { WorldMap } from '../../map/world-map';
import { Empty } from '../../ui/answer';
import { sayPeriod } from '../../ui/dates';
import { plainId } from '../../view/view';
import { useMapAddress, usePlace } from './address';
import { boundIn, fillsOf, holdsOf, HOLDS, TEXTURES, type Bound } from './bound';
import { BoundList, Choices, type Choice } from './bound-list';
import { BoundTable } from './bound-table';
import { countriesIn } from './countries-by-key';
import { Legend, ToneKey } from './legend';
import type { BondFragment, CountriesFragment } from './map.generated';
import { MapView } from './map-view';

interface Edges {
  readonly totalCount: number;
  readonly edges: Parameters<typeof boundIn>[0];
}

export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly bound: Edges;
  /** Parties that are no countries; absent where the others are among the bound. */
  readonly others?: Edges;
}

/** Countries filled by what binds them to an organization or an agreement. */
export function BoundView({
  layer,
  subject,
  choices,
  countries: given,
}: {
  readonly layer: 'members' | 'convention';
  /** Null where nothing has the id; undefined where none is chosen. */
  readonly subject: Subject | null | undefined;
  readonly choices: readonly Choice[];
  readonly countries: CountriesFragment;
}) {
  const { t, i18n } = useTranslation('map');
  const [, navigate] = useLocation();
  const [{ of, at }, hrefOf] = useMapAddress();
  const placed = usePlace();
  const countries = useMemo(() => countriesIn(given), [given]);
  const bound = useMemo(
    () => boundIn([...(subject?.bound.edges ?? []), ...(subject?.others?.edges ?? [])], i18n.language),
    [subject, i18n.language],
  );
  const fills = useMemo(() => {
    const say = (bond: BondFragment): string => sayPeriod(bond, i18n.language, t) ?? t(`bound.${layer}`);
    return fillsOf(bound, countries, say, at);
  }, [bound, countries, at, layer, t, i18n.language]);
  // Of whom the answer is; while another is on its way the map stays as it is.
  const about = subject && plainId(subject.id);
  const drawn = bound.filter(({ id }) => countries.byId.has(id));
  const lookAt = useMemo(
    () => anchorsOf(drawn.map(({ id }) => countries.byId.get(id)?.key ?? '')),
    [drawn.length > 0, about],
  );
  const onCountry = (key: string): void => navigate(hrefOf({ at: countries.byKey.get(key)?.id }));
  const choose = <Choices layer={layer} choices={choices} />;
  const list = subject ? <BoundList layer={layer} bound={bound} countries={countries} name={subject.name} /> : choose;
  return (
    <MapView
      picture={
        <WorldMap
          key={`${about} ${drawn.length > 0}`}
          says={
            subject ? t(`layer.${layer}.says`, { count: drawn.length, name: subject.name }) : t(`layer.${layer}.title`)
          }
          centre="europe"
          fills={fills}
          names={countries.names}
          lookAt={lookAt}
          {...placed}
          onCountry={onCountry}
        />
      }
      legend={
        subject ? (
          <BoundLegend layer={layer} drawn={drawn} />
        ) : (
          <p className="quiet map-unchosen">{t(`layer.${layer}.choice`)}</p>
        )
      }
      list={
        of && subject === null ? (
          <>
            <Empty>{t('missing.entity', { id: of, ns: 'common' })}</Empty>
            {choose}
          </>
        ) : (
          list
        )
      }
      table={subject ? <BoundTable layer={layer} bound={bound} name={subject.name} /> : choose}
    />
  );
}

/** How sure the fills are, with how many there are of each. */
function BoundLegend({ layer, drawn }: { readonly layer: 'members' | 'convention'; readonly drawn: readonly Bound[] }) {
  const { t } = useTranslation('map');
  const surest = drawn.flatMap(({ bonds: [bond] }) => (bond ? [holdsOf(bond)] : []));
  return (
    <Legend>
      {HOLDS.filter((holds) => surest.includes(holds)).map((holds) => (
        <ToneKey key={holds} tone={3} texture={TEXTURES[holds]}>
          {holds === 'held' ? t(`layer.${layer}.filled`) : t(`holds.${holds}`, { what: t(`layer.${layer}.filled`) })}{' '}
          <strong>{surest.filter((one) => one === holds).length}</strong>
        </ToneKey>
      ))}
    </Legend>
  );
}

function anchorsOf(keys: readonly string[]) {
  return keys.map(anchorOf).filter((anchor) => anchor !== undefined);
}
