import { ID } from 'type-graphql';
import type { FoundField, FoundType, FoundValue } from '../model/found';
import type { ScalarName } from '../model/property-type';
import type { ArgumentType, TraversalArgument, TraversalField } from '../model/traversal-field';
import type { ObjectTypes } from './object-types';
import { GraphQLCursor } from './scalars';
import type { SchemaTypes } from './schema-types';
import type { TypeClass, TypeRef } from './type-factory';

/** Makes the GraphQL types of what traversals take and yield. */
export class TraversalTypes {
  constructor(
    private readonly types: SchemaTypes,
    private readonly objects: ObjectTypes,
  ) {}

  args(field: TraversalField): TypeClass {
    return this.types.factory.args(field.name, (target) => this.arguments(target, field.arguments));
  }

  /** The type of a value, one item of it for a list. */
  result(value: FoundValue): TypeRef {
    switch (value.kind) {
      case 'value':
        return typeof value.type === 'string' ? this.scalar(value.type) : this.types.enum(value.type);
      case 'text':
        return String;
      case 'edtf':
        return this.types.edtfDate();
      case 'pageInfo':
        return this.types.pageInfo();
      case 'element':
        return this.objects.type(value.target);
      case 'object':
        return this.object(value.type);
    }
  }

  private object(type: FoundType): TypeClass {
    return this.types.factory.object(type.name, type.description, (target) => {
      for (const field of type.fields) this.field(target, field);
    });
  }

  private field(target: TypeClass, field: FoundField): void {
    const type = this.result(field);
    this.types.factory.field(target, field.name, () => type, {
      description: field.description,
      nullable: 'nullable' in field && field.nullable,
      list: 'list' in field && field.list,
      ...(field.kind === 'text' ? { args: this.objects.languageArgs() } : {}),
    });
  }

  private arguments(target: TypeClass, args: readonly TraversalArgument[]): void {
    for (const { name, description, type, list = false, required = false } of args) {
      const made = this.argument(type);
      this.types.factory.field(target, name, () => made, { description, list, nullable: !required });
    }
  }

  private argument(type: ArgumentType): TypeRef {
    if (typeof type === 'string') return type === 'Cursor' ? GraphQLCursor : this.scalar(type);
    if (type.kind === 'enumeration') return this.types.enum(type);
    return this.types.factory.input(type.name, type.description, (target) => this.arguments(target, type.members));
  }

  private scalar(name: ScalarName): TypeRef {
    return name === 'ID' ? ID : this.types.scalar(name);
  }
}
