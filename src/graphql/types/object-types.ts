import { ID, Int } from 'type-graphql';
import { invariant } from '../../errors';
import { Certainty } from '../../model/certainty';
import type { ShortArgument } from '../../model/definitions';
import { typesArgument } from '../../model/root-fields';
import { NODE, RELATIONSHIP, SIMPLE_RELATIONSHIP } from '../../model/root-interfaces';
import type { AnyType, Field, RelationshipField } from '../../model/sealed-types';
import { TRAVERSAL_DIRECTION } from '../../model/traversal-field';
import { upperFirst } from '../../model/wording';
import {
  addConnectionArgs,
  addRootConnectionArgs,
  connectionType,
  hiddenNodes,
  transitiveClosureArgs,
  transitiveClosureConnection,
} from './connection-types';
import { FilterTypes } from './filter-types';
import { GroupTypes } from './group-types';
import { OrderTypes } from './order-types';
import type { SchemaTypes } from './schema-types';
import type { AddField, Fill, TypeClass } from './type-factory';
import { addVisibilityArgs } from './visibility-arguments';

const EVERY_MODALITY = 'Shows every modality, plans and goals too.';

/** What stands in plain lists. */
const LISTS = {
  claims:
    'The claims that support it, the best first, rejected ones too. Each tells its source, its sentence and how sure it is.',
  contradictions: 'The contradictions that weigh one of its claims, settled or open, by id.',
  supportsEntities: 'Entities about which facts rest on it, by id; about has more of them, in pages.',
  supportsRelationships: 'Relationships that rest on it, by id, whatever their modality and rank.',
};

const OF_NAMES = 'The claims that support it, the best first; where none gives it alone, those of its entity.';

/** Makes the object and interface types: entities, relationships, and the connections between them. */
export class ObjectTypes {
  private readonly filters: FilterTypes;
  private readonly orders: OrderTypes;
  private readonly groups: GroupTypes;

  constructor(private readonly types: SchemaTypes) {
    this.filters = new FilterTypes(types);
    this.orders = new OrderTypes(types);
    this.groups = new GroupTypes(types, this.filters, (name) => this.type(name));
  }

  /** The class of an entity, an interface or a relationship. Relationships without properties of their own share one. */
  type(name: string): TypeClass {
    const { registry } = this.types;
    if (registry.graphqlType(name) !== name) return this.simpleRelationship();
    return this.made(registry.type(name));
  }

  private simpleRelationship(): TypeClass {
    const relationships = this.types.registry.interfaces.get(RELATIONSHIP);
    invariant(relationships, 'a relationship implements the interface');
    const description = 'A relationship of a type that has no properties beside those that all have.';
    const interfaces = [...relationships.interfaces, RELATIONSHIP];
    return this.made({ ...relationships, name: SIMPLE_RELATIONSHIP, description, interfaces });
  }

  private made(type: AnyType): TypeClass {
    const { name } = type;
    // A relationship has an id as well, so node(id) finds it; the model's Node is about nodes alone.
    const interfaces = [...(isOfRelationships(type) ? [NODE] : []), ...type.interfaces].map((inner) =>
      this.type(inner),
    );
    const fill: Fill = (add) => {
      for (const field of type.fields.values()) this.field(add, type, field);
    };
    return type.kind === 'interface' && name !== SIMPLE_RELATIONSHIP
      ? this.types.factory.interface(name, type.description, fill, interfaces)
      : this.types.factory.object(name, type.description, fill, interfaces);
  }

  /** The connection of a root field: edges without a relationship. */
  rootConnection(name: string, target: string): TypeClass {
    const parts = { name, description: `A list of ${target} nodes in pages.`, edgeDescription: 'An item of the list.' };
    return connectionType(this.types, { ...parts, node: this.type(target), explained: true }, (add) =>
      this.addOfLists(add, target, 'ROOT'),
    );
  }

  rootConnectionArgs(typeName: string, target: string, short: readonly ShortArgument[]): TypeClass {
    const [where, order] = [this.filters.nodeWhere(target), this.orders.nodeOrder(target)];
    return this.types.factory.args(typeName, (add) => {
      for (const { name, type, list, description } of short) {
        add(name, this.types.leafType(type), description, { list });
      }
      addRootConnectionArgs(add, where, order);
      addVisibilityArgs(this.types, add, this.types.registry.node(target));
    });
  }

  /** The connection whose nodes are relationships. */
  relationshipConnection(): TypeClass {
    const parts = {
      name: 'Relationships',
      description: 'A list of relationships in pages, each once.',
      edgeDescription: 'An item of the list.',
      node: this.type(RELATIONSHIP),
      explained: true,
    };
    return connectionType(this.types, parts, (add) => this.addOfLists(add, RELATIONSHIP, 'ROOT'));
  }

  /** Its arguments, at the root and on an entity. */
  relationshipArgs(of: 'ROOT' | 'ENTITY'): TypeClass {
    const [where, order] = [this.filters.anyRelationshipWhere(), this.orders.anyRelationshipOrder()];
    const types = typesArgument(this.types.registry);
    const direction = this.types.enum(TRAVERSAL_DIRECTION);
    return this.types.factory.args(`relationships ${of}`, (add) => {
      add(types.name, this.types.leafType(types.type), of === 'ROOT' ? types.description : undefined, { list: true });
      if (of === 'ENTITY') {
        add('direction', direction);
        return addConnectionArgs(add, where, order);
      }
      addRootConnectionArgs(add, where, order);
      addVisibilityArgs(this.types, add, this.types.registry.node(RELATIONSHIP));
    });
  }

