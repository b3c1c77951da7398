import { getOperationAST, parse } from 'graphql';
import { examplesIn } from '../../src/application/examples';
import type { Answering } from '../../src/compiler/answer/row-writer';
import { writeInSlices } from '../../src/compiler/answer/write-in-slices';
import { OperationPreparer } from '../../src/graphql/pipeline/prepare-operation';
import { RequestSignal } from '../../src/model/cancel-signal';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import type { GraphStore } from '../../src/store/graph-store';
import { LIMITS, NO_GRAPH, registry } from '../support/domain';
import { ensureSchema, fill } from '../support/graph';
import { OPERATIONS } from '../support/project-files';
import { schema } from '../support/schema';
import { shippedData } from '../support/shipped-graph';

describe('an answer in slices', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await GrafeoStore.open(IN_MEMORY);
    await ensureSchema(store);
    await fill(store, await shippedData());
  });
  afterAll(() => store.close());

  test('is that of every example which no traversal answers', async () => {
    const preparer = new OperationPreparer(registry, schema, LIMITS, NO_GRAPH);
    const examples = examplesIn(OPERATIONS).map(({ document: text, variables = {} }) => {
      const document = parse(text);
      return preparer.prepare(document, getOperationAST(document)!, variables)!;
    });
    let compared = 0;
    for (const { prepared, bound, statement, languages } of examples) {
      if (prepared.traversals.length > 0) continue;
      const [row] = (await store.run(statement)) as unknown[][];
      const answering = (): Answering => ({
        typeOfId: (id) => registry.typeOfId(id)?.name,
        bound,
        languages,
        fetched: new Map(),
        longest: 1_000_000,
      });
      const inSlices = await writeInSlices(prepared.write, row!, answering(), new RequestSignal());
      expect(inSlices).toBe(prepared.write(row!, answering()));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
  });
});
