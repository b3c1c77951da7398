import { createHash } from 'node:crypto';
import { datasetDigest, MODEL_VERSION } from '../../src/dataset/dataset-digest';
import { shippedData } from '../support/shipped-graph';

/** JSON with the keys of objects in order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inside: unknown) =>
    inside === null || typeof inside !== 'object' || Array.isArray(inside)
      ? inside
      : Object.fromEntries(Object.entries(inside).sort(([a], [b]) => (a < b ? -1 : 1))),
  );

test('the digest of a data set is that of its JSON in one piece, however many records there are', async () => {
  const { nodes, relationships, description } = await shippedData();
  for (const count of [0, 1, 199, 200, 201, nodes.length]) {
    const graph = { nodes: nodes.slice(0, count), relationships: relationships.slice(0, count), description };
    const whole = canonical({ model: MODEL_VERSION, ...graph, description: { ...description, digest: '' } });
    expect(datasetDigest(graph)).toBe(createHash('sha256').update(whole).digest('hex').slice(0, 16));
  }
});
