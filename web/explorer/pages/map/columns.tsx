import type { TFunction } from 'i18next';
import { EvidenceButton } from '../../evidence/evidence-button';
import type { Column } from '../../table/data-table';
import { plainId } from '../../view/view';

/** The column that opens the evidence of a row; in a file it is the id of the fact. */
export function evidenceColumn<Row>(
  t: TFunction<'map'>,
  factOf: (row: Row) => { readonly id: string; readonly about: string },
): Column<Row> {
  return {
    id: 'evidence',
    heading: t('actions.evidence', { ns: 'common' }),
    value: (row) => plainId(factOf(row).id),
    cell: (row) => <EvidenceButton {...factOf(row)} />,
  };
}
