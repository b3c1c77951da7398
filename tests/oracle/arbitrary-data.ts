import * as fc from 'fast-check';
import type { GraphData } from '../../src/model/graph-data';
import type { Registry } from '../../src/model/registry';
import type { EntityType, RelationshipType } from '../../src/model/sealed-types';
import { propertyValue, word } from './arbitrary-values';
import { assemble, type NodeSeed, type RelationshipSeed } from './assemble-data';
import { LANGUAGES } from './value-pools';

export interface DataOptions {
  /** Of entities, claims and contradictions; names come on top. */
  readonly minNodes?: number;
  readonly maxNodes?: number;
  readonly maxRelationships?: number;
  /** Types of relationships that every graph may have; others come up in some. */
  readonly always?: readonly string[];
  /** Also texts with line feeds, and texts of which nothing is left without accents. */
  readonly awkward?: boolean;
}

/**
 * A whole graph of the registry's types: relationships between fitting ends, some of them parallel, planned or
 * rejected; every required property and side; names with their rows. It shrinks to few records with few values.
 */
export function arbitraryData(registry: Registry, options: DataOptions = {}): fc.Arbitrary<GraphData> {
  const { minNodes = 5, maxNodes = 60, maxRelationships = 150, always = [], awkward = true } = options;
  const relationshipTypes = [...registry.relationships.values()].filter(({ type }) => type !== 'HAS_NAME');
  const nodes = fc.array(anyNode(registry, awkward), { minLength: minNodes, maxLength: maxNodes, size: 'max' });
  // A few relationship types a graph: so many ends that lists have several items, and parallel edges come up.
  const some = fc.subarray(relationshipTypes, { minLength: Math.min(3, relationshipTypes.length), maxLength: 12 });
  // Every other graph has a hierarchy or chain, so that closures have several steps, and circles.
  const followed = relationshipTypes.filter(({ definition }) => definition.transitiveClosure);
  const types = fc
    .tuple(some, fc.constantFrom(...followed.map(() => undefined), ...followed))
    .map(([list, one]) => [
      ...new Set([...list, ...(one ? [one] : []), ...relationshipTypes.filter(({ type }) => always.includes(type))]),
    ]);
  const relationships = types.chain((list) =>
    fc.array(anyRelationship(list, awkward), { maxLength: maxRelationships, size: 'max' }),
  );
  return fc.record({ nodes, relationships }).map((seeds) => assemble(registry, seeds));
}

function anyNode(registry: Registry, awkward: boolean): fc.Arbitrary<NodeSeed> {
  const types = [...registry.entities.values()].filter(({ name }) => name !== 'Name');
  const bare = registry.entities.get('Name');
  const nameRow = fc.record({
    properties: bare ? properties(bare, awkward) : fc.constant({}),
    value: word(awkward),
    language: fc.constantFrom(...LANGUAGES),
    position: fc.nat(3),
    claims: claimPicks,
  });
  return fc.oneof(
    ...types.map((type) =>
      fc.record({
        type: fc.constant(type),
        slug: fc.nat(99),
        properties: properties(type, awkward),
        names: fc.array(nameRow, { minLength: 1, maxLength: 4 }),
        claims: claimPicks,
      }),
    ),
  );
}

function anyRelationship(types: readonly RelationshipType[], awkward: boolean): fc.Arbitrary<RelationshipSeed> {
  return fc.oneof(
    ...types.map((type) =>
      fc.record({
        type: fc.constant(type),
        // Small numbers meet often: parallel edges, and nodes with many.
        from: fc.oneof(fc.nat(4), fc.nat(99)),
        to: fc.oneof(fc.nat(4), fc.nat(99)),
        properties: properties(type, awkward),
        visible: fc.constantFrom('SHOWN' as const, 'SHOWN' as const, 'SHOWN' as const, 'ANY' as const),
        claims: claimPicks,
      }),
    ),
  );
}

const claimPicks = fc.array(fc.nat(99), { maxLength: 4 });

function properties(type: EntityType | RelationshipType, awkward: boolean): fc.Arbitrary<NodeSeed['properties']> {
  // The name shown is derived from the rows of names.
  const own = [...type.properties.values()].filter(({ name, derived }) => !(name === 'name' && derived));
  return fc.record(Object.fromEntries(own.map((property) => [property.name, propertyValue(property, awkward)])));
}
