import { Int } from 'type-graphql';
import { MAX_CLOSURE_DEPTH } from '../../compiler/statement/transitive-closure';
import { invariant } from '../../errors';
import { RELATIONSHIP } from '../../model/root-interfaces';
import { GraphQLCursor } from './scalars';
import type { SchemaTypes } from './schema-types';
import type { AddField, TypeClass } from './type-factory';

/** What a connection is made of. */
export interface ConnectionParts {
  /** Names of its type and of its edges' begin with it. */
  readonly name: string;
  readonly description: string;
  readonly edgeDescription: string;
  readonly node: TypeClass;
  /** Whether its fields are: those of connections below the root mean the same as at the root. */
  readonly explained?: boolean;
}

/** Makes a connection; `more` and `moreOfEdges` add what it and its edges have beside the usual fields. */
export function connectionType(
  types: SchemaTypes,
  { name, description, edgeDescription, node, explained = false }: ConnectionParts,
  more: (add: AddField) => void = () => undefined,
  moreOfEdges: (add: AddField) => void = () => undefined,
): TypeClass {
  const edge = types.factory.object(`${name}Edge`, edgeDescription, (add) => {
    add('cursor', String);
    add('node', node);
    moreOfEdges(add);
  });
  const pageInfo = types.pageInfo();
  return types.factory.object(`${name}Connection`, description, (add) => {
    add('edges', edge, undefined, { list: true });
    add('nodes', node, undefined, { list: true });
    add('pageInfo', pageInfo);
    add('totalCount', Int, explained ? 'How many nodes all pages have.' : undefined);
    more(add);
  });
}

/** A row of `hidden`. */
export function hiddenNodes(types: SchemaTypes): TypeClass {
  const description =
    'Nodes that a list leaves out because of the modality or rank of their relationships, whose days, source and conditions fit. Rows stand by modality, then by rank, in alphabetical order; there is none where nothing is hidden. A node that several relationships lead to counts once in a row, also when it stands in the list by another one. A list of relationships counts these. To see them ask the root field for the modality and rank.';
  return types.factory.object('HiddenNodes', description, (add) => {
    for (const name of ['modality', 'rank']) {
      const property = types.registry.interfaces.get(RELATIONSHIP)?.properties.get(name);
      invariant(property, `relationships have a ${name}`);
      add(name, types.leafType(property.type), `The ${name} of the relationships.`);
    }
    add('count', Int, 'How many nodes they lead to, or how many they are.');
  });
}

/** Adds the arguments of a root field's connection, which pages both ways. The type Query says what they mean. */
export function addRootConnectionArgs(add: AddField, where: TypeClass, order: TypeClass): void {
  addConnectionArgs(add, where, order);
  add('last', Int);
  add('before', GraphQLCursor);
}

/** Adds the arguments of a connection below the root, which pages forward: from the end by the opposite order. */
export function addConnectionArgs(add: AddField, where: TypeClass, order?: TypeClass): void {
  add('where', where);
  if (order) add('orderBy', order, undefined, { list: true });
  add('first', Int);
  add('after', GraphQLCursor);
}

/** The connection of transitive closures that lead to nodes of a class: each node once, with its distance. */
export function transitiveClosureConnection(
  types: SchemaTypes,
  name: string,
  node: TypeClass,
  more: (add: AddField) => void,
): TypeClass {
  const distance = `The least number of relationships that lead to it, from 1 to ${MAX_CLOSURE_DEPTH}.`;
  const parts = {
    name,
    description: `What a transitive closure reaches, each node once, the nearest first. depth: at most so many relationships away, 1 to ${MAX_CLOSURE_DEPTH}; ${MAX_CLOSURE_DEPTH} when not given. Nodes in between need not fulfil where. LIMIT_EXCEEDED when it meets too many nodes.`,
    edgeDescription: 'A node and how far away it is.',
    node,
  };
  return connectionType(types, parts, more, (add) => add('distance', Int, distance));
}

/** The arguments of closures that lead to a type, whose filter `where` is. Their order is fixed: by distance, then by id. */
export function transitiveClosureArgs(types: SchemaTypes, target: string, where: TypeClass): TypeClass {
  return types.factory.args(`closures to ${target}`, (add) => {
    add('depth', Int);
    addConnectionArgs(add, where);
  });
}
