import type Cypher from '@neo4j/cypher-builder';
import { ENTITY } from '../../model/root-interfaces';
import type { NodeType, RelationshipField } from '../../model/sealed-types';
import type { ArgumentValue } from '../arguments/arguments';
import type { Bound } from '../arguments/bindings';
import { visitsFromKeys, type idsOfEnds } from '../filter/anchor';
import type { Compilation } from '../statement/compilation';
import { MAX_CLOSURE_DEPTH } from '../statement/transitive-closure';
import {
  greatest,
  onesFor,
  plus,
  reversed,
  sumOver,
  times,
  total,
  valueAt,
  waysFrom,
  type Followed,
  type PerNode,
} from '../statement/visits';
import { boundOf, reachOf, type Reach, type Scope } from './scope';

/**
 * What a connection lists: all nodes of a type; what a relationship of a bound node leads to, in one step or more; or
 * relationships themselves, all of them or those of a bound node of these types.
 */
export type ConnectionSource =
  | { readonly kind: 'root'; readonly type: NodeType; readonly typeName: string }
  | {
      readonly kind: 'relationships';
      readonly near?: { readonly node: Cypher.Node; readonly types: readonly string[] };
    }
  | {
      readonly kind: 'relationship' | 'transitiveClosure';
      readonly relationshipField: RelationshipField;
      readonly from: Cypher.Node;
    };

/** What is in a list at most, and what the store visits for it; what it visits is charged to the scope of the list. */
export class ListWork {
  /** The items, as if nothing were filtered. */
  readonly reach: Reach;
  /** The ways that a walk may go from each node; none where the list is no walk. */
  private readonly ways: Float64Array;

  constructor(
    private readonly c: Compilation,
    private readonly source: ConnectionSource,
    private readonly type: NodeType,
    private readonly scope: Scope,
    /** The edges that the list is of; undefined at the root of nodes. */
    private readonly followed: Followed | undefined,
  ) {
    const isWalk = source.kind === 'transitiveClosure';
    this.ways = isWalk ? waysFrom(c.topology, this.followed!, MAX_CLOSURE_DEPTH) : new Float64Array(0);
    this.reach = this.reachOfItems();
  }

  /** Charges rows that the store visits for each item, by its node. */
  chargeItems(visits: PerNode): void {
    if (visits !== 0) this.charge(this.overItems(visits));
  }

  /** Charges rows that the store visits where the list starts from keys, by their number. */
  chargeKeys(keys: ArgumentValue, most: Float64Array): void {
    this.scope.charges.push({ kind: 'visitsFromKeys', keys, most, part: this.scope.path });
  }

  /**
   * Charges rows that the store visits for each relationship of a list of these. In one of the whole graph it begins with
   * nodes that are named at an end by their ids, at either end where they are named at both.
   */
  chargeRelationships(visits: PerNode, ids: ReturnType<typeof idsOfEnds>): void {
    const { c, source } = this;
    const isOfWhole = source.kind === 'relationships' && !source.near;
    const ends = (['from', 'to'] as const).filter((end) => isOfWhole && ids[end]);
    if (ends.length === 0) this.chargeItems(visits);
    for (const end of ends) {
      const followed = end === 'from' ? this.followed! : reversed(this.followed!);
      const most = visitsFromKeys(c, c.registry.node(ENTITY), sumOver(c.topology, followed, visits));
      this.chargeKeys(ids[end]!, most);
    }
  }

  /**
   * Charges what a walk visits: at each level every relationship once at most, and at its end every node that it met,
   * with `inner` more at each.
   */
  chargeWalk(inner: PerNode): void {
    const { topology } = this.c;
    const edges = edgeCount(this.followed!);
    const ofNode = 1 + greatest(topology, this.type.possible, inner);
    const reachable = this.reachable();
    this.charge(
      this.fromScope(
        this.ways.map((count, node) => Math.min(count, MAX_CLOSURE_DEPTH * edges) + ofNode * reachable[node]!),
      ),
    );
  }

  /**
   * Charges what the store visits to count what is hidden along `followed`, with `inner` more at each; yields how many
   * relationships that may be.
   */
  chargeHidden(followed: Followed, inner: PerNode): Bound {
    this.charge(this.along(followed, plus(1, inner)));
    return this.along(followed, 1);
  }

  /** How many groups there are at most, where an item stands in as many as `memberships` says, by its node. */
  memberships(memberships: PerNode): Bound {
    return this.overItems(memberships);
  }

  /** The nodes of such groups. */
  members(memberships: PerNode): Reach {
    const { items, walks } = this.reach;
    const inGroups = walks && times(memberships, walks);
    const all = this.overItems(memberships).all;
    return { items: { each: items.each, all }, walks: typeof inGroups === 'number' ? undefined : inGroups };
  }

  /** The nodes of a type by which the items are grouped: each once for a row of the scope, of which a root has one. */
  groups(type: NodeType): Float64Array | undefined {
    return this.source.kind === 'root' ? onesFor(this.c.topology, type) : undefined;
  }

  private charge(visits: Bound): void {
    this.scope.charges.push({ kind: 'visits', visits, part: this.scope.path });
  }

  private reachOfItems(): Reach {
    const { source, scope, type } = this;
    const { topology } = this.c;
    switch (source.kind) {
      case 'root': {
        const all = total(topology, type.possible, 1);
        return { items: { each: all, all }, walks: onesFor(topology, type) };
      }
      case 'relationship':
        return reachOf(topology, scope, source.relationshipField.sources, this.followed!);
      case 'relationships':
        return { items: this.overItems(1), walks: undefined };
      case 'transitiveClosure':
        return { items: this.fromScope(this.reachable()), walks: undefined };
    }
  }

  /** The sum over the items. It is not known which a walk reaches, so that each of its items counts as the greatest. */
  private overItems(values: PerNode): Bound {
    const { topology } = this.c;
    const { possible } = this.type;
    switch (this.source.kind) {
      case 'root': {
        const all = total(topology, possible, values);
        return { each: all, all };
      }
      case 'relationships':
      case 'relationship':
        return this.along(this.followed!, values);
      case 'transitiveClosure': {
        const most = greatest(topology, possible, values);
        return this.fromScope(this.reachable().map((reached) => most * reached));
      }
    }
  }

  /** The sum over what is followed: from the nodes of the scope, or over the whole graph where a list is of all relationships. */
  private along(followed: Followed, values: PerNode): Bound {
    if (this.source.kind === 'relationships' && !this.source.near) {
      // Relationships have no numbers in the topology, so that each has the same value.
      const all = edgeCount(followed) * valueAt(values, 0);
      return { each: all, all };
    }
    return this.fromScope(sumOver(this.c.topology, followed, values));
  }

  /** How many nodes a walk from each node reaches at most: all of the type, or one for each way to go. */
  private reachable(): Float64Array {
    const { topology } = this.c;
    const all = total(topology, this.type.possible, 1);
    return this.ways.map((ways) => Math.min(ways, all));
  }

  private fromScope(values: Float64Array): Bound {
    return boundOf(this.c.topology, this.scope, this.sources(), values);
  }

  /** The types of the nodes of the scope. */
  private sources(): readonly string[] {
    const { source } = this;
    switch (source.kind) {
      case 'root':
        return this.type.possible;
      case 'relationships':
        return source.near?.types ?? [];
      default:
        return source.relationshipField.sources;
    }
  }
}

const edgeCount = ({ near }: Followed): number => near.reduce((sum, { length }) => sum + length, 0);
