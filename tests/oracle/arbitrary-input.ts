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
import { RELATIONSHIP } from '../../src/model/root-interfaces';
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
    // Filters on values, and on what relationships lead to, are shared by many fields, each with values of its own.
    const isShared = isFilterOfValue(type) || this.registry.find(ownerName(type))?.kind !== 'entity';
    const key = `${type.name} ${depth} ${isShared ? `${place.owner} ${place.field}` : ''}`;
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
    const owner = this.ownerOf(type, place);
    const fields = this.fieldsOf(type, owner);
    const required = fields.filter((field) => isNonNullType(field.type));
    if (required.length > 0) return fc.tuple(...required.map((field) => this.member(field, depth, place)));
    if (isFilterOfValue(type)) {
      const operator = fc.oneof(...fields.map((field) => this.member(field, depth, place)));
      return fewest(operator);
    }
    if (type.name.endsWith('Order')) return this.orderMember(type, depth, place).map((member) => [member]);
    // Edges, quantifiers and connectives are about what the place is about.
    const member = (field: GraphQLInputField, left: number): fc.Arbitrary<Member> =>
      this.member(field, left, owner && !LOGIC.includes(field.name) ? { owner, field: field.name } : place);
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

  private orderMember(type: GraphQLInputObjectType, depth: number, at: Place): fc.Arbitrary<Member> {
    const owner = this.ownerOf(type, at);
    const fields = this.fieldsOf(type, owner);
    const place = (field: GraphQLInputField): Place => (owner ? { owner, field: field.name } : at);
    const directions = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const deep = fields.filter((field) => !directions.includes(field));
    const populated = deep.filter((field) => !owner || this.population.isPopulated(owner, field.name));
    // A variable would have to be of a type without null: a key is the only member of its object.
    const written = (field: GraphQLInputField, value: fc.Arbitrary<Input>) =>
      value.map((input): Member => [field.name, { ...input, given: 'LITERAL' }]);
    const direction = (field: GraphQLInputField) => written(field, this.input(field.type, depth, place(field)));
    const inner = (field: GraphQLInputField) =>
      written(field, this.object(getNamedType(field.type) as GraphQLInputObjectType, depth - 1, place(field)));
    return weighted([
      // The id is unique, so keys after it would never count.
      [4, directions.filter(({ name }) => name !== 'id').map(direction)],
      [1, directions.map(direction)],
      [depth > 0 || directions.length === 0 ? 3 : 0, populated.map(inner)],
      [depth > 0 ? 1 : 0, deep.map(inner)],
    ])!;
  }

  /** The type of the model that a `PortWhere` or a `PortOrder` is about; undefined for those of edges. */
  private ownerOf(type: GraphQLInputObjectType, { owner, field }: Place): string | undefined {
    const name = ownerName(type);
    if (name !== SHARED) return this.registry.find(name)?.name;
    // All relationships share it: the place tells which one is meant.
    const at = this.registry.find(owner ?? '')?.fields.get(field);
    return at?.kind === 'relationship' ? at.relationshipField.relationship.name : RELATIONSHIP;
  }

  /** The members that fit: those of a shared input that its owner has. */
  private fieldsOf(type: GraphQLInputObjectType, owner: string | undefined): readonly GraphQLInputField[] {
    const fields = Object.values(type.getFields());
    if (ownerName(type) !== SHARED) return fields;
    const own = this.registry.type(owner!).fields;
    return fields.filter(({ name }) => LOGIC.includes(name) || own.has(name));
  }
}

/** What the inputs that relationships share are named after. */
const SHARED = 'EdgeRelationship';

const ownerName = ({ name }: GraphQLInputObjectType): string => name.replace(/(Where|Order)$/, '');

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
