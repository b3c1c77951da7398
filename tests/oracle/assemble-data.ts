import { createHash } from 'node:crypto';
import type { GraphData, NodeRecord, PropertyValue, RelationshipRecord } from '../../src/model/graph-data';
import type { Registry } from '../../src/model/registry';
import type { EntityType, RelationshipType } from '../../src/model/sealed-types';
import { ReferencePick } from './arbitrary-values';
import { datedNames, shownName } from './shown-name';
import { COUNTRY_CODES, SLUGS } from './value-pools';

type SeedProperties = Readonly<Record<string, PropertyValue | ReferencePick>>;

export interface NodeSeed {
  readonly type: EntityType;
  readonly slug: number;
  readonly properties: SeedProperties;
  readonly names: readonly NameSeed[];
  readonly claims: readonly number[];
}

export interface NameSeed {
  readonly properties: SeedProperties;
  readonly value: string;
  readonly language: string;
  readonly position: number;
  readonly claims: readonly number[];
}

export interface RelationshipSeed {
  readonly type: RelationshipType;
  readonly from: number;
  readonly to: number;
  readonly properties: SeedProperties;
  /** SHOWN: a fact of rank NORMAL, seen by default. ANY: whatever the properties say. */
  readonly visible: 'SHOWN' | 'ANY';
  readonly claims: readonly number[];
}

/** Ids of the nodes of some types. */
type IdsOf = (types: readonly string[]) => string[];

interface Seeds {
  readonly nodes: readonly NodeSeed[];
  readonly relationships: readonly RelationshipSeed[];
}

/** Makes records of seeds: gives ids, resolves picks, and adds what no record may be without. */
export function assemble(registry: Registry, seeds: Seeds): GraphData {
  const work = new Assembly(registry, seeds);
  return {
    description: {
      title: [{ language: 'en', value: 'A generated graph' }],
      description: [{ language: 'en', value: 'Made by chance.' }],
      version: '1.0.0',
      licence: 'CC0-1.0',
      asOf: '2024-01-01',
      attributions: [],
      coverage: [],
      digest: digest([work.nodes, work.relationships]),
      retired: {},
    },
    nodes: work.nodes,
    relationships: work.relationships,
  };
}

class Assembly {
  readonly nodes: NodeRecord[] = [];
  readonly relationships: RelationshipRecord[] = [];
  private readonly ids = new Set<string>();
  private readonly uniqueValues = new Set<string>();
  private claimIds: readonly string[] = [];

  constructor(
    private readonly registry: Registry,
    seeds: Seeds,
  ) {
    const given = seeds.nodes.map((seed) => ({ seed, id: this.idOf(seed.type, seed.slug) }));
    const placed = [...given, ...this.required(given.map(({ seed }) => seed))];
    this.claimIds = placed.filter(({ seed }) => seed.type.name === 'Claim').map(({ id }) => id);
    const idsOf: IdsOf = (types) =>
      types.flatMap((type) => placed.filter(({ seed }) => seed.type.name === type).map(({ id }) => id));
    for (const { seed, id } of placed) this.addNode(seed, id, idsOf);
    for (const seed of seeds.relationships) this.addRelationship(seed, idsOf);
    this.completeOneSides(idsOf);
  }

  /** `prefix:slug`, with a number behind it where the slug is taken. */
  private idOf(type: EntityType, slug: number): string {
    const { prefix } = type.definition;
    const pool = prefix === 'country' ? COUNTRY_CODES : SLUGS;
    const bare = `${prefix}:${pool[slug % pool.length]!}`;
    let id = bare;
    for (let i = 2; this.ids.has(id); i++) id = `${bare}-${i}`;
    this.ids.add(id);
    return id;
  }

  /** A node for each type that a required side of another leads to, where there is none. */
  private required(seeds: readonly NodeSeed[]): { seed: NodeSeed; id: string }[] {
    const has = (name: string): boolean => seeds.some((seed) => seed.type.name === name);
    const missing = this.requiredSides()
      .filter(({ type, definition }) => type !== 'HAS_NAME' && definition.from.some(has) && !definition.to.some(has))
      .map(({ definition }) => this.registry.entities.get(definition.to[0]!)!);
    return [...new Set(missing)].map((type) => ({ seed: plainSeed(type), id: this.idOf(type, 0) }));
  }

  private requiredSides(): RelationshipType[] {
    return [...this.registry.relationships.values()].filter(({ definition }) =>
      definition.out.some(({ required }) => required),
    );
  }

  private addNode(seed: NodeSeed, id: string, idsOf: IdsOf): void {
    const properties = this.resolve(seed.type, seed.properties, id, idsOf);
    if (!properties) return;
    const isEntity = seed.type.interfaces.includes('Entity');
    const names = isEntity ? seed.names.map((name, i) => this.addName(id, name, i)) : [];
    const shown = shownName(names);
    const ofNames = { name: shown, datedNames: datedNames(names, shown) };
    this.nodes.push({
      id,
      type: seed.type.name,
      properties: isEntity ? { ...properties, ...ofNames } : properties,
      claims: isEntity ? this.claims(seed.claims) : [],
    });
  }

  private addName(
    entity: string,
    { properties, value, language, position, claims }: NameSeed,
    index: number,
  ): NodeRecord {
    const id = `name:${digest([entity, index])}`;
    // The first row is one that can be shown, or the entity would have no name.
    const kind = index === 0 ? 'ALIAS' : (properties['kind'] as string);
    const record = { ...properties, value, language, kind, position } as NodeRecord['properties'];
    const name: NodeRecord = { id, type: 'Name', properties: record, claims: this.claims(claims) };
    this.nodes.push(name);
    this.link(this.registry.relationshipOfType('HAS_NAME')!, entity, id);
    return name;
  }

