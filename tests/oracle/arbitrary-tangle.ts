import * as fc from 'fast-check';
import type { GraphData, NodeRecord, RelationshipRecord } from '../../src/model/graph-data';
import type { Registry } from '../../src/model/registry';
import { relationshipId } from '../../src/model/values/ids';

/** How many nodes there are of each type. */
const NODES: Readonly<Record<string, number>> = {
  Country: 4,
  CustomsAdministration: 4,
  Programme: 4,
  Agreement: 4,
  Event: 2,
  Port: 2,
  Source: 1,
  Claim: 2,
};

/** Types of relationships of every kind: one way and both ways, of every modality, of the subject and of the record. */
const TYPES = [
  'SIGNED',
  'PARTY_TO',
  'ESTABLISHES',
  'IMPLEMENTS',
  'ADMINISTERS',
  'CONCERNS',
  'COOPERATES_WITH',
  'BORDERS',
  'PART_OF',
  'PRECEDES',
  'PROPOSED',
  'LOCATED_IN',
  'ABOUT',
];

const DAYS = ['2001-01-01', '2008-03-03', '2008-03-04', '2015-06-01', '9999-12-31'];
const MODALITIES = ['FACT', 'FACT', 'FACT', 'INFERRED', 'PLAN', 'PROPOSAL'];
const RANKS = ['NORMAL', 'NORMAL', 'NORMAL', 'PREFERRED', 'DEPRECATED'];

const day = fc.option(fc.constantFrom(...DAYS), { nil: undefined, freq: 2 });
const days = fc.record({
  ...{ certainFrom: day, certainTo: day, holdsFrom: day, holdsTo: day, possibleFrom: day, possibleTo: day },
  knownFrom: day,
});

/**
 * Graphs of few nodes with many relationships between them: cycles, parallel relationships, loops, hubs, and parts
 * that do not hang together. Nodes have no names; nothing but ids is to be asked of them.
 */
export function arbitraryTangle(registry: Registry): fc.Arbitrary<GraphData> {
  const places = Object.entries(NODES).flatMap(([type, count]) => Array.from({ length: count }, () => type));
  const relationship = fc.record({
    type: fc.constantFrom(...TYPES),
    // Small numbers meet often.
    from: fc.oneof(fc.nat(1), fc.nat(99)),
    to: fc.oneof(fc.nat(1), fc.nat(99)),
    modality: fc.constantFrom(...MODALITIES),
    rank: fc.constantFrom(...RANKS),
    // Two nodes of a tangle are claims.
    claims: fc.subarray([0, 1]),
    days,
  });
  return fc
    .record({
      nodes: fc.array(days, { minLength: places.length, maxLength: places.length }),
      relationships: fc.array(relationship, { minLength: 10, maxLength: 70, size: 'max' }),
    })
    .map(({ nodes, relationships }) => {
      const records = nodes.map((properties, i) => nodeRecord(registry, places[i]!, i, properties));
      const pick = (types: readonly string[], number: number): string => {
        const among = records.filter(({ type }) => types.includes(type));
        return among[number % among.length]!.id;
      };
      const edges = relationships.map(
        ({ type, from, to, modality, rank, claims, days: given }, i): RelationshipRecord => {
          const { fromTypes, toTypes, properties: known, definition } = registry.relationshipOfType(type)!;
          const ends = { from: pick(fromTypes, from), to: pick(toTypes, to) };
          // How the rest is known is stated as a fact, always.
          const standing = definition.about === 'RECORD' ? { modality: 'FACT', rank: 'NORMAL' } : { modality, rank };
          const all = { ...standing, alternative: 0, ...given };
          const properties = withoutMissing(
            Object.fromEntries(Object.entries(all).filter(([name]) => known.has(name))),
          );
          return {
            id: relationshipId(type, ends.from, ends.to, [i]),
            type,
            ...ends,
            properties,
            claims: claims.map((number) => pick(['Claim'], number)),
          };
        },
      );
      return { description: DESCRIPTION, nodes: records, relationships: edges };
    });
}

function nodeRecord(registry: Registry, type: string, number: number, given: object): NodeRecord {
  const { definition, properties } = registry.entities.get(type)!;
  const has = Object.entries(given).filter(([name]) => properties.has(name));
  return {
    id: `${definition.prefix}:n${number}`,
    type,
    properties: withoutMissing(Object.fromEntries(has)),
    claims: [],
  };
}

const withoutMissing = (values: object): NodeRecord['properties'] =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const DESCRIPTION: GraphData['description'] = {
  title: [],
  description: [],
  version: '1.0.0',
  licence: 'CC0-1.0',
  asOf: '2024-01-01',
  attributions: [],
  coverage: [],
  digest: '',
  retired: {},
};
