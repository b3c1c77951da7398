import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

const OVERVIEW = '{ dataset { title asOf coverage { topic known published knownThrough } nodes { type count } } }';
/** Properties that an example shows of a type. */
const SHOWN = 4;
/** What an argument cannot be without. */
const WITH: Readonly<Record<string, string>> = { certainty: 'asOf: "2010-01-01", ' };
/** How deep in an argument an example looks for an input type. */
const MOST_DEPTH = 3;

/** An operation that runs, and shows what a type has or where it can stand; undefined where no list leads to it. */
export function exampleOf(schema: GraphQLSchema, type: GraphQLNamedType): string | undefined {
  if (type === schema.getQueryType()) return OVERVIEW;
  if (isEnumType(type) || isInputObjectType(type)) return exampleOfInput(schema, type);
  const list = listOf(schema, type.name);
  if (list) return `{ ${list}(first: 2) { totalCount nodes { ${selectionOf(type)} } } }`;
  const named = inCapitals(type.name);
  const types = schema.getType('RelationshipTypeName');
  if (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Relationship') && isEnumType(types)) {
    const own = selectionOf(type);
    if (!types.getValue(named))
      return `{ relationships(first: 2) { totalCount nodes { ... on ${type.name} { ${own} } } } }`;
    return `{ relationships(types: [${named}], first: 2) { totalCount nodes { from { id } to { id } ... on ${type.name} { ${own} } } } }`;
  }
  return undefined;
}

/** The name of a type as types of relationships are written: `PilotedAt` is `PILOTED_AT`. */
export const inCapitals = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();

/** The root field that lists a type. */
function listOf(schema: GraphQLSchema, typeName: string): string | undefined {
  const fields = Object.values(schema.getQueryType()!.getFields());
  return fields.find((field) => {
    const connection = getNamedType(field.type);
    if (!isObjectType(connection) || field.args.some(({ type }) => String(type).endsWith('!'))) return false;
    const { nodes } = connection.getFields();
    return nodes !== undefined && 'pageInfo' in connection.getFields() && getNamedType(nodes.type).name === typeName;
  })?.name;
}

function selectionOf(type: GraphQLNamedType): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return 'id';
  const fields = type.getFields();
  const values = Object.values(fields).filter((field) => field.name !== 'id' && isPlain(field));
  const first = ['name', 'kind', 'type'].flatMap((name) => values.filter((field) => field.name === name));
  const shown = [...new Set([...first, ...values])].slice(0, SHOWN).map(({ name }) => name);
  return ['id', ...shown, ...claimsOf(fields)].join(' ');
}

function claimsOf({ claims }: ReturnType<GraphQLObjectType['getFields']>): string[] {
  if (!claims) return [];
  return getNamedType(claims.type).name === 'Claim'
    ? ['claims(first: 1) { id citation }']
    : ['claims(first: 1) { nodes { id citation } }'];
}

function isPlain({ type, args }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type);
  return args.every(({ name }) => name === 'lang') && (isScalarType(named) || isEnumType(named));
}

/** A list with a condition or an order of the type. */
function exampleOfInput(schema: GraphQLSchema, type: GraphQLNamedType): string | undefined {
  const lists = Object.values(schema.getQueryType()!.getFields()).filter(
    ({ name, type: of }) => listOf(schema, nodeTypeOf(getNamedType(of)) ?? '') === name,
  );
  for (let depth = 0; depth <= MOST_DEPTH; depth++) {
    for (const field of lists) {
      for (const { name, type: of } of field.args) {
        const value = valueWith(of, type, depth);
        if (value)
          return `{ ${field.name}(${WITH[name] ?? ''}${name}: ${value}, first: 2) { totalCount nodes { id } } }`;
      }
    }
  }
  return undefined;
}

/** The type of the nodes of a connection. */
export function nodeTypeOf(connection: GraphQLNamedType): string | undefined {
  const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
  return nodes && getNamedType(nodes.type).name;
}

/** A value of an input type that has one of another type in it, at most so many levels down. */
function valueWith(of: GraphQLInputType, wanted: GraphQLNamedType, depth: number): string | undefined {
  const type = getNamedType(of);
  const isList = String(of).includes('[');
  const listed = (value: string | undefined): string | undefined => (value && isList ? `[${value}]` : value);
  if (type === wanted && isEnumType(type)) return listed(type.getValues()[0]!.name);
  if (type === wanted && isInputObjectType(type)) return listed(someValue(type));
  if (!isInputObjectType(type) || depth === 0) return undefined;
  for (const { name, type: inner } of Object.values(type.getFields())) {
    if (['AND', 'OR', 'NOT'].includes(name)) continue;
    const value = valueWith(inner, wanted, depth - 1);
    if (value) return listed(`{ ${name}: ${value} }`);
  }
  return undefined;
}

/** A condition or an order that holds one of the fields of an input type. */
function someValue(type: GraphQLNamedType): string {
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return VALUES[type.name] ?? '"a"';
  const fields = Object.values(type.getFields()).filter(({ name }) => !['AND', 'OR', 'NOT', 'isNull'].includes(name));
  const best = fields.find(({ name }) => name === 'name' || name === 'contains' || name === 'eq') ?? fields[0];
  if (!best) return '{}';
  const value = someValue(getNamedType(best.type));
  return `{ ${best.name}: ${String(best.type).startsWith('[') ? `[${value}]` : value} }`;
}

/** A value of each scalar that is no text. */
const VALUES: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1.5',
  Boolean: 'true',
  Date: '"2010-01-01"',
  Language: '"en"',
  Duration: '"P3Y"',
};
