import { widthOfName } from './names';
import { shortName, type Picture, type Place, type Places } from './picture';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The least span in units of the layout, so that one node, or a line of them, still has a ground. */
const LEAST = 20;

/**
 * The part of the plane that a picture shows: all places, also of nodes that are away on this day, so that the rest does
 * not jump; and room for the names, which stand to the right of their nodes.
 */
export function frameOf(
  { nodes, away }: Picture,
  places: Places,
  { width, height }: Size,
): { readonly x: [number, number]; readonly y: [number, number] } | null {
  const named = nodes.flatMap(({ id, name }) => placed(places.get(id), widthOfName(shortName(name, 1.6))));
  const all = [...named, ...away.flatMap((id) => placed(places.get(id), 0))];
  if (all.length === 0) return null;
  const [left, right] = spanOf(all.map(({ x }) => x));
  const y = spanOf(all.map(({ y }) => y));
  let end = right;
  // The more room names take, the smaller the picture becomes, and the more room they take.
  for (let round = 0; round < 3; round += 1) {
    const unitsOfPixel = Math.max((end - left) / Math.max(width, 1), (y[1] - y[0]) / Math.max(height, 1));
    end = all.reduce((most, { x, name }) => Math.max(most, x + Math.min(name, width / 2) * unitsOfPixel), right);
  }
  return { x: [left, end], y };
}

function placed(place: Place | undefined, name: number): readonly (Place & { readonly name: number })[] {
  return place ? [{ ...place, name }] : [];
}

function spanOf(values: readonly number[]): [number, number] {
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const spare = Math.max(0, (LEAST - (high - low)) / 2);
  return [low - spare, high + spare];
}
