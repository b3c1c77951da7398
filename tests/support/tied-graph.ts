import type { Registry } from '../../src/model/registry';
import { CLAIMS } from '../../src/model/storage';
import { idWithoutView } from '../../src/model/values/view';
import { TopologyBuilder, type LoadedGraph } from '../../src/model/topology';

/**
 * A graph with `count` nodes of each type, in which every field of some node leads to `count` others: what an operation
 * may bring is then decided by its page sizes.
 */
export function tiedGraph(registry: Registry, count: number): LoadedGraph {
  const builder = new TopologyBuilder();
  const id = (type: string, number: number): string => `${type} ${number}`;
  const numbers = Array.from({ length: count }, (_, number) => number);
  for (const name of registry.entities.keys()) for (const number of numbers) builder.node(id(name, number), name);
  for (const { name, properties } of registry.entities.values()) {
    for (const number of numbers) builder.edge(CLAIMS, id(name, 0), id('Claim', number));
    for (const property of properties.values()) {
      if (property.type.kind !== 'reference') continue;
      const [target] = registry.node(property.type.target).possible;
      for (const number of numbers) builder.edge(property.name, id(name, number), id(target!, 0));
    }
  }
  for (const { type, unassertedType, fromTypes, toTypes } of registry.relationships.values()) {
    for (const stored of [type, unassertedType]) {
      builder.claimed(stored, count);
      for (const number of numbers) {
        for (const from of fromTypes) builder.edge(stored, id(from, 0), id(toTypes[0]!, number));
        for (const to of toTypes) builder.edge(stored, id(fromTypes[0]!, number), id(to, 0));
      }
    }
  }
  return { currentId: idWithoutView, topology: builder.build() };
}
