import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EvidenceButton } from '../../evidence/evidence-button';
import { DataTable, type Column } from '../../table/data-table';
import { sayPeriod } from '../../ui/dates';
import { EntityLink } from '../../ui/entity-link';
import { Marks } from '../../ui/marks';
import type { KnownFact, KnownNode } from './facts';
import type { Known } from './use-graph';

/** All that is on the canvas as two tables: the facts, each with its evidence, and the nodes. */
export function GraphTables({ known }: { readonly known: Known }) {
  const { t } = useTranslation('graph');
  return (
    <>
      <h2>{t('facts')}</h2>
      <DataTable caption={t('facts')} fileName="graph-facts" columns={useFactColumns()} rows={known.facts} />
      <h2>{t('nodes')}</h2>
      <DataTable caption={t('nodes')} fileName="graph-nodes" columns={useNodeColumns(known)} rows={known.nodes} />
    </>
  );
}

/** The columns of facts, which a saved file has too. */
export function useFactColumns(): readonly Column<KnownFact>[] {
  const { t, i18n } = useTranslation('graph');
  return useMemo(() => {
    const phraseOf = ({ fact }: KnownFact): string => t(`relationship.${fact.type}.out`, { ns: 'domain' });
    const markOf = ({ fact }: KnownFact): string =>
      [
        t(`modality.${fact.modality}`, { ns: 'domain' }),
        ...(fact.standing ? [t(`standing.${fact.standing}`, { ns: 'domain' })] : []),
        ...(fact.confidence ? [t(`confidence.${fact.confidence}`, { ns: 'domain' })] : []),
        ...(fact.disputed ? [t('disputed', { ns: 'domain' })] : []),
      ].join(', ');
    return [
      {
        id: 'from',
        heading: t('column.from'),
        value: ({ from }) => from.name,
        cell: ({ from }) => <EntityLink node={from} />,
      },
      { id: 'says', heading: t('column.says'), value: phraseOf },
      { id: 'to', heading: t('column.to'), value: ({ to }) => to.name, cell: ({ to }) => <EntityLink node={to} /> },
      {
        id: 'when',
        heading: t('column.when'),
        value: ({ fact }) => fact.firstDay ?? fact.due?.edtf ?? fact.lastDay ?? '',
        cell: ({ fact }) => sayPeriod(fact, i18n.language, t) ?? '',
      },
      { id: 'how', heading: t('column.how'), value: markOf, cell: ({ fact }) => <Marks {...fact} /> },
      {
        id: 'sentences',
        heading: t('column.sentences'),
        value: ({ fact }) => fact.claimCount,
        cell: (row) => (
          <>
            {row.fact.claimCount}{' '}
            <EvidenceButton id={row.id} about={`${row.from.name} ${phraseOf(row)} ${row.to.name}`} />
          </>
        ),
      },
    ];
  }, [t, i18n.language]);
}

function useNodeColumns(known: Known): readonly Column<KnownNode>[] {
  const { t } = useTranslation('graph');
  return useMemo(
    () => [
      { id: 'name', heading: t('column.name'), value: ({ name }) => name, cell: (node) => <EntityLink node={node} /> },
      { id: 'type', heading: t('column.type'), value: ({ type }) => t(`type.${type}.one`, { ns: 'domain' }) },
      {
        id: 'facts',
        heading: t('column.facts'),
        value: ({ id }) => known.facts.filter(({ from, to }) => from.id === id || to.id === id).length,
      },
      { id: 'id', heading: t('column.id'), value: ({ id }) => id },
    ],
    [t, known],
  );
}
