import Cypher from '@neo4j/cypher-builder';
import { invariant } from '../../errors';
import { RELATIONSHIP } from '../../model/root-interfaces';
import type { NodeType, RelationshipType } from '../../model/sealed-types';
import { NODE_LABEL } from '../../model/storage';
import type { Direction } from '../../model/traversal-field';
import type { ArgumentValue } from '../arguments/arguments';
import { anchorOf, idsOfEnds, matchFromAnchor, visitsFromAnchor, type Anchor } from '../filter/anchor';
import { edgeCondition, nodeCondition, relationshipCondition, typesWithin, type AllOf } from '../filter/condition';
import { edgePredicate, nodePredicate, relationshipPredicate } from '../filter/cypher';
import { visitsOf, visitsOfRelationship } from '../filter/visits';
import type { Compilation } from '../statement/compilation';
import { all, always, hasLabel, label, variableName, where } from '../statement/cypher';
import { computedKeys, orderByOf, ordersByRelationship, parallelOrderOf } from '../statement/order';
import { followedTypes, matchRelationshipField } from '../statement/pattern';
import {
  matchRelationships,
  matchRelationshipsOf,
  type Ends,
  type RelationshipsMatch,
  type Sought,
} from '../statement/relationship-match';
import { itemsOf, transitiveClosure } from '../statement/transitive-closure';
import { isSubject, storedTypes, visibleNode, visibleRank } from '../statement/visibility';
import { followedAlong, followedBy, mostParallel, plus, type Followed, type PerNode } from '../statement/visits';
import { ListWork, type ConnectionSource } from './list-work';
import type { Scope } from './scope';

/** A match of the items of a connection, or of the rows that they are made of, with the `where` of its arguments. */
export interface Items {
  readonly match: Cypher.Clause;
  /** Adds a condition on the items at the end of the match; undefined where there can be none. */
  readonly restrict?: (condition: Cypher.Predicate) => void;
  /** What the nodes of the connection are: nodes of the graph, or relationships, with the nodes at their ends. */
  readonly node: Cypher.Node | Cypher.Relationship;
  readonly ends?: Ends;
  /** The first one where several lead to the node. */
  readonly relationship: Cypher.Relationship | undefined;
  /** All that lead to the node, in their order, where they may be several and are asked for. */
  readonly relationships?: Cypher.Variable;
  /** Steps from the start, in a transitive closure. */
  readonly distance?: Cypher.Variable;
}

/** The list behind a connection: its items as the arguments filter and order them, before a page is cut out. */
export class Listing {
  readonly type: NodeType;
  /** Names of the types of the connection and of its edges begin with it. */
  readonly connectionName: string;
  /** The relationship of the edges; undefined where they have none. */
  readonly relationshipType: RelationshipType | undefined;
  /** The greatest number of relationships that lead to one node: 1 where none are parallel. */
  readonly parallel: number;
  /** Relationship steps from the scope to the items. */
  readonly steps: 0 | 1;
  /** What is in scope in a subquery. */
  readonly imports: readonly Cypher.Variable[];
  /** The column that tells how many nodes the walk of a transitive closure met. */
  readonly visitedColumn: number | undefined;
  readonly work: ListWork;
  /** Tells the list from others, in cursors. */
  readonly identity: string;
  readonly where: AllOf | undefined;
  /** Of a list of relationships: their types. */
  readonly relationshipTypes: readonly RelationshipType[] = [];
  /** What a transitive closure reaches: found once, for its pages and its count. */
  private readonly reached: Cypher.Variable | undefined;

