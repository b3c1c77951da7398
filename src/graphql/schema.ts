import {
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLFieldResolver,
  type GraphQLInputObjectType,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { TYPE_KEY } from '../compiler/answer/json-writer';
import type { Registry } from '../model/registry';
import { allTraversals } from '../traversal/all-traversals';
import type { Traversals } from '../traversal/traversal';
import { ObjectTypes } from './types/object-types';
import { queryResolver } from './types/query-type';
import { SchemaTypes } from './types/schema-types';
import { VISIBILITY } from './types/visibility-arguments';

/** Resolvers that do more than read the answer at hand: by type, then by field. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<never, never>>>>>;

/**
 * The GraphQL schema of a registry, built by type-graphql. Fields read what the compiled statement answered, under
 * their response key; `root` reads the fields of Query, and `resolvers` gives those that are answered otherwise.
 */
export function buildSchema(
  registry: Registry,
  resolvers: Resolvers = {},
  root: GraphQLFieldResolver<unknown, unknown> = byResponseKey,
  traversals: Traversals = allTraversals(registry),
): GraphQLSchema {
  const types = new SchemaTypes(registry);
  const objects = new ObjectTypes(types);
  for (const name of [...registry.entities.keys(), ...registry.relationships.keys()]) objects.type(name);
  const resolver = queryResolver(
    types,
    objects,
    [...traversals.values()].map(({ field }) => field),
  );
  const schema = buildSchemaSync({
    resolvers: [resolver],
    orphanedTypes: [...types.factory.objectTypes] as never,
    // The schema's types and the compiler check arguments.
    validate: false,
    // It would ask the schema for all of itself at each start. Apollo Server looks it over, and tests read all of it.
    skipCheck: true,
  });
  // type-graphql gives the Query type no description, and knows no @oneOf.
  schema.getQueryType()!.description = `Where every question begins: one thing by its id, or a list of all of a type.\n\n${VISIBILITY}`;
  for (const name of types.factory.oneOfs) (schema.getType(name) as GraphQLInputObjectType).isOneOf = true;
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type))
      type.resolveType = (value) => registry.graphqlType((value as Record<string, string>)[TYPE_KEY]!);
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const own = resolvers[type.name]?.[field.name];
      field.resolve =
        (own as GraphQLFieldResolver<unknown, unknown> | undefined) ??
        (type === schema.getQueryType() ? root : byResponseKey);
    }
  }
  return schema;
}

/** Rows are shaped by response key, because one field may be asked twice under two aliases. */
const byResponseKey: GraphQLFieldResolver<unknown, unknown> = (source, _args, _context, info) =>
  (source as Record<string, unknown> | undefined)?.[info.path.key];

/** The schema as text, types and fields in alphabetical order, so that changes show in a diff. */
export function printSdl(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
