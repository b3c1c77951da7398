import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../table/data-table';
import { EntityLink } from '../../ui/entity-link';
import { evidenceColumn } from './columns';
import type { MapPort } from './ports';

/** The points as rows: ports with code and coordinates. */
export function PortTable({ ports }: { readonly ports: readonly MapPort[] }) {
  const { t } = useTranslation('map');
  const columns = useMemo(
    (): readonly Column<MapPort>[] => [
      { id: 'name', heading: t('column.port'), value: ({ name }) => name, cell: (port) => <EntityLink node={port} /> },
      { id: 'country', heading: t('column.country'), value: ({ country }) => country.name },
      { id: 'kind', heading: t('column.kind'), value: ({ kind }) => t(`value.PortKind.${kind}`, { ns: 'domain' }) },
      { id: 'code', heading: t('column.code'), value: ({ code }) => code },
      { id: 'latitude', heading: t('column.latitude'), value: ({ at }) => at[1] },
      { id: 'longitude', heading: t('column.longitude'), value: ({ at }) => at[0] },
      {
        id: 'marks',
        heading: t('column.marks'),
        value: ({ ofTown }) => t(`value.CoordinatesOf.${ofTown ? 'TOWN' : 'PORT'}`, { ns: 'domain' }),
      },
      evidenceColumn(t, ({ id, name }) => ({ id, about: name })),
    ],
    [t],
  );
  return <DataTable caption={t('layer.ports.title')} fileName="ports" columns={columns} rows={ports} />;
}
