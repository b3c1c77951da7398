import type { Palette } from './palette';
import type { Focus, Picture, Places } from './picture';
import type { CanvasGraph } from './renderer';
import { lookOfEdge, lookOfNode, namedEdges } from './styles';

/** Makes the drawn graph equal to a picture; what stays in it is changed in place, and keeps where it lies. */
export function showPicture(
  graph: CanvasGraph,
  { nodes, edges }: Picture,
  {
    places,
    focus,
    palette,
    room,
  }: {
    readonly places: Places;
    readonly focus: Focus;
    readonly palette: Palette;
    /** How much of a name there is room for; 1 is the usual. */
    readonly room: number;
  },
): void {
  const [nodeIds, edgeIds] = [new Set(nodes.map(({ id }) => id)), new Set(edges.map(({ id }) => id))];
  for (const id of graph.edges()) if (!edgeIds.has(id)) graph.dropEdge(id);
  for (const id of graph.nodes()) if (!nodeIds.has(id)) graph.dropNode(id);
  const degrees = degreesOf(edges);
  const count = nodes.length;
  for (const node of nodes) {
    const look = lookOfNode(node, { degree: degrees.get(node.id) ?? 0, count, room }, focus, palette);
    if (graph.hasNode(node.id)) graph.mergeNodeAttributes(node.id, look);
    else graph.addNode(node.id, { ...look, ...(places.get(node.id) ?? { x: 0, y: 0 }) });
  }
  const named = namedEdges(edges, focus);
  for (const edge of edges) {
    const look = { ...lookOfEdge(edge, focus, palette, named), id: edge.id };
    if (graph.hasEdge(edge.id)) graph.mergeEdgeAttributes(edge.id, look);
    else graph.addEdgeWithKey(edge.id, edge.from, edge.to, look);
  }
}

/** How many lines there are at each node. */
export function degreesOf(edges: Picture['edges']): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { from, to } of edges) {
    for (const id of [from, to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  return degrees;
}
