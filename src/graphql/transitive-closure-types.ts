import { Int } from 'type-graphql';
import { MAX_CLOSURE_DEPTH } from '../compiler/statement/transitive-closure';
import type { RelationshipField } from '../model/field';
import { GraphQLCursor } from './scalars';
import type { SchemaTypes } from './schema-types';
import type { TypeClass } from './type-factory';

/** The connection of a closure: each node once, with its distance. `node` is the class of the nodes. */
export function transitiveClosureConnection(
  types: SchemaTypes,
  relationshipField: RelationshipField,
  node: TypeClass,
): TypeClass {
  const { factory } = types;
  const { typeName, relationship } = relationshipField;
  const edge = factory.object(`${typeName}Edge`, 'A node and how far away it is.', (target) => {
    factory.field(target, 'cursor', () => String, { description: 'The place of this item in the list.' });
    factory.field(target, 'distance', () => Int, {
      description: `The least number of relationships ${relationship.type} that lead to it, from 1 to ${MAX_CLOSURE_DEPTH}.`,
    });
    factory.field(target, 'node', () => node, { description: 'The node.' });
  });
  const pageInfo = types.pageInfo();
  const description = `What ${relationshipField.source}.${relationshipField.field} reaches, each node once, the nearest first.`;
  return factory.object(`${typeName}Connection`, description, (target) => {
    factory.field(target, 'edges', () => edge, { description: 'The items of the page, with distances.', list: true });
    factory.field(target, 'nodes', () => node, { description: 'The nodes of the page alone.', list: true });
    factory.field(target, 'pageInfo', () => pageInfo, { description: 'Whether there is more.' });
    factory.field(target, 'totalCount', () => Int, {
      description: 'How many nodes the whole list has, pages apart. Counted only when asked for.',
    });
  });
}

/** The arguments of a closure. Its order is fixed: by distance, then by id. `where` is the class of its filter. */
export function transitiveClosureArgs(
  types: SchemaTypes,
  relationshipField: RelationshipField,
  where: TypeClass,
): TypeClass {
  const { factory } = types;
  return factory.args(relationshipField.typeName, (target) => {
    const add = (name: string, type: object, description: string): void =>
      factory.field(target, name, () => type, { description, nullable: true });
    add(
      'depth',
      Int,
      `At most so many relationships away, 1 to ${MAX_CLOSURE_DEPTH}. ${MAX_CLOSURE_DEPTH} when not given.`,
    );
    add('where', where, 'Only nodes for which these conditions hold. Those that lie in between need not fulfil them.');
    add(
      'first',
      Int,
      'The first so many items. 20 when neither first nor last is given; at most 500 unless the server is set otherwise.',
    );
    add('after', GraphQLCursor, 'Only items after this cursor.');
    add('last', Int, 'The last so many items, in the same order; not together with first.');
    add('before', GraphQLCursor, 'Only items before this cursor.');
  });
}
