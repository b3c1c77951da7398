import type { GraphData, NodeRecord, RelationshipRecord } from '../../src/model/graph-data';
import type { Registry } from '../../src/model/registry';
import type { EntityType, Field, RelationshipField, RelationshipType } from '../../src/model/sealed-types';
import { compareCodePoints } from './fold';
import { plainId } from './views';
import { holdsOn, type Visibility } from './visibility';

export type AnyRecord = NodeRecord | RelationshipRecord;

/** What a side of a node leads to. */
export interface Step {
  readonly node: NodeRecord;
  readonly relationship: RelationshipRecord;
}

/** A node as it stands in a list: alone under the root, and with the relationship that leads to it below. */
export interface Item {
  readonly node: AnyRecord;
  readonly relationship?: RelationshipRecord;
  /** All that lead to the node, in the order asked for; `relationship` is the first. */
  readonly relationships?: readonly RelationshipRecord[];
  /** Steps from the node that a closure starts from. */
  readonly distance?: number;
}

/** How many nodes stand in items. */
export const nodeCount = (items: readonly Item[]): number => new Set(items.map(({ node }) => node.id)).size;

export const isRelationship = (record: AnyRecord): record is RelationshipRecord => 'from' in record;

/** The records of a data set, found as the semantics speak of them. */
export class Graph {
  private readonly nodesById: ReadonlyMap<string, NodeRecord>;
  private readonly relationshipsById: ReadonlyMap<string, RelationshipRecord>;

  constructor(
    readonly registry: Registry,
    readonly data: GraphData,
    readonly visibility: Visibility = {},
    /** Counts the records that are looked at to find, filter, order and group. */
    readonly visits: { count: number } = { count: 0 },
  ) {
    this.nodesById = new Map(data.nodes.map((node) => [node.id, node]));
    this.relationshipsById = new Map(data.relationships.map((relationship) => [relationship.id, relationship]));
  }

  /** The id of today that an id stands for, whatever view it carries. */
  currentId(id: string): string {
    return this.data.description.retired[plainId(id)] ?? plainId(id);
  }

  /** The same records with another visibility. */
  seenIn(visibility: Visibility): Graph {
    return new Graph(this.registry, this.data, visibility, this.visits);
  }

  /** The same graph, with a count of its own. */
  uncounted(): Graph {
    return new Graph(this.registry, this.data, this.visibility);
  }

  node(id: unknown): NodeRecord | null {
    return this.nodesById.get(id as string) ?? null;
  }

  /** A node or a relationship, whether or not it is visible by default. */
  record(id: string): AnyRecord | null {
    return this.node(id) ?? this.relationshipsById.get(id) ?? null;
  }

  /** The concrete type of a record. */
  typeOf(record: AnyRecord): EntityType | RelationshipType {
    const type = isRelationship(record)
      ? this.registry.relationshipOfType(record.type)
      : this.registry.entities.get(record.type);
    if (!type) throw new Error(`${record.id} has the unknown type ${record.type}`);
    return type;
  }

  /** The visible nodes of some types. */
  nodesOfTypes(types: readonly string[]): NodeRecord[] {
    const nodes = this.data.nodes.filter((node) => types.includes(node.type));
    this.visits.count += nodes.length;
    return nodes.filter((node) => this.seesNode(node) && this.seesRank(node));
  }

  /** The ids of the claims behind a relationship or name, or of the contradictions that weigh one of these. */
  listed(record: AnyRecord, name: 'claims' | 'contradictions'): readonly string[] {
    if (name === 'claims') return record.claims;
    const weighing = this.data.relationships.filter(
      (other) => other.type === 'COMPARES' && this.isShown(other) && record.claims.includes(other.to),
    );
    return [...new Set(weighing.map(({ from }) => from))].sort(compareCodePoints);
  }

  /** The visible nodes that a relationship or name lists, claims of every rank. */
  listedNodes(record: AnyRecord, name: 'claims' | 'contradictions'): NodeRecord[] {
    const ids = this.listed(record, name);
    this.visits.count += ids.length;
    return this.seen(ids);
  }

