import type { GraphStore } from '../../src/store/graph-store';
import { readTopology } from '../../src/store/read-topology';
import { registry } from '../support/domain';
import { shippedData } from '../support/shipped-graph';

/** What is read of the shipped data set before it is asked. */
export function topologies(store: () => GraphStore): void {
  test('has every node, and every edge between two of them', async () => {
    const { nodes, relationships } = await shippedData();
    const topology = await readTopology(registry, store());
    expect(topology.size).toBe(nodes.length);
    for (const name of registry.entities.keys()) {
      const count = nodes.filter(({ type }) => type === name).length;
      expect([name, topology.nodes.get(name)?.length ?? 0]).toEqual([name, count]);
    }
    for (const { type, unassertedType } of registry.relationships.values()) {
      const stored = [type, unassertedType].map((each) => topology.edges.get(each)?.from.length ?? 0);
      const count = relationships.filter((relationship) => relationship.type === type).length;
      expect([type, stored[0]! + stored[1]!]).toEqual([type, count]);
    }
    const claims = nodes.reduce((sum, node) => sum + node.claims.length, 0);
    expect(topology.edges.get('claims')!.from).toHaveLength(claims);
    const countries = nodes.filter(({ properties }) => typeof properties['country'] === 'string');
    expect(topology.edges.get('country')!.from).toHaveLength(countries.length);
    const named = (type: string) =>
      Math.max(0, ...relationships.filter((each) => each.type === type).map(({ claims }) => claims.length));
    expect(Math.max(topology.claims.get('SIGNED') ?? 0, topology.claims.get('SIGNED_UNASSERTED') ?? 0)).toBe(
      named('SIGNED'),
    );
  });
}
