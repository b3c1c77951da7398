import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useAnswer } from '../../graphql/use-answer';
import { centreFor, type Centre } from '../../map/projection';
import { anchorOf } from '../../map/countries';
import { WorldMap } from '../../map/world-map';
import { Answer, Empty } from '../../ui/answer';
import { useView } from '../../view/use-view';
import { argumentsOf } from '../../view/view';
import { useMapAddress, usePlace } from './address';
import { countriesIn } from './countries-by-key';
import { Legend, PointKey } from './legend';
import { MapFrame } from './map-frame';
import { MapView } from './map-view';
import { PortsByCountry, PortList } from './port-list';
import { PortPoints } from './port-points';
import { PortTable } from './port-table';
import { countsByCountry, fillsByPorts, kindsOf, portsIn } from './ports';
import { MapPortsDocument, type MapPortsQuery } from './ports.generated';

/** Ports with coordinates, of all countries or of one. */
export function PortsLayer() {
  const { t } = useTranslation('map');
  const [view] = useView();
  const [{ of }] = useMapAddress();
  const variables = { ...argumentsOf(view), ...(of && { of }) };
  const answer = useAnswer(MapPortsDocument, variables);
  const name =
    of && answer.state === 'there' ? answer.data.countries.nodes.find(({ id }) => id === of)?.name : undefined;
  return (
    <MapFrame
      title={name ? t('layer.ports.of', { name }) : t('layer.ports.title')}
      types={['Country']}
      operation={MapPortsDocument}
      variables={variables}
    >
      <Answer answer={answer}>{(data) => <Ports data={data} />}</Answer>
    </MapFrame>
  );
}

function Ports({ data }: { readonly data: MapPortsQuery }) {
  const { t } = useTranslation('map');
  const [, navigate] = useLocation();
  const [{ of: chosen }, hrefOf] = useMapAddress();
  const placed = usePlace();
  const countries = useMemo(() => countriesIn(data.countries), [data]);
  const ports = useMemo(() => portsIn(data, countries), [data, countries]);
  // Until the ports of a country are there, those before stay, and so does the part of the map in view.
  const of = ports.every(({ country }) => country.id === chosen) ? chosen : undefined;
  const fills = useMemo(() => fillsByPorts(ports, countries, t), [ports, countries, t]);
  const centre: Centre = centreFor(anchorOf(countries.byId.get(of ?? '')?.key ?? ''));
  const points = useMemo(
    () => <PortPoints ports={ports} centre={centre} large={of !== undefined} />,
    [ports, centre, of],
  );
  const unplaced = data.unplaced.totalCount;
  return (
    <MapView
      picture={
        <WorldMap
          key={`${of}`}
          says={t('layer.ports.says', { count: ports.length })}
          centre={centre}
          fills={fills}
          names={countries.names}
          lookAt={of ? ports.map(({ at }) => at) : []}
          {...placed}
          onCountry={(key) => navigate(hrefOf({ of: countries.byKey.get(key)?.id }))}
        >
          {points}
        </WorldMap>
      }
      legend={
        <>
          <Legend>
            {kindsOf(ports).map(([kind, count]) => (
              <PointKey key={kind} kind={kind}>
                {t(`value.PortKind.${kind}`, { ns: 'domain' })} <strong>{count}</strong>
              </PointKey>
            ))}
          </Legend>
          {unplaced > 0 && <p className="quiet">{t('unplaced', { count: unplaced })}</p>}
        </>
      }
      list={
        of && !countries.byId.has(of) ? (
          <Empty>{t('missing.entity', { id: of, ns: 'common' })}</Empty>
        ) : of ? (
          <PortList ports={ports} />
        ) : (
          <PortsByCountry counts={countsByCountry(ports)} countries={countries} />
        )
      }
      table={ports.length === 0 ? <Empty>{t('nothing')}</Empty> : <PortTable ports={ports} />}
    />
  );
}
