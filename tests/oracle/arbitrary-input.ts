import * as fc from 'fast-check';
import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLLeafType,
  type GraphQLNamedInputType,
} from 'graphql';
import type { Registry } from '../../src/model/registry';
import type { FilterValues } from './filter-values';
import { lazy } from './lazy';
import type { Given, Input, Member } from './operation-model';
import type { Population } from './population';

const LOGIC = ['AND', 'OR', 'NOT'];

/** Where a value stands: whose property it is compared with. */
export interface Place {
  readonly owner: string | undefined;
  readonly field: string;
}

const ANYWHERE: Place = { owner: undefined, field: '' };

/** Makes values for the arguments `where` and `orderBy` from the schema's input types. */
export class InputArbitraries {
  private readonly objects = new Map<string, fc.Arbitrary<Input>>();

  constructor(
    private readonly registry: Registry,
    private readonly values: FilterValues,
    private readonly population: Population,
  ) {}

  /** A value of an argument. `depth` bounds how many relationships its conditions follow. */
  argument(type: GraphQLInputType, depth: number, place: Place = ANYWHERE): fc.Arbitrary<Input> {
    return this.input(type, depth, place);
  }

  private input(type: GraphQLInputType, depth: number, place: Place): fc.Arbitrary<Input> {
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const ordered = getNamedType(nullable).name.endsWith('Order');
      const items = fc.array(this.input(nullable.ofType, depth, place), {
        minLength: ordered ? 1 : 0,
        maxLength: 3,
      });
      return fc.record({ kind: fc.constant('list' as const), items, bare: rarely, given });
    }
    if (isLeafType(nullable)) return this.leaf(nullable, place);
    return this.object(nullable, depth, place);
  }

  private leaf(type: GraphQLLeafType, { owner, field }: Place): fc.Arbitrary<Input> {
    return fc.record({ kind: fc.constant('leaf' as const), value: this.values.value(owner, field, type), given });
  }

  private object(type: GraphQLInputObjectType, depth: number, place: Place): fc.Arbitrary<Input> {
    // Filters on single values are shared by many fields, each with values of its own.
    const key = `${type.name} ${depth} ${isFilterOfValue(type) ? `${place.owner} ${place.field}` : ''}`;
    let made = this.objects.get(key);
    if (!made) {
      made = lazy(() =>
        this.members(type, depth, place).map((members) => ({ kind: 'object' as const, members })),
      ).chain((object) => given.map((by) => ({ ...object, given: by })));
      this.objects.set(key, made);
    }
    return made;
  }

  private members(type: GraphQLInputObjectType, depth: number, place: Place): fc.Arbitrary<readonly Member[]> {
    const fields = Object.values(type.getFields());
    const required = fields.filter((field) => isNonNullType(field.type));
    if (required.length > 0) return fc.tuple(...required.map((field) => this.member(field, depth, place)));
    if (isFilterOfValue(type)) {
      const operator = fc.oneof(...fields.map((field) => this.member(field, depth, place)));
      return fewest(operator);
    }
    if (type.name.endsWith('Order')) return this.orderMember(type, depth).map((member) => [member]);
    const owner = this.ownerOf(type);
    const member = (field: GraphQLInputField, left: number): fc.Arbitrary<Member> =>
      this.member(field, left, { owner, field: field.name });
    const simple = fields.filter((field) => isFilterOfValue(getNamedType(field.type)));
    const stored = simple.filter(({ name }) => !owner || this.values.hasValues(owner, name));
    const deep = fields.filter((field) => !simple.includes(field) && !LOGIC.includes(field.name));
    const populated = deep.filter((field) => !owner || this.population.isPopulated(owner, field.name));
    const logic = fields.filter((field) => LOGIC.includes(field.name));
    const any = weighted([
      [10, stored.map((field) => member(field, depth))],
      [1, simple.map((field) => member(field, depth))],
      [depth > 0 ? 10 : 0, populated.map((field) => member(field, depth - 1))],
      [depth > 0 ? 1 : 0, deep.map((field) => member(field, depth - 1))],
      [depth > 0 ? 4 : 0, logic.map((field) => member(field, depth - 1))],
    ]);
    return any ? fewest(any) : fc.constant([]);
  }

  private member(field: GraphQLInputField, depth: number, place: Place): fc.Arbitrary<Member> {
    const value = this.input(field.type, depth, place);
    // Operators take no null; any other member that is null asks for nothing.
    const isOperator = isLeafType(getNamedType(field.type));
    const orNull =
      isOperator || isNonNullType(field.type) ? value : fc.oneof({ arbitrary: value, weight: 30 }, nothing);
    return orNull.map((input) => [field.name, input] as const);
  }

  private orderMember(type: GraphQLInputObjectType, depth: number): fc.Arbitrary<Member> {
    const fields = Object.values(type.getFields());
    const place = (field: GraphQLInputField): Place => ({ owner: undefined, field: field.name });
    const directions = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const deep = fields.filter((field) => !directions.includes(field));
    const owner = this.ownerOf(type);
    const populated = deep.filter((field) => !owner || this.population.isPopulated(owner, field.name));
    const direction = (field: GraphQLInputField) =>
      this.input(field.type, depth, place(field)).map((input) => [field.name, input] as const);
    const inner = (field: GraphQLInputField) =>
      this.object(getNamedType(field.type) as GraphQLInputObjectType, depth - 1, place(field)).map(
        (input) => [field.name, input] as const,
      );
    return weighted([
      // The id is unique, so keys after it would never count.
      [4, directions.filter(({ name }) => name !== 'id').map(direction)],
      [1, directions.map(direction)],
      [depth > 0 || directions.length === 0 ? 3 : 0, populated.map(inner)],
      [depth > 0 ? 1 : 0, deep.map(inner)],
    ])!;
  }

  /** The type of the model that a `PortWhere` or a `PortOrder` is about; undefined for those of edges. */
  private ownerOf(type: GraphQLInputObjectType): string | undefined {
    return this.registry.find(type.name.replace(/(Where|Order)$/, ''))?.name;
  }
}

