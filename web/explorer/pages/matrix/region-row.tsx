import type { Programme } from './programmes';
import { useTexts } from './use-texts';

/** The heading over the rows of a region, which the keys pass over. */
export function RegionRow({
  row,
  columns,
}: {
  /** The first of the region. */
  readonly row: Programme;
  readonly columns: number;
}) {
  const { t } = useTexts();
  return (
    <tr className="matrix-region">
      <th scope="rowgroup" colSpan={columns + 1}>
        <span>{row.region ? t(`value.WcoRegion.${row.region}`, { ns: 'domain' }) : t('noRegion')}</span>
      </th>
    </tr>
  );
}
