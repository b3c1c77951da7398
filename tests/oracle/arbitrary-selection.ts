import * as fc from 'fast-check';
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { GraphData } from '../../src/model/graph-data';
import type { Registry } from '../../src/model/registry';
import { NODE } from '../../src/model/root-interfaces';
import { GroupArbitraries, isGroups, memberType, part } from './arbitrary-groups';
import { InputArbitraries, weighted, type Place } from './arbitrary-input';
import { FilterValues } from './filter-values';
import { lazy } from './lazy';
import { traversalArgs, TRAVERSALS } from './traversal-arguments';
import {
  hasView,
  type Directive,
  type Given,
  type Input,
  type Member,
  type Scalar,
  type Selected,
} from './operation-model';
import { Population } from './population';
import { ASKED_LANGUAGES } from './value-pools';
import { VISIBILITY_ARGUMENTS } from './visibility';

type Fielded = GraphQLObjectType | GraphQLInterfaceType;
type SchemaField = GraphQLField<unknown, unknown>;

/** Nested relationships, and relationships that conditions follow. */
const DEPTH = 4;
const WHERE_DEPTH = 3;
/** What days are asked as of: those on which a record begins or ceases to hold, however surely. */
const BOUNDS_OF_PERIODS = ['holdsFrom', 'holdsTo', 'certainFrom', 'certainTo', 'possibleFrom', 'possibleTo'];
const ORDER_DEPTH = 2;

/** Conditions that a root connection takes under a short name. */
const SHORT = ['about', 'kinds', 'open', 'search', 'types', 'direction'];

/** Makes selection sets from the types of the schema. */
export class SelectionArbitraries {
  private readonly selections = new Map<string, fc.Arbitrary<readonly Selected[]>>();
  private readonly values: FilterValues;
  private readonly population: Population;
  private readonly groups: GroupArbitraries;
  readonly inputs: InputArbitraries;

  constructor(
    private readonly registry: Registry,
    private readonly schema: GraphQLSchema,
    data: GraphData,
  ) {
    this.values = new FilterValues(registry, data);
    this.population = new Population(registry, data);
    this.inputs = new InputArbitraries(registry, this.values, this.population);
    this.groups = new GroupArbitraries(registry, this.inputs, this.population);
  }

  /** One to four root fields: look-ups, nodes by id, and connections. */
  query(): fc.Arbitrary<readonly Selected[]> {
    const query = this.schema.getQueryType()!;
    const fields = Object.values(query.getFields());
    const targets = (field: SchemaField): string => this.targetOf(getNamedType(field.type));
    const known = fields.filter((field) => this.registry.find(targets(field)) || field.name === 'timeline');
    const make = (field: SchemaField) => this.field(query, field, DEPTH);
    const isList = (field: SchemaField): boolean => getNamedType(field.type).name.endsWith('Connection');
    const populated = known.filter((field) => this.population.hasType(targets(field)));
    const root = weighted([
      [6, populated.filter(isList).map(make)],
      [2, populated.filter((field) => !isList(field)).map(make)],
      [2, known.filter(({ name }) => name === 'node' || name === 'nodes').map(make)],
      [1, known.map(make)],
      [2, known.filter(({ name }) => TRAVERSALS.includes(name)).map(make)],
    ])!;
    return fc.array(root, { minLength: 1, maxLength: 4 });
  }

  /** Groups of a populated list, and of a populated list below each of its nodes. */
  groupings(): fc.Arbitrary<readonly Selected[]> {
    const lists = Object.values(this.schema.getQueryType()!.getFields()).filter(
      (field) => groupsOf(field) && this.population.hasType(this.targetOf(getNamedType(field.type))),
    );
    const of = (list: SchemaField) => this.field(getNamedType(list.type) as Fielded, groupsOf(list)!, 1);
    const made = lists.map((list) => {
      const node = memberType(groupsOf(list)!);
      const below = Object.values(node.getFields()).filter(
        (field) => groupsOf(field) && this.population.isPopulated(node.name, field.name),
      );
      const inner = below.map((field) => of(field).map((groups) => part('nodes', [part(field.name, [groups])])));
      const choices = inner.length > 0 ? [of(list), fc.oneof(...inner)] : [of(list)];
      return fc.array(fc.oneof(...choices), { minLength: 1, maxLength: 3 }).map((parts) => [part(list.name, parts)]);
    });
    return fc.oneof(...made);
  }

