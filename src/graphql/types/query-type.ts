import { Args, ID, Query, Resolver } from 'type-graphql';
import { rootFields } from '../../model/root-fields';
import { NODE } from '../../model/root-interfaces';
import type { TraversalField } from '../../model/traversal-field';
import { upperFirst } from '../../model/wording';
import { LANG } from '../../traversal/visibility';
import { datasetType } from './dataset-type';
import type { ObjectTypes } from './object-types';
import type { SchemaTypes } from './schema-types';
import { aOrAn } from './filter-types';
import { TraversalTypes } from './traversal-types';
import type { FieldOptions, TypeClass, TypeRef } from './type-factory';
import { addVisibilityArgs } from './visibility-arguments';

const REQUIRED = { nullable: false } as const;

/** Makes the Query type: `node`, `nodes`, a look-up and a connection for each type, the traversals, and `dataset`. */
export function queryResolver(
  types: SchemaTypes,
  objects: ObjectTypes,
  traversals: readonly TraversalField[],
): TypeClass {
  const { factory, registry } = types;
  const resolver = class QueryResolver {} as TypeClass;
  Resolver()(resolver);
  const prototype = resolver.prototype as Record<string, unknown>;
  const queries: (() => void)[] = [];
  const add = (
    name: string,
    type: TypeRef,
    // A list that is nullable may hold null in the place of an item.
    { nullable = false, list = false, args, description }: FieldOptions & { readonly description: string },
  ): void => {
    Object.defineProperty(prototype, name, { value: () => undefined, writable: true, configurable: true });
    // The arguments' fields must stand before the query is declared, so queries come after `drain`.
    queries.push(() => {
      if (args) Args(() => args as never)(prototype, name, 0);
      const returned = list ? () => [type] : () => type;
      const advanced = { name, description, nullable: nullable && list ? ('items' as const) : nullable };
      Query(returned as never, advanced)(prototype, name, Object.getOwnPropertyDescriptor(prototype, name)!);
    });
  };

  for (const [name, field] of rootFields(registry)) {
    switch (field.kind) {
      case 'node':
        add(name, objects.type(NODE), {
          description:
            'Any node or relationship by its id, in the view that the id carries; null when there is none. Retired ids lead to what took their place.',
          nullable: true,
          args: factory.args('node', (argument) => {
            argument('id', ID, 'Such as "port:dulata", "claim:s0-33" or "port:dulata@2008-06-01".', REQUIRED);
          }),
        });
        break;
      case 'nodes':
        add(name, objects.type(NODE), {
          description:
            'Several nodes or relationships by their ids, each in the view that its id carries, in the order of the ids; null in the place of each that is not found.',
          list: true,
          nullable: true,
          args: factory.args('nodes', (argument) => {
            argument('ids', ID, 'The ids, at most as many as a page may have items.', { ...REQUIRED, list: true });
          }),
        });
        break;
      case 'lookup': {
        const { type, keys } = field;
        const or = keys.length > 0 ? ' or another unique key; exactly one key is given' : '';
        add(name, objects.type(type.name), {
          description: `${upperFirst(aOrAn(type.name))} by its id${or}. Null when there is none.`,
          nullable: true,
          args: factory.args(name, (argument) => {
            const example = `Its id, such as "${type.definition.prefix}:...".`;
            argument('id', ID, example, { nullable: keys.length > 0 });
            for (const key of keys) argument(key.name, types.leafType(key.type), key.description);
            addVisibilityArgs(types, argument, type);
          }),
        });
        break;
      }
      case 'relationships':
        add(name, objects.relationshipConnection(), {
          description:
            'Relationships of any type, each once, filtered, ordered and in pages. Those that only tell of names, claims and sources are there where types names them.',
          args: objects.relationshipArgs('ROOT'),
        });
        break;
      case 'connection':
        add(name, objects.rootConnection(field.typeName, field.type.name), {
          description: `All of the type ${field.type.name}, filtered, ordered and in pages.`,
          args: objects.rootConnectionArgs(field.typeName, field.type.name, field.shortArguments),
        });
    }
  }
  const traversalTypes = new TraversalTypes(types, objects);
  for (const field of traversals) {
    const { name, description, result } = field;
    add(name, traversalTypes.result(result), {
      description,
      nullable: 'nullable' in result && result.nullable,
      list: 'list' in result && result.list,
      args: traversalTypes.args(field),
    });
  }
  add('dataset', datasetType(types), {
    description: 'What this graph holds and where it comes from: title, version, licence, counts and sources.',
    args: factory.args('dataset', (argument) => types.addArguments(argument, [LANG])),
  });
  factory.drain();
  for (const declare of queries) declare();
  return resolver;
}
