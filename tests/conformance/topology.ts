import type { GraphStore } from '../../src/store/graph-store';
import { grouped } from '../../src/model/grouped';
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
    const modalityOf = new Map(nodes.map(({ id, properties }) => [id, properties['modality']]));
    const shared = (end: 'from' | 'to', type: string): number =>
      relationships.filter(
        ({ properties: { modality, rank }, ...each }) =>
          each.type === type && modality === 'PLAN' && rank !== 'DEPRECATED' && modalityOf.get(each[end]) === 'PLAN',
      ).length;
    expect(shared('from', 'USES_MEASURE')).toBeGreaterThan(1);
    expect(topology.shared.from.get('USES_MEASURE_UNASSERTED')?.from).toHaveLength(shared('from', 'USES_MEASURE'));
    expect(topology.shared.to.get('IMPLEMENTS_UNASSERTED')?.to ?? []).toHaveLength(shared('to', 'IMPLEMENTS'));
    const countries = nodes.filter(({ properties }) => typeof properties['country'] === 'string');
    expect(topology.edges.get('country')!.from).toHaveLength(countries.length);
    const named = (type: string) =>
      Math.max(0, ...relationships.filter((each) => each.type === type).map(({ claims }) => claims.length));
    const listed = (type: string, property: string) => topology.listed.get(`${type}.${property}`) ?? 0;
    expect(Math.max(listed('SIGNED', 'claims'), listed('SIGNED_UNASSERTED', 'claims'))).toBe(named('SIGNED'));
    const names = nodes.filter(({ type }) => type === 'Name');
    expect(listed('Name', 'claims')).toBe(Math.max(...names.map(({ claims }) => claims.length)));
    const subject = relationships.filter(
      ({ type }) => registry.relationshipOfType(type)!.definition.about === 'SUBJECT',
    );
    const resting = grouped(
      subject.flatMap(({ claims }) => claims),
      (claim) => claim,
    );
    expect(listed('Claim', 'supports')).toBe(Math.max(...[...resting.values()].map(({ length }) => length)));
  });
}
