import type { DocumentNode } from 'graphql';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { EntityType } from '../../graphql/enumerations.generated';
import { EntitySearch } from '../../search/entity-search';
import { Page, PlaygroundLink } from '../../ui/page';
import { DayBar } from '../../view/day-bar';
import { useAddresses } from '../../view/use-view';
import { LAYERS, useMapAddress } from './address';

/** What stands around every layer: which layer it is, of whom, on which day, and the ways to the table and the query. */
export function MapFrame({
  title,
  types,
  operation,
  variables,
  children,
}: {
  readonly title: string;
  /** What one may choose the layer to be of. */
  readonly types: readonly EntityType[];
  readonly operation: DocumentNode;
  readonly variables: object;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('map');
  const [, navigate] = useLocation();
  const [{ layer, of, show }, hrefOf] = useMapAddress();
  const { entity } = useAddresses();
  const tools = (
    <>
      <Link className="tool" href={hrefOf({ show: show ? undefined : 'table' })}>
        {t(show ? 'actions.picture' : 'actions.table', { ns: 'common' })}
      </Link>
      <PlaygroundLink operation={operation} variables={variables} />
    </>
  );
  return (
    <Page title={title} kind={t('kind')} tools={tools}>
      <div className="map-choice">
        <nav aria-label={t('layers')}>
          {LAYERS.map((one) => (
            <Link
              key={one}
              href={hrefOf({ layer: one, of: keeps(layer, one) ? of : undefined, at: undefined })}
              aria-current={one === layer ? 'true' : undefined}
            >
              {t(`layer.${one}.name`)}
            </Link>
          ))}
        </nav>
        <EntitySearch
          key={layer}
          label={t(`layer.${layer}.choose`)}
          placeholder={t(`layer.${layer}.choose`)}
          types={types}
          onPick={({ id }) => navigate(hrefOf({ of: id, at: undefined }))}
        />
        {of && (
          <>
            <Link className="tool" href={hrefOf({ of: undefined, at: undefined })}>
              {t(`layer.${layer}.all`)}
            </Link>
            <Link className="tool" href={entity(of)}>
              {t('itsPage')}
            </Link>
          </>
        )}
      </div>
      <DayBar />
      {children}
    </Page>
  );
}

/** Whether two layers are about the same kind of thing, so that what is chosen in one stays in the other. */
function keeps(from: string, to: string): boolean {
  const ofCountries = ['recognition', 'ports'];
  return from === to || (ofCountries.includes(from) && ofCountries.includes(to));
}
