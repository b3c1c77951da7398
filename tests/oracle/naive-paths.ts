import type { RelationshipDefinition } from '../../src/model/definitions';
import type { GraphData, NodeRecord, RelationshipRecord } from '../../src/model/graph-data';
import type { Registry } from '../../src/model/registry';

/*
 * Paths, neighbourhoods and what nodes share, worked out in the most naive way from what the schema's documentation
 * says of them. It shares no code with the traversals.
 */

export interface Walking {
  readonly via?: {
    readonly only?: readonly string[];
    readonly except?: readonly string[];
    readonly structural?: boolean;
  };
  readonly types?: readonly string[];
  readonly direction?: 'OUT' | 'IN' | 'ANY';
  readonly avoid?: readonly string[];
  readonly asOf?: string;
  readonly certainty?: 'CERTAIN' | 'PRESUMED' | 'POSSIBLE';
  readonly knownAsOf?: string;
  readonly modality?: readonly string[];
  readonly rank?: readonly string[];
}

export interface PathAsked extends Walking {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly through?: readonly string[];
  readonly among?: { readonly type: string; readonly with: string };
}

export interface NaivePath {
  readonly nodes: readonly string[];
  readonly weight: number;
  /** Of each step the ids of its relationships. */
  readonly steps: readonly (readonly string[])[];
}

type Step = { readonly id: string; readonly to: string; readonly claims: number };

/** Whether a relationship is walked when no types are named. */
type ByDefault = (type: RelationshipDefinition, asked: Walking) => boolean;

const everything: ByDefault = ({ about, structural, derived }, { via }) =>
  about === 'SUBJECT' && (!structural || (via?.structural ?? !derived));

const pathsAlone: ByDefault = ({ about, structural, everyModality }, { via, modality }) =>
  about === 'SUBJECT' && (via?.structural === true || !structural) && (modality !== undefined || !everyModality);

/** The nodes and relationships of which no day or publication is asked: they tell how the rest is known. */
const TIMELESS = ['Claim', 'Name', 'Contradiction', 'Source'];
const UNPUBLISHED = ['Name', 'Contradiction'];

export class NaivePaths {
  private readonly nodes: ReadonlyMap<string, NodeRecord>;

  constructor(
    private readonly registry: Registry,
    private readonly data: GraphData,
  ) {
    this.nodes = new Map(data.nodes.map((node) => [node.id, node]));
  }

  /** All paths in the order of the documentation. */
  paths(asked: PathAsked, kind: 'SHORTEST' | 'SIMPLE'): NaivePath[] {
    const { from, to, maxLength, through = [] } = asked;
    if (!this.isSeenNode(from, asked) || !this.isSeenNode(to, asked)) return [];
    const mayPass = this.mayPass(asked);
    if (!mayPass(from) || !mayPass(to)) return [];
    const all: NaivePath[] = [];
    const walk = (nodes: string[], steps: Step[][]): void => {
      const here = nodes[nodes.length - 1]!;
      if (here === to) {
        if (through.every((id) => nodes.includes(id))) all.push(pathOf(nodes, steps));
        return;
      }
      if (steps.length === maxLength) return;
      const onward = this.steps(here, asked, [from, to], pathsAlone).filter((step) => mayPass(step.to));
      for (const next of new Set(onward.map((step) => step.to))) {
        if (nodes.includes(next)) continue;
        walk([...nodes, next], [...steps, onward.filter((step) => step.to === next)]);
      }
    };
    walk([from], []);
    all.sort((a, b) => a.nodes.length - b.nodes.length || b.weight - a.weight || compareLists(a.nodes, b.nodes));
    return kind === 'SIMPLE' ? all : all.filter(({ nodes }) => nodes.length === all[0]!.nodes.length);
  }

  /** Whether a path may pass a node: a relationship of the type joins it with the one, as the view shows them. */
  private mayPass(asked: PathAsked): (id: string) => boolean {
    const { among, ...view } = asked;
    if (!among) return () => true;
    const only = { ...view, via: { only: [among.type] } };
    const joined = this.followed(only).filter(({ from, to }) => from === among.with || to === among.with);
    return (id) => joined.some(({ from, to }) => (from === among.with ? to : from) === id);
  }

  /** The nodes around one, with their distances; null where it is not seen. */
  around(of: string, depth: number, asked: Walking): { id: string; distance: number }[] | null {
    if (!this.isSeenNode(of, asked)) return null;
    const found = new Map([[of, 0]]);
    for (let distance = 1; distance <= depth; distance++) {
      const level = [...found].filter(([, at]) => at === distance - 1).map(([id]) => id);
      for (const { to } of level.flatMap((id) => this.steps(id, asked))) if (!found.has(to)) found.set(to, distance);
    }
    found.delete(of);
    return [...found]
      .map(([id, distance]) => ({ id, distance }))
      .sort((a, b) => a.distance - b.distance || compare(a.id, b.id));
  }

