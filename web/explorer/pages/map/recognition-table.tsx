import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '../../table/data-table';
import { sayPeriod } from '../../ui/dates';
import { EntityLink } from '../../ui/entity-link';
import { Marks } from '../../ui/marks';
import { evidenceColumn } from './columns';
import type { Pair, Recognition, Side } from './recognition';

interface Row extends Recognition {
  readonly own: Side;
  readonly other: Side;
}

/** The arcs as rows: pairs with programmes, status and day. */
export function RecognitionTable({ pairs }: { readonly pairs: readonly Pair[] }) {
  const { t, i18n } = useTranslation('map');
  const rows = useMemo(
    () =>
      pairs.flatMap(({ sides: [first], recognitions }) =>
        recognitions.map((recognition): Row => {
          const [one, two] = recognition.sides;
          const [own, other] = one.id === first.id ? [one, two] : [two, one];
          return { ...recognition, own, other };
        }),
      ),
    [pairs],
  );
  const columns = useMemo((): readonly Column<Row>[] => {
    const side = (name: 'own' | 'other'): Column<Row>[] => [
      { id: name, heading: t(`column.${name}`), value: (row) => row[name].name },
      {
        id: `${name}-programme`,
        heading: t('column.programme'),
        value: (row) => row[name].programme.name,
        cell: (row) => <EntityLink node={row[name].programme} />,
      },
    ];
    const status = ({ status }: Row): string => t(`value.AgreementStatus.${status}`, { ns: 'domain' });
    return [
      ...side('own'),
      ...side('other'),
      { id: 'status', heading: t('column.status'), value: status },
      {
        id: 'from',
        heading: t('column.from'),
        value: ({ fact }) => fact.firstDay ?? '',
        cell: ({ fact }) => sayPeriod(fact, i18n.language, t),
      },
      {
        id: 'scope',
        heading: t('column.scope'),
        value: ({ fact }) =>
          'scope' in fact
            ? fact.scope.map((mode) => t(`value.TransportMode.${mode}`, { ns: 'domain' })).join(', ')
            : '',
      },
      {
        id: 'standing',
        heading: t('column.standing'),
        value: ({ fact }) => (fact.standing ? t(`standing.${fact.standing}`, { ns: 'domain' }) : ''),
        cell: ({ fact }) => <Marks {...fact} />,
      },
      evidenceColumn(t, ({ fact, own, other }) => ({
        id: fact.id,
        about: `${own.programme.name} – ${other.programme.name}`,
      })),
    ];
  }, [t, i18n.language]);
  return <DataTable caption={t('layer.recognition.title')} fileName="recognitions" columns={columns} rows={rows} />;
}
