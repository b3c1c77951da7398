import { setImmediate } from 'node:timers/promises';
import type { Asking } from '../asking';
import type { Columns } from './columns';
import type { CountryNames } from './country-names';
import { firstLook } from './first-look';
import { scoreOf } from './match-rule';
import { rankedHits, type RankedHit } from './ranking';
import { recordsOf } from './records';
import type { ReconciliationQuery } from './requests';
import { secondLook } from './second-look';

/** What the standard calls a candidate. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly type: readonly { readonly id: string; readonly name: string }[];
  readonly score: number;
  readonly match: boolean;
  readonly features: readonly { readonly id: string; readonly value: number }[];
}

/** The candidates of each row, the best first. Throws RefusedOperation. */
export async function candidatesOf(
  asking: Asking,
  columns: Columns,
  names: CountryNames,
  queries: readonly ReconciliationQuery[],
): Promise<readonly (readonly Candidate[])[]> {
  const rows = await firstLook(asking, columns, names, queries);
  const second = await secondLook(asking, columns, names, rows);
  const found = rows.map((row, i) => ({ ...row, secondHits: second[i]! }));
  const inNeed = found.filter(({ query }) => hasOtherColumns(query, columns));
  const ids = inNeed.flatMap(({ hits, secondHits }) => [...hits, ...secondHits].map(({ node }) => node.id));
  const records = await recordsOf(asking, columns, [...new Set(ids)]);
  const candidates: (readonly Candidate[])[] = [];
  for (const row of found) {
    const { hits, isMatch } = rankedHits(row, (id) => records.get(id), columns);
    candidates.push(hits.map((hit, place) => candidateOf(hit, isMatch && place === 0, columns)));
    // Others are answered between rows.
    await setImmediate();
  }
  return candidates;
}

/** Columns beside that of the country, for which what was found has to be read. */
const hasOtherColumns = ({ properties = [] }: ReconciliationQuery, columns: Columns): boolean =>
  properties.some(({ pid }) => columns.all.get(pid)?.isCountry !== true);

const candidateOf = ({ node, fit, agreeing }: RankedHit, match: boolean, columns: Columns): Candidate => ({
  id: node.id,
  name: node.name,
  ...(node.description ? { description: node.description } : {}),
  type: [{ id: node.__typename, name: columns.types.get(node.__typename)?.name ?? node.__typename }],
  score: scoreOf(fit),
  match,
  features: [
    { id: 'name', value: Math.round(fit.score * 10_000) / 100 },
    { id: 'properties', value: agreeing },
  ],
});