  /** Ids of the relationships among nodes. */
  among(ids: readonly string[], asked: Walking): string[] {
    const inside = (id: string): boolean => ids.includes(id);
    return this.followed(asked)
      .filter(({ from, to }) => inside(from) && inside(to))
      .map(({ id }) => id)
      .sort(compare);
  }

  /** The nodes that several have in common, with the relationships to them. */
  common(of: readonly string[], asked: Walking): { node: string; relationships: string[] }[] {
    const reached = of.map((id) => this.steps(id, asked));
    return [...new Set(reached.flat().map(({ to }) => to))]
      .filter((id) => !of.includes(id) && reached.every((steps) => steps.some(({ to }) => to === id)))
      .sort(compare)
      .map((node) => {
        const relationships = reached.flat().filter(({ to }) => to === node);
        return { node, relationships: relationships.map(({ id }) => id).sort(compare) };
      });
  }

  private steps(id: string, asked: Walking, always: readonly string[] = [], byDefault = everything): Step[] {
    const { direction = 'ANY', avoid = [], types } = asked;
    const steps = this.followed(asked, byDefault).flatMap((record): Step[] => {
      const { id: relationship, type, from, to } = record;
      const claims = this.claimsOf(record, asked);
      const both = direction === 'ANY' || this.registry.relationshipOfType(type)!.definition.symmetrical;
      const ways: Step[] = [];
      if (from === id && (both || direction === 'OUT')) ways.push({ id: relationship, to, claims });
      if (to === id && (both || direction === 'IN')) ways.push({ id: relationship, to: from, claims });
      return ways;
    });
    return steps
      .filter(({ to }) => !avoid.includes(to))
      .filter(({ to }) => !types || always.includes(to) || types.includes(this.nodes.get(to)!.type));
  }

  /** How many claims support a relationship, of those that are seen. */
  private claimsOf({ claims }: RelationshipRecord, { knownAsOf }: Walking): number {
    return claims.filter((id) => knownAsOf === undefined || isKnown(this.nodes.get(id)!.properties, { knownAsOf }))
      .length;
  }

  private followed(asked: Walking, byDefault = everything): RelationshipRecord[] {
    const { only, except = [] } = asked.via ?? {};
    return this.data.relationships.filter((relationship) => {
      const { type, from, to } = relationship;
      const { definition } = this.registry.relationshipOfType(type)!;
      const { about } = definition;
      if (except.includes(type) || !(only ? only.includes(type) : byDefault(definition, asked))) return false;
      const ends = this.isSeenNode(from, asked) && this.isSeenNode(to, asked);
      return ends && (about === 'RECORD' || this.isSeenRelationship(relationship, asked));
    });
  }

  private isSeenNode(id: string, asked: Walking): boolean {
    const node = this.nodes.get(id);
    if (!node) return false;
    const held = TIMELESS.includes(node.type) || holds(node.properties, asked);
    return held && (UNPUBLISHED.includes(node.type) || isKnown(node.properties, asked));
  }

  private isSeenRelationship({ type, properties }: RelationshipRecord, asked: Walking): boolean {
    const { everyModality } = this.registry.relationshipOfType(type)!.definition;
    const modality = String(properties['modality'] ?? 'FACT');
    const rank = String(properties['rank'] ?? 'NORMAL');
    const isOfModality = asked.modality
      ? asked.modality.includes(modality)
      : everyModality || ['FACT', 'INFERRED'].includes(modality);
    const isOfRank = asked.rank ? asked.rank.includes(rank) : rank !== 'DEPRECATED';
    return isOfModality && isOfRank && holds(properties, asked) && isKnown(properties, asked);
  }
}

/** A path of nodes, with the steps between each two of them. */
function pathOf(nodes: readonly string[], steps: readonly Step[][]): NaivePath {
  const sorted = steps.map((step) => [...step].sort((a, b) => b.claims - a.claims || compare(a.id, b.id)));
  return {
    nodes,
    weight: steps.length === 0 ? 0 : Math.min(...sorted.map(([best]) => best!.claims)),
    steps: sorted.map((step) => step.map(({ id }) => id)),
  };
}

type Properties = NodeRecord['properties'];

function holds(properties: Properties, { asOf, certainty = 'PRESUMED' }: Walking): boolean {
  if (asOf === undefined) return true;
  const bound = { CERTAIN: 'certain', PRESUMED: 'holds', POSSIBLE: 'possible' }[certainty];
  const [from, to] = [properties[`${bound}From`], properties[`${bound}To`]];
  return (from == null || String(from) <= asOf) && (to == null || String(to) > asOf);
}

const isKnown = ({ knownFrom }: Properties, { knownAsOf }: Walking): boolean =>
  knownAsOf === undefined || (knownFrom != null && String(knownFrom) <= knownAsOf);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function compareLists(a: readonly string[], b: readonly string[]): number {
  const place = a.findIndex((id, i) => id !== b[i]);
  return place < 0 ? 0 : compare(a[place]!, b[place] ?? '');
}