  /** The record type that a connection lists, or the type itself. */
  private targetOf(type: unknown): string {
    const { name } = type as Fielded;
    const nodes = name.endsWith('Connection') ? (type as Fielded).getFields()['nodes'] : undefined;
    return nodes ? getNamedType(nodes.type).name : name;
  }

  private selection(type: Fielded, depth: number): fc.Arbitrary<readonly Selected[]> {
    const key = `${type.name} ${depth}`;
    let made = this.selections.get(key);
    if (!made) {
      made = lazy(() => fc.array(this.part(type, depth), { minLength: 1, maxLength: 5, size: 'max' }));
      this.selections.set(key, made);
    }
    return made;
  }

  private part(type: Fielded, depth: number): fc.Arbitrary<Selected> {
    const fields = Object.values(type.getFields());
    const owner = this.registry.find(type.name);
    const make = (field: SchemaField) => this.field(type, field, depth);
    const isDeep = (field: SchemaField): boolean => this.isDeep(getNamedType(field.type));
    // Edges and pages are no step; records and connections that hang on records are.
    const deep = owner ? fields.filter(isDeep) : [];
    const populated = deep.filter((field) => this.population.isPopulated(owner!.name, field.name));
    return weighted([
      [12, fields.filter((field) => !deep.includes(field) && !isGroups(type, field)).map(make)],
      // Enough of them beside what the items themselves hold.
      [5, fields.filter((field) => isGroups(type, field)).map(make)],
      [2, [this.typename()]],
      [depth > 0 ? 10 : 0, populated.map(make)],
      [depth > 0 ? 1 : 0, deep.map(make)],
      [owner && depth > 0 ? (isAbstractType(type) ? 8 : 2) : 0, this.fragments(type, depth)],
      [1, [fc.nat(9).map((pick): Selected => ({ kind: 'reuse', pick }))]],
    ])!;
  }

  private isDeep(type: unknown): boolean {
    return isCompositeType(type) && (this.registry.find(type.name) !== undefined || type.name.endsWith('Connection'));
  }

  private typename(): fc.Arbitrary<Selected> {
    return fc
      .record({ alias: fc.boolean(), directive })
      .map((rest) => ({ kind: 'field', name: '__typename', args: [], selection: undefined, split: false, ...rest }));
  }

  private field(parent: Fielded, field: SchemaField, depth: number): fc.Arbitrary<Selected> {
    if (isGroups(parent, field)) {
      return this.groups.field(parent, field, {
        ofMembers: () => lazy(() => this.selection(memberType(field), depth)),
        ofKeys: depth > 0 ? () => lazy(() => this.selection(this.node(), depth - 1)) : undefined,
      });
    }
    const target = getNamedType(field.type);
    const onRecord = this.registry.find(parent.name) !== undefined;
    const below = onRecord && this.isDeep(target) ? depth - 1 : depth;
    const selection = isLeafType(target)
      ? fc.constant(undefined)
      : lazy(() => this.selection(target as Fielded, below));
    const args = this.args(field, { owner: parent.name, field: field.name });
    return fc.record({
      kind: fc.constant('field' as const),
      name: fc.constant(field.name),
      args,
      selection,
      alias: sometimes,
      split: seldom,
      directive,
    });
  }

  private node(): Fielded {
    return this.schema.getType(NODE) as Fielded;
  }

  private fragments(type: Fielded, depth: number): fc.Arbitrary<Selected>[] {
    const conditions = this.overlapping(type).filter((name) => name === type.name || this.population.hasType(name));
    return [undefined, ...conditions].map((on) =>
      fc.record({
        kind: fc.constant('fragment' as const),
        on: fc.constant(on),
        named: fc.boolean(),
        twice: seldom,
        selection: lazy(() => this.selection(on === undefined ? type : (this.schema.getType(on) as Fielded), depth)),
        directive,
      }),
    );
  }

