import type { NodeRecord } from '../../src/model/graph-data';
import { compareCodePoints } from './fold';
import type { Graph } from './graph';
import { sizeOf } from './page';
import type { Arguments } from './resolve';

/** Answers to the saved traversals, by the names of their fields, worked out step by step. */
export const SAVED: Readonly<Record<string, (graph: Graph, args: Arguments) => unknown>> = {
  portsReachedBy(graph, args) {
    const agreement = graph.node(current(graph, args['agreement']));
    if (agreement?.type !== 'Agreement' || !graph.seesNode(agreement)) return [];
    const hops = new Map<NodeRecord, number>();
    const reach = (port: NodeRecord, count: number): unknown =>
      hops.set(port, Math.min(count, hops.get(port) ?? Infinity));
    const direct = near(graph, agreement, ['ESTABLISHES', 'CONCERNS', 'IMPLEMENTS', 'BASED_ON'], 'Programme');
    for (const programme of direct) {
      const parts = near(graph, programme, ['PART_OF'], 'Programme').map((part) => [part, 2] as const);
      for (const [tried, count] of [[programme, 1] as const, ...parts]) {
        for (const port of near(graph, tried, ['PILOTED_AT'], 'Port')) {
          reach(port, count + 1);
          for (const pair of near(graph, port, ['PAIRED_WITH'], 'Port')) reach(pair, count + 2);
        }
      }
    }
    const inOrder = [...hops].sort(([a, x], [b, y]) => x - y || compareCodePoints(a.id, b.id));
    return cut(
      inOrder.map(([port]) => port),
      args,
    );
  },

  recognitionsOfPartners(graph, args) {
    const programme = graph.node(current(graph, args['programme']));
    if (programme?.type !== 'Programme' || !graph.seesNode(programme)) return [];
    const recognitions = graph.data.relationships.filter(
      (relationship) =>
        relationship.type === 'MUTUALLY_RECOGNISES' &&
        graph.isShown(relationship) &&
        [relationship.from, relationship.to].every((id) => graph.seesNode(graph.node(id)!)),
    );
    const known = (id: string): string[] =>
      recognitions.flatMap(({ from, to }) => (from === id ? [to] : to === id ? [from] : []));
    const partners = new Set(known(programme.id));
    const found = recognitions.flatMap((recognition) => {
      const { from, to } = recognition;
      const isBeyond = (id: string): boolean => id !== programme.id && !partners.has(id);
      if (partners.has(from) && isBeyond(to)) return [{ recognition, candidate: to }];
      return partners.has(to) && isBeyond(from) ? [{ recognition, candidate: from }] : [];
    });
    const shared = (candidate: string): number => new Set(known(candidate).filter((id) => partners.has(id))).size;
    found.sort(
      (a, b) =>
        shared(b.candidate) - shared(a.candidate) ||
        compareCodePoints(a.candidate, b.candidate) ||
        compareCodePoints(a.recognition.id, b.recognition.id),
    );
    return cut(
      found.map(({ recognition }) => recognition),
      args,
    );
  },
};

const current = (graph: Graph, id: unknown): string => graph.currentId(id as string);

const cut = (found: readonly unknown[], args: Arguments): unknown[] =>
  found.slice(0, sizeOf(args['first'] as number | null | undefined));

/** Nodes of a type at the other end of relationships of some types, as far as both are visible, in either direction. */
function near(graph: Graph, node: NodeRecord, types: readonly string[], type: string): NodeRecord[] {
  return graph.data.relationships
    .filter((relationship) => types.includes(relationship.type) && graph.isShown(relationship))
    .flatMap(({ from, to }) => (from === node.id ? [to] : to === node.id ? [from] : []))
    .map((id) => graph.node(id)!)
    .filter((far) => far.type === type && graph.seesNode(far));
}