  constructor(
    private readonly c: Compilation,
    readonly source: ConnectionSource,
    readonly args: ArgumentValue,
    readonly scope: Scope,
  ) {
    const filter = args.child('where');
    if (source.kind === 'root') {
      ({ type: this.type, typeName: this.connectionName, typeName: this.identity } = source);
      this.steps = 0;
      this.imports = [];
    } else if (source.kind === 'relationships') {
      this.type = c.registry.node(RELATIONSHIP);
      this.connectionName = this.identity = 'Relationships';
      this.steps = source.near ? 1 : 0;
      this.imports = source.near ? [source.near.node] : [];
    } else {
      const { relationshipField, from } = source;
      this.type = c.registry.node(relationshipField.target);
      ({ connectionName: this.connectionName, identity: this.identity } = relationshipField);
      this.steps = 1;
      this.imports = [from];
    }
    this.parallel = 1;
    if (source.kind === 'relationship') {
      const { relationshipField, from } = source;
      this.relationshipType = relationshipField.relationship;
      const stored = followedTypes(c, scope.visibility, relationshipField, from);
      this.parallel = mostParallel(c.topology, stored, relationshipField);
    }
    if (source.kind === 'relationships') {
      const { types, rest } = typesWithin(relationshipCondition(c.registry, filter));
      // Names, claims and sources are how things are called and known.
      const ofSubject = () => [...c.registry.relationships.values()].filter(isSubject);
      this.relationshipTypes = types ? [...types] : ofSubject();
      this.where = rest;
    } else if (filter.given) {
      this.where =
        source.kind === 'relationship'
          ? edgeCondition(c.registry, filter, source.relationshipField)
          : nodeCondition(c.registry, filter, this.type);
    }
    this.work = new ListWork(c, source, this.type, scope, this.followed());
    if (source.kind === 'transitiveClosure') {
      const { walk, reached, visited } = transitiveClosure(
        c,
        scope.visibility,
        source.relationshipField,
        source.from,
        args.child('depth'),
        (node) => this.filtered(node),
      );
      scope.row.call([source.from], walk);
      this.visitedColumn = scope.row.column(visited, variableName(visited));
      this.work.chargeWalk(this.whereVisits);
      this.reached = reached;
      this.imports = [reached];
    }
  }

  private followed(): Followed | undefined {
    const { c, source, scope, relationshipTypes } = this;
    if (source.kind === 'root') return undefined;
    if (source.kind !== 'relationships') return followedBy(c.topology, scope.visibility, source.relationshipField);
    const stored = relationshipTypes.flatMap((type) => storedTypes(scope.visibility, type));
    return followedAlong(c.topology, stored, source.near ? 'BOTH' : 'OUT');
  }

  /** Rows that the store visits to decide `where`, by the node of an item. To be asked once its limits are checked. */
  get whereVisits(): PerNode {
    if (!this.where) return 0;
    const { c, relationshipTypes } = this;
    const { visibility } = this.scope;
    return this.source.kind === 'relationships'
      ? visitsOfRelationship(c, visibility, this.where, relationshipTypes)
      : visitsOf(c, visibility, this.where, this.relationshipType);
  }

  private filtered(node: Cypher.Node, where = this.where): Cypher.Predicate | undefined {
    return where && nodePredicate(this.c, this.scope.visibility, where, node);
  }

  /** A fresh match of what the connection lists, each node once; `shows` names what edges show beside it. */
  items(shows: ReadonlySet<string> = NOTHING): Items {
    const rows = this.rows();
    if (this.parallel === 1) return rows;
    const all = shows.has('relationships');
    if (all || shows.has('relationship') || ordersByRelationship(this.args.child('orderBy'), this.orderedBy)) {
      return this.collected(rows, all);
    }
    const match = Cypher.utils.concat(rows.match, new Cypher.With(rows.node).distinct());
    return { ...rows, match, relationship: undefined };
  }

  /** The nodes of rows, each with its relationships in their order. */
  private collected({ match, node, relationship: one }: Items, all: boolean): Items {
    const { c } = this;
    const type = this.relationshipType!;
    const edge = { relationship: one!, type, orderedBy: this.orderedBy };
    const order = parallelOrderOf(c, this.scope.visibility, this.args.child('orderBy'), edge);
    for (const { visits } of order.terms) this.work.chargeItems(visits);
    const relationships = c.names.variable(`all${type.name}`);
    const relationship = c.names.relationship(type.name);
    const first: [Cypher.Expr, Cypher.Variable] = [Cypher.head(relationships), relationship];
    const last = new Cypher.With(node, ...(all ? [relationships] : []), first);
    const grouped = Cypher.utils.concat(
      match,
      ...order.matches,
      new Cypher.With(node, one!, ...computedKeys(order)).orderBy(...orderByOf(order.terms, false)),
      new Cypher.With(node, [Cypher.collect(one!), relationships]),
      last,
    );
    const found = { match: grouped, node, relationship, restrict: (more: Cypher.Predicate) => void last.and(more) };
    return all ? { ...found, relationships } : found;
  }

  /** A fresh match of the rows that the items are made of: of each relationship with its node, where there are any. */
  rows(): Items {
    const { c, source } = this;
    const { visibility } = this.scope;
    switch (source.kind) {
      case 'root': {
        const anchor = this.where && anchorOf(c, this.type, this.where);
        return anchor ? this.anchored(anchor) : this.scanned();
      }
      case 'transitiveClosure':
        this.work.chargeItems(1);
        return { ...itemsOf(c, source.relationshipField, this.reached!), relationship: undefined };
      case 'relationships':
        return this.shownRelationships();
      case 'relationship': {
        const matched = matchRelationshipField(c, visibility, source.relationshipField, source.from);
        where(matched.match, this.where && edgePredicate(c, visibility, this.where, matched));
        this.work.chargeItems(plus(1, this.whereVisits));
        return { ...matched, restrict: (more) => void matched.match.and(more) };
      }
    }
  }

