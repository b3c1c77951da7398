import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EvidenceButton } from '../../evidence/evidence-button';
import { Empty } from '../../ui/answer';
import { EntityLink } from '../../ui/entity-link';
import { useMapAddress } from './address';
import type { MapCountries } from './countries-by-key';
import { ListHeading } from './list-heading';
import type { MapPort } from './ports';

/** The ports of one country, by name. */
export function PortList({ ports }: { readonly ports: readonly MapPort[] }) {
  const { t, i18n } = useTranslation('map');
  const rows = [...ports].sort((left, right) => left.name.localeCompare(right.name, i18n.language));
  return (
    <section className="facts">
      <ListHeading>{t('layer.ports.count', { count: rows.length })}</ListHeading>
      {rows.length === 0 && <Empty>{t('nothing')}</Empty>}
      <ul>
        {rows.map((port) => (
          <li key={port.id}>
            <span className="fact-what">
              <EntityLink node={port} />
              <span className="fact-when">
                {t(`value.PortKind.${port.kind}`, { ns: 'domain' })} {port.code && <code>{port.code}</code>}
              </span>
            </span>
            <EvidenceButton id={port.id} about={port.name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many ports each country has. */
export function PortsByCountry({
  counts,
  countries,
}: {
  readonly counts: readonly (readonly [string, number])[];
  readonly countries: MapCountries;
}) {
  const { t } = useTranslation('map');
  const [, hrefOf] = useMapAddress();
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return (
    <section>
      <ListHeading>{t('layer.ports.count', { count: total })}</ListHeading>
      <ol className="map-ranking">
        {counts.map(([id, count]) => (
          <li key={id}>
            <Link href={hrefOf({ of: id })}>{countries.byId.get(id)?.name ?? t('noCountry')}</Link>
            <span>{count}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
