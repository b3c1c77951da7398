import { Float, ID, Int, registerEnumType } from 'type-graphql';
import { invariant } from '../../errors';
import type { EnumDefinition, PropertyType, ScalarName } from '../../model/property-type';
import type { Registry } from '../../model/registry';
import { entityTypeEnum, type ArgumentType, type TraversalArgument } from '../../model/traversal-field';
import { DatePrecision } from '../../model/values/edtf';
import { GraphQLCursor, SCALARS } from './scalars';
import { NULLABLE, TypeFactory, type AddField, type TypeClass, type TypeRef } from './type-factory';

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
      description:
        'Which way a list is ordered. Missing values come last in both, and texts go by their English form, or the first there is.',
      values: { ASC: 'From the least to the greatest.', DESC: 'From the greatest to the least.' },
    });
  }

  /** The GraphQL type of a value, one item of it for a list. */
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
    const description =
      'A date as exact as it is known, in the Extended Date/Time Format (EDTF, ISO 8601-2): `2008`, `2008-03`, `2008-03-03`, an interval `2007-12-13/2007-12-14`, one day of a range `[2007-09..2007-12-13]`, an uncertain one `2016?`. Filters and orders go by its first day.';
    return this.factory.object('EdtfDate', description, (add) => {
      add('edtf', String, 'The date in EDTF.');
      add('first', SCALARS.Date, 'The earliest day it can mean; null where there is no lower bound.', NULLABLE);
      add('last', SCALARS.Date, 'The latest day it can mean; null where there is no upper bound.', NULLABLE);
      add('precision', this.enum(DatePrecision), 'How exactly it is known.');
    });
  }

  localized(): TypeClass {
    return this.factory.object('Localized', 'A text in one language.', (add) => {
      add('language', SCALARS.Language, 'The language of the text.');
      add('value', String, 'The text.');
    });
  }

  identifier(): TypeClass {
    return this.factory.object('Identifier', 'What an entity is called in another register.', (add) => {
      add('scheme', String, 'The register: ISO_3166_2, UN_LOCODE, CELEX, ICP, WIKIDATA or GEONAMES.');
      add('value', String, 'The code or number in it.');
    });
  }

  pageInfo(): TypeClass {
    const description =
      'Where a page of a connection stands in the whole list (Relay cursor connections). A connection has its items as `edges`, each with its `cursor`, and their `nodes` alone. A page has 20 items when neither first nor last is given, and at most 500 unless the server is set otherwise.';
    return this.factory.object('PageInfo', description, (add) => {
      const has = (side: string, direction: string): string =>
        `Whether the list has items ${side} this page. True to its word, also when paging ${direction}.`;
      add('hasNextPage', Boolean, has('after', 'backward'));
      add('hasPreviousPage', Boolean, has('before', 'forward'));
      add('startCursor', String, 'Cursor of the first item of the page; null when it is empty.', NULLABLE);
      add('endCursor', String, 'Cursor of the last item of the page; null when it is empty.', NULLABLE);
    });
  }

  /** Adds arguments, or the members of an input object. */
  addArguments(add: AddField, args: readonly TraversalArgument[]): void {
    for (const { name, description, type, list = false, required = false } of args) {
      add(name, this.argument(type), description, { list, nullable: !required });
    }
  }

  private argument(type: ArgumentType): TypeRef {
    if (typeof type === 'string') return type === 'Cursor' ? GraphQLCursor : this.scalar(type);
    if (type.kind === 'enumeration') return this.enum(type);
    return this.factory.input(type.name, type.description, (add) => this.addArguments(add, type.members));
  }

  /** The argument of a text: the language wanted. */
  languageArgs(): TypeClass {
    return this.factory.args('language', (add) => add('lang', SCALARS.Language));
  }

  /** The argument of a list that is no connection. */
  firstArgs(): TypeClass {
    return this.factory.args('first', (add) => add('first', Int));
  }
}