/** Mostly literals: an operation with a few variables is the usual one, and the simplest to read. */
const given: fc.Arbitrary<Given> = fc.constantFrom<Given[]>(
  ...Array<Given>(14).fill('LITERAL'),
  'VARIABLE',
  'VARIABLE',
  'DEFAULT',
  'ABSENT',
);
const rarely = fc.constantFrom(...Array<boolean>(7).fill(false), true);
const nothing: fc.Arbitrary<Input> = fc.constant({ kind: 'leaf', value: null, given: 'LITERAL' });

const isFilterOfValue = (type: GraphQLNamedInputType): boolean =>
  isInputObjectType(type) &&
  type.name.endsWith('Filter') &&
  Object.values(type.getFields()).every((field) => isLeafType(getNamedType(field.type)));

/** Mostly one member: the more there are, the seldomer they hold together. */
function fewest(member: fc.Arbitrary<Member>): fc.Arbitrary<readonly Member[]> {
  const members = (minLength: number, maxLength: number) =>
    fc.uniqueArray(member, { minLength, maxLength, selector: ([name]) => name });
  return fc.oneof(
    { arbitrary: members(1, 1), weight: 14 },
    { arbitrary: members(1, 3), weight: 6 },
    { arbitrary: members(0, 0), weight: 1 },
  );
}

/** One of several groups by weight, then one of the group; undefined when all are empty. */
export function weighted<T>(
  groups: readonly (readonly [weight: number, arbitraries: readonly fc.Arbitrary<T>[]])[],
): fc.Arbitrary<T> | undefined {
  const choices = groups
    .filter(([weight, arbitraries]) => weight > 0 && arbitraries.length > 0)
    .map(([weight, arbitraries]) => ({ weight, arbitrary: fc.oneof(...arbitraries) }));
  return choices.length > 0 ? fc.oneof({ withCrossShrink: true }, ...choices) : undefined;
}
