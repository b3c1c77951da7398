import { Float, Int } from 'type-graphql';
import { aggregatesOf, type Aggregate } from '../model/grouping';
import type { AnyType } from '../model/sealed-types';
import { firstSentence } from './filter-types';
import type { SchemaTypes } from './schema-types';
import { SCALARS } from './scalars';
import type { TypeClass, TypeRef } from './type-factory';

/** Makes the types of `aggregates`: one a type of items, over three shared ones for whole numbers, decimals and dates. */
export class AggregateTypes {
  constructor(private readonly types: SchemaTypes) {}

  /** `PortAggregates`. */
  of(type: AnyType): TypeClass {
    const { factory } = this.types;
    const description = `What is computed over all items of a list, by the fields of ${type.name}. Items without a value do not count.`;
    return factory.object(`${type.name}Aggregates`, description, (target) => {
      for (const aggregate of aggregatesOf(type).values()) {
        const values = this.values(aggregate.kind);
        factory.field(target, aggregate.name, () => values, { description: described(aggregate) });
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
    return factory.object(`${name}Aggregates`, description, (target) => {
      const field = (member: string, of: TypeRef, text: string, nullable = true): void =>
        factory.field(target, member, () => of, { description: text, nullable });
      field('min', type, 'The least. Null: there is no number.');
      field('max', type, 'The greatest. Null: there is no number.');
      field('sum', Float, 'The sum; 0 where there is no number. Null: it is beyond the range of a Float.');
      field(
        'average',
        Float,
        'The sum divided by the count. Null: there is no number, or the sum is beyond the range of a Float.',
      );
      field('count', Int, 'How many items have a number.', false);
    });
  }

  private dates(): TypeClass {
    const { factory } = this.types;
    const description = 'What is computed over dates, by their first days. Items without a first day do not count.';
    return factory.object('DateAggregates', description, (target) => {
      factory.field(target, 'min', () => SCALARS.Date, {
        description: 'The earliest of the first days. Null: there is none.',
        nullable: true,
      });
      factory.field(target, 'max', () => SCALARS.Date, {
        description: 'The latest of the first days. Null: there is none.',
        nullable: true,
      });
      factory.field(target, 'count', () => Int, { description: 'How many items have a first day.' });
    });
  }
}

const described = (aggregate: Aggregate): string =>
  aggregate.kind === 'claimCount' ? 'Over how many claims say so.' : firstSentence(aggregate.property.description);
