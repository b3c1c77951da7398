/** The ends of relationships of one kind, by the numbers of their nodes: those of the i-th are `from[i]` and `to[i]`. */
export interface EdgeList {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/**
 * Which nodes a graph has and what ties them, without what they hold: twelve bytes or so a relationship. Bounds on the
 * work of an operation are computed from it.
 */
export class Topology {
  /** That of a graph without nodes. */
  static readonly EMPTY = new Topology(0, new Map(), new Map(), new Map());

  /** The number of edges of all kinds. */
  readonly edgeCount: number;
  private parallel: number | undefined;

  constructor(
    /** The number of nodes, which are numbered from 0. */
    readonly size: number,
    /** The nodes of each concrete type. */
    readonly nodes: ReadonlyMap<string, Uint32Array>,
    /** By relationship type in the store; by the name of a property that holds an id; by `claims`. */
    readonly edges: ReadonlyMap<string, EdgeList>,
    /** The greatest number of claims of one relationship, by relationship type in the store. */
    readonly claims: ReadonlyMap<string, number>,
  ) {
    this.edgeCount = [...edges.values()].reduce((sum, { from }) => sum + from.length, 0);
  }

  /** The greatest number of edges between two nodes, whichever way they go. */
  get mostParallel(): number {
    return (this.parallel ??= this.countParallel());
  }

  private countParallel(): number {
    const pairs = new Float64Array(this.edgeCount);
    let count = 0;
    for (const { from, to } of this.edges.values()) {
      from.forEach((start, i) => (pairs[count++] = Math.min(start, to[i]!) * this.size + Math.max(start, to[i]!)));
    }
    pairs.sort();
    let most = 0;
    let first = 0;
    pairs.forEach((pair, i) => {
      if (pair !== pairs[first]) first = i;
      most = Math.max(most, i - first + 1);
    });
    return most;
  }
}

/** What is known of the graph that is asked, before it is asked. */
export interface LoadedGraph {
  /** The id that stands in the place of a retired one, else the id itself; without the view that it says. */
  readonly currentId: (id: string) => string;
  /** What ties its nodes. Reading it throws CG_STORE_UNAVAILABLE while it is not known. */
  readonly topology: Topology;
}

/** Collects a topology record by record: all nodes first. */
export class TopologyBuilder {
  private readonly numbers = new Map<string, number>();
  private readonly nodes = new Map<string, number[]>();
  private readonly edges = new Map<string, { readonly from: number[]; readonly to: number[] }>();
  private readonly claims = new Map<string, number>();

  node(id: string, type: string): void {
    const number = this.numbers.size;
    this.numbers.set(id, number);
    const alike = this.nodes.get(type);
    if (alike) alike.push(number);
    else this.nodes.set(type, [number]);
  }

  /** Ties two nodes; a tie to what is no node is left out, for no statement matches it. */
  edge(kind: string, from: string, to: string): void {
    const [start, end] = [this.numbers.get(from), this.numbers.get(to)];
    if (start === undefined || end === undefined) return;
    let list = this.edges.get(kind);
    if (!list) this.edges.set(kind, (list = { from: [], to: [] }));
    list.from.push(start);
    list.to.push(end);
  }

  /** Notes how many claims a relationship names. */
  claimed(type: string, count: number): void {
    if (count > (this.claims.get(type) ?? 0)) this.claims.set(type, count);
  }

  build(): Topology {
    const nodes = [...this.nodes].map(([type, numbers]) => [type, Uint32Array.from(numbers)] as const);
    const edges = [...this.edges].map(
      ([kind, { from, to }]) => [kind, { from: Uint32Array.from(from), to: Uint32Array.from(to) }] as const,
    );
    return new Topology(this.numbers.size, new Map(nodes), new Map(edges), this.claims);
  }
}