  /** Types that a value of the type can have too, itself among them: those that a fragment may name. */
  private overlapping(type: Fielded): string[] {
    const possible = (other: GraphQLCompositeType) =>
      isAbstractType(other) ? this.schema.getPossibleTypes(other) : [other as GraphQLObjectType];
    const own = possible(type);
    return Object.values(this.schema.getTypeMap())
      .filter((other): other is Fielded => isInterfaceType(other) || this.registry.find(other.name) !== undefined)
      .filter((other) => isCompositeType(other) && possible(other).some((each) => own.includes(each)))
      .map(({ name }) => name);
  }

  private args(field: SchemaField, place: Place): fc.Arbitrary<readonly Member[]> {
    const { args } = field;
    const has = (name: string): boolean => args.some((argument) => argument.name === name);
    const target = getNamedType(field.type);
    if (has('asOf')) {
      const own = args.filter(({ name }) => !VISIBILITY_ARGUMENTS.includes(name));
      const parts = fc.tuple(this.args({ ...field, args: own }, place), this.visibilityArgs(args));
      return parts.map(([given, visibility]) => (hasView(given) ? given : [...given, ...visibility]));
    }
    if (has('where') && has('orderBy')) return this.connectionArgs(args, SHORT, place, this.targetOf(target));
    if (has('where') && has('depth')) return this.connectionArgs(args, ['depth'], place);
    if (has('ids')) return this.ids().map((ids) => [['ids', ids]]);
    if (has('id')) return this.lookupArgs(this.targetOf(target), args);
    if (has('about') || has('agreement') || has('programme')) return traversalArgs(this.inputs, this.values, args);
    const optional = args.flatMap(({ name, type }): fc.Arbitrary<Member | undefined>[] => {
      if (name === 'lang') return [option(leaf(fc.constantFrom(...ASKED_LANGUAGES)).map((input) => ['lang', input]))];
      if (name === 'first') return [option(size.map((input) => ['first', input]))];
      if (name === 'where') return [option(this.input(type, WHERE_DEPTH).map((input) => ['where', input]))];
      return [];
    });
    return fc.tuple(...optional).map((members) => members.filter((member) => member !== undefined));
  }

  private input(type: GraphQLInputType, depth: number, place?: Place): fc.Arbitrary<Input> {
    return lazy(() => this.inputs.argument(type, depth, place));
  }

  /** A page, and what else the connection takes: an order, conditions, and the arguments named. */
  private connectionArgs(
    args: readonly GraphQLArgument[],
    others: readonly string[],
    at: Place,
    owner?: string,
  ): fc.Arbitrary<readonly Member[]> {
    const argument = (name: string, depth: number): fc.Arbitrary<Member | undefined> => {
      const type = args.find((each) => each.name === name)?.type;
      if (!type) return fc.constant(undefined);
      const place = name === 'search' ? { owner, field: name } : at;
      const value = name === 'depth' ? steps : this.input(type, depth, place);
      return option(value.map((input) => [name, input] as const));
    };
    const backward = args.some(({ name }) => name === 'last') ? 'last' : 'first';
    const page = fc.oneof(
      { weight: 6, arbitrary: size.map((input): Member => ['first', input]) },
      { weight: 3, arbitrary: size.map((input): Member => [backward, input]) },
      { weight: 1, arbitrary: fc.constant(undefined) },
    );
    return fc
      .tuple(
        page,
        argument('orderBy', ORDER_DEPTH),
        argument('where', WHERE_DEPTH),
        ...others.map((name) => argument(name, 0)),
      )
      .map((members) => members.filter((member) => member !== undefined));
  }

