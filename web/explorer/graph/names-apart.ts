import { frameOf, type Size } from './frame';
import { widthOfName } from './names';
import { shortName, type DrawnNode, type Focus, type Picture, type Place, type Places } from './picture';

/** Up to so many nodes their names are kept apart, and all of them stand; beyond, a canvas has no room for all. */
export const NAMED = 60;

/** A name in pixels: its line, and what is left of its beginning, where the sign stands. */
const LINE = 20;
const SIGN = 15;
const ROUNDS = 150;

/** Pictures are wider than high: so much farther a name moves aside rather than up or down. */
const WIDER = 2;

/**
 * Places in which no name lies on another when the whole picture is shown: forces know nodes as points, and names are
 * long and low, so that a little up, down or aside is enough. Pinned nodes stay, and so does everything where there are too
 * many names for the canvas.
 */
export function namesApart(picture: Picture, places: Places, { way, selected }: Focus, size: Size): Places {
  const { nodes } = picture;
  if (nodes.length > NAMED) return places;
  const moved = new Map(places);
  const boxes = nodes.flatMap((node): Box[] => {
    const place = places.get(node.id);
    return place
      ? [
          {
            node,
            at: { ...place },
            width: widthOfName(shortName(node.name, way.has(node.id) || node.id === selected ? 1.6 : 1)),
          },
        ]
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

/** Moves two names from each other by half of what they share, the shorter way; tells whether they shared anything. */
function pushApart(one: Box, other: Box, unit: number): boolean {
  const [left, right] = one.at.x < other.at.x ? [one, other] : [other, one];
  const across = left.at.x + (left.width + 2 * SIGN) * unit - right.at.x;
  const down = LINE * unit - Math.abs(one.at.y - other.at.y);
  if (across <= 0.01 * unit || down <= 0.01 * unit) return false;
  if (across < WIDER * down) {
    move(left, right, { x: -across, y: 0 });
  } else {
    const oneAbove = one.at.y === other.at.y ? one.node.id < other.node.id : one.at.y > other.at.y;
    move(one, other, { x: 0, y: oneAbove ? down : -down });
  }
  return true;
}

/** Moves the first by half of a way and the second back by the other half; what is pinned leaves its half to the other. */
function move(one: Box, other: Box, { x, y }: Place): void {
  const [oneStays, otherStays] = [one.node.pinned === true, other.node.pinned === true];
  const part = oneStays || otherStays ? 1 : 0.5;
  if (!oneStays) one.at = { x: one.at.x + x * part, y: one.at.y + y * part };
  if (!otherStays) other.at = { x: other.at.x - x * part, y: other.at.y - y * part };
}

const spanOf = ([low, high]: readonly [number, number]): number => high - low;
