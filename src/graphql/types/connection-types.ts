import { Int } from 'type-graphql';
import { MAX_CLOSURE_DEPTH } from '../../compiler/statement/transitive-closure';
import type { RelationshipField } from '../../model/sealed-types';
import { GraphQLCursor } from './scalars';
import type { SchemaTypes } from './schema-types';
import type { AddField, TypeClass } from './type-factory';

/** What a connection is made of; `edges` describes the field of that name, and `items` is what its total counts. */
export interface ConnectionParts {
  readonly typeName: string;
  readonly description: string;
  readonly edge: TypeClass;
  readonly node: TypeClass;
  readonly edges: string;
  readonly items: string;
}

/** Makes a connection; `more` adds what it has beside its edges, nodes, page and total. */
export function connectionType(
  types: SchemaTypes,
  { typeName, description, edge, node, edges, items }: ConnectionParts,
  more: (add: AddField) => void = () => undefined,
): TypeClass {
  const pageInfo = types.pageInfo();
  return types.factory.object(`${typeName}Connection`, description, (add) => {
    add('edges', edge, edges, { list: true });
    add('nodes', node, 'The nodes of the page alone.', { list: true });
    add('pageInfo', pageInfo, 'Whether there is more.');
    add('totalCount', Int, `How many ${items} the whole list has, pages apart. Counted only when asked for.`);
    more(add);
  });
}

/** Adds the arguments that choose a page. The first one is what is asked when neither `first` nor `last` is. */
export function addPageArgs(add: AddField): void {
  const first =
    'The first so many items. 20 when neither first nor last is given; at most 500 unless the server is set otherwise.';
  add('first', Int, first);
  add('after', GraphQLCursor, 'Only items after this cursor.');
  add('last', Int, 'The last so many items, in the same order; not together with first.');
  add('before', GraphQLCursor, 'Only items before this cursor.');
}

/** The connection of a closure: each node once, with its distance. `node` is the class of the nodes, `more` as above. */
export function transitiveClosureConnection(
  types: SchemaTypes,
  { typeName, relationship, source, field }: RelationshipField,
  node: TypeClass,
  more: (add: AddField) => void,
): TypeClass {
  const edge = types.factory.object(`${typeName}Edge`, 'A node and how far away it is.', (add) => {
    const distance = `The least number of relationships ${relationship.type} that lead to it, from 1 to ${MAX_CLOSURE_DEPTH}.`;
    add('cursor', String, 'The place of this item in the list.');
    add('distance', Int, distance);
    add('node', node, 'The node.');
  });
  const description = `What ${source}.${field} reaches, each node once, the nearest first.`;
  const edges = 'The items of the page, with distances.';
  return connectionType(types, { typeName, description, edge, node, edges, items: 'nodes' }, more);
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
