import { HEIGHT, WIDTH, type Projected } from './projection';
import type { Position } from './countries';

/** What part of the map is in view: the point in the middle, in the map's own measures, and how many times enlarged. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The same as a place of the Earth, for addresses. */
export interface Place {
  readonly at: Position;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const WHOLE: Viewport = { x: WIDTH / 2, y: HEIGHT / 2, zoom: 1 };
const MOST_ZOOM = 60;

/** Pixels of the screen for one unit of the map. */
export function scaleOf({ zoom }: Viewport, { width, height }: Size): number {
  return zoom * Math.min(width / WIDTH, height / HEIGHT);
}

/** Where a point of the map stands on the screen. */
export function onScreen([x, y]: Position, viewport: Viewport, size: Size): Position {
  const scale = scaleOf(viewport, size);
  return [(x - viewport.x) * scale + size.width / 2, (y - viewport.y) * scale + size.height / 2];
}

/** The same view enlarged by a factor, with the point of the map under a point of the screen staying there. */
export function zoomed(viewport: Viewport, size: Size, factor: number, at?: Position): Viewport {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, viewport.zoom * factor));
  const scale = scaleOf(viewport, size);
  const [x, y] = at ?? [size.width / 2, size.height / 2];
  const [right, down] = [(x - size.width / 2) / scale, (y - size.height / 2) / scale];
  const kept = 1 - viewport.zoom / zoom;
  return within({ x: viewport.x + right * kept, y: viewport.y + down * kept, zoom }, size);
}

/** The view moved by pixels of the screen. */
export function moved(viewport: Viewport, size: Size, right: number, down: number): Viewport {
  const scale = scaleOf(viewport, size);
  return within({ ...viewport, x: viewport.x - right / scale, y: viewport.y - down / scale }, size);
}

/** The view of some points of the map, with room around them; the whole map where there are none. */
export function around(points: readonly Position[], mostZoom: number): Viewport {
  if (points.length === 0) return WHOLE;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const fitting = Math.min(WIDTH / (right - left + ROOM), HEIGHT / (bottom - top + ROOM));
  const zoom = Math.max(1, Math.min(mostZoom, fitting));
  if (zoom < WORTH_IT) return WHOLE;
  return { x: (left + right) / 2, y: (top + bottom) / 2, zoom };
}

/** The part of the map around a place. */
export function viewportAt({ at, zoom }: Place, { point }: Projected): Viewport {
  const [x, y] = point(at);
  return { x, y, zoom: Math.min(MOST_ZOOM, zoom) };
}

/** The place in the middle of what is in view; undefined when that is the whole map. */
export function placeOf({ x, y, zoom }: Viewport, { projection }: Projected): Place | undefined {
  const at = projection.invert?.([x, y]);
  return at && zoom > 1 ? { at, zoom } : undefined;
}

/** Room left around what is looked at, in the map's measures. */
const ROOM = 24;
/** Below this the whole map shows as much, and is easier to know one's way on. */
const WORTH_IT = 1.3;

/** A view that shows no more of what is beyond the map than it must. */
function within({ x, y, zoom }: Viewport, size: Size): Viewport {
  const scale = scaleOf({ x, y, zoom }, size);
  const held = (value: number, whole: number, shown: number): number =>
    shown >= whole ? whole / 2 : Math.min(whole - shown / 2, Math.max(shown / 2, value));
  return { x: held(x, WIDTH, size.width / scale), y: held(y, HEIGHT, size.height / scale), zoom };
}