  /** A match of the relationships of a list of these, as `where` leaves them. */
  relationships(sought: Sought): RelationshipsMatch {
    const { c, args, source } = this;
    const { visibility } = this.scope;
    invariant(source.kind === 'relationships', 'the list is one of relationships');
    const near = source.near?.node;
    const direction = (args.child('direction').value as Direction | null | undefined) ?? 'ANY';
    const found = near
      ? matchRelationshipsOf(c, visibility, sought, near, direction)
      : matchRelationships(c, visibility, sought, this.knownEnds);
    const condition = this.where && relationshipPredicate(c, visibility, this.where, found);
    if (condition) found.restrict(condition);
    return found;
  }

  private shownRelationships(): Items {
    const { c, relationshipTypes } = this;
    const types = relationshipTypes.length > 0 ? relationshipTypes : [...c.registry.relationships.values()];
    const { match, restrict, relationship, ends } = this.relationships({ types, are: 'SHOWN' });
    if (relationshipTypes.length === 0) restrict(always(false));
    this.work.chargeRelationships(plus(1, this.whereVisits), this.knownEnds);
    return { match, restrict, node: relationship, ends, relationship: undefined };
  }

  /** Ends of the relationships of the whole graph that the filter names by their ids. */
  private get knownEnds(): ReturnType<typeof idsOfEnds> {
    return this.where ? idsOfEnds(this.where) : {};
  }

  /** All of the type that are reached from a key in the filter. */
  private anchored(anchor: Anchor): Items {
    const { c, type } = this;
    const { visibility } = this.scope;
    const { matches, node, repeats } = matchFromAnchor(c, visibility, anchor);
    const once = new Cypher.With(node).distinct();
    const last = repeats ? once : matches.at(-1)!;
    const condition = all([
      visibleNode(c.registry, visibility, node, type),
      visibleRank(visibility, node, type),
      this.filtered(node, anchor.rest),
    ]);
    if (condition) last.and(condition);
    this.work.chargeKeys(anchor.value, visitsFromAnchor(c, visibility, anchor, visitsOf(c, visibility, anchor.rest)));
    const match = Cypher.utils.concat(...matches, ...(repeats ? [once] : []));
    return { match, node, relationship: undefined, restrict: (more) => void last.and(more) };
  }

  private scanned(): Items {
    const { c, type } = this;
    const node = c.names.node(type.name);
    // An id is found by the index of all nodes, whatever the type: an interface's label has none.
    const byId = type.kind === 'interface' && this.args.child('where').child('id').child('eq').given;
    const match = new Cypher.Match(new Cypher.Pattern(node, { labels: label(byId ? NODE_LABEL : type.name) }));
    where(
      match,
      byId ? hasLabel(node, [type.name]) : undefined,
      visibleNode(c.registry, this.scope.visibility, node, type),
      visibleRank(this.scope.visibility, node, type),
      this.filtered(node),
    );
    this.work.chargeItems(plus(1, this.whereVisits));
    return { match, node, relationship: undefined, restrict: (more) => void match.and(more) };
  }

  /** The whole number on the relationship that orders the list where nothing else does. */
  get orderedBy(): string | undefined {
    return this.source.kind === 'relationship' ? this.source.relationshipField.orderedBy : undefined;
  }

  /** The column of the number of all items, pages apart. */
  total(): number {
    const { row } = this.scope;
    if (this.reached) return row.column(Cypher.size(this.reached), `size(${variableName(this.reached)})`);
    const { match, node } = this.rows();
    if (this.source.kind === 'relationship' && this.parallel === 1) {
      return row.column(new Cypher.Count(match), `count ${variableName(node)}`);
    }
    const result = this.c.names.variable('total');
    const nodes = Cypher.count(node);
    const counted = this.parallel > 1 ? nodes.distinct() : nodes;
    return this.subquery(Cypher.utils.concat(match, new Cypher.Return([counted, result])), result);
  }

  /** Runs `body` for the list; yields the column of its result. */
  subquery(body: Cypher.Clause, result: Cypher.Variable): number {
    return this.scope.row.subquery(this.imports, body, result);
  }
}

const NOTHING: ReadonlySet<string> = new Set();
