import { getOperationAST, parse, validate } from 'graphql';
import { explain } from '../../src/compiler/explain';
import { OperationPreparer } from '../../src/graphql/pipeline/prepare-operation';
import { OperationRunner } from '../../src/graphql/pipeline/run-operation';
import { buildSchema, printSdl } from '../../src/graphql/schema';
import { CustomsGraphError } from '../../src/errors';
import {
  elementField,
  foundConnection,
  foundPage,
  TOTAL_COUNT,
  valueField,
  type FoundType,
} from '../../src/model/found';
import { GrafeoStore, IN_MEMORY } from '../../src/store/grafeo/grafeo-store';
import type { Traversal } from '../../src/traversal/traversal';
import { LIMITS, registry } from '../support/domain';
import { ensureSchema, fill } from '../support/graph';
import { shippedData } from '../support/shipped-graph';
import { tiedGraph } from '../support/tied-graph';

const LEG: FoundType = {
  name: 'Leg',
  description: 'A part of a trip.',
  fields: [valueField('size', 'Int', 'The size of the page that it is on.'), elementField('node', 'Node', 'Where.')],
};

const TRIP: FoundType = {
  name: 'Trip',
  description: 'A way from one thing to another.',
  fields: [
    { name: 'length', description: 'How long.', kind: 'value', type: 'Int', nullable: false, list: false },
    { name: 'title', description: 'What it is called.', kind: 'text', nullable: true },
    { name: 'on', description: 'When.', kind: 'edtf', nullable: true },
    { name: 'nodes', description: 'Where it leads.', kind: 'element', target: 'Entity', nullable: false, list: true },
    { name: 'steps', description: 'How.', kind: 'element', target: 'Relationship', nullable: false, list: true },
    { name: 'either', description: 'Any.', kind: 'element', target: 'Node', nullable: true, list: false },
    { ...foundConnection(LEG, [TOTAL_COUNT]), name: 'legs', description: 'Its parts.', paged: true },
  ],
};

/** A traversal that finds one relationship, two nodes, and what it is told to find. */
const traversal: Traversal = {
  field: {
    name: 'trip',
    description: 'A trip.',
    arguments: [
      { name: 'either', description: 'An id.', type: 'ID' },
      { name: 'first', description: 'How many.', type: 'Int' },
    ],
    result: { ...foundConnection(TRIP), nullable: true },
    most: (_args, first, { field }) => first * (field === 'node' ? 2 : 1),
    checkPage: (_args, { first }) => {
      if (first === 13) throw new CustomsGraphError('BAD_USER_INPUT', 'No trip has 13 legs.');
    },
  },
  run: async ({ store }, { either }, { pages, selected }) => {
    const text = `MATCH (a:Node {id: $id})-[r:SIGNED]->(b) RETURN [r.id, a.id, b.id] AS row ORDER BY r.id LIMIT 1`;
    const [row] = await store.run({ text, parameters: { id: 'administration:us-cbp' } });
    const [id, from, to] = row as [string, string, string];
    const step = { id, near: from, far: to };
    const trip = {
      length: 1,
      title: ['en', 'A signature', 'zh-Hans', '签署'],
      on: '2008-03',
      nodes: [to, from, to],
      steps: [step],
      either: either === 'step' ? step : either,
      ...Object.fromEntries(
        pages.map(({ name, first }) => {
          const legs = [from, to].map((node) => ({ size: first ?? 20, node }));
          const totalCount = selected.has(`nodes.${name}.totalCount`) ? legs.length : undefined;
          return [name, { ...foundPage(legs, first ?? 20, ({ node }) => node, false), totalCount }];
        }),
      ),
    };
    return foundPage([trip], 5, () => 'c', false);
  },
};

