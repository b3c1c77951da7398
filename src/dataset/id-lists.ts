import { showsByDefault } from '../model/default-view';
import type { GraphData, NodeRecord, RelationshipRecord } from '../model/graph-data';
import { byId, grouped } from '../model/grouped';
import type { Registry } from '../model/registry';
import { CLAIM_DAYS, CLAIMS, CONTRADICTIONS, SPEAKS_OF, SUPPORTS, WEIGHS } from '../model/storage';
import { CLAIM } from './vocabulary';

/** Lists of ids and of days, by the names of model/storage.ts. */
type Lists = Readonly<Record<string, readonly string[]>>;

/** The lists that records are stored with: what no relationship can say, because none ends at another, and counts. */
export class IdLists {
  private readonly claims: ReadonlyMap<string, NodeRecord['properties']>;
  /** Claims about each entity that are not rejected. */
  private readonly about: ReadonlyMap<string, readonly RelationshipRecord[]>;
  /** What weighs each claim. */
  private readonly weighing: ReadonlyMap<string, readonly RelationshipRecord[]>;
  /** The relationships of the subject that rest on each claim. */
  private readonly supported: ReadonlyMap<string, readonly (readonly [string, RelationshipRecord])[]>;

  constructor(registry: Registry, { nodes, relationships }: GraphData) {
    this.claims = new Map(nodes.filter(({ type }) => type === CLAIM).map(({ id, properties }) => [id, properties]));
    const shown = (type: string): RelationshipRecord[] =>
      relationships.filter((each) => each.type === type && showsByDefault(registry, each));
    const accepted = shown(SPEAKS_OF).filter(({ from }) => {
      const claim = this.claims.get(from);
      return claim && claim['rank'] !== 'DEPRECATED';
    });
    this.about = grouped(accepted, ({ to }) => to);
    this.weighing = grouped(shown(WEIGHS), ({ to }) => to);
    const resting = relationships
      .filter(({ type }) => registry.relationshipOfType(type)?.definition.about === 'SUBJECT')
      .sort(byId)
      .flatMap((each) => [...new Set(each.claims)].map((claim) => [claim, each] as const));
    this.supported = grouped(resting, ([claim]) => claim);
  }

  /** These claims, and the days from which they are known. */
  counted(claims: readonly string[]): Lists {
    const days = claims.map((claim) => this.claims.get(claim)?.['knownFrom']).filter((day) => typeof day === 'string');
    return { [CLAIMS]: claims, ...(days.length > 0 ? { [CLAIM_DAYS]: days } : {}) };
  }

  ofRelationship(claims: readonly string[]): Lists {
    const lists = this.counted(claims);
    if (this.weighing.size === 0) return lists;
    const weighing = claims.flatMap((claim) => this.weighing.get(claim) ?? []).map(({ from }) => from);
    return weighing.length > 0 ? { ...lists, [CONTRADICTIONS]: [...new Set(weighing)].sort() } : lists;
  }

  ofEntity(id: string): Lists {
    return this.counted([...new Set((this.about.get(id) ?? []).map(({ from }) => from))]);
  }

  ofClaim(id: string): Lists {
    const supported = this.supported.get(id);
    if (!supported) return {};
    const parts = (['id', 'from', 'to'] as const).map((part) => [
      SUPPORTS[part],
      supported.map(([, each]) => each[part]),
    ]);
    return Object.fromEntries(parts) as Lists;
  }
}