  private seen(ids: readonly string[]): NodeRecord[] {
    return ids
      .map((id) => this.node(id))
      .filter((node) => node !== null)
      .filter((node) => this.seesNode(node));
  }

  /**
   * How many claims a record counts: an entity those about it that are not rejected, a relationship or name those that it
   * names, and those that are not in the graph as well, as long as nothing is asked of them.
   */
  claimCount(record: AnyRecord): number {
    const namesClaims = isRelationship(record) || record.type === 'Name';
    const ids = namesClaims ? record.claims : this.acceptedClaims(record);
    return isGiven(this.visibility.knownAsOf) ? this.seen(ids).length : ids.length;
  }

  private acceptedClaims({ id }: NodeRecord): string[] {
    const about = this.data.relationships.filter(({ type, to }) => type === 'ABOUT' && to === id);
    const claims = about
      .filter((each) => this.isShown(each))
      .flatMap(({ from }) => this.node(from) ?? [])
      .filter(({ type, properties }) => type === 'Claim' && properties['rank'] !== 'DEPRECATED');
    return [...new Set(claims.map((claim) => claim.id))];
  }

  /** What rests on a claim, by id: entities, or relationships of the subject as a look-up by id sees them. */
  supported(claim: NodeRecord, target: 'Entity' | 'Relationship'): AnyRecord[] {
    if (target === 'Entity') {
      const about = this.registry.type('Claim').fields.get('about') as Extract<Field, { kind: 'relationship' }>;
      return this.items(claim, about.relationshipField)
        .filter(({ relationship }) => relationship.properties['role'] === 'SUPPORTS')
        .map(({ node }) => node);
    }
    const resting = this.data.relationships.filter(
      ({ type, claims }) =>
        this.registry.relationshipOfType(type)!.definition.about === 'SUBJECT' && claims.includes(claim.id),
    );
    this.visits.count += resting.length;
    return resting.filter((relationship) => this.seesById(relationship));
  }

  /** Rejected claims are in no list, unless their rank is asked for. */
  private seesRank({ type, properties }: NodeRecord): boolean {
    if (type !== 'Claim') return true;
    const { rank } = this.visibility;
    return isGiven(rank) ? rank.includes(properties['rank'] as string) : properties['rank'] !== 'DEPRECATED';
  }

  /** Claims, names, contradictions and sources are of no day; names and contradictions are of no source. */
  seesNode(node: NodeRecord): boolean {
    const { asOf, knownAsOf, certainty } = this.visibility;
    const isRecord = ['Claim', 'Name', 'Contradiction', 'Source'].includes(node.type);
    if (isGiven(asOf) && !isRecord && !holdsOn(node.properties, asOf, certainty)) return false;
    return !isGiven(knownAsOf) || ['Name', 'Contradiction'].includes(node.type) || isKnownBy(node, knownAsOf);
  }

  /** By its id a relationship is found whatever its modality and rank: on the days of it and of both its ends. */
  seesById(relationship: RelationshipRecord): boolean {
    const ends = [this.node(relationship.from), this.node(relationship.to)];
    return this.holds(relationship) && ends.every((end) => end !== null && this.seesNode(end));
  }

  /** What a side of a node leads to, as far as it is visible, by node id and then by relationship id. */
  items(node: NodeRecord, relationshipField: RelationshipField): Step[] {
    return this.itemsOf(node, relationshipField, (relationship) => this.isShown(relationship, node));
  }

  /** What would be among the items of a side but for its modality or rank. Of the record nothing is hidden. */
  hiddenItems(node: NodeRecord, relationshipField: RelationshipField): Step[] {
    return this.itemsOf(node, relationshipField, (relationship) => this.isHidden(relationship, node));
  }

  private isHidden(relationship: RelationshipRecord, from?: NodeRecord): boolean {
    const { about } = this.registry.relationshipOfType(relationship.type)!.definition;
    return about === 'SUBJECT' && this.holds(relationship) && !this.isShown(relationship, from);
  }

