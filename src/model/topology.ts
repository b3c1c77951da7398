/** The ends of relationships of one kind, by the numbers of their nodes: those of the i-th are `from[i]` and `to[i]`. */
export interface EdgeList {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

/**
 * Modalities of what has not come about. Below a node of one of them the relationships of the same one show by default:
 * a plan consists of plans.
 */
export const PROSPECTIVE: readonly string[] = ['PLAN', 'PROPOSAL', 'GOAL'];

/** Edges that have a prospective modality in common with the node at one end, and the types of those nodes. */
export interface SharedEdges extends EdgeList {
  readonly nearTypes: ReadonlySet<string>;
}

/** The end of a relationship that is meant. */
export type End = 'from' | 'to';

/**
 * Which nodes a graph has and what ties them, without what they hold: twelve bytes or so a relationship. Bounds on the
 * work of an operation are computed from it.
 */
export class Topology {
  /** That of a graph without nodes. */
  static readonly EMPTY = new Topology(0, new Map(), new Map(), new Map());

  /** The number of edges of all kinds. */
  readonly edgeCount: number;
  private readonly parallels = new Map<string, number>();

  constructor(
    /** The number of nodes, which are numbered from 0. */
    readonly size: number,
    /** The nodes of each concrete type. */
    readonly nodes: ReadonlyMap<string, Uint32Array>,
    /** By relationship type in the store; by the name of a property that holds an id. */
    readonly edges: ReadonlyMap<string, EdgeList>,
    /** The greatest number of ids that one record lists, by its type in the store and the property: `SIGNED.claims`. */
    readonly listed: ReadonlyMap<string, number>,
    /** Those unasserted edges that have a prospective modality in common with the node at this end, by type in the store. */
    readonly shared: Readonly<Record<End, ReadonlyMap<string, SharedEdges>>> = { from: new Map(), to: new Map() },
  ) {
    this.edgeCount = [...edges.values()].reduce((sum, { from }) => sum + from.length, 0);
  }

  /** The greatest number of edges between two nodes, whichever way they go. */
  get mostParallel(): number {
    return this.mostParallelOf([...this.edges.keys()], true);
  }

  /** The greatest number of edges of these kinds that lead from one node to another; `bothWays`: in either direction. */
  mostParallelOf(kinds: readonly string[], bothWays: boolean): number {
    const key = `${kinds.join()} ${bothWays}`;
    let most = this.parallels.get(key);
    if (most === undefined) this.parallels.set(key, (most = this.countParallel(kinds, bothWays)));
    return most;
  }

  private countParallel(kinds: readonly string[], bothWays: boolean): number {
    const lists = kinds.flatMap((kind) => this.edges.get(kind) ?? []);
    const pairs = new Float64Array(lists.reduce((sum, { from }) => sum + from.length, 0));
    let count = 0;
    for (const { from, to } of lists) {
      from.forEach((start, i) => {
        const end = to[i]!;
        pairs[count++] = bothWays && end < start ? end * this.size + start : start * this.size + end;
      });
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
  private readonly edges: GrowingLists = new Map();
  private readonly shared: Readonly<Record<End, GrowingLists>> = { from: new Map(), to: new Map() };
  private readonly nearTypes = new Map<string, Set<string>>();
  private readonly most = new Map<string, number>();

  node(id: string, type: string): void {
    const number = this.numbers.size;
    this.numbers.set(id, number);
    const alike = this.nodes.get(type);
    if (alike) alike.push(number);
    else this.nodes.set(type, [number]);
  }

  /** Ties two nodes; a tie to what is no node is left out, for no statement matches it. */
  edge(kind: string, from: string, to: string): void {
    this.add(this.edges, kind, from, to);
  }

  /** Notes that an edge has its prospective modality in common with the node at an end, which is of a type. */
  sharing(at: End, nearType: string, kind: string, from: string, to: string): void {
    this.add(this.shared[at], kind, from, to);
    const types = this.nearTypes.get(`${kind} ${at}`);
    if (types) types.add(nearType);
    else this.nearTypes.set(`${kind} ${at}`, new Set([nearType]));
  }

  private add(lists: GrowingLists, kind: string, from: string, to: string): void {
    const [start, end] = [this.numbers.get(from), this.numbers.get(to)];
    if (start === undefined || end === undefined) return;
    let list = lists.get(kind);
    if (!list) lists.set(kind, (list = { from: [], to: [] }));
    list.from.push(start);
    list.to.push(end);
  }

  /** Notes how many ids a record lists in a property. */
  listed(type: string, property: string, count: number): void {
    const key = `${type}.${property}`;
    if (count > (this.most.get(key) ?? 0)) this.most.set(key, count);
  }

  build(): Topology {
    const nodes = [...this.nodes].map(([type, numbers]) => [type, Uint32Array.from(numbers)] as const);
    const sharedAt = (at: End): Map<string, SharedEdges> =>
      new Map(
        [...finished(this.shared[at])].map(([kind, edges]) => [
          kind,
          { ...edges, nearTypes: this.nearTypes.get(`${kind} ${at}`) ?? new Set() },
        ]),
      );
    const shared = { from: sharedAt('from'), to: sharedAt('to') };
    return new Topology(this.numbers.size, new Map(nodes), finished(this.edges), this.most, shared);
  }
}

type GrowingLists = Map<string, { readonly from: number[]; readonly to: number[] }>;

const finished = (lists: GrowingLists): Map<string, EdgeList> =>
  new Map([...lists].map(([kind, { from, to }]) => [kind, { from: Uint32Array.from(from), to: Uint32Array.from(to) }]));
