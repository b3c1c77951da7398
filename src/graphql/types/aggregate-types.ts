import { Float, Int } from 'type-graphql';
import { aggregatesOf, type Aggregate } from '../../model/grouping';
import type { AnyType } from '../../model/sealed-types';
import { firstSentence } from './filter-types';
import type { SchemaTypes } from './schema-types';
import { SCALARS } from './scalars';
import { NULLABLE, type TypeClass, type TypeRef } from './type-factory';

/** Makes the types of `aggregates`: one a type of items, over three shared ones for whole numbers, decimals and dates. */
export class AggregateTypes {
  constructor(private readonly types: SchemaTypes) {}

  /** `PortAggregates`. */
  of(type: AnyType): TypeClass {
    const { factory } = this.types;
    const description = `What is computed over all items of a list, by the fields of ${type.name}. Items without a value do not count.`;
    return factory.object(`${type.name}Aggregates`, description, (add) => {
      for (const aggregate of aggregatesOf(type).values()) {
        add(aggregate.name, this.values(aggregate.kind), described(aggregate));
      }
    });
  }

  private values(kind: Aggregate['kind']): TypeClass {
    switch (kind) {
      case 'Date':
        return this.dates();
      case 'Float':
        return this.numbers('Float', Float);
      case 'Int':
      case 'claimCount':
        return this.numbers('Int', Int);
    }
  }

  private numbers(name: string, type: TypeRef): TypeClass {
    const { factory } = this.types;
    const description = 'What is computed over numbers. Items without a number do not count.';
    return factory.object(`${name}Aggregates`, description, (add) => {
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
    const { factory } = this.types;
    const description = 'What is computed over dates, by their first days. Items without a first day do not count.';
    return factory.object('DateAggregates', description, (add) => {
      add('min', SCALARS.Date, 'The earliest of the first days. Null: there is none.', NULLABLE);
      add('max', SCALARS.Date, 'The latest of the first days. Null: there is none.', NULLABLE);
      add('count', Int, 'How many items have a first day.');
    });
  }
}

const described = (aggregate: Aggregate): string =>
  aggregate.kind === 'claimCount' ? 'Over how many claims say so.' : firstSentence(aggregate.property.description);
