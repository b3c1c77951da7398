import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../table/data-table';
import { sayPeriod } from '../../ui/dates';
import { EntityLink } from '../../ui/entity-link';
import { Marks } from '../../ui/marks';
import type { Bound } from './bound';
import { evidenceColumn } from './columns';
import type { BondFragment } from './map.generated';

interface Row {
  readonly one: Bound;
  readonly bond: BondFragment;
}

/** The filled countries as rows, and the bound that are no countries. */
export function BoundTable({
  layer,
  bound,
  name,
}: {
  readonly layer: 'members' | 'convention';
  readonly bound: readonly Bound[];
  readonly name: string;
}) {
  const { t, i18n } = useTranslation('map');
  const rows = useMemo(() => bound.flatMap((one) => one.bonds.map((bond): Row => ({ one, bond }))), [bound]);
  const columns = useMemo(
    (): readonly Column<Row>[] => [
      {
        id: 'name',
        heading: t(`column.${layer}`),
        value: ({ one }) => one.name,
        cell: ({ one }) => <EntityLink node={one} />,
      },
      {
        id: 'from',
        heading: t('column.from'),
        value: ({ bond }) => bond.firstDay ?? '',
        cell: ({ bond }) => sayPeriod(bond, i18n.language, t),
      },
      {
        id: 'standing',
        heading: t('column.standing'),
        value: ({ bond }) => (bond.standing ? t(`standing.${bond.standing}`, { ns: 'domain' }) : ''),
        cell: ({ bond }) => <Marks {...bond} />,
      },
      evidenceColumn(t, ({ one, bond }) => ({ id: bond.id, about: `${one.name} – ${name}` })),
    ],
    [layer, name, t, i18n.language],
  );
  return <DataTable caption={t(`layer.${layer}.of`, { name })} fileName={layer} columns={columns} rows={rows} />;
}
