/**
 * The shape of a type of node: a circle, a regular polygon or a star, turned and squeezed. Four numbers say it, so that
 * one short program of the graphics card draws them all, and SVG has the same outlines.
 */
export interface Shape {
  /** Corners, or points of a star; 0 for a circle. */
  readonly corners: number;
  /** 2 for a polygon; up to the number of corners for sharper and sharper stars. */
  readonly sharpness: number;
  /** The direction of the first corner, in radians from the right, against the clock. */
  readonly turn: number;
  /** Width over height. */
  readonly aspect: number;
}

const UP = Math.PI / 2;
const shape = (corners: number, { sharpness = 2, turn = UP, aspect = 1 } = {}): Shape => ({
  ...{ corners, sharpness, turn, aspect },
});

/** The shape of each type of node, so that no type is told by its colour alone. */
const SHAPES: Readonly<Record<string, Shape>> = {
  Country: shape(0),
  CustomsAdministration: shape(4, { turn: UP / 2 }),
  Organization: shape(6),
  Group: shape(8, { sharpness: 3 }),
  Person: shape(0, { aspect: 0.62 }),
  Port: shape(3),
  Place: shape(3, { turn: -UP }),
  Programme: shape(4),
  Agreement: shape(4, { turn: UP / 2, aspect: 0.66 }),
  Event: shape(5, { sharpness: 3 }),
  Goal: shape(4, { sharpness: 3 }),
  Measure: shape(6, { sharpness: 3 }),
  Metric: shape(4, { turn: UP / 2, aspect: 0.4 }),
  Observation: shape(4, { turn: UP / 2, aspect: 2.2 }),
  Source: shape(5),
};

/** Of types that have none of their own. */
const OTHER = shape(7);

/** The types that have a colour of their own: the ends of the tokens in graph.css. */
export const KINDS: readonly string[] = [...Object.keys(SHAPES), 'Other'];

export const shapeOf = (type: string): Shape => SHAPES[type] ?? OTHER;

export const kindOf = (type: string): string => (type in SHAPES ? type : 'Other');

/** The shape's outline for the `d` of an SVG path, within a radius around a point. */
export function outlineOf(
  { corners, sharpness, turn, aspect }: Shape,
  radius: number,
  { x, y }: { readonly x: number; readonly y: number },
): string {
  const [across, down] = [radius * Math.min(aspect, 1), radius / Math.max(aspect, 1)];
  const at = (angle: number, distance: number): string =>
    `${round(x + across * distance * Math.cos(angle))} ${round(y - down * distance * Math.sin(angle))}`;
  const count = corners === 0 ? 32 : corners;
  const half = Math.PI / count;
  // Where the sides of two neighbouring points meet; of a polygon, the middle of a side.
  const inner = corners === 0 ? 1 : Math.cos(half) - Math.sin(half) / Math.tan(Math.PI / sharpness);
  const points = Array.from({ length: count }, (_, index) => {
    const angle = turn + index * 2 * half;
    return `${at(angle, 1)}L${at(angle + half, inner)}`;
  });
  return `M${points.join('L')}Z`;
}

/**
 * The distance to a shape in GLSL, negative within, as a function of where one is and of the shape's numbers; after
 * https://iquilezles.org/articles/distfunctions2d/, "star".
 */
export const DISTANCE = `
  float shape_distance(vec2 uv, float corners, float sharpness, float turn, float aspect) {
    vec2 p = uv / vec2(min(aspect, 1.0), 1.0 / max(aspect, 1.0));
    float squeezed = min(min(aspect, 1.0), 1.0 / max(aspect, 1.0));
    if (corners < 1.0) return (length(p) - 1.0) * squeezed;
    float an = 3.14159265 / corners;
    float en = 3.14159265 / sharpness;
    vec2 acs = vec2(cos(an), sin(an));
    vec2 ecs = vec2(cos(en), sin(en));
    float bn = mod(atan(p.y, p.x) - turn, 2.0 * an) - an;
    p = length(p) * vec2(cos(bn), abs(sin(bn)));
    p -= acs;
    p += ecs * clamp(-dot(p, ecs), 0.0, acs.y / ecs.y);
    return length(p) * sign(p.x) * squeezed;
  }`;

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
