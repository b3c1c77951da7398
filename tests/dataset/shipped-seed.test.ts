import { join } from 'node:path';
import { readDataset } from '../../src/dataset/read-dataset';
import type { GraphData } from '../../src/model/graph-data';
import { registry } from './tiny-dataset';

const SEED = join(__dirname, '..', '..', 'seed');

describe('the data set that comes with the project', () => {
  let data: GraphData;
  beforeAll(async () => {
    data = await readDataset(registry, SEED);
  });

  test('has nodes of every type but those that no record is of yet', () => {
    const types = new Set(data.nodes.map(({ type }) => type));
    expect([...registry.entities.keys()].filter((type) => !types.has(type))).toEqual([]);
    expect(data.relationships.length).toBeGreaterThan(500);
  });

  test.each([
    ['s0', 42],
    ['s1', 34],
  ])('holds every statement of the document %s', (document, count) => {
    const ids = new Set(data.nodes.map(({ id }) => id));
    const numbers = Array.from({ length: count }, (_, i) => String(i + 1).padStart(2, '0'));
    expect(numbers.filter((number) => !ids.has(`claim:${document}-${number}`))).toEqual([]);
  });

  test('supports every entity and every relationship of the subject by claims that are there', () => {
    const ids = new Set(data.nodes.map(({ id }) => id));
    const entities = data.nodes.filter(
      ({ type }) => type !== 'Source' && registry.node(type).interfaces.includes('Entity'),
    );
    const subject = data.relationships.filter(
      ({ type }) => registry.relationshipOfType(type)!.definition.about === 'SUBJECT',
    );
    const unsupported = [...entities, ...subject].filter(({ claims }) => claims.length === 0);
    expect(unsupported.map(({ id }) => id)).toEqual([]);
    const claims = [...data.nodes, ...data.relationships].flatMap((record) => record.claims);
    expect(claims.filter((claim) => !ids.has(claim))).toEqual([]);
  });

  test('gives every claim a source and a citation', () => {
    const cited = new Set(data.relationships.filter(({ type }) => type === 'FROM_SOURCE').map(({ from }) => from));
    const claims = data.nodes.filter(({ type }) => type === 'Claim');
    expect(claims.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
    expect(claims.filter(({ properties }) => !properties['citation']).map(({ id }) => id)).toEqual([]);
  });

  test('has ids of its own for all records', () => {
    const ids = [...data.nodes, ...data.relationships].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('knows what happened in the order of days', () => {
    const days = (id: string) => data.nodes.find((node) => node.id === id)?.properties;
    expect(days('agreement:cn-us-joint-validation-2008')).toMatchObject({ holdsFrom: '2008-03-03' });
    expect(days('event:cn-us-joint-validation-2')).toMatchObject({ firstDay: '2008-10-01', holdsFrom: '2008-10-31' });
    expect(days('event:cn-us-joint-validation-1')).toMatchObject({ modality: 'INFERRED' });
    expect(days('goal:cn-kz-joint-control-at-all-ports')).toMatchObject({ modality: 'PROPOSAL' });
  });
});
