import { Float, Int } from 'type-graphql';
import { STATISTICS, groupKeysOf, groupValuesOf } from '../../model/grouping';
import { ENTITY, NODE, RELATIONSHIP } from '../../model/root-interfaces';
import type { AnyType } from '../../model/sealed-types';
import type { FilterTypes } from './filter-types';
import type { SchemaTypes } from './schema-types';
import { SCALARS } from './scalars';
import { NULLABLE, type AddField, type TypeClass } from './type-factory';

const OF_LISTS = 'Of lists of relationships.';

/** Makes the types of `groups`, and adds it to connections. Lists of all entities share them. */
export class GroupTypes {
  constructor(
    private readonly types: SchemaTypes,
    private readonly filters: FilterTypes,
    private readonly typeNamed: (name: string) => TypeClass,
  ) {}

  /** Below the root the field means the same, and is not explained again. */
  addTo(add: AddField, target: string, of: 'ROOT' | 'RELATIONSHIP' | 'CLOSURE'): void {
    const args = target === RELATIONSHIP ? this.relationshipListArgs() : this.args(of === 'RELATIONSHIP');
    const description = of === 'ROOT' ? 'The items of all pages in groups.' : undefined;
    add('groups', this.group(target), description, { list: true, args });
  }

  private args(byRelationship: boolean): TypeClass {
    return this.types.factory.args(`groups ${byRelationship}`, (add) => {
      const list = { list: true };
      add('by', this.keys('NodeGroupKey', 'nodes', this.nodes), undefined, list);
      if (byRelationship) add('byRelationship', this.relationshipKeys(), undefined, list);
      this.addOthers(add);
    });
  }

  private relationshipListArgs(): TypeClass {
    return this.types.factory.args('groups of relationships', (add) => {
      add('by', this.relationshipKeys(), undefined, { list: true });
      this.addOthers(add);
    });
  }

  private addOthers(add: AddField): void {
    add('having', this.having());
    add('orderBy', this.order(), undefined, { list: true });
    add('first', Int);
  }

  private relationshipKeys(): object {
    return this.keys('RelationshipGroupKey', 'relationships', this.relationships);
  }

  private get nodes(): readonly AnyType[] {
    return [...this.types.registry.entities.values()];
  }

  private get relationships(): readonly AnyType[] {
    return [...this.types.registry.relationships.values()];
  }

  private keys(name: string, of: string, types: readonly AnyType[]): object {
    return this.fieldsOf(
      name,
      of,
      `The fields that groups of ${of} are made by: values, nodes, and dates by the year of their first day. Without any key all items are one group.`,
      types,
      groupKeysOf,
      name === 'NodeGroupKey'
        ? { type: 'Of every list that has several types.' }
        : { type: OF_LISTS, from: OF_LISTS, to: OF_LISTS },
    );
  }

  /** `EntityGroup` for all entities, `ClaimGroup`. */
  private group(target: string): TypeClass {
    const description = 'The items of a list that have the same keys.';
    const node = this.types.registry.type(target).interfaces.includes(ENTITY) ? ENTITY : target;
    return this.types.factory.object(`${node}Group`, description, (add) => {
      add('keys', this.keyValue(), 'In the order asked for.', { list: true });
      add('count', Int, 'How many items there are, as totalCount counts them.');
      const args = this.types.factory.args('values of groups', (argument) => this.addValueArgs(argument));
      add('values', this.statistics(), 'What is computed over a number or date of the items.', { args });
      const nodes = { list: true, args: this.types.firstArgs() };
      add('nodes', this.typeNamed(node), 'Its nodes, each once, by id.', nodes);
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
    const description = 'A key to order groups by. Without any: the largest first, then by the keys.';
    return this.types.factory.oneOf('GroupingOrder', description, (add) => {
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
    add('of', this.values('NodeValue', 'nodes', this.nodes), 'A number or date of the nodes.');
    const ofRelationship = this.values('RelationshipValue', 'relationships', this.relationships);
    add('ofRelationship', ofRelationship, 'A number or date of the relationships, instead.');
  }

  private values(name: string, of: string, types: readonly AnyType[]): object {
    const description = `The numbers and dates of ${of}, by the names of their fields. A date counts by its first day.`;
    return this.fieldsOf(name, of, description, types, groupValuesOf);
  }

  /** An enumeration of fields of several types, each with the types that have it. */
  private fieldsOf(
    name: string,
    of: string,
    description: string,
    types: readonly AnyType[],
    fields: (type: AnyType) => ReadonlyMap<string, unknown>,
    others: Readonly<Record<string, string>> = {},
  ): object {
    const owners = new Map<string, string[]>();
    for (const type of types) {
      for (const field of fields(type).keys()) owners.set(field, [...(owners.get(field) ?? []), type.name]);
    }
    const described = [...owners].map(([field, names]) => [field, `Of ${this.ownersText(of, types, names)}.`]);
    const values = { ...others, ...(Object.fromEntries(described) as Record<string, string>) };
    return this.types.enum({ kind: 'enumeration', name, description, values });
  }

  private ownersText(of: string, types: readonly AnyType[], names: readonly string[]): string {
    if (names.length === types.length) return `all ${of}`;
    const entities = this.types.registry.interfaces.get(ENTITY)?.possible ?? [];
    if (entities.length === 0 || !entities.every((name) => names.includes(name))) return names.join(', ');
    return ['all entities', ...names.filter((name) => !entities.includes(name))].join(', ');
  }
}
