import { ENTITY, RELATIONSHIP } from '../../model/root-interfaces';
import type { Field, NodeType, RelationshipField, RelationshipType } from '../../model/sealed-types';
import { orderedBy } from '../../model/storage';
import { aOrAn } from './filter-types';
import type { SchemaTypes } from './schema-types';
import { RelationshipInput } from './relationship-input';
import type { AddField, Fill, TypeClass, TypeRef } from './type-factory';

/** Makes the input types of `orderBy`: one `Order` a type, one for the edges that lead to it. Each has exactly one member. */
export class OrderTypes {
  private members: RelationshipInput | undefined;

  constructor(private readonly types: SchemaTypes) {}

  nodeOrder(name: string): TypeClass {
    const type = this.types.registry.node(name);
    return this.order(`${name}Order`, `A key to order ${aOrAn(name)} by.`, (add) => this.keys(add, type));
  }

  edgeOrder({ relationship, target }: RelationshipField): TypeClass {
    const description = 'A key to order edges by.';
    return this.order(`${this.shared.prefix(relationship)}${target}Order`, description, (add) => {
      add('node', this.nodeOrder(target));
      add('relationship', this.relationshipOrder(relationship));
    });
  }

  /** Orders of relationships of any type. */
  anyRelationshipOrder(): TypeClass {
    const type = this.types.registry.node(RELATIONSHIP);
    return this.order(`${type.name}Order`, 'A key to order relationships by.', (add) => {
      this.keys(add, type);
      const entity = this.nodeOrder(ENTITY);
      add('from', entity, 'A key of the entity that it starts from.');
      add('to', entity, 'A key of the entity that it leads to.');
    });
  }

  private relationshipOrder(type: RelationshipType): TypeClass {
    if (this.shared.areOwn(type)) {
      return this.order(`${type.name}Order`, `A key to order relationships ${type.type} by.`, (add) =>
        this.keys(add, type),
      );
    }
    const description = 'A key to order relationships by. Some only some relationships have: others refuse them.';
    return this.order(`Edge${RELATIONSHIP}Order`, description, (add) => this.shared.addTo(add));
  }

  private get shared(): RelationshipInput {
    return (this.members ??= new RelationshipInput([...this.types.registry.relationships.values()], (field) =>
      this.keyOf(field),
    ));
  }

  private order(name: string, description: string, fill: Fill): TypeClass {
    return this.types.factory.oneOf(name, description, fill);
  }

  private keys(add: AddField, type: NodeType | RelationshipType): void {
    for (const field of type.fields.values()) {
      const key = this.keyOf(field);
      if (key) add(field.name, key);
    }
  }

  private keyOf(field: Field): TypeRef | undefined {
    switch (field.kind) {
      case 'id':
      case 'claimCount':
        return this.types.orderDirection();
      case 'property':
      case 'text':
        return orderedBy(field.property) === undefined ? undefined : this.types.orderDirection();
      case 'reference':
        return this.nodeOrder(field.target);
      case 'relationship': {
        const { cardinality, target } = field.relationshipField;
        return cardinality === 'one' ? this.nodeOrder(target) : this.countOrder();
      }
      case 'texts':
      case 'listed':
      case 'standing':
      case 'supports':
      case 'relationships':
      case 'transitiveClosure':
      case 'relationshipType':
      case 'end':
        return undefined;
    }
  }

  private countOrder(): TypeClass {
    return this.order('CountOrder', 'Orders by how many there are.', (add) => {
      add('count', this.types.orderDirection());
    });
  }
}
