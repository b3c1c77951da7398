import type { Asking } from '../asking';
import type { Columns } from './columns';
import { recordsOf, valuesOf, type Value } from './records';
import type { ExtensionQuery } from './requests';

const COUNTRY_TYPE = { id: 'Country', name: 'country' };

/** The values of columns for entities; a column that there is not, or that an entity has nothing in, is empty. */
export async function extensionOf(asking: Asking, columns: Columns, { ids, properties }: ExtensionQuery) {
  const records = await recordsOf(asking, columns, ids);
  const rows: Record<string, Record<string, readonly Value[]>> = {};
  for (const id of ids) {
    const record = records.get(id);
    rows[id] = Object.fromEntries(
      properties.map(({ id: column }) => [column, record ? valuesOf(record, column, columns) : []]),
    );
  }
  const meta = properties.map(({ id }) => {
    const { name = id, isCountry } = columns.all.get(id) ?? {};
    return { id, name, ...(isCountry ? { type: COUNTRY_TYPE } : {}) };
  });
  return { meta, rows };
}

/** The columns that entities of a type can be extended by. */
export function proposedColumns(columns: Columns, type: string | undefined, limit: number) {
  const offered = type === undefined ? [...columns.all.values()] : (columns.types.get(type)?.columns ?? []);
  const properties = offered.slice(0, limit).map(({ id, name }) => ({ id, name }));
  return { ...(type === undefined ? {} : { type }), limit, properties };
}
