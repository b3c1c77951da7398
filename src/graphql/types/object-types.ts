import { ID, Int } from 'type-graphql';
import type { ShortArgument } from '../../model/definitions';
import { NODE, RELATIONSHIP } from '../../model/root-interfaces';
import type { AnyType, Field, RelationshipField } from '../../model/sealed-types';
import { addPageArgs, connectionType, transitiveClosureArgs, transitiveClosureConnection } from './connection-types';
import { FilterTypes } from './filter-types';
import { GroupTypes } from './group-types';
import { OrderTypes } from './order-types';
import { addFirstArg, type SchemaTypes } from './schema-types';
import type { AddField, Fill, TypeClass } from './type-factory';
import { addVisibilityArgs } from './visibility-arguments';

const FACTS_AND_INFERENCES =
  'Shows facts and inferences; plans, goals, opinions and rejected readings where the root field asks for them.';
const EVERY_MODALITY =
  'Shows every modality, plans and goals too; rejected readings where the root field asks for them.';

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

  /** The class of an entity, an interface or a relationship. */
  type(name: string): TypeClass {
    const type = this.types.registry.type(name);
    // A relationship has an id as well, so node(id) finds it; the model's Node is about nodes alone.
    const ofRelationships = type.kind === 'relationship' || name === RELATIONSHIP;
    const interfaces = [...(ofRelationships ? [NODE] : []), ...type.interfaces].map((inner) => this.type(inner));
    const fill: Fill = (add) => {
      for (const field of type.fields.values()) this.field(add, type, field);
    };
    return type.kind === 'interface'
      ? this.types.factory.interface(name, type.description, fill, interfaces)
      : this.types.factory.object(name, type.description, fill, interfaces);
  }

  /** The connection of a root field: edges without a relationship. */
  rootConnection(typeName: string, target: string): TypeClass {
    return this.connection(typeName, target, undefined, `A list of ${target} nodes.`);
  }

  rootConnectionArgs(typeName: string, target: string, short: readonly ShortArgument[]): TypeClass {
    const [where, order] = [this.filters.nodeWhere(target), this.orders.nodeOrder(target)];
    const addVisibility = addVisibilityArgs(this.types);
    return this.types.factory.args(typeName, (add) => {
      for (const { name, type, list, description } of short) {
        add(name, this.types.leafType(type), description, { list });
      }
      addConnectionArgs(add, where, order);
      addVisibility(add);
    });
  }

  private field(add: AddField, type: AnyType, field: Field): void {
    switch (field.kind) {
      case 'id':
        return add(
          'id',
          ID,
          'Readable and permanent, and behind "@" the view, where it is not the usual one; node(id) finds it in that view.',
        );
      case 'property': {
        const { name, nullable, list, description } = field.property;
        const value = name === 'identifiers' ? this.types.identifier() : this.types.leafType(field.property.type);
        return add(name, value, description, { nullable: nullable && !list, list });
      }
      case 'text': {
        const { description, nullable } = field.property;
        return add(field.name, String, description, { nullable, args: this.types.languageArgs() });
      }
      case 'texts': {
        const description = `In all its languages, English first. ${field.property.description}`;
        return add(field.name, this.types.localized(), description, { list: true });
      }
      case 'reference': {
        const { description, nullable } = field.property;
        return add(field.name, this.type(field.target), description, { nullable });
      }
      case 'claims': {
        const description =
          'The claims that say so, the best first. Each tells its source, its sentence and how sure it is.';
        return add('claims', this.type('Claim'), description, { list: true, args: this.types.firstArgs() });
      }
      case 'claimCount':
        return add('claimCount', Int, 'How many claims say so.');
      case 'relationshipType': {
        const always = type.kind === 'relationship' ? `Always ${type.type}.` : undefined;
        return add('type', String, always ?? 'The type of the relationship, such as SIGNED.');
      }
      case 'end': {
        const which = field.name === 'from' ? 'starts from' : 'leads to';
        return add(field.name, this.type(field.target), `The node that it ${which}.`);
      }
      case 'relationship':
        return this.relationshipField(add, field.relationshipField);
      case 'transitiveClosure':
        return this.closureField(add, field.relationshipField);
    }
  }

  private closureField(add: AddField, relationshipField: RelationshipField): void {
    const { field, target } = relationshipField;
    const connection = transitiveClosureConnection(this.types, relationshipField, this.type(target), (more) =>
      this.groups.addTo(more, target, undefined),
    );
    const args = transitiveClosureArgs(this.types, relationshipField, this.filters.nodeWhere(target));
    const description = `${relationshipField.description} ${FACTS_AND_INFERENCES} LIMIT_EXCEEDED when it meets too many nodes.`;
    add(field, connection, description, { args });
  }

  private relationshipField(add: AddField, relationshipField: RelationshipField): void {
    const { field, description, cardinality, typeName, source, target, required, relationship } = relationshipField;
    switch (cardinality) {
      case 'one':
        return add(field, this.type(target), description, { nullable: !required });
      case 'list':
        return add(field, this.type(target), description, { list: true, args: this.listArgs(relationshipField) });
      case 'many': {
        const { everyModality, about } = relationship.definition;
        const connection = this.connection(typeName, target, relationshipField, `Edges of ${source}.${field}.`);
        const [where, order] = [this.filters.edgeWhere(relationshipField), this.orders.edgeOrder(relationshipField)];
        const args = this.types.factory.args(typeName, (argument) => addConnectionArgs(argument, where, order));
        const shown = about === 'SUBJECT' ? ` ${everyModality ? EVERY_MODALITY : FACTS_AND_INFERENCES}` : '';
        return add(field, connection, description + shown, { args });
      }
    }
  }

  private connection(
    typeName: string,
    target: string,
    relationshipField: RelationshipField | undefined,
    description: string,
  ): TypeClass {
    const node = this.type(target);
    const relationship = relationshipField?.relationship;
    const about = relationship ? `A relationship ${relationship.type} and the node it leads to.` : undefined;
    const edge = this.types.factory.object(`${typeName}Edge`, about ?? 'A place in the list and its node.', (add) => {
      add('cursor', String, 'The place of this item in the list.');
      add('node', node, 'The node.');
      if (!relationship) return;
      add('relationship', this.type(relationship.name), 'The relationship itself: its dates, properties and claims.');
    });
    const edges = 'The items of the page with their cursors.';
    return connectionType(this.types, { typeName, description, edge, node, edges, items: 'items' }, (add) =>
      this.groups.addTo(add, target, relationshipField),
    );
  }

  private listArgs({ target, typeName }: RelationshipField): TypeClass {
    const where = this.filters.nodeWhere(target);
    return this.types.factory.args(typeName, (add) => {
      add('where', where, 'Only those for which these conditions hold.');
      addFirstArg(add);
    });
  }
}

/** Adds the arguments of a connection. */
function addConnectionArgs(add: AddField, where: TypeClass, order: TypeClass): void {
  add('where', where, 'Only items for which these conditions hold.');
  add('orderBy', order, 'Keys to order by, the first counting most; then by id. Without it: by id.', { list: true });
  addPageArgs(add);
}
