import { label, types } from '../../compiler/statement/cypher';
import { NODE_LABEL } from '../../model/storage';
import { rowsOf, type TraversalRun } from '../traversal';
import { visibilityParameters } from '../visibility-arguments';
import type { Constraints } from '../expander';
import type { Discovered } from './discover';
import type { PathQuestion } from './path-arguments';
import { SearchGraph } from './search-graph';

/** Ways that a store is asked for. Where there are more, frontiers find each relationship once, however many share it. */
const MOST_WAYS = 1_000;

/**
 * All shortest ways, found by the store's own search in one statement. None where an end is not there. Undefined where
 * the search has to go by frontiers: the store has no such search, a condition holds on the steps, or ways are many.
 */
export async function discoverInStore(run: TraversalRun, question: PathQuestion): Promise<Discovered | undefined> {
  const { from, to, constraints, maxLength } = question;
  if (!run.store.findsShortestPaths || !isPlain(constraints) || from === to) return undefined;
  const parameters = { from, to, limit: BigInt(MOST_WAYS + 1) };
  const rows = (await rowsOf(run, statement(constraints, maxLength), parameters)) as Row[];
  if (rows.length > MOST_WAYS) return undefined;
  const map = new SearchGraph();
  for (const [nodes, steps] of rows) {
    for (const [i, [id, start]] of steps.entries()) {
      const [near, far] = [nodes[i]!, nodes[i + 1]!];
      map.add(near, far, start === near ? { id, from: near, to: far } : { id, from: far, to: near });
    }
  }
  map.sort();
  return { map, shortest: rows[0]?.[1].length };
}

/** A way: the ids of its nodes, and of its relationships with the node at which each starts. */
type Row = readonly [nodes: readonly string[], steps: readonly (readonly [id: string, start: string])[]];

/** Whether nothing but the types of relationships says what may be walked over. */
const isPlain = ({ relationships, direction, nodes, avoid, visibility }: Constraints): boolean =>
  relationships.length > 0 &&
  direction === 'ANY' &&
  nodes === undefined &&
  avoid.length === 0 &&
  Object.keys(visibilityParameters(visibility)).length === 0;

/** The greatest length is no value of a parameter in Cypher: it is a whole number from 1 to 8. */
function statement({ relationships }: Constraints, maxLength: number): string {
  const [node, followed] = [label(NODE_LABEL), types(...relationships.map(({ type }) => type).sort())];
  return `MATCH (from:${node} {id: $from}) MATCH (to:${node} {id: $to})
MATCH way = allShortestPaths((from)-[:${followed}*..${maxLength}]-(to))
WITH way LIMIT $limit
RETURN [[node IN nodes(way) | node.id], [step IN relationships(way) | [step.id, startNode(step).id]]] AS row`;
}
