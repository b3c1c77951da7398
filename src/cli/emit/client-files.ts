import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  parse,
  print,
  visit,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { printSdl } from '../../graphql/schema';

type Composite = GraphQLObjectType | GraphQLInterfaceType;
type AnyField = GraphQLField<unknown, unknown>;

/** What the caches and compilers of front ends need to know of the schema, by path; clients/ makes their options of it. */
export function clientFiles(given: GraphQLSchema): Map<string, string> {
  const schema = lexicographicSortSchema(given);
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const composites = types.filter((type): type is Composite => isObjectType(type) || isInterfaceType(type));
  return new Map([
    ['clients/emitted/schema.graphql', withoutDescriptions(printSdl(given))],
    ['clients/emitted/apollo.js', apolloModule(schema, composites)],
    ['clients/emitted/graphcache.js', graphcacheModule(composites)],
    ...scalarModules(types),
  ]);
}

const HEAD = '// Written by `npm run emit` from the schema.';

function withoutDescriptions(sdl: string): string {
  const bare = visit(parse(sdl), {
    enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
  });
  return `${print(bare)}\n`;
}

function apolloModule(schema: GraphQLSchema, composites: readonly Composite[]): string {
  const possible = composites.filter(isInterfaceType).map((type) => {
    const names = schema.getPossibleTypes(type).map(({ name }) => name);
    return `  ${type.name}: ${words(names)},`;
  });
  const connections = composites.flatMap((type) => {
    const keys = Object.entries(connectionKeys(type)).map(([args, fields]) => `'${args}': ${words(fields)}`);
    return keys.length > 0 ? [`  ${type.name}: { ${keys.join(', ')} },`] : [];
  });
  return [
    HEAD,
    '',
    '/** The object types of each interface. */',
    `export const possibleTypes = {\n${possible.join('\n')}\n};`,
    '',
    '/** By type, its connections that no interface of it has, under the arguments that choose a list, not a page. */',
    `export const connections = {\n${connections.join('\n')}\n};`,
    '',
    '/** Types without an id whose objects stand alone in a field: two selections of one object belong together. */',
    `export const values = ${words(valueTypes(composites))};`,
    '',
  ].join('\n');
}

const PAGE_ARGUMENTS = new Set(['first', 'after', 'last', 'before']);

/** The connections of a type that none of its interfaces has, by the names of their arguments other than the page's. */
function connectionKeys(type: Composite): Record<string, string[]> {
  const inherited = new Set(type.getInterfaces().flatMap((inner) => Object.keys(inner.getFields())));
  const keys: Record<string, string[]> = {};
  for (const field of fieldsOf(type)) {
    if (inherited.has(field.name) || !isConnection(getNamedType(field.type))) continue;
    const args = field.args.map(({ name }) => name).filter((name) => !PAGE_ARGUMENTS.has(name));
    (keys[args.join(' ')] ??= []).push(field.name);
  }
  return keys;
}

function valueTypes(composites: readonly Composite[]): string[] {
  const alone = new Set(
    composites.flatMap(fieldsOf).flatMap(({ type }) => (isListType(getNullableType(type)) ? [] : [getNamedType(type)])),
  );
  // The policy of connections merges these.
  const own = (type: GraphQLNamedType) => type.name === 'Query' || type.name === 'PageInfo' || isConnection(type);
  return composites
    .filter((type) => isObjectType(type) && alone.has(type) && !('id' in type.getFields()) && !own(type))
    .map(({ name }) => name);
}

function graphcacheModule(composites: readonly Composite[]): string {
  const rows = composites.map((type) => {
    const interfaces = type.getInterfaces().map(({ name }) => name);
    const fields = fieldsOf(type).map((field) => `${field.name}:${typeText(field)}`);
    return `  ${type.name}: [${words(interfaces)}, ${words(fields)}],`;
  });
  const interfaces = composites.filter(isInterfaceType).map(({ name }) => name);
  return [
    HEAD,
    '',
    `export const interfaces = ${words(interfaces)};`,
    '',
    '/** The interfaces and the fields of each type; a field has its type, where that is no scalar and no enumeration. */',
    `export const types = {\n${rows.join('\n')}\n};`,
    '',
  ].join('\n');
}

/** The type of a field in the notation of GraphQL, without the name of a leaf: `[Claim!]!`, `!`, `[!]!`. */
function typeText({ type }: AnyField): string {
  const named = getNamedType(type);
  return isLeafType(named) ? String(type).replace(named.name, '') : String(type);
}

function scalarModules(types: readonly GraphQLNamedType[]): [string, string][] {
  const scalars = types.filter((type) => isScalarType(type) && !isSpecifiedScalarType(type));
  const values = scalars.map(({ name }) => `  ${name}: 'string',`);
  const declared = scalars.map(({ name, description }) => `  /** ${description!} */\n  ${name}: string;`);
  return [
    ['clients/emitted/scalars.js', `${HEAD}\nexport const scalars = {\n${values.join('\n')}\n};\n`],
    [
      'clients/emitted/scalars.d.ts',
      `${HEAD}\n\n/** What the scalars of the schema are in JSON. */\nexport interface Scalars {\n${declared.join('\n')}\n}\n\n` +
        `export declare const scalars: { readonly [Name in keyof Scalars]: 'string' };\n`,
    ],
  ];
}

const fieldsOf = (type: Composite): AnyField[] => Object.values(type.getFields());

const isConnection = (type: GraphQLNamedType): boolean => isObjectType(type) && 'pageInfo' in type.getFields();

/** One literal, which its reader splits: that makes a small module. */
const words = (names: readonly string[]): string => `'${names.join(' ')}'`;
