import type { RelationshipField } from '../../src/model/sealed-types';
import type { NodeRecord } from '../../src/model/graph-data';
import { lazily } from '../../src/model/lazily';
import { badInput } from './bad-input';
import { Filter, type Where } from './filter';
import { compareCodePoints } from './fold';
import type { Graph, Item } from './graph';
import { groupsAnswer, type GroupArguments } from './groups';
import { connection, type PageArguments } from './page';
import { pageAnswer } from './resolve';

const DEEPEST = 8;

type Reached = Item & { readonly distance: number };

/** Answers a closure: what a side leads to when it is followed again and again, the nearest first, then by id. */
export function closureAnswer(
  graph: Graph,
  start: NodeRecord,
  relationshipField: RelationshipField,
  args: PageArguments & { readonly depth?: number | null; readonly where?: Where },
): object {
  const depth = args.depth ?? DEEPEST;
  if (depth < 1 || depth > DEEPEST) throw badInput('The depth is out of range.');
  const filter = new Filter(graph);
  const order = (a: Item, b: Item): number => a.distance! - b.distance! || compareCodePoints(a.node.id, b.node.id);
  const found = lazily(() =>
    reachedFrom(graph, start, relationshipField, depth).filter(({ node }) => filter.record(node, args.where)),
  );
  return {
    ...pageAnswer(args, () => connection(found(), order, args)),
    groups: (given: GroupArguments) => groupsAnswer(graph, found(), given),
  };
}

/** Each node that can be reached in up to `depth` steps, but for the start, at its least distance. */
function reachedFrom(graph: Graph, start: NodeRecord, relationshipField: RelationshipField, depth: number): Reached[] {
  const seen = new Set([start.id]);
  const reached: Reached[] = [];
  let frontier = [start];
  for (let distance = 1; distance <= depth; distance++) {
    const next: NodeRecord[] = [];
    for (const { node } of frontier.flatMap((from) => graph.items(from, relationshipField))) {
      if (seen.has(node.id)) continue;
      seen.add(node.id);
      next.push(node);
      reached.push({ node, distance });
    }
    frontier = next;
  }
  return reached;
}
