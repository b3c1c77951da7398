import { Float, Int } from 'type-graphql';
import { STATISTICS, groupKeysOf, groupValuesOf, type GroupKey } from '../../model/grouping';
import { ENTITY, NODE, RELATIONSHIP } from '../../model/root-interfaces';
import type { AnyType, RelationshipField } from '../../model/sealed-types';
import type { FilterTypes } from './filter-types';
import type { SchemaTypes } from './schema-types';
import { SCALARS } from './scalars';
import { NULLABLE, type AddField, type TypeClass } from './type-factory';

/**
 * Makes the types of `groups`, and adds it to connections. A type of nodes has a type for its groups and an enumeration
 * of its keys, a type of relationships an enumeration of its keys; all others are shared.
 */
export class GroupTypes {
  constructor(
    private readonly types: SchemaTypes,
    private readonly filters: FilterTypes,
    private readonly typeNamed: (name: string) => TypeClass,
  ) {}

  addTo(add: AddField, target: string, relationshipField: RelationshipField | undefined): void {
    const args = this.args(this.types.registry.type(target), relationshipField && this.declaring(relationshipField));
    add('groups', this.group(target), 'All items of the list, pages apart, in groups.', { list: true, args });
  }

  /** Relationships whose keys are those that all have share the enumeration of all. */
  private declaring({ relationship }: RelationshipField): AnyType {
    const shared = this.types.registry.interfaces.get(RELATIONSHIP);
    return shared && groupKeysOf(relationship).size === groupKeysOf(shared).size ? shared : relationship;
  }

  private args(node: AnyType, relationship: AnyType | undefined): TypeClass {
    return this.types.factory.args(`groups ${node.name} ${relationship?.name}`, (add) => {
      const list = { list: true };
      add('by', this.keys(node), 'Keys of the node. Without any key all items are one group.', list);
      if (relationship) {
        add('byRelationship', this.keys(relationship), 'Keys of the relationship, after those of the node.', list);
      }
      add('having', this.having(), 'Only groups for which this holds.');
      add('orderBy', this.order(), 'The largest first when not given; then by the keys.', list);
      add('first', Int, 'At most so many; 20 when not given.');
    });
  }

  /** `AgreementGroupKey`. */
  private keys(type: AnyType): object {
    const values = [...groupKeysOf(type).values()].map((key) => [key.name, grouping(key)]);
    return this.types.enum({
      kind: 'enumeration',
      name: `${type.name}GroupKey`,
      description: `The fields of ${type.name} that groups can be made by; dates by the year of their first day.`,
      values: Object.fromEntries(values) as Record<string, string>,
    });
  }

  /** `AgreementGroup`. */
  private group(target: string): TypeClass {
    const description = 'The items of a list that have the same keys.';
    return this.types.factory.object(`${target}Group`, description, (add) => {
      add('keys', this.keyValue(), 'In the order asked for.', { list: true });
      add('count', Int, 'How many items there are, as totalCount counts them.');
      const args = this.types.factory.args('values of groups', (argument) => this.addValueArgs(argument));
      add('values', this.statistics(), 'What is computed over a number or date of the items.', { args });
      const nodes = { list: true, args: this.types.firstArgs() };
      add('nodes', this.typeNamed(target), 'Its nodes, each once, by id.', nodes);
    });
  }

  private keyValue(): TypeClass {
    const description =
      'A key of a group. A missing value is a value too: all but the name are null then, and so for an empty list.';
    return this.types.factory.object('GroupKeyValue', description, (add) => {
      add('name', String, 'The name of the field.');
      add('value', String, 'As text: a value, a year, the id of a node, or a type.', NULLABLE);
      add('year', Int, 'The year of the first day, where the key is a date.', NULLABLE);
      add('node', this.typeNamed(NODE), 'The node, where the key leads to nodes.', NULLABLE);
    });
  }

