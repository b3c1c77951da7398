import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A line of gold.csv: what somebody wrote in a table, and what he meant. */
export interface GoldRow {
  readonly text: string;
  /** Empty where the column holds things of several types. */
  readonly type: string;
  /** What stands in a column for the country; empty where there is none. */
  readonly country: string;
  /** The id of what is meant; several, parted by |, where the text does not tell which; empty where it is not in the graph. */
  readonly id: string;
  readonly kind: string;
}

export const GOLD_ROWS: readonly GoldRow[] = parse(readFileSync(join(__dirname, 'gold.csv')), { columns: true });

/** The one thing that a row means; undefined where there is none, or more. */
export const meantBy = ({ id }: GoldRow): string | undefined => (id === '' || id.includes('|') ? undefined : id);

/** A row as OpenRefine asks for it. */
export const queryOf = ({ text, type, country }: GoldRow) => ({
  query: text,
  limit: 5,
  ...(type ? { type, type_strict: 'should' } : {}),
  ...(country ? { properties: [{ pid: 'country', v: country }] } : {}),
});
