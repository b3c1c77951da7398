import { NAMED } from './names-apart';
import type { Palette } from './palette';
import { radiusOf, shortName, widthOf, type DrawnEdge, type DrawnNode, type Focus } from './picture';
import { shapeOf, type Shape } from './shapes';

/** How a node looks in a palette and a focus; the canvas and saved pictures draw it alike. */
export interface NodeLook extends Shape {
  readonly label: string;
  readonly color: string;
  readonly size: number;
  readonly opacity: number;
  /** Selected, or on the way that is shown: has a ring, and its name always stands. */
  readonly strong: boolean;
  readonly labelVisibility: 'visible' | 'auto';
  readonly zIndex: number;
}

export interface EdgeLook {
  readonly label: string;
  readonly color: string;
  readonly size: number;
  readonly opacity: number;
  readonly head: 'arrow' | 'none';
  /** Lengths in pixels of dashes and of the gaps between them; what is solid is one long dash. */
  readonly dash: number;
  readonly gap: number;
  readonly labelVisibility: 'visible' | 'hidden';
  readonly zIndex: number;
}

/** How far what is not looked at steps back. */
const BEHIND = 0.3;

const DASHES = { solid: [1e5, 0.2], dashed: [8, 5], dotted: [2, 3] } as const;

export function lookOfNode(
  { id, name, type }: DrawnNode,
  { degree, count, room = 1 }: { readonly degree: number; readonly count: number; readonly room?: number },
  { selected, way }: Focus,
  palette: Palette,
): NodeLook {
  const strong = id === selected || way.has(id);
  const behind = way.size > 0 && !strong;
  return {
    label: shortName(name, strong ? 1.6 * room : room),
    color: palette.type(type),
    ...shapeOf(type),
    size: radiusOf(degree) + (id === selected ? 2 : 0),
    opacity: behind ? BEHIND : 1,
    strong,
    labelVisibility: strong || count <= NAMED ? 'visible' : 'auto',
    zIndex: strong ? 1 : 0,
  };
}

/**
 * Ids of the lines on a way that have their words beside them: of several between two nodes the one with the fewest
 * words, for what is inferred follows from what is said, and their words would lie on each other.
 */
export function namedEdges(edges: readonly DrawnEdge[], { way }: Focus): ReadonlySet<string> {
  const named = new Map<string, DrawnEdge>();
  for (const edge of edges) {
    if (!way.has(edge.id)) continue;
    const pair = [edge.from, edge.to].sort().join(' ');
    const other = named.get(pair);
    if (!other || edge.label.length < other.label.length) named.set(pair, edge);
  }
  return new Set([...named.values()].map(({ id }) => id));
}

export function lookOfEdge(
  edge: DrawnEdge,
  { selected, way }: Focus,
  palette: Palette,
  named: ReadonlySet<string>,
): EdgeLook {
  const { id, from, to, label, mutual, line, claimCount } = edge;
  const onWay = way.has(id);
  const strong = onWay || (way.size === 0 && (from === selected || to === selected));
  const [dash, gap] = DASHES[line];
  return {
    label,
    color: onWay ? palette.accent : line === 'dashed' ? palette.plan : strong ? palette.ink : palette.line,
    size: widthOf(claimCount) + (onWay ? 1 : 0),
    opacity: onWay ? 1 : way.size > 0 ? BEHIND : strong ? 0.8 : 1,
    head: mutual ? 'none' : 'arrow',
    dash,
    gap,
    labelVisibility: named.has(id) ? 'visible' : 'hidden',
    zIndex: strong ? 1 : 0,
  };
}
