import { Float, ID, Int, registerEnumType } from 'type-graphql';
import { invariant } from '../errors';
import type { PropertyDefinition } from '../model/definitions';
import type { EnumDefinition } from '../model/enumeration';
import type { PropertyType } from '../model/property-type';
import type { Registry } from '../model/registry';
import type { ScalarName } from '../model/property-type';
import { entityTypeEnum } from '../model/traversal-field';
import { DatePrecision } from '../model/values/edtf';
import { SCALARS } from './scalars';
import { TypeFactory, type TypeClass, type TypeRef } from './type-factory';

/** The GraphQL types that several makers of types need: enumerations, scalars, and the small value objects. */
export class SchemaTypes {
  readonly factory = new TypeFactory();
  private readonly enums = new Map<string, object>();

  constructor(readonly registry: Registry) {}

  enum(definition: EnumDefinition): object {
    const known = this.enums.get(definition.name);
    if (known) return known;
    const values = Object.fromEntries(Object.keys(definition.values).map((value) => [value, value]));
    const valuesConfig = Object.fromEntries(
      Object.entries(definition.values).map(([value, description]) => [value, { description }]),
    );
    registerEnumType(values, { name: definition.name, description: definition.description, valuesConfig });
    this.enums.set(definition.name, values);
    return values;
  }

  /** The concrete types of nodes, as an enumeration for filters. */
  entityTypeEnum(): object {
    return this.enum(entityTypeEnum(this.registry));
  }

  orderDirection(): object {
    return this.enum({
      kind: 'enumeration',
      name: 'OrderDirection',
      description: 'Which way a list is ordered. Missing values come last in both.',
      values: { ASC: 'From the least to the greatest.', DESC: 'From the greatest to the least.' },
    });
  }

  /** The GraphQL type of a property's value, one item of it for a list. */
  valueType(property: PropertyDefinition): TypeRef {
    return this.leafType(property.type);
  }

  /** The GraphQL type of a single value. */
  leafType(type: PropertyType): TypeRef {
    invariant(type.kind === 'scalar' || type.kind === 'enum', `a ${type.kind} is no leaf`);
    return type.kind === 'enum' ? this.enum(type.enum) : this.scalar(type.scalar);
  }

  scalar(name: ScalarName): TypeRef {
    switch (name) {
      case 'ID':
        return ID;
      case 'Int':
        return Int;
      case 'Float':
        return Float;
      case 'String':
        return String;
      case 'Boolean':
        return Boolean;
      case 'Edtf':
        return this.edtfDate();
      default:
        return SCALARS[name];
    }
  }

  edtfDate(): TypeClass {
    return this.factory.object(
      'EdtfDate',
      'A date as exact as it is known, in the Extended Date/Time Format (EDTF, ISO 8601-2): `2008`, `2008-03`, `2008-03-03`, an interval `2007-12-13/2007-12-14`, one day of a range `[2007-09..2007-12-13]`, an uncertain one `2016?`. Filters and orders go by its first day.',
      (target) => {
        const { factory } = this;
        const precision = this.enum(DatePrecision);
        factory.field(target, 'edtf', () => String, { description: 'The date in EDTF.' });
        factory.field(target, 'first', () => SCALARS.Date, {
          description: 'The earliest day it can mean; null where there is no lower bound.',
          nullable: true,
        });
        factory.field(target, 'last', () => SCALARS.Date, {
          description: 'The latest day it can mean; null where there is no upper bound.',
          nullable: true,
        });
        factory.field(target, 'precision', () => precision, { description: 'How exactly it is known.' });
      },
    );
  }

  localized(): TypeClass {
    return this.factory.object('Localized', 'A text in one language.', (target) => {
      this.factory.field(target, 'language', () => SCALARS.Language, { description: 'The language of the text.' });
      this.factory.field(target, 'value', () => String, { description: 'The text.' });
    });
  }

  identifier(): TypeClass {
    return this.factory.object('Identifier', 'What an entity is called in another register.', (target) => {
      this.factory.field(target, 'scheme', () => String, {
        description: 'The register: ISO_3166_2, UN_LOCODE, CELEX, ICP, WIKIDATA or GEONAMES.',
      });
      this.factory.field(target, 'value', () => String, { description: 'The code or number in it.' });
    });
  }

  pageInfo(): TypeClass {
    return this.factory.object(
      'PageInfo',
      'Where a page of a connection stands in the whole list (Relay cursor connections).',
      (target) => {
        const { factory } = this;
        factory.field(target, 'hasNextPage', () => Boolean, {
          description: 'Whether the list has items after this page. True to its word, also when paging backward.',
        });
        factory.field(target, 'hasPreviousPage', () => Boolean, {
          description: 'Whether the list has items before this page. True to its word, also when paging forward.',
        });
        const cursor = { description: 'Cursor of the first item of the page; null when it is empty.', nullable: true };
        factory.field(target, 'startCursor', () => String, cursor);
        factory.field(target, 'endCursor', () => String, {
          description: 'Cursor of the last item of the page; null when it is empty.',
          nullable: true,
        });
      },
    );
  }
}
