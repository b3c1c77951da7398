import { frameOf, type Size } from './frame';
import { widthOfName } from './names';
import { shortName, type DrawnNode, type Focus, type Picture, type Place, type Places } from './picture';

/** Up to so many nodes their names are kept apart, and all of them stand; beyond, a canvas has no room for all. */
export const NAMED = 40;

/** A name in pixels: its line, and what is left of its beginning, where the sign stands. */
const LINE = 20;
const SIGN = 15;
const ROUNDS = 60;

/**
 * Places in which no name lies on another when the whole picture is shown: forces know nodes as points, and names are
 * long and low, so that a little up or down is enough. Pinned nodes stay, and so does everything where there are too
 * many names for the canvas.
 */
export function namesApart(picture: Picture, places: Places, { way }: Focus, size: Size): Places {
  const { nodes } = picture;
  if (nodes.length > NAMED) return places;
  const moved = new Map(places);
  const boxes = nodes.flatMap((node): Box[] => {
    const place = places.get(node.id);
    return place
      ? [{ node, at: { ...place }, width: widthOfName(shortName(node.name, way.has(node.id) ? 1.6 : 1)) }]
      : [];
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    const frame = frameOf(picture, moved, size);
    if (!frame) return places;
    const unit = Math.max(spanOf(frame.x) / Math.max(size.width, 1), spanOf(frame.y) / Math.max(size.height, 1));
    let clash = false;
    boxes.forEach((one, index) => {
      for (const other of boxes.slice(index + 1)) clash = pushApart(one, other, unit) || clash;
    });
    for (const { node, at } of boxes) moved.set(node.id, at);
    if (!clash) break;
  }
  return moved;
}

interface Box {
  readonly node: DrawnNode;
  at: Place;
  readonly width: number;
}

/** Moves two names up and down from each other by half of what they share; tells whether they shared anything. */
function pushApart(one: Box, other: Box, unit: number): boolean {
  const [left, right] = one.at.x < other.at.x ? [one, other] : [other, one];
  if (left.at.x + (left.width + SIGN) * unit <= right.at.x - SIGN * unit) return false;
  const shared = LINE * unit - Math.abs(one.at.y - other.at.y);
  if (shared <= 0.01 * unit) return false;
  const up = one.at.y > other.at.y || (one.at.y === other.at.y && one.node.id < other.node.id) ? 1 : -1;
  const [oneStays, otherStays] = [one.node.pinned === true, other.node.pinned === true];
  if (oneStays && otherStays) return false;
  const share = oneStays || otherStays ? shared : shared / 2;
  if (!oneStays) one.at = { x: one.at.x, y: one.at.y + up * share };
  if (!otherStays) other.at = { x: other.at.x, y: other.at.y - up * share };
  return true;
}

const spanOf = ([low, high]: readonly [number, number]): number => high - low;
