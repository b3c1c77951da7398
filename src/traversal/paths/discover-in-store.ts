import { LRUCache } from 'lru-cache';
import { label, types } from '../../compiler/statement/cypher';
import { FOUND_NODES, FOUND_RELATIONSHIPS, SEARCH_RESULT } from '../../compiler/statement/found-in-store';
import type { Statement } from '../../model/statement';
import { CLAIMS, NODE_LABEL } from '../../model/storage';
import { rowsOf, type TraversalRun } from '../traversal';
import { visibilityParameters } from '../visibility';
import type { Discovered, PathQuestion } from './discover';
import { SearchGraph } from './search-graph';

/** Paths that a store is asked for. Where there are more, frontiers find each relationship once, however many share it. */
const MOST_PATHS = 1_000;

/**
 * All shortest paths, found by the store's own search in one statement. None where an end is not there. Undefined where
 * the search has to go by frontiers: a constraint holds on the steps, or paths are many.
 */
export async function discoverInStore(run: TraversalRun, question: PathQuestion): Promise<Discovered | undefined> {
  if (!isPlain(question)) return undefined;
  const { text, parameters } = searchOf(question, 'ALL');
  const ways = (await rowsOf(run, text, parameters)) as Way[];
  return ways.length > MOST_PATHS ? undefined : discovered(ways);
}

/**
 * A subquery with the search for the best shortest path, which returns this path, and its nodes and relationships to be
 * hydrated. Undefined as above. `read` yields the path, with all relationships between its nodes; undefined where paths
 * are many.
 */
export function bestInStore(question: PathQuestion) {
  if (!isPlain(question)) return undefined;
  const read = ([count, ways]: readonly [number | bigint, Way[]]): Discovered | undefined =>
    Number(count) > MOST_PATHS ? undefined : discovered(ways);
  return { statement: searchOf(question, 'BEST'), read };
}

/** A path: the ids of its nodes, and of its relationships with how many claims each has. */
type Way = readonly [nodes: readonly string[], steps: readonly (readonly [id: string, claims: number | bigint])[]];

function discovered(ways: readonly Way[]): Discovered {
  const graph = new SearchGraph();
  for (const [nodes, steps] of ways) {
    for (const [i, [id, claims]] of steps.entries()) {
      const [near, far] = [nodes[i]!, nodes[i + 1]!];
      graph.add(near, far, { id, near, far }, Number(claims));
    }
  }
  graph.finalize();
  return { graph, shortest: ways[0]?.[1].length };
}

/** Whether nothing but the types of relationships says what may be walked over. */
function isPlain({ from, to, constraints }: PathQuestion): boolean {
  const { relationships, direction, nodes, avoid, among, visibility } = constraints;
  return (
    from !== to &&
    relationships.length > 0 &&
    direction === 'ANY' &&
    nodes === undefined &&
    avoid.length === 0 &&
    among === undefined &&
    Object.keys(visibilityParameters(visibility)).length === 0
  );
}

/** Texts by what they depend on: a list of types takes longer to sort than many a search. */
const texts = new LRUCache<string, string>({ max: 100 });

function searchOf({ from, to, constraints, maxLength }: PathQuestion, wanted: 'ALL' | 'BEST'): Statement {
  const followed = types(...constraints.relationships.map(({ type }) => type).sort());
  const key = `${wanted} ${maxLength} ${followed}`;
  const text = texts.get(key) ?? `${shortest(followed, maxLength)}\n${wanted === 'ALL' ? ALL : BEST}`;
  texts.set(key, text);
  return { text, parameters: { from, to, limit: BigInt(MOST_PATHS + 1) } };
}

/** The greatest length stands in the text, because Cypher takes no parameter there: it is a whole number from 1 to 8. */
const shortest = (followed: string, maxLength: number): string =>
  `MATCH (from:${label(NODE_LABEL)} { id: $from })
MATCH (to:${label(NODE_LABEL)} { id: $to })
MATCH way = allShortestPaths((from)-[:${followed}*..${maxLength}]-(to))
WITH way LIMIT $limit`;

const CLAIM_COUNT = `size(coalesce(step.${CLAIMS}, []))`;
const NODE_IDS = '[node IN nodes(way) | node.id]';
const WAY = `[${NODE_IDS}, [step IN relationships(way) | [step.id, ${CLAIM_COUNT}]]]`;

const ALL = `RETURN ${WAY} AS row`;

/** Of paths over the same nodes all are returned: together they have all relationships between these. */
const BEST = `WITH way, ${NODE_IDS} AS ids,
  reduce(least = null, step IN relationships(way) | CASE WHEN least < ${CLAIM_COUNT} THEN least ELSE ${CLAIM_COUNT} END) AS weight
ORDER BY weight DESC, ids
WITH collect([ids, way]) AS ways
WITH size(ways) AS count, [one IN ways WHERE one[0] = ways[0][0] | one[1]] AS best
RETURN [count, [way IN best | ${WAY}]] AS ${SEARCH_RESULT}, nodes(best[0]) AS ${FOUND_NODES},
  reduce(all = [], way IN best | all + relationships(way)) AS ${FOUND_RELATIONSHIPS}`;
