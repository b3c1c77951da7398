/** What a canvas draws; a page makes it from its answers. */
export interface Picture {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Ids of nodes that are not drawn now, as on another day, and keep their places. */
  readonly away: readonly string[];
  /** Whether this is all there is, and no answer is on its way. */
  readonly settled: boolean;
}

export interface DrawnNode {
  readonly id: string;
  readonly name: string;
  /** Such as `Port`; its colour and its shape follow from it. */
  readonly type: string;
  readonly pinned?: boolean;
}

export interface DrawnEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Such as `SIGNED`. */
  readonly type: string;
  /** What it says in words, such as "signed, plan". */
  readonly label: string;
  /** Whether it says the same from either end, and so needs no arrow. */
  readonly mutual: boolean;
  readonly line: Line;
  /** How many sentences stand behind it; the line is the wider the more there are. */
  readonly claimCount: number;
}

/** How a line is drawn: dashed what was only planned or wished, dotted an opinion and what is not certain on the day. */
export type Line = 'solid' | 'dashed' | 'dotted';

/** What a reader looks at: it stands out, and the rest steps back. */
export interface Focus {
  readonly selected: string | null;
  /** Ids of nodes and edges of the way that is shown; empty where none is. */
  readonly way: ReadonlySet<string>;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where each node lies, by its id. Kept for nodes that are gone, so that they come back where they were. */
export type Places = ReadonlyMap<string, Place>;

/** How a fact's line is drawn, by how it is meant and how sure it is on the day. */
export function lineOf({
  modality,
  standing,
}: {
  readonly modality: string;
  readonly standing?: string | null | undefined;
}): Line {
  if (modality === 'ASSESSMENT') return 'dotted';
  if (modality !== 'FACT' && modality !== 'INFERRED') return 'dashed';
  return standing === 'PRESUMED' || standing === 'POSSIBLE' ? 'dotted' : 'solid';
}

/** The width of a line in pixels: more sentences, wider, up to a point. */
export function widthOf(claimCount: number): number {
  return Math.min(1 + 0.75 * Math.log2(Math.max(1, claimCount)), 4.5);
}

/** The radius of a node in pixels: more lines at it, larger, up to a point. */
export function radiusOf(degree: number): number {
  return Math.min(6.5 + Math.sqrt(degree), 15);
}

/** A name as short as a picture needs, or a little longer; lists have the whole. */
export function shortName(name: string, room = 1): string {
  const letters = [...name];
  // Han characters are twice as wide as Latin letters.
  const most = (/\p{Script=Han}/u.test(name) ? 13 : 25) * room;
  return letters.length > most
    ? `${letters
        .slice(0, Math.floor(most) - 1)
        .join('')
        .trimEnd()}…`
    : name;
}
