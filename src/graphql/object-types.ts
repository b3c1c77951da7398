import { ID, Int } from 'type-graphql';
import type { ShortArgument } from '../model/definitions';
import type { Field, RelationshipField } from '../model/field';
import { NODE, RELATIONSHIP } from '../model/root-interfaces';
import type { AnyType } from '../model/sealed-types';
import { transitiveClosureArgs, transitiveClosureConnection } from './transitive-closure-types';
import { FilterTypes } from './filter-types';
import { OrderTypes } from './order-types';
import { StatisticsTypes } from './statistics-types';
import type { SchemaTypes } from './schema-types';
import { GraphQLCursor, SCALARS } from './scalars';
import { addVisibilityArgs } from './visibility-arguments';
import type { TypeClass } from './type-factory';

const VIEW =
  'Shows facts and inferences; plans, goals, opinions and rejected readings where the root field asks for them.';
const EVERY_MODALITY =
  'Shows every modality, plans and goals too; rejected readings where the root field asks for them.';

/** Makes the object and interface types: entities, relationships, and the connections between them. */
export class ObjectTypes {
  private readonly filters: FilterTypes;
  private readonly orders: OrderTypes;
  private readonly statistics: StatisticsTypes;

  constructor(private readonly types: SchemaTypes) {
    this.filters = new FilterTypes(types);
    this.orders = new OrderTypes(types);
    this.statistics = new StatisticsTypes(types, (name) => this.type(name));
  }

  /** The class of an entity, an interface or a relationship. */
  type(name: string): TypeClass {
    const type = this.types.registry.type(name);
    // A relationship has an id as well, so node(id) finds it; the model's Node is about nodes alone.
    const ofRelationships = type.kind === 'relationship' || name === RELATIONSHIP;
    const interfaces = [...(ofRelationships ? [NODE] : []), ...type.interfaces].map((inner) => this.type(inner));
    const fill = (target: TypeClass): void => this.fields(target, type);
    return type.kind === 'interface'
      ? this.types.factory.interface(name, type.description, fill, interfaces)
      : this.types.factory.object(name, type.description, fill, interfaces);
  }

  /** The connection of a root field: edges without a relationship. */
  rootConnection(typeName: string, target: string): TypeClass {
    return this.connection(typeName, target, undefined, `A list of ${target} nodes.`);
  }

  /** Arguments of a connection. The first page is what is asked when neither `first` nor `last` is. */
  connectionArgs(
    typeName: string,
    where: () => TypeClass,
    order: () => TypeClass,
    more: (target: TypeClass) => void = () => undefined,
  ): TypeClass {
    const { factory } = this.types;
    const [whereType, orderType] = [where(), order()];
    return factory.args(typeName, (target) => {
      const add = (name: string, type: object, description: string, list = false): void =>
        factory.field(target, name, () => type, { description, nullable: true, list });
      add('where', whereType, 'Only items for which these conditions hold.');
      add('orderBy', orderType, 'Keys to order by, the first counting most; then by id. Without it: by id.', true);
      add(
        'first',
        Int,
        'The first so many items. 20 when neither first nor last is given; at most 500 unless the server is set otherwise.',
      );
      add('after', GraphQLCursor, 'Only items after this cursor.');
      add('last', Int, 'The last so many items, in the same order; not together with first.');
      add('before', GraphQLCursor, 'Only items before this cursor.');
      more(target);
    });
  }

  rootConnectionArgs(typeName: string, target: string, short: readonly ShortArgument[]): TypeClass {
    const args = this.connectionArgs(
      typeName,
      () => this.filters.nodeWhere(target),
      () => this.orders.nodeOrder(target),
      addVisibilityArgs(this.types),
    );
    for (const { name, type, list, description } of short) {
      const value = this.types.leafType(type);
      this.types.factory.field(args, name, () => value, { description, nullable: true, list });
    }
    return args;
  }

  private fields(target: TypeClass, type: AnyType): void {
    for (const field of type.fields.values()) this.field(target, type, field);
  }

  private field(target: TypeClass, type: AnyType, field: Field): void {
    const { factory } = this.types;
    switch (field.kind) {
      case 'id':
        factory.field(target, 'id', () => ID, { description: 'Readable and permanent; node(id) finds it.' });
        return;
      case 'property': {
        const { property } = field;
        const value = property.name === 'identifiers' ? this.types.identifier() : this.types.valueType(property);
        factory.field(target, field.name, () => value, {
          description: property.description,
          nullable: property.nullable && !property.list,
          list: property.list,
        });
        return;
      }
      case 'text':
        factory.field(target, field.name, () => String, {
          description: field.property.description,
          nullable: field.property.nullable,
          args: this.languageArgs(),
        });
        return;
      case 'texts': {
        const localized = this.types.localized();
        factory.field(target, field.name, () => localized, {
          description: `In all its languages, English first. ${field.property.description}`,
          list: true,
        });
        return;
      }
      case 'reference': {
        const reference = this.type(field.target);
        factory.field(target, field.name, () => reference, {
          description: field.property.description,
          nullable: field.property.nullable,
        });
        return;
      }
      case 'claims': {
        const claim = this.type('Claim');
        factory.field(target, 'claims', () => claim, {
          description:
            'The claims that say so, the best first. Each tells its source, its sentence and how sure it is.',
          list: true,
          args: this.firstArgs(),
        });
        return;
      }
      case 'claimCount':
        factory.field(target, 'claimCount', () => Int, { description: 'How many claims say so.' });
        return;
      case 'relationshipType':
        factory.field(target, 'type', () => String, {
          description:
            type.kind === 'relationship' ? `Always ${type.type}.` : 'The type of the relationship, such as SIGNED.',
        });
        return;
      case 'end': {
        const node = this.type(field.target);
        const which = field.name === 'from' ? 'starts from' : 'leads to';
        factory.field(target, field.name, () => node, { description: `The node that it ${which}.` });
        return;
      }
      case 'relationship':
        this.sideField(target, field.relationshipField);
        return;
      case 'transitiveClosure':
        this.closureField(target, field.relationshipField);
    }
  }