  /** What connections of a root field, or of a relationship, have beside their pages. */
  private addOfLists(add: AddField, target: string, of: 'ROOT' | 'RELATIONSHIP'): void {
    this.groups.addTo(add, target, of);
    const description = of === 'ROOT' ? 'What the view hides of the list.' : undefined;
    add('hidden', hiddenNodes(this.types), description, { list: true });
  }

  private field(add: AddField, type: AnyType, field: Field): void {
    const { name } = field;
    const description = this.descriptionIn(type, field);
    switch (field.kind) {
      case 'id':
        return add(name, ID, description);
      case 'property': {
        const { nullable, list } = field.property;
        const value = name === 'identifiers' ? this.types.identifier() : this.types.leafType(field.property.type);
        return add(name, value, description, { nullable: nullable && !list, list });
      }
      case 'text':
        return add(name, String, description, {
          nullable: field.property.nullable,
          args: this.types.languageArgs(),
        });
      case 'texts':
        return add(name, this.types.localized(), description, { list: true });
      case 'reference':
        return add(name, this.type(field.target), description, { nullable: field.property.nullable });
      case 'relationships':
        return add(name, this.relationshipConnection(), description, { args: this.relationshipArgs('ENTITY') });
      case 'listed':
      case 'supports':
        return add(name, this.type(field.target), description, { list: true, args: this.types.firstArgs() });
      case 'claimCount':
        return add(name, Int, description);
      case 'standing':
        return add(name, this.types.enum(Certainty), description, { nullable: true });
      case 'relationshipType':
        return add(name, String, description);
      case 'end':
        return add(name, this.type(field.target), description);
      case 'relationship':
        return this.relationshipField(add, field.relationshipField, description);
      case 'transitiveClosure':
        return this.closureField(add, field.relationshipField, description);
    }
  }

  /** The description of a field; undefined where an interface of the type says the same. */
  private descriptionIn(type: AnyType, field: Field): string | undefined {
    const description = descriptionOf(type, field);
    const said = type.interfaces.some((name) => {
      const above = this.types.registry.type(name);
      const same = above.fields.get(field.name);
      return same && descriptionOf(above, same) === description;
    });
    return said ? undefined : description;
  }

  private closureField(
    add: AddField,
    { field, target, connectionName }: RelationshipField,
    description: string | undefined,
  ): void {
    const connection = transitiveClosureConnection(this.types, connectionName, this.type(target), (more) =>
      this.groups.addTo(more, target, 'CLOSURE'),
    );
    const args = transitiveClosureArgs(this.types, target, this.filters.nodeWhere(target));
    add(field, connection, description, { args });
  }

  private relationshipField(
    add: AddField,
    relationshipField: RelationshipField,
    description: string | undefined,
  ): void {
    const { field, cardinality, target, required, identity, relationship, connectionName } = relationshipField;
    switch (cardinality) {
      case 'one':
        return add(field, this.type(target), description, { nullable: !required });
      case 'list':
        return add(field, this.type(target), description, { list: true, args: this.listArgs(relationshipField) });
      case 'many': {
        const parts = {
          name: connectionName,
          description: 'Related nodes.',
          edgeDescription: 'A related node.',
          node: this.type(target),
        };
        const connection = connectionType(
          this.types,
          parts,
          (more) => this.addOfLists(more, target, 'RELATIONSHIP'),
          (more) => {
            const type = this.type(relationship.name);
            more('relationship', type);
            const description = 'All that lead to it, in order.';
            more('relationships', type, description, { list: true });
          },
        );
        const [where, order] = [this.filters.edgeWhere(relationshipField), this.orders.edgeOrder(relationshipField)];
        const args = this.types.factory.args(identity, (argument) => addConnectionArgs(argument, where, order));
        return add(field, connection, description, { args });
      }
    }
  }

  private listArgs({ target, identity }: RelationshipField): TypeClass {
    const where = this.filters.nodeWhere(target);
    return this.types.factory.args(identity, (add) => {
      add('where', where);
      add('first', Int);
    });
  }
}

const isOfRelationships = ({ kind, name }: AnyType): boolean =>
  kind === 'relationship' || name === RELATIONSHIP || name === SIMPLE_RELATIONSHIP;

function descriptionOf(type: AnyType, field: Field): string {
  switch (field.kind) {
    case 'id':
      return 'Readable and permanent. Behind "@" stands the view, where it is not the usual one; node(id) finds it in that view.';
    case 'property':
    case 'text':
    case 'reference':
      return field.property.description;
    case 'texts': {
      const { name, description } = field.property;
      return field.name === name ? description : `${upperFirst(name)} in all its languages, English first.`;
    }
    case 'relationships':
      return 'All its relationships, whatever their types. direction: only those that start from it, or lead to it; ANY when not given.';
    case 'listed':
      return isOfRelationships(type) ? LISTS[field.name] : OF_NAMES;
    case 'supports':
      return LISTS[field.name];
    case 'claimCount':
      return isOfRelationships(type)
        ? 'How many claims support it.'
        : 'How many claims are about it, rejected ones apart.';
    case 'standing':
      return 'How surely it holds on the day of the view. Null: the view has no day, or it does not hold on it.';
    case 'relationshipType':
      return type.kind === 'relationship' ? `Always ${type.type}.` : 'The type of the relationship, such as SIGNED.';
    case 'end':
      return `The node that it ${field.name === 'from' ? 'starts from' : 'leads to'}.`;
    case 'relationship': {
      const { description, relationship } = field.relationshipField;
      return relationship.definition.everyModality ? `${description} ${EVERY_MODALITY}` : description;
    }
    case 'transitiveClosure':
      return field.relationshipField.description;
  }
}
