import type { Palette } from '../palette';
import type { Focus, Picture, Place, Places } from '../picture';
import { outlineOf, shapeOf } from '../shapes';
import { degreesOf } from '../show-picture';
import { lookOfEdge, lookOfNode, namedEdges, type EdgeLook, type NodeLook } from '../styles';
import { inXml } from './xml';

/** A picture as a file of its own, with its size in pixels. */
export interface Svg {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 1400;
const MARGIN = 60;
/** Room for the names of the nodes on the right. */
const NAMES = 230;
const LEGEND = 40;
const FONT = "system-ui, 'Noto Sans', 'Noto Sans CJK SC', sans-serif";

/** A picture as SVG, as it lies on the canvas, whole, with all names and the legend of its types. */
export function svgOf(
  { nodes, edges }: Picture,
  {
    places,
    focus,
    palette,
    title,
    nameOf,
  }: {
    readonly places: Places;
    readonly focus: Focus;
    readonly palette: Palette;
    readonly title: string;
    /** What a legend calls a type of nodes. */
    readonly nameOf: (type: string) => string;
  },
): Svg {
  const { at, height } = scaled(nodes.flatMap(({ id }) => places.get(id) ?? []));
  const degrees = degreesOf(edges);
  const looks = new Map(
    nodes.map((node) => {
      const surroundings = { degree: degrees.get(node.id) ?? 0, count: 0 };
      return [node.id, { ...lookOfNode(node, surroundings, focus, palette), type: node.type }] as const;
    }),
  );
  const beside = new Map<string, number>();
  const named = namedEdges(edges, focus);
  const lines = edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    if (!from || !to) return [];
    const pair = [edge.from, edge.to].sort().join(' ');
    const index = beside.get(pair) ?? 0;
    beside.set(pair, index + 1);
    const radius = looks.get(edge.to)?.size ?? 0;
    // Lines of one pair bend to one side, whichever way they lead.
    const side = edge.from < edge.to ? 1 : -1;
    return [
      lineOf(lookOfEdge(edge, focus, palette, named), { from: at(from), to: at(to), radius, bend: index * 14 * side }),
    ];
  });
  const signs = nodes.flatMap(({ id }) => {
    const [place, look] = [places.get(id), looks.get(id)];
    return place && look ? [signOf(look, at(place), palette)] : [];
  });
  const types = [...new Set(nodes.map(({ type }) => type))].sort();
  const legend = types.map((type, index) => {
    const x = MARGIN / 2 + (index % PER_ROW) * ((WIDTH - MARGIN) / PER_ROW);
    const y = height + LEGEND / 2 + Math.floor(index / PER_ROW) * 24;
    return (
      `<path d="${outlineOf(shapeOf(type), 7, { x, y })}" fill="${palette.type(type)}"/>` +
      `<text x="${x + 14}" y="${y + 4}" fill="${palette.ink}">${inXml(nameOf(type))}</text>`
    );
  });
  const whole = height + LEGEND + Math.floor((types.length - 1) / PER_ROW) * 24;
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${whole}" viewBox="0 0 ${WIDTH} ${whole}" font-family="${FONT}" font-size="13">`,
    `<title>${inXml(title)}</title>`,
    `<rect width="100%" height="100%" fill="${palette.surface}"/>`,
    ...lines,
    ...signs,
    ...legend,
    '</svg>',
    '',
  ].join('\n');
  return { text, width: WIDTH, height: whole };
}

const PER_ROW = 7;

/** Places on the ground of the picture: as wide as it is, as high as it must be, y downwards. */
function scaled(places: readonly Place[]): { readonly at: (place: Place) => Place; readonly height: number } {
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const low = (values: number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
  const high = (values: number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
  const [left, top] = [low(xs), high(ys)];
  const [across, down] = [Math.max(high(xs) - left, 1), Math.max(top - low(ys), 1)];
  const inner = WIDTH - 2 * MARGIN - NAMES;
  const scale = Math.min(inner / across, inner / down);
  const spare = (inner - across * scale) / 2;
  return {
    at: ({ x, y }) => ({ x: MARGIN + spare + (x - left) * scale, y: MARGIN + (top - y) * scale }),
    height: Math.round(down * scale + 2 * MARGIN),
  };
}

function lineOf(
  { color, size, opacity, head, dash, gap, label, labelVisibility }: EdgeLook,
  {
    from,
    to,
    radius,
    bend,
  }: { readonly from: Place; readonly to: Place; readonly radius: number; readonly bend: number },
): string {
  const length = Math.max(Math.hypot(to.x - from.x, to.y - from.y), 1);
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const middle = { x: (from.x + to.x) / 2 - uy * bend, y: (from.y + to.y) / 2 + ux * bend };
  const end = { x: to.x - ux * (radius + 2), y: to.y - uy * (radius + 2) };
  const dashes = gap >= 1 ? ` stroke-dasharray="${dash} ${gap}"` : '';
  const path = `M${point(from)}Q${point(middle)} ${point(end)}`;
  const wing = 4 + size;
  const corner = (side: number): Place => ({
    x: end.x - ux * wing * 1.8 - uy * wing * side * 0.7,
    y: end.y - uy * wing * 1.8 + ux * wing * side * 0.7,
  });
  return (
    `<path d="${path}" fill="none" stroke="${color}" stroke-width="${size}" opacity="${opacity}"${dashes}/>` +
    (head === 'arrow'
      ? `<path d="M${point(end)}L${point(corner(1))}L${point(corner(-1))}Z" fill="${color}" opacity="${opacity}"/>`
      : '') +
    (labelVisibility === 'visible'
      ? `<text x="${round(middle.x)}" y="${round(middle.y - 5 - Math.abs(bend) * 0.8)}" text-anchor="middle" font-size="11" fill="${color}">${inXml(label)}</text>`
      : '')
  );
}

function signOf(look: NodeLook & { readonly type: string }, place: Place, palette: Palette): string {
  const { type, size, color, opacity, label, strong } = look;
  return (
    `<g opacity="${opacity}">` +
    `<path d="${outlineOf(shapeOf(type), size, place)}" fill="${color}"` +
    `${strong ? ` stroke="${palette.accent}" stroke-width="2"` : ''}/>` +
    `<text x="${round(place.x + size + 4)}" y="${round(place.y + 4)}" fill="${palette.ink}" stroke="${palette.surface}"` +
    ` stroke-width="3" paint-order="stroke">${inXml(label)}</text></g>`
  );
}

const point = ({ x, y }: Place): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 10) / 10;