  private closureField(target: TypeClass, relationshipField: RelationshipField): void {
    const connection = transitiveClosureConnection(this.types, relationshipField, this.type(relationshipField.target));
    const args = transitiveClosureArgs(this.types, relationshipField, this.filters.nodeWhere(relationshipField.target));
    const description = `${relationshipField.description} ${VIEW} LIMIT_EXCEEDED when it meets too many nodes.`;
    this.types.factory.field(target, relationshipField.field, () => connection, { description, args });
  }

  private sideField(target: TypeClass, relationshipField: RelationshipField): void {
    const { factory } = this.types;
    const view = relationshipField.relationship.definition.everyModality ? EVERY_MODALITY : VIEW;
    switch (relationshipField.cardinality) {
      case 'one': {
        const node = this.type(relationshipField.target);
        const options = { description: relationshipField.description, nullable: !relationshipField.required };
        factory.field(target, relationshipField.field, () => node, options);
        return;
      }
      case 'list': {
        const node = this.type(relationshipField.target);
        factory.field(target, relationshipField.field, () => node, {
          description: relationshipField.description,
          list: true,
          args: this.listArgs(relationshipField),
        });
        return;
      }
      case 'many': {
        const connection = this.connection(
          relationshipField.typeName,
          relationshipField.target,
          relationshipField,
          `Edges of ${relationshipField.source}.${relationshipField.field}.`,
        );
        const args = this.connectionArgs(
          relationshipField.typeName,
          () => this.filters.edgeWhere(relationshipField),
          () => this.orders.edgeOrder(relationshipField),
        );
        const shown = relationshipField.relationship.definition.about === 'SUBJECT' ? ` ${view}` : '';
        factory.field(target, relationshipField.field, () => connection, {
          description: relationshipField.description + shown,
          args,
        });
      }
    }
  }

  private connection(
    typeName: string,
    target: string,
    relationshipField: RelationshipField | undefined,
    description: string,
  ): TypeClass {
    const { factory } = this.types;
    const node = this.type(target);
    const edge = factory.object(
      `${typeName}Edge`,
      relationshipField
        ? `A relationship ${relationshipField.relationship.type} and the node it leads to.`
        : 'A place in the list and its node.',
      (edgeClass) => {
        factory.field(edgeClass, 'cursor', () => String, { description: 'The place of this item in the list.' });
        factory.field(edgeClass, 'node', () => node, { description: 'The node.' });
        if (relationshipField) {
          const relationship = this.type(relationshipField.relationship.name);
          factory.field(edgeClass, 'relationship', () => relationship, {
            description: 'The relationship itself: its dates, properties and claims.',
          });
        }
      },
    );
    const pageInfo = this.types.pageInfo();
    return factory.object(`${typeName}Connection`, description, (target_) => {
      factory.field(target_, 'edges', () => edge, {
        description: 'The items of the page with their cursors.',
        list: true,
      });
      factory.field(target_, 'nodes', () => node, { description: 'The nodes of the page alone.', list: true });
      factory.field(target_, 'pageInfo', () => pageInfo, { description: 'Whether there is more.' });
      factory.field(target_, 'totalCount', () => Int, {
        description: 'How many items the whole list has, pages apart. Counted only when asked for.',
      });
      this.statistics.addTo(target_, target, relationshipField);
    });
  }

  /** The argument of a text: the language wanted. */
  languageArgs(): TypeClass {
    const { factory } = this.types;
    return factory.args('language', (target) => {
      factory.field(target, 'lang', () => SCALARS.Language, {
        description:
          'The language wanted. Where it is missing: a wider or narrower tag of the same language, then English, then any. When not given: lang of the root field, then the header Accept-Language, then English.',
        nullable: true,
      });
    });
  }

  private firstArgs(): TypeClass {
    const { factory } = this.types;
    return factory.args('first', (target) => {
      factory.field(target, 'first', () => Int, { description: 'At most so many; 20 when not given.', nullable: true });
    });
  }

  private listArgs(relationshipField: RelationshipField): TypeClass {
    const { factory } = this.types;
    const where = this.filters.nodeWhere(relationshipField.target);
    return factory.args(relationshipField.typeName, (target) => {
      factory.field(target, 'where', () => where, {
        description: 'Only those for which these conditions hold.',
        nullable: true,
      });
      factory.field(target, 'first', () => Int, { description: 'At most so many; 20 when not given.', nullable: true });
    });
  }
}
