import type { FoundField, FoundValue } from '../../model/found';
import type { ArgumentType, TraversalArgument, TraversalField } from '../../model/traversal-field';
import type { ObjectTypes } from './object-types';
import { GraphQLCursor } from './scalars';
import type { SchemaTypes } from './schema-types';
import type { AddField, TypeClass, TypeRef } from './type-factory';

/** Makes the GraphQL types of what traversals take and yield. */
export class TraversalTypes {
  constructor(
    private readonly types: SchemaTypes,
    private readonly objects: ObjectTypes,
  ) {}

  args(field: TraversalField): TypeClass {
    return this.types.factory.args(field.name, (add) => this.arguments(add, field.arguments));
  }

  /** The type of a value, one item of it for a list. */
  result(value: FoundValue): TypeRef {
    switch (value.kind) {
      case 'value':
        return typeof value.type === 'string' ? this.types.scalar(value.type) : this.types.enum(value.type);
      case 'text':
        return String;
      case 'edtf':
        return this.types.edtfDate();
      case 'pageInfo':
        return this.types.pageInfo();
      case 'element':
        return this.objects.type(value.target);
      case 'object':
        return this.types.factory.object(value.type.name, value.type.description, (add) => {
          for (const field of value.type.fields) this.field(add, field);
        });
    }
  }

  private field(add: AddField, field: FoundField): void {
    add(field.name, this.result(field), field.description, {
      nullable: 'nullable' in field && field.nullable,
      list: 'list' in field && field.list,
      args: field.kind === 'text' ? this.types.languageArgs() : undefined,
    });
  }

  private arguments(add: AddField, args: readonly TraversalArgument[]): void {
    for (const { name, description, type, list = false, required = false } of args) {
      add(name, this.argument(type), description, { list, nullable: !required });
    }
  }

  private argument(type: ArgumentType): TypeRef {
    if (typeof type === 'string') return type === 'Cursor' ? GraphQLCursor : this.types.scalar(type);
    if (type.kind === 'enumeration') return this.types.enum(type);
    return this.types.factory.input(type.name, type.description, (add) => this.arguments(add, type.members));
  }
}
