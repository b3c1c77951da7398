import { Float, Int } from 'type-graphql';
import { aggregatesOf, facetsOf, type Aggregate, type Facet } from '../../model/grouping';
import { RELATIONSHIP } from '../../model/root-interfaces';
import type { AnyType, RelationshipField } from '../../model/sealed-types';
import { firstSentence } from './filter-types';
import type { SchemaTypes } from './schema-types';
import { SCALARS } from './scalars';
import { NULLABLE, type AddField, type TypeClass, type TypeRef } from './type-factory';

const WHOLE = 'They are of all items that the conditions of the list leave, pages apart';

/**
 * Makes the types of `facets` and `aggregates`, and adds them to connections: those of the nodes, and below a node those
 * of the relationships. Types of items have a type of their own, over shared ones for each kind of value.
 */
export class StatisticsTypes {
  constructor(
    private readonly types: SchemaTypes,
    private readonly typeNamed: (name: string) => TypeClass,
  ) {}

  addTo(add: AddField, target: string, relationshipField: RelationshipField | undefined): void {
    this.add(add, this.types.registry.type(target), ['facets', 'aggregates'], 'the nodes');
    if (!relationshipField) return;
    const names = ['relationshipFacets', 'relationshipAggregates'] as const;
    this.add(add, relationshipField.relationship, names, 'the relationships themselves');
  }

  private add(add: AddField, type: AnyType, [facets, aggregates]: readonly [string, string], of: string): void {
    if (facetsOf(type).size > 0) {
      const description = `How many items there are for each value of a field of ${of}. ${WHOLE}; only those asked for are counted.`;
      add(facets, this.facets(this.declaring(type, (each) => facetsOf(each).size)), description);
    }
    if (aggregatesOf(type).size > 0) {
      const description = `Least and greatest values, sums and averages of fields of ${of}. ${WHOLE}; only those asked for are computed.`;
      add(aggregates, this.aggregates(this.declaring(type, (each) => aggregatesOf(each).size)), description);
    }
  }

  /** Relationships that have nothing to count but what all have share the types of all. */
  private declaring(type: AnyType, size: (type: AnyType) => number): AnyType {
    const common = this.types.registry.interfaces.get(RELATIONSHIP);
    return common && type.kind === 'relationship' && size(type) === size(common) ? common : type;
  }

  /** `AgreementFacets`. */
  private facets(type: AnyType): TypeClass {
    const description = `How many items of a list there are for each value of a field, by the fields of ${type.name}. The most frequent value first, then by the value or the id; of equally frequent ones a missing value last.`;
    return this.types.factory.object(`${type.name}Facets`, description, (add) => {
      for (const facet of facetsOf(type).values()) {
        add(facet.name, this.bucket(facet), grouping(facet), { list: true, args: this.types.firstArgs() });
      }
    });
  }

  private bucket(facet: Facet): TypeClass {
    switch (facet.kind) {
      case 'type':
        return this.bucketOf('EntityType', this.types.entityTypeEnum(), 'The type.');
      case 'year':
        return this.bucketOf('Year', Int, 'The year of the first day. Null: there is no date, or it has no first day.');
      case 'node':
        return this.bucketOf(facet.target, this.typeNamed(facet.target), 'The node. Null: there is none.');
      case 'value': {
        const { type } = facet.property;
        const missing = 'Null: it is missing, or the list is empty.';
        if (type.kind === 'enum') {
          return this.bucketOf(type.enum.name, this.types.enum(type.enum), `The value. ${missing}`);
        }
        return type.kind === 'scalar' && type.scalar === 'Boolean'
          ? this.bucketOf('Boolean', Boolean, `The value. ${missing}`)
          : this.bucketOf('Language', SCALARS.Language, `The language. ${missing}`);
      }
    }
  }

  /** `{ value count }`, shared by all facets over values of that kind. */
  private bucketOf(name: string, value: TypeRef, description: string): TypeClass {
    return this.types.factory.object(`${name}Facet`, 'A value and the number of items that have it.', (add) => {
      add('value', value, description, NULLABLE);
      add('count', Int, 'How many items have it. One that has several values counts once for each.');
    });
  }

  /** `PortAggregates`. */
  private aggregates(type: AnyType): TypeClass {
    const description = `What is computed over all items of a list, by the fields of ${type.name}. Items without a value do not count.`;
    return this.types.factory.object(`${type.name}Aggregates`, description, (add) => {
      for (const aggregate of aggregatesOf(type).values()) {
        const { name, kind } = aggregate;
        const values =
          kind === 'Date' ? this.dates() : kind === 'Float' ? this.numbers(kind, Float) : this.numbers('Int', Int);
        add(name, values, computed(aggregate));
      }
    });
  }

  private numbers(name: string, type: TypeRef): TypeClass {
    const description = 'What is computed over numbers. Items without a number do not count.';
    return this.types.factory.object(`${name}Aggregates`, description, (add) => {
      add('min', type, 'The least. Null: there is no number.', NULLABLE);
      add('max', type, 'The greatest. Null: there is no number.', NULLABLE);
      add('sum', Float, 'The sum; 0 where there is no number. Null: it is beyond the range of a Float.', NULLABLE);
      const average =
        'The sum divided by the count. Null: there is no number, or the sum is beyond the range of a Float.';
      add('average', Float, average, NULLABLE);
      add('count', Int, 'How many items have a number.');
    });
  }

  private dates(): TypeClass {
    const description = 'What is computed over dates, by their first days. Items without a first day do not count.';
    return this.types.factory.object('DateAggregates', description, (add) => {
      add('min', SCALARS.Date, 'The earliest of the first days. Null: there is none.', NULLABLE);
      add('max', SCALARS.Date, 'The latest of the first days. Null: there is none.', NULLABLE);
      add('count', Int, 'How many items have a first day.');
    });
  }
}

function grouping(facet: Facet): string {
  switch (facet.kind) {
    case 'type':
      return 'By type.';
    case 'year':
      return `By year: ${firstSentence(facet.property.description)}`;
    case 'value':
      return (facet.property.list ? 'By each different value: ' : '') + firstSentence(facet.property.description);
    case 'node': {
      const { field } = facet;
      if (field.kind === 'reference') return firstSentence(field.property.description);
      const { cardinality, description } = field.relationshipField;
      return (cardinality === 'one' ? '' : 'By each of these: ') + firstSentence(description);
    }
  }
}

const computed = (aggregate: Aggregate): string =>
  aggregate.kind === 'claimCount' ? 'Over how many claims say so.' : firstSentence(aggregate.property.description);
