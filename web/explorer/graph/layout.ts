import type { DrawnNode, Picture, Place, Places } from './picture';
import { placesFor } from './places';

/** What the worker gets: nodes with the places from which they move, unless they are fixed. */
export interface ToArrange {
  readonly task: number;
  readonly nodes: readonly ({ readonly id: string; readonly fixed: boolean } & Place)[];
  readonly edges: readonly (readonly [string, string])[];
}

/** What it answers, several times for a large graph. */
export interface Arranged {
  readonly task: number;
  readonly places: readonly (readonly [string, Place])[];
  readonly done: boolean;
}

/** Finds places for the nodes of a picture, in a worker, so that the page stays quick. */
export class Layout {
  readonly #worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  #task = 0;
  /** Ids of the nodes that the running task may move; null when none runs. */
  #loose: ReadonlySet<string> | null = null;
  /** Whether a whole picture has been arranged: until then nothing has a place of its own. */
  #settled = false;

  /** `onPlaces` is called with new places as they are found; `done` with the last ones. */
  constructor(onPlaces: (places: readonly (readonly [string, Place])[], done: boolean) => void) {
    this.#worker.onmessage = ({ data }: MessageEvent<Arranged>) => {
      if (data.task !== this.#task) return;
      if (data.done) this.#loose = null;
      onPlaces(data.places, data.done);
    };
  }

  /**
   * Arranges a picture. Nodes that have a place keep it, unless more come than there were, or all are to be arranged
   * anew; pinned ones always keep it. What a running task moves, goes on to move. Returns the places to begin with.
   */
  arrange({ nodes, edges, settled }: Picture, known: Places, anew = false): Places {
    const fresh = nodes.filter(({ id }) => !known.has(id)).length;
    if (fresh === 0 && !anew && this.#settled && this.#loose === null) return known;
    const places = placesFor(nodes, edges, known);
    const all = anew || !this.#settled || fresh > nodes.length - fresh;
    this.#settled = settled && nodes.length > 0;
    const isFixed = ({ id, pinned = false }: DrawnNode): boolean =>
      known.has(id) && (pinned || (!all && !this.#loose?.has(id)));
    const fixed = nodes.map(isFixed);
    this.#loose = new Set(nodes.filter((_, index) => !fixed[index]).map(({ id }) => id));
    this.#task += 1;
    const task: ToArrange = {
      task: this.#task,
      nodes: nodes.map(({ id }, index) => ({ id, ...places.get(id)!, fixed: fixed[index]! })),
      edges: edges.map(({ from, to }) => [from, to]),
    };
    this.#worker.postMessage(task);
    return places;
  }

  stop(): void {
    this.#worker.terminate();
  }
}