  private statistics(): TypeClass {
    const description =
      'What is computed over the numbers or the dates of a group. Items without a value do not count.';
    return this.types.factory.object('Statistics', description, (add) => {
      add('min', Float, `${STATISTICS.min} Null: there is none.`, NULLABLE);
      add('max', Float, `${STATISTICS.max} Null: there is none.`, NULLABLE);
      add('sum', Float, `${STATISTICS.sum} 0 where there is none. Null: it is beyond the range of a Float.`, NULLABLE);
      add('average', Float, `${STATISTICS.average} Null: the count is 0, or the sum is null.`, NULLABLE);
      add('count', Int, STATISTICS.count);
      add('earliest', SCALARS.Date, `${STATISTICS.earliest} Null: there is none.`, NULLABLE);
      add('latest', SCALARS.Date, `${STATISTICS.latest} Null: there is none.`, NULLABLE);
    });
  }

  private having(): TypeClass {
    return this.types.factory.input('GroupingFilter', 'Conditions on groups.', (add) => {
      add('count', this.filters.intFilter(), 'On the number of items.');
    });
  }

  private order(): TypeClass {
    const description = 'One key to order groups by. Exactly one member is given; several keys are several objects.';
    return this.types.factory.input('GroupingOrder', description, (add) => {
      const direction = this.types.orderDirection();
      add('count', direction, 'By the number of items.');
      const keys = 'By the keys, in the order of by and then byRelationship: a direction for each of the first ones.';
      add('keys', direction, keys, { list: true });
      add('value', this.valueOrder(), 'By what is computed over a number or date of the items.');
    });
  }

  private valueOrder(): TypeClass {
    const description = 'Orders groups by a number or date of their items: of the nodes, or of the relationships.';
    return this.types.factory.input('GroupingValueOrder', description, (add) => {
      this.addValueArgs(add);
      const required = { nullable: false };
      const statistic = this.types.enum({
        kind: 'enumeration',
        name: 'Statistic',
        description: 'What is computed over values. Numbers have min, max, sum and average, dates earliest and latest.',
        values: STATISTICS,
      });
      add('by', statistic, 'What is computed.', required);
      add('direction', this.types.orderDirection(), 'Groups without a value come last.', required);
    });
  }

  /** Exactly one of the two is given. */
  private addValueArgs(add: AddField): void {
    const { entities, relationships } = this.types.registry;
    add('of', this.values('NodeValue', 'nodes', [...entities.values()]), 'A number or date of the nodes.');
    const ofRelationship = this.values('RelationshipValue', 'relationships', [...relationships.values()]);
    add('ofRelationship', ofRelationship, 'A number or date of the relationships, instead.');
  }

  private values(name: string, of: string, types: readonly AnyType[]): object {
    const owners = new Map<string, string[]>();
    for (const type of types) {
      for (const value of groupValuesOf(type).keys()) owners.set(value, [...(owners.get(value) ?? []), type.name]);
    }
    const described = [...owners].map(([value, names]) => [value, `Of ${this.ownersText(of, types, names)}.`]);
    return this.types.enum({
      kind: 'enumeration',
      name,
      description: `The numbers and dates of ${of}, by the names of their fields. A date counts by its first day.`,
      values: Object.fromEntries(described) as Record<string, string>,
    });
  }

  private ownersText(of: string, types: readonly AnyType[], names: readonly string[]): string {
    if (names.length === types.length) return `all ${of}`;
    const entities = this.types.registry.interfaces.get(ENTITY)?.possible ?? [];
    if (entities.length === 0 || !entities.every((name) => names.includes(name))) return names.join(', ');
    return ['all entities', ...names.filter((name) => !entities.includes(name))].join(', ');
  }
}

function grouping(key: GroupKey): string {
  switch (key.kind) {
    case 'type':
      return 'By type.';
    case 'year':
      return 'By year.';
    case 'value':
      return key.property.list ? 'By each value.' : 'By value.';
    case 'node':
      return key.field.kind === 'relationship' && key.field.relationshipField.cardinality !== 'one'
        ? 'By each node.'
        : 'By node.';
  }
}
