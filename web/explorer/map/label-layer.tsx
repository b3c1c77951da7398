import type { Position } from './countries';
import { projectedBy, type Centre } from './projection';
import { onScreen, type Size, type Viewport } from './viewport';

/** A text at a place of the map. */
export interface Label {
  readonly key: string;
  readonly at: Position;
  readonly text: string;
  /** What is added where there is room. */
  readonly more?: string;
}

/** Pixels of width from which labels say more. */
const ROOMY = 600;

/** Labels in their order of weight; one that would cover another waits until the map is enlarged. */
export function LabelLayer({
  labels,
  centre,
  viewport,
  size,
}: {
  readonly labels: readonly Label[];
  readonly centre: Centre;
  readonly viewport: Viewport;
  readonly size: Size;
}) {
  const { point } = projectedBy(centre);
  const taken: Box[] = [];
  return (
    <g className="map-labels" aria-hidden="true">
      {labels.map(({ key, at, text: short, more }) => {
        const text = more && size.width >= ROOMY ? `${short} · ${more}` : short;
        const [x, y] = onScreen(point(at), viewport, size);
        const half = widthOf(text) / 2 + 2;
        const box = { left: x - half, right: x + half, top: y - RISE - LINE, bottom: y - RISE + 3 };
        const inside = box.left > 0 && box.right < size.width && box.top > 0 && box.bottom < size.height;
        if (!inside || taken.some((other) => meet(box, other))) return null;
        taken.push(box);
        return (
          <text key={key} x={x} y={y - RISE}>
            {text}
          </text>
        );
      })}
    </g>
  );
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pixels from the place to the foot of its label, and the height of a line. */
const RISE = 6;
const LINE = 13;

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** About how wide a text is, in pixels: measuring each would cost more than it is worth. */
function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (/[\u2E80-\uFFFF]/.test(sign) ? 12 : 6.6), 0);
}
