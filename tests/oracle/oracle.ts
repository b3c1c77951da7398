import {
  GraphQLID,
  defaultFieldResolver,
  executeSync,
  getNamedType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { pathToArray, type Path } from 'graphql/jsutils/Path';
import type { GraphData } from '../../src/model/graph-data';
import type { Registry } from '../../src/model/registry';
import { Graph, type AnyRecord } from './graph';
import { resolveField, type Arguments } from './resolve';
import { recordFound, resolveRootField, traversalAnswer } from './root';
import { viewIn, viewOf } from './views';
import { checkCertainty, partedArguments } from './visibility';

export interface Oracle {
  /** Answers an operation; the document must be valid against the schema. */
  execute(
    document: DocumentNode,
    variables?: Readonly<Record<string, unknown>>,
    operationName?: string,
  ): ExecutionResult;
  /** How many records the operations so far looked at to find, filter, order and group, traversals apart. */
  readonly visits: { readonly count: number };
}

/**
 * The answers that the schema's documentation promises, worked out from the records in memory in the most naive way.
 * It shares no code with the compiler, so that the two can be held against each other. `dataset` is not answered.
 *
 * @example
 * const oracle = createOracle(registry, buildSchema(registry, {}), data);
 * oracle.execute(parse('{ ports(first: 1) { nodes { id } } }'));
 */
export function createOracle(registry: Registry, schema: GraphQLSchema, data: GraphData): Oracle {
  const graph = new Graph(registry, data);
  const bare = withoutResolvers(schema);
  const fieldResolver: GraphQLFieldResolver<unknown, unknown, Arguments> = (source, args, context, info) => {
    const { parentType, fieldName } = info;
    const graphs = context as Map<string | number, Graph>;
    if (parentType === bare.getQueryType()) {
      if (fieldName === 'nodes') {
        const views = (args['ids'] as string[]).map((id) => viewIn(id) ?? {});
        views.forEach(checkCertainty);
        const byView = views.map((view) => graph.seenIn(view));
        byView.forEach((seen, i) => graphs.set(`${info.path.key} ${i}`, seen));
        return (args['ids'] as string[]).map((id, i) => recordFound(byView[i]!, id));
      }
      const { visibility: asked, others } = partedArguments(args);
      const ids = info.parentType.getFields()[fieldName]!.args.filter(({ type }) => getNamedType(type) === GraphQLID);
      const given = isList(info.returnType) ? [] : ids.flatMap(({ name }) => (args[name] ?? []) as string | string[]);
      const visibility = viewOf(asked, given);
      checkCertainty(visibility);
      const seen = graph.seenIn(visibility);
      graphs.set(info.path.key, seen);
      // A traversal reads visibility by itself: what its arguments mean where they are missing is its own affair.
      const traversal = traversalAnswer(graph.uncounted(), fieldName, { ...args, ...visibility });
      return traversal === undefined ? resolveRootField(seen, fieldName, others) : traversal;
    }
    const owner = parentType.name === 'SimpleRelationship' ? 'Relationship' : parentType.name;
    const field = registry.find(owner)?.fields.get(fieldName);
    return field
      ? resolveField(graphOf(graphs, info.path), source as AnyRecord, field, args)
      : defaultFieldResolver(source, args, context, info);
  };
  return {
    visits: graph.visits,
    execute: (document, variables, operationName) =>
      executeSync({
        schema: bare,
        document,
        variableValues: variables,
        // The visibility of each root field, by its response key.
        contextValue: new Map<string | number, Graph>(),
        operationName,
        fieldResolver,
        typeResolver: (value) => registry.graphqlType(graph.typeOf(value as AnyRecord).name),
      }),
  };
}

/** The graph as the root field sees it that a field stands below; below `nodes` as the id of the element says. */
function graphOf(graphs: Map<string | number, Graph>, path: Path): Graph {
  const [root, element] = pathToArray(path);
  return (graphs.get(`${root} ${element}`) ?? graphs.get(root!))!;
}

/** Root fields whose ids are conditions, which have no view: the connections. */
const isList = (type: GraphQLOutputType): boolean => getNamedType(type).name.endsWith('Connection');

const bareSchemas = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** A copy of the schema without resolvers, which would come before the oracle's. */
function withoutResolvers(schema: GraphQLSchema): GraphQLSchema {
  const known = bareSchemas.get(schema);
  if (known) return known;
  // Sorting is graphql-js's way to copy a schema: its object types are new, its scalars the same.
  const copy = lexicographicSortSchema(schema);
  for (const type of Object.values(copy.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = undefined;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) delete field.resolve;
  }
  bareSchemas.set(schema, copy);
  return copy;
}
