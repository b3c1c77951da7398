import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

export type Fielded = GraphQLObjectType | GraphQLInterfaceType;

/** The object or interface type of a name; undefined for any other name. */
export function fielded(schema: GraphQLSchema, name: string | undefined): Fielded | undefined {
  const type = name === undefined ? undefined : schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? type : undefined;
}

/** The input object type of a name; undefined for any other name. */
export function input(schema: GraphQLSchema, name: string | undefined): GraphQLInputObjectType | undefined {
  const type = name === undefined ? undefined : schema.getType(name);
  return isInputObjectType(type) ? type : undefined;
}

export const fieldOf = (type: Fielded | undefined, name: string): GraphQLField<unknown, unknown> | undefined =>
  type?.getFields()[name];

/** The type of a field, where it has fields of its own. */
export const below = (schema: GraphQLSchema, type: Fielded | undefined, name: string): Fielded | undefined => {
  const field = fieldOf(type, name);
  return field && fielded(schema, getNamedType(field.type).name);
};

/** Fields by which people tell what they see, the best first. */
const TELLING = ['name', 'statement', 'title', 'text', 'edtf', 'language', 'value', 'id'];
const MOST_TOLD = 2;

/** A selection to begin with: `{ name id }`, of a connection `{ nodes { name id } }`. */
export function selectionOf(schema: GraphQLSchema, type: Fielded): string {
  const nodes = below(schema, type, 'nodes');
  if (nodes) return `{ nodes ${selectionOf(schema, nodes)} }`;
  const leaves = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
  const telling = TELLING.filter((name) => leaves.some((leaf) => leaf.name === name)).slice(0, MOST_TOLD);
  return `{ ${telling.length > 0 ? telling.join(' ') : (leaves[0]?.name ?? '__typename')} }`;
}
