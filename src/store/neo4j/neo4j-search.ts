import { invariant } from '../../errors';
import type { Statement } from '../../model/statement';
import { ENTITY } from '../../model/root-interfaces';
import { BEARS_NAME, NAME_LABEL, SEARCH_TERMS, SEARCH_TYPE } from '../../model/storage';
import type { FoundByText, FoundName, QueryTerm, TextQuery } from '../text-query';
import { termIndexName } from './neo4j-schema';

/**
 * Names that the index may yield before the shortest of the best are taken: a prefix of one letter or two finds very
 * many, all of one score, of which the index would choose in an order of its own.
 */
const SCANNED = 5_000n;
/** A term that nothing has, where a query must not be empty. */
const NOTHING = '_';
/** What a term and the name of a type are made of; Lucene's signs are not among them. */
const TERM = /^[\p{L}\p{N}\p{M}_]+$/u;

const text = `CALL () {
  CALL db.index.fulltext.queryNodes('${termIndexName(NAME_LABEL)}', $names, {limit: $scanned}) YIELD node, score
  WITH node, score ORDER BY score DESC, size(node.${SEARCH_TERMS}), node.id LIMIT $limit
  MATCH (e:${ENTITY})-[:${BEARS_NAME}]->(node)
  RETURN collect([e.id, node.id, node.value, node.language, node.kind]) AS names
}
CALL () {
  CALL db.index.fulltext.queryNodes('${termIndexName(ENTITY)}', $code, {limit: $limit}) YIELD node
  RETURN collect(node.id) AS coded
}
CALL () {
  MATCH (e:${ENTITY}) WHERE e.id STARTS WITH $idPrefix
  WITH e ORDER BY e.id LIMIT $limit
  RETURN collect(e.id) AS ids
}
RETURN [names, coded, ids] AS row`;

/** The statement of a query. Lucene's syntax is made of terms alone: what a user types cannot become syntax. */
export function searchStatement({ terms, code, idPrefix, types, limit }: TextQuery): Statement {
  for (const term of [...terms.map(({ term }) => term), ...(types ?? []), code ?? NOTHING]) {
    invariant(TERM.test(term), 'a term holds no sign of Lucene');
  }
  const any = terms.map(clauses).join(' ');
  const names = types ? `+(${any}) +${SEARCH_TYPE}:(${[...types, NOTHING].join(' ')})` : any;
  return {
    text,
    parameters: {
      names: terms.length === 0 ? NOTHING : names,
      code: code ?? NOTHING,
      idPrefix: idPrefix ?? null,
      scanned: SCANNED,
      limit: BigInt(limit),
    },
  };
}

/** What is found by an error counts less than what begins so, and that less than what is the same. */
function clauses({ term, prefix, errors, weight }: QueryTerm): string {
  return [
    `${term}^${8 * weight}`,
    ...(prefix ? [`${term}*^${3 * weight}`] : []),
    ...(errors > 0 ? [`${term}~${errors}^${weight}`] : []),
  ].join(' ');
}

export function foundInRow(row: unknown): FoundByText {
  const [names, coded, ids] = row as [string[][], string[], string[]];
  return { names: names.map(foundName), coded, ids };
}

const foundName = ([entity, id, value, language, kind]: readonly string[]): FoundName =>
  ({ entity, id, value, language, kind }) as FoundName;
