import {
  buildSchema,
  introspectionFromSchema,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type IntrospectionType,
} from 'graphql';
import { clientFiles } from '../../src/cli/emit/client-files';
import { schema } from '../support/schema';
import { runNode } from './running';

const PLANTED = `
"""A day."""
scalar Day
enum Kind { A }
type Query { port(id: ID!): Port  ports(where: Where, first: Int, after: String): PortConnection!  day: Span! }
input Where { name: String }
interface Node { id: ID! }
interface Place implements Node { id: ID!  near(first: Int): PortConnection! }
type Port implements Node & Place {
  id: ID!
  kinds: [Kind!]!
  near(first: Int): PortConnection!
  parts(depth: Int, where: Where, last: Int, before: String): PortConnection!
  spans: [Span!]!
}
type PortConnection { nodes: [Port!]!  pageInfo: PageInfo! }
type PageInfo { endCursor: String }
"""From one day to another."""
type Span { first: Day  last: Day! }
`;

describe('what is emitted of a schema', () => {
  const files = clientFiles(buildSchema(PLANTED));

  test('tells Apollo Client its interfaces, each connection once with what makes another list, and values', () => {
    expect(files.get('clients/emitted/apollo.js')).toBe(
      [
        '// Written by `npm run emit` from the schema.',
        '',
        '/** The object types of each interface. */',
        'export const possibleTypes = {',
        "  Node: 'Port',",
        "  Place: 'Port',",
        '};',
        '',
        '/** By type, its connections that no interface of it has, under the arguments that choose a list, not a page. */',
        'export const connections = {',
        "  Place: { '': 'near' },",
        "  Port: { 'depth where': 'parts' },",
        "  Query: { 'where': 'ports' },",
        '};',
        '',
        '/** Types without an id whose objects stand alone in a field: two selections of one object belong together. */',
        "export const values = 'Span';",
        '',
      ].join('\n'),
    );
  });

  test('tells Graphcache the types and their fields, without the names of leaves', () => {
    expect(files.get('clients/emitted/graphcache.js')).toContain(
      "  Port: ['Node Place', 'id:! kinds:[!]! near:PortConnection! parts:PortConnection! spans:[Span!]!'],\n",
    );
  });

  test('tells compilers the schema without its descriptions, and what its scalars are', () => {
    expect(files.get('clients/emitted/schema.graphql')).not.toMatch(/"""|A day/);
    expect(files.get('clients/emitted/scalars.d.ts')).toContain('  /** A day. */\n  Day: string;\n');
  });
});

/** Types that a cache would keep by an id which is not that of a node. */
const keptByMistake = (of: GraphQLSchema): string[] =>
  Object.values(of.getTypeMap())
    .filter((type) => isObjectType(type) && 'id' in type.getFields())
    .filter((type) => !(type as GraphQLObjectType).getInterfaces().some(({ name }) => name === 'Node'))
    .map(({ name }) => name);

test('what has an id is a node, for Relay keeps everything by its id alone', () => {
  expect(keptByMistake(schema)).toEqual([]);
  expect(keptByMistake(buildSchema('type Query { port: Port } type Port { id: ID! }'))).toEqual(['Port']);
});

describe('the modules of the shipped schema', () => {
  const files = clientFiles(schema);

  test.each([
    ['clients/emitted/schema.graphql', 300_000],
    ['clients/emitted/graphcache.js', 64_000],
    ['clients/emitted/apollo.js', 8_000],
    ['clients/emitted/scalars.js', 1_000],
    ['clients/emitted/scalars.d.ts', 2_000],
  ])('are small: %s', (path, most) => {
    const { length } = files.get(path)!;
    expect({ length, fits: length <= most }).toEqual({ length, fits: true });
  });

  test('give Graphcache what an introspection would', async () => {
    const program = "import('./graphcache.js').then(({ schema }) => console.log(JSON.stringify(schema)))";
    const { output } = await runNode(['-e', program]);
    const ours = JSON.parse(output) as { __schema: { queryType: { name: string }; types: Introspected[] } };
    const composites = introspectionFromSchema(schema).__schema.types.filter(
      ({ kind, name }) => (kind === 'OBJECT' || kind === 'INTERFACE') && !name.startsWith('__'),
    );
    expect(ours.__schema.queryType.name).toBe('Query');
    expect(ours.__schema.types.map(inBrief).sort(byName)).toEqual(composites.map(inBrief).sort(byName));
  });
});

interface Introspected {
  readonly name: string;
  readonly kind: string;
  readonly fields?: readonly { readonly name: string; readonly type: unknown }[];
  readonly interfaces?: readonly { readonly name: string }[];
  readonly possibleTypes?: readonly { readonly name: string }[];
}

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
const namesOf = (items: readonly { name: string }[] | null | undefined) => items?.map(({ name }) => name).sort() ?? [];

/** What Graphcache reads of a type. */
function inBrief(type: IntrospectionType | Introspected) {
  const { name, kind, fields = [], interfaces, possibleTypes } = type as Introspected;
  const shown = [...fields].sort(byName).map((field) => `${field.name}: ${textOf(field.type)}`);
  return { name, kind, fields: shown, interfaces: namesOf(interfaces), possibleTypes: namesOf(possibleTypes) };
}

function textOf(type: unknown): string {
  const { kind, name, ofType } = type as { kind: string; name?: string; ofType?: unknown };
  if (kind === 'NON_NULL') return `${textOf(ofType)}!`;
  if (kind === 'LIST') return `[${textOf(ofType)}]`;
  return kind === 'SCALAR' || kind === 'ENUM' ? 'leaf' : `${kind} ${name!}`;
}
