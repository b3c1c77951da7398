import type { DrawnEdge, DrawnNode, Place, Places } from './picture';

/** How far nodes lie from each other at first. */
const STEP = 12;

/**
 * A first place for each node that has none: beside a neighbour that has one, on the side away from the middle, else
 * around the middle. It follows from the ids alone, so that the same address gives the same picture.
 */
export function placesFor(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[], known: Places): Places {
  const places = new Map(known);
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of edges) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const own = neighbours.get(one);
      if (own) own.push(other);
      else neighbours.set(one, [other]);
    }
  }
  const middle = middleOf([...known.values()]);
  const fresh = nodes.filter(({ id }) => !known.has(id));
  for (const { id } of fresh) {
    const beside = neighbours.get(id)?.find((one) => places.has(one));
    const place = beside === undefined ? undefined : places.get(beside);
    const spread = STEP * (1 + Math.sqrt(fresh.length));
    places.set(id, place ? outwards(place, middle, id) : around(middle, id, spread));
  }
  return places;
}

function outwards(place: Place, middle: Place, id: string): Place {
  const away = Math.atan2(place.y - middle.y, place.x - middle.x);
  const angle = away + (chance(id) - 0.5) * Math.PI;
  const distance = STEP * (1 + chance(`${id} far`));
  return { x: place.x + distance * Math.cos(angle), y: place.y + distance * Math.sin(angle) };
}

function around(middle: Place, id: string, spread: number): Place {
  const angle = chance(id) * 2 * Math.PI;
  const distance = spread * (0.3 + 0.7 * chance(`${id} far`));
  return { x: middle.x + distance * Math.cos(angle), y: middle.y + distance * Math.sin(angle) };
}

function middleOf(places: readonly Place[]): Place {
  if (places.length === 0) return { x: 0, y: 0 };
  const sum = places.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / places.length, y: sum.y / places.length };
}

/** A number from 0 to 1 that looks like chance and is always the same for a text (FNV-1a). */
function chance(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  // Ids that differ in their last letter alone shall lie apart.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 0x1_0000_0000;
}
