import type { Registry } from '../../src/model/registry';
import { CLAIM_LABEL, CLAIMS, CONTRADICTIONS, SUPPORTS } from '../../src/model/storage';
import { idWithoutView } from '../../src/model/values/view';
import { TopologyBuilder, type LoadedGraph } from '../../src/model/topology';

/**
 * A graph with `count` nodes of each type, in which every field of some node leads to `count` others: what an operation
 * may bring is then decided by its page sizes. No relationships are parallel in the default visibility.
 */
export function tiedGraph(registry: Registry, count: number): LoadedGraph {
  const builder = new TopologyBuilder();
  const id = (type: string, number: number): string => `${type} ${number}`;
  const numbers = Array.from({ length: count }, (_, number) => number);
  for (const name of registry.entities.keys()) for (const number of numbers) builder.node(id(name, number), name);
  for (const { name, properties } of registry.entities.values()) {
    for (const property of properties.values()) {
      if (property.type.kind !== 'reference') continue;
      const [target] = registry.node(property.type.target).possible;
      for (const number of numbers) builder.edge(property.name, id(name, number), id(target!, 0));
    }
  }
  for (const { type, unassertedType, fromTypes, toTypes, definition } of registry.relationships.values()) {
    const out = numbers.flatMap((number) => fromTypes.map((from) => [id(from, 0), id(toTypes[0]!, number)] as const));
    const back = numbers.flatMap((number) => toTypes.map((to) => [id(fromTypes[0]!, number), id(to, 0)] as const));
    const pairs = new Map([...out, ...(definition.symmetrical ? [] : back)].map((pair) => [pair.join(), pair]));
    for (const stored of [type, unassertedType]) {
      for (const property of [CLAIMS, CONTRADICTIONS]) builder.listed(stored, property, count);
      for (const [from, to] of pairs.values()) builder.edge(stored, from, to);
    }
  }
  builder.listed(CLAIM_LABEL, SUPPORTS.id, count);
  return { currentId: idWithoutView, topology: builder.build() };
}
