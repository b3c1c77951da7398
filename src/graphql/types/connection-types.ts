import { Int } from 'type-graphql';
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
