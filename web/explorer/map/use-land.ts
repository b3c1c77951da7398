import { useEffect, useState } from 'react';
import { projectedBy, type Centre } from './projection';
import { landOf, type Detail } from './world';

/** A country's outline on a map with one centre. */
export interface Outline {
  readonly key: string;
  readonly d: string;
}

const drawn = new Map<string, readonly Outline[]>();

/** Longest time at a stretch that outlines are made for, in milliseconds; then the page may answer its reader. */
const STRETCH = 24;

/** The outlines of all countries, once they are there; the coarse ones until the fine ones are. */
export function useLand(centre: Centre, detail: Detail): readonly Outline[] {
  const [, redraw] = useState(0);
  useEffect(() => {
    let current = true;
    // Land is the ground of the picture and not what it says; without it the rest still stands.
    void draw(centre, detail).then(
      () => current && redraw((count) => count + 1),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [centre, detail]);
  return drawn.get(`${centre} ${detail}`) ?? drawn.get(`${centre} coarse`) ?? NONE;
}

const NONE: readonly Outline[] = [];

async function draw(centre: Centre, detail: Detail): Promise<void> {
  const name = `${centre} ${detail}`;
  if (drawn.has(name)) return;
  const lands = await landOf(detail);
  const { path } = projectedBy(centre);
  const outlines: Outline[] = [];
  let begun = performance.now();
  for (const { key, shape } of lands) {
    const d = path(shape);
    if (d) outlines.push({ key, d });
    if (performance.now() - begun < STRETCH) continue;
    await new Promise((next) => setTimeout(next));
    begun = performance.now();
  }
  drawn.set(name, outlines);
}
