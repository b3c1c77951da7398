import type { RelationshipField } from '../model/field';
import type { NodeType, RelationshipType } from '../model/sealed-types';
import { orderedBy } from '../model/storage';
import { aOrAn, firstSentence } from './filter-types';
import type { SchemaTypes } from './schema-types';
import type { TypeClass } from './type-factory';

/** Makes the input types of `orderBy`: one `Order` a type, one a connection's edges. */
export class OrderTypes {
  constructor(private readonly types: SchemaTypes) {}

  nodeOrder(name: string): TypeClass {
    const type = this.types.registry.node(name);
    return this.order(`${name}Order`, `One key to order ${aOrAn(name)} by.`, (target) => this.keys(target, type));
  }

  edgeOrder(relationshipField: RelationshipField): TypeClass {
    const { factory } = this.types;
    const description = 'One key to order the edges by: of the node, or of the relationship.';
    return this.order(`${relationshipField.typeName}Order`, description, (target) => {
      const relationshipOrder = this.relationshipOrder(relationshipField.relationship);
      const nodeOrder = this.nodeOrder(relationshipField.target);
      factory.field(target, 'node', () => nodeOrder, { description: 'A key of the node.', nullable: true });
      factory.field(target, 'relationship', () => relationshipOrder, {
        description: 'A key of the relationship.',
        nullable: true,
      });
    });
  }

  private relationshipOrder(type: RelationshipType): TypeClass {
    const description = `One key to order relationships ${type.type} by.`;
    return this.order(`${type.name}Order`, description, (target) => this.keys(target, type));
  }

  private order(name: string, description: string, fill: (target: TypeClass) => void): TypeClass {
    return this.types.factory.input(
      name,
      `${description} Exactly one member is given; several keys are several objects.`,
      fill,
    );
  }

  private keys(target: TypeClass, type: NodeType | RelationshipType): void {
    const { factory } = this.types;
    const direction = this.types.orderDirection();
    for (const field of type.fields.values()) {
      const key = (order: () => object, description: string): void =>
        factory.field(target, field.name, order, { description: firstSentence(description), nullable: true });
      switch (field.kind) {
        case 'id':
          key(() => direction, 'By id.');
          break;
        case 'property':
        case 'text':
          if (orderedBy(field.property) !== undefined) {
            const textual = 'By its English form, or the first there is.';
            key(() => direction, field.kind === 'text' ? textual : field.property.description);
          }
          break;
        case 'claimCount':
          key(() => direction, 'By the number of claims behind it.');
          break;
        case 'reference': {
          const order = this.nodeOrder(field.target);
          key(() => order, field.property.description);
          break;
        }
        case 'relationship': {
          const order =
            field.relationshipField.cardinality === 'one'
              ? this.nodeOrder(field.relationshipField.target)
              : this.countOrder();
          key(() => order, field.relationshipField.description);
          break;
        }
        case 'texts':
        case 'claims':
        case 'transitiveClosure':
        case 'relationshipType':
        case 'end':
          break;
      }
    }
  }

  private countOrder(): TypeClass {
    const { factory } = this.types;
    const direction = this.types.orderDirection();
    return factory.input('CountOrder', 'Orders by how many there are.', (target) => {
      factory.field(target, 'count', () => direction, { description: 'By how many there are.', nullable: true });
    });
  }
}