  /** The visibility of a root field: mostly none, or one argument; more would leave nothing to see. */
  private visibilityArgs(args: readonly GraphQLArgument[]): fc.Arbitrary<readonly Member[]> {
    const member = (name: string): fc.Arbitrary<Member> => {
      const { type } = args.find((argument) => argument.name === name)!;
      return this.visibilityValue(name, getNamedType(type) as GraphQLLeafType).map((input): Member => [name, input]);
    };
    const each = args.filter(({ name }) => VISIBILITY_ARGUMENTS.includes(name)).map(({ name }) => name);
    const some = (maxLength: number) =>
      fc.subarray(each, { minLength: 1, maxLength }).chain((chosen) => {
        if (!chosen.includes('certainty')) return fc.tuple(...chosen.map(member));
        // A certainty needs a day.
        const others = chosen.filter((name) => name !== 'asOf').map(member);
        return fc.tuple(
          ...others,
          leaf(this.days('asOf'), fc.constant('LITERAL')).map((day): Member => ['asOf', day]),
        );
      });
    return fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      { weight: 4, arbitrary: some(1) },
      { weight: 1, arbitrary: some(each.length) },
    );
  }

  private visibilityValue(name: string, type: GraphQLLeafType): fc.Arbitrary<Input> {
    if (name === 'lang') return leaf(fc.constantFrom(...ASKED_LANGUAGES));
    if (isEnumType(type)) {
      const value = fc.constantFrom(...type.getValues().map((each) => each.name));
      if (name === 'certainty') return leaf(value);
      const items = fc.array(leaf(value, fc.constant('LITERAL' as const)), { minLength: 1, maxLength: 4 });
      return fc.record({ kind: fc.constant('list' as const), items, bare: seldom, given });
    }
    return leaf(fc.oneof({ weight: 9, arbitrary: this.days(name) }, { weight: 1, arbitrary: fc.constant(null) }));
  }

  /** Days on which something changes, and others. */
  private days(name: string): fc.Arbitrary<Scalar> {
    const stored = name === 'asOf' ? BOUNDS_OF_PERIODS : ['knownFrom'];
    const type = this.schema.getType('Date') as GraphQLLeafType;
    return fc.oneof(...stored.map((property) => this.values.value('Entity', property, type)));
  }

  private lookupArgs(type: string, args: readonly GraphQLArgument[]): fc.Arbitrary<readonly Member[]> {
    const by = args.map(({ name }) =>
      name === 'id' ? this.values.id(type === 'Node' ? undefined : type) : this.values.key(type, name),
    );
    return fc.oneof(...by.map((value, i) => leaf(value).map((input): Member[] => [[args[i]!.name, input]])));
  }

  private ids(): fc.Arbitrary<Input> {
    const items = fc.array(leaf(this.values.id(undefined), fc.constant('LITERAL' as const)), { maxLength: 5 });
    return fc.record({ kind: fc.constant('list' as const), items, bare: seldom, given });
  }
}

/** The field `groups` of a connection; undefined where a field leads to none. */
const groupsOf = ({ type }: SchemaField): SchemaField | undefined => {
  const connection = getNamedType(type);
  return connection.name.endsWith('Connection') ? (connection as Fielded).getFields()['groups'] : undefined;
};

const given: fc.Arbitrary<Given> = fc.constantFrom<Given[]>(
  'LITERAL',
  'LITERAL',
  'LITERAL',
  'VARIABLE',
  'DEFAULT',
  'ABSENT',
);
const sometimes = fc.constantFrom(false, false, true);
const seldom = fc.constantFrom(...Array<boolean>(9).fill(false), true);

const option = (member: fc.Arbitrary<Member>): fc.Arbitrary<Member | undefined> =>
  fc.option(member, { nil: undefined, freq: 2 });

const leaf = (value: fc.Arbitrary<string | number | boolean | null>, by = given): fc.Arbitrary<Input> =>
  fc.record({ kind: fc.constant('leaf' as const), value, given: by });

const size = leaf(fc.constantFrom(1, 2, 3, 4, 5, 0));
const steps = leaf(fc.constantFrom(1, 2, 3, 4, 8, null));

const directive: fc.Arbitrary<Directive | undefined> = fc.oneof(
  { weight: 19, arbitrary: fc.constant(undefined) },
  {
    weight: 1,
    arbitrary: fc.record({
      name: fc.constantFrom('include' as const, 'skip' as const),
      condition: fc.boolean(),
      given: fc.constantFrom<Given[]>('LITERAL', 'VARIABLE', 'DEFAULT'),
    }),
  },
);
