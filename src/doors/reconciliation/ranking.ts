import type { Columns } from './columns';
import { givenIn, said } from './evidence';
import type { Row } from './first-look';
import { countryOf } from './country-of-entity';
import type { FoundEntity } from './found-entities';
import { isMatch, scoreOf, type Fit } from './match-rule';
import type { EntityRecord } from './records';
import { USUAL_CANDIDATES } from './requests';
import type { Hit } from './searches';

/** A hit with what the row says of it. */
export interface RankedHit {
  readonly node: FoundEntity;
  readonly fit: Fit;
  /** Columns of the row that agree with it. */
  readonly agreeing: number;
}

/** What was found for a row, by the search of its text and by a second look. */
export interface FoundRow extends Row {
  readonly secondHits: readonly Hit[];
}

/** The candidates of a row, the best first, and whether that one is a match. */
export function rankedHits(
  row: FoundRow,
  recordOf: (id: string) => EntityRecord | undefined,
  columns: Columns,
): { readonly hits: readonly RankedHit[]; readonly isMatch: boolean } {
  const hits = inOrder(row, recordOf, columns);
  const [best, ...others] = hits.map(({ fit }) => fit);
  return {
    hits: hits.slice(0, row.query.limit ?? USUAL_CANDIDATES),
    isMatch: best !== undefined && isMatch(best, others),
  };
}

function inOrder(
  { query, country, hits, secondHits }: FoundRow,
  recordOf: (id: string) => EntityRecord | undefined,
  columns: Columns,
): readonly RankedHit[] {
  const best = new Map<string, { readonly hit: Hit; readonly byWholeText: boolean }>();
  for (const hit of hits) best.set(hit.node.id, { hit, byWholeText: true });
  for (const hit of secondHits) {
    const other = best.get(hit.node.id);
    if (!other || hit.score > other.hit.score) best.set(hit.node.id, { hit, byWholeText: false });
  }
  const given = givenIn(query, columns);
  const ranked = [...best.values()].map(({ hit, byWholeText }) => {
    const { node, score, matchedName } = hit;
    const own = countryOf(node)?.id;
    const { strongest, agreeing } = said(given, country, own, recordOf(node.id), columns);
    const [nameKind, type] = [matchedName?.kind, node.__typename];
    const fit: Fit = { score, byWholeText, nameKind, evidence: strongest, type, country: own };
    return { node, fit, agreeing };
  });
  return ranked.sort((a, b) => scoreOf(b.fit) - scoreOf(a.fit) || b.agreeing - a.agreeing);
}
