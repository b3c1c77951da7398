import { invariant } from '../../errors';
import type { Statement } from '../../model/statement';
import { ENTITY } from '../../model/root-interfaces';
import { BEARS_NAME, byLanguageOf, CLAIM_LABEL, NAME_LABEL, SEARCH_TERMS, SEARCH_TYPE } from '../../model/storage';
import {
  foundClaim,
  NOTHING_FOUND,
  type ClaimRow,
  type FoundByText,
  type FoundName,
  type NameQuery,
  type QueryTerm,
  type TextQuery,
  type WordingQuery,
} from '../text-query';
import { termIndexName } from './neo4j-schema';

/**
 * Nodes that the index may yield before the shortest of the best are taken: a prefix of one letter or two finds very
 * many, all of one score, of which the index would choose in an order of its own.
 */
const SCANNED = 5_000n;
/** A term that nothing has, where a query must not be empty. */
const NOTHING = '_';
/** What a term and the name of a type are made of; Lucene's signs are not among them. */
const TERM = /^[\p{L}\p{N}\p{M}_]+$/u;

/** Matches the best nodes of a label, by their terms. */
const best = (label: string): string =>
  `CALL db.index.fulltext.queryNodes('${termIndexName(label)}', $terms, {limit: $scanned}) YIELD node, score
  WITH node, score ORDER BY score DESC, size(node.${SEARCH_TERMS}), node.id LIMIT $limit`;

const NAMES = `CALL () {
  ${best(NAME_LABEL)}
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

const CLAIMS = `${best(CLAIM_LABEL)}
RETURN collect([node.id, node.${byLanguageOf('statement')}, node.quote, node.language, node.${byLanguageOf('parallelQuotes')}]) AS row`;

/** The statement of a query. Lucene's syntax is made of terms alone: what a user types cannot become syntax. */
export function searchStatement(query: TextQuery): Statement {
  return query.kind === 'names' ? namesStatement(query) : claimsStatement(query);
}

function namesStatement({ terms, code, idPrefix, types, limit }: NameQuery): Statement {
  const any = luceneQuery(terms);
  const ofTypes = types && `+(${any}) +${SEARCH_TYPE}:(${[...types, NOTHING].map(plain).join(' ')})`;
  return {
    text: NAMES,
    parameters: {
      terms: terms.length === 0 ? NOTHING : (ofTypes ?? any),
      code: plain(code ?? NOTHING),
      idPrefix: idPrefix ?? null,
      scanned: SCANNED,
      limit: BigInt(limit),
    },
  };
}

const claimsStatement = ({ terms, limit }: WordingQuery): Statement => ({
  text: CLAIMS,
  parameters: { terms: terms.length === 0 ? NOTHING : luceneQuery(terms), scanned: SCANNED, limit: BigInt(limit) },
});

const luceneQuery = (terms: readonly QueryTerm[]): string => terms.map(clauses).join(' ');

/** What is found by an error counts less than what begins so, and that less than what is the same. */
function clauses({ term, prefix, errors, weight }: QueryTerm): string {
  return [
    `${plain(term)}^${8 * weight}`,
    ...(prefix ? [`${term}*^${3 * weight}`] : []),
    ...(errors > 0 ? [`${term}~${errors}^${weight}`] : []),
  ].join(' ');
}

function plain(term: string): string {
  invariant(TERM.test(term), 'a term holds no sign of Lucene');
  return term;
}

/** What the row of a query's statement holds. */
export function foundInRow(query: TextQuery, row: unknown): FoundByText {
  if (query.kind === 'wording') return { ...NOTHING_FOUND, claims: (row as ClaimRow[]).map(foundClaim) };
  const [names, coded, ids] = row as [string[][], string[], string[]];
  return { names: names.map(foundName), coded, ids, claims: [] };
}

const foundName = ([entity, id, value, language, kind]: readonly string[]): FoundName =>
  ({ entity, id, value, language, kind }) as FoundName;