  private itemsOf(
    node: NodeRecord,
    relationshipField: RelationshipField,
    isAsked: (relationship: RelationshipRecord) => boolean,
  ): Step[] {
    return this.data.relationships
      .filter((relationship) => relationship.type === relationshipField.relationship.type && isAsked(relationship))
      .flatMap((relationship) => {
        const far = this.node(farEnd(relationship, node.id, relationshipField.direction));
        if (far) this.visits.count += 1;
        const isSeen =
          far &&
          relationshipField.targets.includes(far.type) &&
          (relationshipField.required || this.seesNode(far)) &&
          // A contradiction weighs what was rejected as well.
          (relationship.type === 'COMPARES' || this.seesRank(far));
        return isSeen ? [{ node: far, relationship }] : [];
      })
      .sort(
        (a, b) => compareCodePoints(a.node.id, b.node.id) || compareCodePoints(a.relationship.id, b.relationship.id),
      );
  }

  /**
   * Relationships of some types that are visible, or would be but for modality or rank; of one node and in one direction
   * where one is given.
   */
  relationships(types: readonly string[], seen: 'SHOWN' | 'HIDDEN', near?: NodeRecord, direction = 'ANY'): Item[] {
    const { registry } = this;
    const isSeen = (relationship: RelationshipRecord): boolean =>
      seen === 'SHOWN' ? this.isShown(relationship) : this.isHidden(relationship);
    return this.data.relationships
      .filter((relationship) => types.includes(relationship.type) && isSeen(relationship))
      .filter(({ type, from, to }) => {
        if (!near) return true;
        const bothWays = registry.relationshipOfType(type)!.definition.symmetrical || direction === 'ANY';
        return (
          (from === near.id && (bothWays || direction === 'OUT')) ||
          (to === near.id && (bothWays || direction === 'IN'))
        );
      })
      .filter(({ from, to }) => {
        this.visits.count += 1;
        // As on a side of the node: it is shown itself, on whatever day, because something that is seen leads to it.
        const others = near ? [from === near.id ? to : from] : [from, to];
        return others.every((id) => this.node(id) && this.seesNode(this.node(id)!));
      })
      .map((node) => ({ node }));
  }

  /**
   * By default no rejected readings, and only facts and inferences unless the type shows every modality, or the node from
   * which it is seen is a plan, a proposal or a goal and it is another. The arguments have nothing to say on relationships
   * of the record.
   */
  isShown(relationship: RelationshipRecord, from?: NodeRecord): boolean {
    const { everyModality, about } = this.registry.relationshipOfType(relationship.type)!.definition;
    const visible = about === 'SUBJECT' ? this.visibility : {};
    const rank = (relationship.properties['rank'] ?? 'NORMAL') as string;
    const modality = (relationship.properties['modality'] ?? 'FACT') as string;
    if (isGiven(visible.rank) ? !visible.rank.includes(rank) : rank === 'DEPRECATED') return false;
    if (isGiven(visible.modality)) return visible.modality.includes(modality) && this.holds(relationship);
    const isShared =
      about === 'SUBJECT' &&
      modality === from?.properties['modality'] &&
      ['PLAN', 'PROPOSAL', 'GOAL'].includes(modality);
    return (everyModality || isShared || ['FACT', 'INFERRED'].includes(modality)) && this.holds(relationship);
  }

  private holds(relationship: RelationshipRecord): boolean {
    if (this.registry.relationshipOfType(relationship.type)!.definition.about === 'RECORD') return true;
    const { asOf, knownAsOf, certainty } = this.visibility;
    return (
      (!isGiven(asOf) || holdsOn(relationship.properties, asOf, certainty)) &&
      (!isGiven(knownAsOf) || isKnownBy(relationship, knownAsOf))
    );
  }
}

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** What no source with a date tells of was known on no day. */
function isKnownBy({ properties }: AnyRecord, day: string): boolean {
  const known = (properties['knownFrom'] ?? null) as string | null;
  return known !== null && known <= day;
}

/** The id at the other end; undefined when the relationship does not stand at this node in that direction. */
function farEnd(
  { from, to }: RelationshipRecord,
  near: string,
  direction: RelationshipField['direction'],
): string | undefined {
  switch (direction) {
    case 'OUT':
      return from === near ? to : undefined;
    case 'IN':
      return to === near ? from : undefined;
    case 'BOTH':
      return from === near ? to : to === near ? from : undefined;
  }
}
