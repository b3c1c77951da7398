import type { FoundField, FoundValue } from '../../model/found';
import type { TraversalField } from '../../model/traversal-field';
import { AFTER, FIRST } from '../../traversal/traversal';
import type { ObjectTypes } from './object-types';
import type { SchemaTypes } from './schema-types';
import type { AddField, TypeClass, TypeRef } from './type-factory';

/** Makes the GraphQL types of what traversals take and yield. */
export class TraversalTypes {
  constructor(
    private readonly types: SchemaTypes,
    private readonly objects: ObjectTypes,
  ) {}

  args(field: TraversalField): TypeClass {
    return this.types.factory.args(field.name, (add) => this.types.addArguments(add, field.arguments));
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
      args: this.fieldArgs(field),
    });
  }

  private fieldArgs(field: FoundField): TypeClass | undefined {
    if (field.kind === 'text') return this.types.languageArgs();
    if (field.kind !== 'object' || !field.paged) return undefined;
    return this.types.factory.args('page', (add) => this.types.addArguments(add, [FIRST, AFTER]));
  }
}
