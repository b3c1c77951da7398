import { buildSchema, getIntrospectionQuery, graphqlSync, type GraphQLSchema } from 'graphql';
import { printSdl } from '../../src/graphql/schema';
import { encode } from '../../src/server/content-negotiation';
import { schema } from '../support/schema';

/** What people can hold in their heads, and tools in memory. docs/decisions/033 says why. */
const BUDGET = {
  /** Types, with GraphQL's own. */
  types: 550,
  /** Bytes of the schema as text. */
  sdl: 450_000,
  /** Bytes of the answer to the ordinary introspection query. */
  introspection: 1_400_000,
  /** The same as the server sends it to who takes `br`. */
  compressed: 50_000,
};

async function sizesOf(schema: GraphQLSchema): Promise<typeof BUDGET> {
  const answer = Buffer.from(JSON.stringify(graphqlSync({ schema, source: getIntrospectionQuery() })));
  return {
    types: Object.keys(schema.getTypeMap()).length,
    sdl: Buffer.byteLength(printSdl(schema)),
    introspection: answer.length,
    compressed: (await encode(answer, 'br', 'much')).length,
  };
}

/** The sizes that are over the budget. */
const over = (sizes: typeof BUDGET, budget = BUDGET): string[] =>
  Object.entries(sizes).flatMap(([name, size]) =>
    size > budget[name as keyof typeof BUDGET] ? [`${name}: ${size}`] : [],
  );

test('the schema keeps within its budget', async () => {
  expect(over(await sizesOf(schema))).toEqual([]);
});

test('a schema over a budget is found', async () => {
  const sizes = await sizesOf(buildSchema('"Where questions begin." type Query { "A field." a: Int }'));
  expect(over(sizes)).toEqual([]);
  expect(over(sizes, { types: 1, sdl: 10, introspection: 100, compressed: 10 })).toHaveLength(4);
});