  private addRelationship(seed: RelationshipSeed, idsOf: IdsOf): void {
    const { type } = seed;
    const [froms, tos] = [idsOf(type.fromTypes), idsOf(type.toTypes)];
    if (froms.length === 0 || tos.length === 0) return;
    const ends = [froms[seed.from % froms.length]!, tos[seed.to % tos.length]!] as const;
    const [from, to] = type.definition.symmetrical ? ([...ends].sort() as [string, string]) : ends;
    // A symmetrical relationship of a node with itself says nothing, and loading refuses it.
    if (type.definition.symmetrical && from === to) return;
    const properties = this.resolve(type, seed.properties, from, idsOf);
    if (!properties) return;
    const shown = seed.visible === 'SHOWN' ? { modality: 'FACT', rank: 'NORMAL' } : {};
    const record = { ...properties, ...shown };
    if (this.wouldBeSecond(type, from, record)) return;
    this.link(type, from, to, record, this.claims(seed.claims));
  }

  /** At most one relationship is shown where the side is a single one; others may be unasserted. */
  private wouldBeSecond(type: RelationshipType, from: string, properties: NodeRecord['properties']): boolean {
    return (
      type.definition.out.some(({ cardinality }) => cardinality === 'one') &&
      isShown(properties) &&
      this.relationships.some((other) => other.type === type.type && other.from === from && isShown(other.properties))
    );
  }

  private completeOneSides(idsOf: IdsOf): void {
    for (const type of this.requiredSides()) {
      for (const from of idsOf(type.fromTypes)) {
        const has = this.relationships.some(
          (other) => other.type === type.type && other.from === from && isShown(other.properties),
        );
        if (!has) this.link(type, from, idsOf(type.toTypes)[0]!);
      }
    }
  }

  private link(
    type: RelationshipType,
    from: string,
    to: string,
    properties: RelationshipRecord['properties'] = {
      modality: 'FACT',
      rank: 'NORMAL',
      alternative: 0,
      disputed: false,
    },
    claims: readonly string[] = [],
  ): void {
    const number = this.relationships.length;
    const id = `rel:${type.type.toLowerCase().replaceAll('_', '-')}-${digest([type.type, from, to, number])}`;
    this.relationships.push({ id, type: type.type, from, to, properties, claims });
  }

  private claims(picks: readonly number[]): string[] {
    if (this.claimIds.length === 0) return [];
    return [...new Set(picks.map((pick) => this.claimIds[pick % this.claimIds.length]!))];
  }

  /** Properties with picks resolved; undefined when a required reference finds no node. */
  private resolve(
    type: EntityType | RelationshipType,
    seeds: SeedProperties,
    owner: string,
    idsOf: IdsOf,
  ): Record<string, PropertyValue> | undefined {
    const properties: Record<string, PropertyValue> = {};
    for (const [name, value] of Object.entries(seeds)) {
      const property = type.properties.get(name)!;
      if (value instanceof ReferencePick && property.type.kind === 'reference') {
        const ids = idsOf(this.registry.node(property.type.target).possible);
        if (ids.length > 0) properties[name] = ids[value.index % ids.length]!;
        else if (!property.nullable) return undefined;
      } else if (name === 'identifiers') {
        // No two entities share an identifier; a value with a colon shows where scheme and value are parted.
        const ids = (value as readonly string[]).map((_, i) => `${i === 0 ? 'WIKIDATA' : 'GEONAMES'}:${owner}-${i}`);
        properties[name] = ids;
      } else if (property.unique && value !== null) {
        properties[name] = this.unique(type.name, name, value as string);
      } else if (value !== null || owner.length % 2 === 0) {
        // A missing value is null in some records and absent in others.
        properties[name] = value as PropertyValue;
      }
    }
    return properties;
  }

  /** The value, or null when another node of the type has it. */
  private unique(type: string, property: string, text: string): string | null {
    const value = CODES[property]?.(text) ?? text;
    const key = `${type} ${property} ${value}`;
    if (this.uniqueValues.has(key)) return null;
    this.uniqueValues.add(key);
    return value;
  }
}

/** Codes have a form of their own; the text only picks one. */
const pickCode = (text: string): string => COUNTRY_CODES[text.codePointAt(0)! % COUNTRY_CODES.length]!;
const CODES: Readonly<Record<string, (text: string) => string>> = {
  iso2: pickCode,
  iso3: (text) => `${pickCode(text)}X`,
  isoNumeric: (text) => String(text.codePointAt(0)! % 1000).padStart(3, '0'),
  unlocode: (text) => `${pickCode(text)}ABC`,
};

function isShown({ modality, rank }: RelationshipRecord['properties']): boolean {
  return rank !== 'DEPRECATED' && ['FACT', 'INFERRED'].includes(modality as string);
}

/** A node with what is required and nothing else. */
function plainSeed(type: EntityType): NodeSeed {
  const properties = [...type.properties.values()].flatMap((property): [string, PropertyValue][] => {
    const { name, type: kind, nullable, list, derived } = property;
    if (name === 'name' && derived) return [];
    if (list) return [[name, []]];
    if (nullable) return [];
    if (kind.kind === 'text') return [[name, [{ language: 'en', value: 'a' }]]];
    if (kind.kind === 'enum') return [[name, (property.default as string) ?? Object.keys(kind.enum.values)[0]!]];
    return [[name, (property.default as PropertyValue) ?? 'a']];
  });
  const name: NameSeed = { properties: { kind: 'ALIAS' }, value: 'a', language: 'en', position: 0, claims: [] };
  return { type, slug: 0, properties: Object.fromEntries(properties), names: [name], claims: [] };
}

const digest = (parts: unknown): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
