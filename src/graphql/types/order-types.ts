import type { NodeType, RelationshipField, RelationshipType } from '../../model/sealed-types';
import { orderedBy } from '../../model/storage';
import { aOrAn, firstSentence } from './filter-types';
import type { SchemaTypes } from './schema-types';
import type { AddField, Fill, TypeClass, TypeRef } from './type-factory';

/** Makes the input types of `orderBy`: one `Order` a type, one a connection's edges. */
export class OrderTypes {
  constructor(private readonly types: SchemaTypes) {}

  nodeOrder(name: string): TypeClass {
    const type = this.types.registry.node(name);
    return this.order(`${name}Order`, `One key to order ${aOrAn(name)} by.`, (add) => this.keys(add, type));
  }

  edgeOrder(relationshipField: RelationshipField): TypeClass {
    const description = 'One key to order the edges by: of the node, or of the relationship.';
    return this.order(`${relationshipField.typeName}Order`, description, (add) => {
      add('node', this.nodeOrder(relationshipField.target), 'A key of the node.');
      add('relationship', this.relationshipOrder(relationshipField.relationship), 'A key of the relationship.');
    });
  }

  private relationshipOrder(type: RelationshipType): TypeClass {
    const description = `One key to order relationships ${type.type} by.`;
    return this.order(`${type.name}Order`, description, (add) => this.keys(add, type));
  }

  private order(name: string, description: string, fill: Fill): TypeClass {
    const whole = `${description} Exactly one member is given; several keys are several objects.`;
    return this.types.factory.input(name, whole, fill);
  }

  private keys(add: AddField, type: NodeType | RelationshipType): void {
    const direction = this.types.orderDirection();
    for (const field of type.fields.values()) {
      const key = (order: TypeRef, description: string): void => add(field.name, order, firstSentence(description));
      switch (field.kind) {
        case 'id':
          key(direction, 'By id.');
          break;
        case 'property':
        case 'text':
          if (orderedBy(field.property) !== undefined) {
            const textual = 'By its English form, or the first there is.';
            key(direction, field.kind === 'text' ? textual : field.property.description);
          }
          break;
        case 'claimCount':
          key(direction, 'By the number of claims behind it.');
          break;
        case 'reference':
          key(this.nodeOrder(field.target), field.property.description);
          break;
        case 'relationship': {
          const { cardinality, target, description } = field.relationshipField;
          key(cardinality === 'one' ? this.nodeOrder(target) : this.countOrder(), description);
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
    const direction = this.types.orderDirection();
    return this.types.factory.input('CountOrder', 'Orders by how many there are.', (add) => {
      add('count', direction, 'By how many there are.');
    });
  }
}
