import { Int } from 'type-graphql';
import { MAX_CLOSURE_DEPTH } from '../../compiler/statement/transitive-closure';
import type { RelationshipField } from '../../model/sealed-types';
import { addPageArgs, connectionType } from './connection-types';
import type { SchemaTypes } from './schema-types';
import type { TypeClass } from './type-factory';

/** The connection of a closure: each node once, with its distance. `node` is the class of the nodes. */
export function transitiveClosureConnection(
  types: SchemaTypes,
  { typeName, relationship, source, field }: RelationshipField,
  node: TypeClass,
): TypeClass {
  const edge = types.factory.object(`${typeName}Edge`, 'A node and how far away it is.', (add) => {
    const distance = `The least number of relationships ${relationship.type} that lead to it, from 1 to ${MAX_CLOSURE_DEPTH}.`;
    add('cursor', String, 'The place of this item in the list.');
    add('distance', Int, distance);
    add('node', node, 'The node.');
  });
  const description = `What ${source}.${field} reaches, each node once, the nearest first.`;
  const edges = 'The items of the page, with distances.';
  return connectionType(types, { typeName, description, edge, node, edges, items: 'nodes' });
}

/** The arguments of a closure. Its order is fixed: by distance, then by id. `where` is the class of its filter. */
export function transitiveClosureArgs(
  types: SchemaTypes,
  { typeName }: RelationshipField,
  where: TypeClass,
): TypeClass {
  return types.factory.args(typeName, (add) => {
    const depth = `At most so many relationships away, 1 to ${MAX_CLOSURE_DEPTH}. ${MAX_CLOSURE_DEPTH} when not given.`;
    add('depth', Int, depth);
    add('where', where, 'Only nodes for which these conditions hold. Those that lie in between need not fulfil them.');
    addPageArgs(add);
  });
}