describe('what a traversal finds', () => {
  let store: GrafeoStore;
  const traversals = new Map([['trip', traversal]]);
  const schema = buildSchema(registry, {}, undefined, traversals);
  const ask = async (source: string) => {
    const document = parse(source);
    expect(validate(schema, document)).toEqual([]);
    const preparer = new OperationPreparer(registry, schema, LIMITS, tiedGraph(registry, 20), traversals);
    const runner = new OperationRunner(registry, store, LIMITS, (id) => id, { traversals });
    const request = preparer.prepare(document, getOperationAST(document)!, {})!;
    const fast = await runner.run(request);
    const slow = await runner.run(request, undefined, false);
    return { fast, slow, request, explained: explain(request.prepared, fast.ran.bound, fast.ran) };
  };
  const data = async (source: string) => {
    const { fast } = await ask(source);
    if (fast.kind !== 'text') throw new Error('not the direct writer');
    return JSON.parse(fast.text) as Record<string, unknown>;
  };

  beforeAll(async () => {
    store = await GrafeoStore.open(IN_MEMORY);
    await ensureSchema(store);
    await fill(store, await shippedData());
  });
  afterAll(() => store.close());

  test('has types of its own in the schema', () => {
    expect(printSdl(schema)).toContain('type TripConnection');
    expect(printSdl(schema)).toMatch(/trip\([^)]*either: ID[^)]*\): TripConnection/s);
  });

  test('is fetched with whatever is selected of it, in its order', async () => {
    const { trip } = await data(`{ trip { nodes { length on { first precision } title(lang: "zh")
      nodes { id name __typename ... on Agreement { signatories { totalCount } } }
      steps { type from { id } to { id } ... on Signed { role from { name } on { edtf } claims(first: 1) { source { id } } } }
    } pageInfo { hasNextPage endCursor } } }`);
    const agreement = 'agreement:cn-us-joint-validation-2008';
    expect(trip).toMatchObject({
      nodes: [
        {
          length: 1,
          title: '签署',
          on: { first: '2008-03-01', precision: 'MONTH' },
          nodes: [{ __typename: 'Agreement' }, { id: 'administration:us-cbp' }, { __typename: 'Agreement' }],
          steps: [
            { type: 'SIGNED', from: { id: 'administration:us-cbp', name: expect.any(String) }, role: 'SIGNATORY' },
          ],
        },
      ],
      pageInfo: { hasNextPage: false, endCursor: 'c' },
    });
    expect(agreement).toBeTruthy();
  });

  test('may be a node or a relationship where the field promises either', async () => {
    const query = (either: string) =>
      `{ trip(either: "${either}") { nodes { either { id __typename ... on Port { name } ... on Signed { role } } } } }`;
    expect(await data(query('port:dulata'))).toEqual({
      trip: { nodes: [{ either: { id: 'port:dulata', __typename: 'Port', name: 'Dulata' } }] },
    });
    expect(await data(query('step'))).toMatchObject({
      trip: { nodes: [{ either: { __typename: 'Signed', role: 'SIGNATORY' } }] },
    });
  });

  test('is the same by graphql-js', async () => {
    const { fast, slow } = await ask(
      '{ __typename trip { __typename nodes { __typename length steps { id } } edges { cursor node { nodes { id } } } } }',
    );
    if (fast.kind !== 'text' || slow.kind !== 'object') throw new Error('not by the writers expected');
    const untyped = (text: string) => JSON.parse(text, (key, value: unknown) => (key === '$type' ? undefined : value));
    expect(untyped(JSON.stringify(slow.object))).toEqual(JSON.parse(fast.text));
  });

  test('stands beside other fields, in one statement after its own', async () => {
    const { fast, explained } = await ask(
      '{ a: trip { nodes { length } } b: trip { nodes { nodes { id } } } ports { totalCount } }',
    );
    expect(fast.kind).toBe('text');
    expect(explained.steps).toEqual([{ statement: expect.stringContaining('SIGNED'), times: 2 }]);
  });

  test('needs no statement when nothing of the graph is selected', async () => {
    const { request } = await ask('{ trip { nodes { length on { edtf } } } }');
    expect(request.prepared.columns).toEqual([]);
  });

  test('is charged before the run', async () => {
    const { request } = await ask('{ trip(first: 7) { nodes { nodes { id } steps { claims(first: 3) { id } } } } }');
    expect(request.size.cost).toBe(7 + 7 * (2 + 3));
  });

  test('has pages of its own below, each with its arguments', async () => {
    const { trip } = await data(`query { trip { nodes {
      one: legs(first: 1) { nodes { size node { id } } pageInfo { hasNextPage } }
      ...more
    } } }
    fragment more on Trip { legs { edges { cursor node { size node { id } } } totalCount } }`);
    const [us, agreement] = ['administration:us-cbp', expect.stringMatching(/^agreement:/)];
    expect(trip).toEqual({
      nodes: [
        {
          one: { nodes: [{ size: 1, node: { id: us } }], pageInfo: { hasNextPage: true } },
          legs: {
            edges: [
              { cursor: us, node: { size: 20, node: { id: us } } },
              { cursor: agreement, node: { size: 20, node: { id: agreement } } },
            ],
            totalCount: 2,
          },
        },
      ],
    });
  });

  test('is charged and checked by the pages below', async () => {
    const { request } = await ask('{ trip { nodes { legs(first: 3) { nodes { node { id } } } } } }');
    // Either might be a node or a relationship.
    expect(request.size.cost).toBe(2 * 6);
    await expect(ask('{ trip { nodes { legs(first: 13) { totalCount } } } }')).rejects.toThrow('No trip has 13 legs.');
  });

  test('is not found twice for two places in the answer', async () => {
    const { fast } = await ask('{ trip { nodes { nodes { id } } edges { node { nodes { id name } } } } }');
    expect(fast.ran.steps).toHaveLength(1);
  });

  test('that is gone by the time it is fetched is an error of the field, not a wrong answer', async () => {
    const { fast } = await ask('{ trip(either: "port:nowhere") { nodes { either { id } } } }');
    expect(fast.kind).toBe('object');
  });
});
