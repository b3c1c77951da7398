import Cypher from '@neo4j/cypher-builder';
import { LRUCache } from 'lru-cache';
import { matchAllShortestPaths, matchById, print, propertyOf, types } from '../../compiler/statement/cypher';
import { claimCountOf } from '../../compiler/statement/visibility';
import { rowsOf, type TraversalRun } from '../traversal';
import { visibilityParameters } from '../visibility';
import type { Constraints } from '../constraints';
import type { Discovered, PathQuestion } from './discover';
import { SearchGraph } from './search-graph';

/** Paths that a store is asked for. Where there are more, frontiers find each relationship once, however many share it. */
const MOST_PATHS = 1_000;

/**
 * All shortest paths, found by the store's own search in one statement. None where an end is not there. Undefined where
 * the search has to go by frontiers: a constraint holds on the steps, or paths are many.
 */
export async function discoverInStore(run: TraversalRun, question: PathQuestion): Promise<Discovered | undefined> {
  const { from, to, constraints, maxLength } = question;
  if (!isPlain(constraints) || from === to) return undefined;
  const parameters = { from, to, limit: BigInt(MOST_PATHS + 1) };
  const rows = (await rowsOf(run, statementOf(constraints, maxLength), parameters)) as Row[];
  if (rows.length > MOST_PATHS) return undefined;
  const graph = new SearchGraph();
  for (const [nodes, steps] of rows) {
    for (const [i, [id, start, claims]] of steps.entries()) {
      const [near, far] = [nodes[i]!, nodes[i + 1]!];
      const relationship = start === near ? { id, from: near, to: far } : { id, from: far, to: near };
      graph.add(near, far, relationship, Number(claims));
    }
  }
  graph.finalize();
  return { graph, shortest: rows[0]?.[1].length };
}

/** A path: the ids of its nodes, and of its relationships with the node at which each starts and how many claims. */
type Row = readonly [
  nodes: readonly string[],
  steps: readonly (readonly [id: string, start: string, claims: number | bigint])[],
];

/** Whether nothing but the types of relationships says what may be walked over. */
const isPlain = ({ relationships, direction, nodes, avoid, among, visibility }: Constraints): boolean =>
  relationships.length > 0 &&
  direction === 'ANY' &&
  nodes === undefined &&
  avoid.length === 0 &&
  among === undefined &&
  Object.keys(visibilityParameters(visibility)).length === 0;

/** Texts by what they depend on, because the builder takes longer than many a search. */
const texts = new LRUCache<string, string>({ max: 100 });

function statementOf({ relationships }: Constraints, maxLength: number): string {
  const followed = types(...relationships.map(({ type }) => type).sort());
  const key = `${maxLength} ${followed}`;
  const text = texts.get(key) ?? statement(followed, maxLength);
  texts.set(key, text);
  return text;
}

/** The greatest length stands in the text, because Cypher takes no parameter there: it is a whole number from 1 to 8. */
function statement(followed: string, maxLength: number): string {
  const path = new Cypher.NamedPathVariable('way');
  const [from, to] = [new Cypher.NamedNode('from'), new Cypher.NamedNode('to')];
  const node = new Cypher.NamedNode('node');
  const step = new Cypher.NamedRelationship('step');
  const steps = { type: followed, length: { max: maxLength }, direction: 'undirected' } as const;
  const start = propertyOf(new Cypher.Function('startNode', [step]), 'id');
  const row = new Cypher.List([
    new Cypher.ListComprehension(node).in(Cypher.nodes(path)).map(node.property('id')),
    new Cypher.ListComprehension(step)
      .in(Cypher.relationships(path))
      .map(new Cypher.List([step.property('id'), start, claimCountOf({}, step)])),
  ]);
  return print(
    Cypher.utils.concat(
      matchById(from, new Cypher.NamedParam('from')),
      matchById(to, new Cypher.NamedParam('to')),
      matchAllShortestPaths(path, new Cypher.Pattern(from).related(steps).to(to)),
      new Cypher.With(path).limit(new Cypher.NamedParam('limit')),
      new Cypher.Return([row, new Cypher.NamedVariable('row')]),
    ),
  );
}
