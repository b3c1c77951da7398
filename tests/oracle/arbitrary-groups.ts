import * as fc from 'fast-check';
import { getNamedType, type GraphQLField, type GraphQLInterfaceType, type GraphQLObjectType } from 'graphql';
import { groupKeysOf, groupValuesOf, statisticsOf, type GroupValue } from '../../src/model/grouping';
import type { Registry } from '../../src/model/registry';
import { RELATIONSHIP } from '../../src/model/root-interfaces';
import type { AnyType } from '../../src/model/sealed-types';
import type { InputArbitraries } from './arbitrary-input';
import { weighted } from './arbitrary-input';
import type { Given, Input, Member, Selected } from './operation-model';
import type { Population } from './population';

/** Keys of one kind: more make groups of one item each. */
const MOST_KEYS = 2;

type Selection = fc.Arbitrary<readonly Selected[]>;

/** What the selections of nodes within groups are made by. */
export interface NodeSelections {
  /** Of the nodes of a group. */
  readonly ofMembers: () => Selection;
  /** Of the nodes that keys lead to; undefined where the operation is deep enough. */
  readonly ofKeys: (() => Selection) | undefined;
}

/** Makes the field `groups` of connections: keys, conditions and orders that fit each other. */
export class GroupArbitraries {
  constructor(
    private readonly registry: Registry,
    private readonly inputs: InputArbitraries,
    private readonly population: Population,
  ) {}

  field(
    connection: GraphQLObjectType | GraphQLInterfaceType,
    field: GraphQLField<unknown, unknown>,
    nodes: NodeSelections,
  ): fc.Arbitrary<Selected> {
    const { node, relationship } = this.grouped(connection);
    const values = valuesOf(node, relationship);
    return fc.record({
      kind: fc.constant('field' as const),
      name: fc.constant(field.name),
      args: this.args(field, node, relationship, values),
      selection: groupSelection(values, nodes),
      alias: fc.boolean(),
      split: fc.constantFrom(...Array<boolean>(9).fill(false), true),
      directive: fc.constant(undefined),
    });
  }

  /** The types that the keys and values of a connection are of. */
  private grouped(connection: GraphQLObjectType | GraphQLInterfaceType): {
    node: AnyType;
    relationship: AnyType | undefined;
  } {
    const edge = getNamedType(connection.getFields()['edges']!.type) as GraphQLObjectType;
    const of = (name: string) => this.registry.find(getNamedType(edge.getFields()[name]?.type)?.name ?? '');
    return { node: of('node')!, relationship: of('relationship') };
  }

  private args(
    field: GraphQLField<unknown, unknown>,
    node: AnyType,
    relationship: AnyType | undefined,
    values: readonly NamedValue[],
  ): fc.Arbitrary<readonly Member[]> {
    const by = this.keys(node);
    const byRelationship = relationship ? this.keys(relationship) : fc.constant([]);
    const having = this.inputs.argument(field.args.find(({ name }) => name === 'having')!.type, 1);
    return fc.tuple(by, byRelationship).chain(([ofNode, ofRelationship]) =>
      fc
        .tuple(
          keyList('by', ofNode),
          keyList('byRelationship', ofRelationship),
          // Most conditions leave nothing.
          fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: having }),
          fc.option(orderBy(ofNode.length + ofRelationship.length, values), { freq: 3 }),
          fc.option(fc.constantFrom(1, 2, 3, 10, 0), { freq: 4 }),
        )
        .map(([nodeKeys, relationshipKeys, condition, order, first]): readonly Member[] => [
          ...nodeKeys,
          ...relationshipKeys,
          ...(condition ? [['having', condition] as const] : []),
          ...(order ? [['orderBy', order] as const] : []),
          ...(first === null ? [] : [['first', leaf(first, 'VARIABLE')] as const]),
        ]),
    );
  }

  /** No key, or some that mostly lead somewhere. */
  private keys(type: AnyType): fc.Arbitrary<readonly string[]> {
    const names = [...groupKeysOf(type).keys()];
    const populated = names.filter((name) => this.population.isPopulated(type.name, name));
    const key = weighted([
      [8, populated.map((name) => fc.constant(name))],
      [1, names.map((name) => fc.constant(name))],
    ])!;
    return fc.uniqueArray(key, { maxLength: MOST_KEYS });
  }
}

/** The argument, which may be left out where it names nothing. */
const keyList = (name: string, keys: readonly string[]): fc.Arbitrary<readonly Member[]> =>
  keys.length === 0
    ? fc.constantFrom<readonly Member[]>([], [[name, list([], 'LITERAL')]]).map((args) => (name === 'by' ? args : []))
    : fc.constantFrom<Given>('LITERAL', 'LITERAL', 'VARIABLE', 'DEFAULT').map((given) => [
        [
          name,
          list(
            keys.map((key) => leaf(key)),
            given,
          ),
        ] as const,
      ]);

interface NamedValue {
  readonly value: GroupValue;
  readonly argument: 'of' | 'ofRelationship';
}

const valuesOf = (node: AnyType, relationship: AnyType | undefined): NamedValue[] => [
  ...[...groupValuesOf(node).values()].map((value) => ({
    value,
    argument: node.name === RELATIONSHIP ? ('ofRelationship' as const) : ('of' as const),
  })),
  ...(relationship ? [...groupValuesOf(relationship).values()] : []).map((value) => ({
    value,
    argument: 'ofRelationship' as const,
  })),
];

const direction = fc.constantFrom('ASC', 'DESC').map((value) => leaf(value));

function orderBy(keys: number, values: readonly NamedValue[]): fc.Arbitrary<Input> {
  const count = direction.map((way): Member => ['count', way]);
  const byKeys = fc
    .array(direction, { minLength: 1, maxLength: Math.max(1, keys) })
    .map((ways): Member => ['keys', list(ways)]);
  const choices = [count, ...(keys > 0 ? [byKeys, byKeys] : []), ...(values.length > 0 ? [byValue(values)] : [])];
  return fc.array(fc.oneof(...choices), { minLength: 1, maxLength: 3 }).chain((members) =>
    fc.constantFrom<Given>('LITERAL', 'LITERAL', 'VARIABLE', 'DEFAULT', 'ABSENT').map((given) =>
      list(
        members.map((member): Input => ({ kind: 'object', members: [member], given: 'LITERAL' })),
        given,
      ),
    ),
  );
}

const byValue = (values: readonly NamedValue[]): fc.Arbitrary<Member> =>
  fc.constantFrom(...values).chain(({ value, argument }) => {
    // The sum of decimals depends on the order of adding, so two sums can stand either way.
    const sums = value.kind === 'Float' ? ['sum', 'average'] : [];
    const by = fc.constantFrom(...statisticsOf(value).filter((what) => !sums.includes(what)));
    return fc.tuple(by, direction).map(([what, way]): Member => [
      'value',
      {
        kind: 'object',
        given: 'LITERAL',
        members: [
          [argument, leaf(value.name)],
          ['by', leaf(what)],
          ['direction', way],
        ],
      },
    ]);
  });

function groupSelection(values: readonly NamedValue[], { ofMembers, ofKeys }: NodeSelections): Selection {
  const keyParts = ['name', 'value', 'year', '__typename'].map((name) => fc.constant(part(name)));
  const node = ofKeys?.().map((selection) => part('node', selection));
  const keys = fc
    .array(fc.oneof(...keyParts, ...(node ? [node, node] : [])), { minLength: 1, maxLength: 4 })
    .map((selection) => part('keys', selection));
  const size = fc.option(fc.constantFrom(1, 2, 3, 5, 0), { freq: 6 });
  const nodes = fc
    .tuple(ofMembers(), size)
    .map(([selection, first]) => part('nodes', selection, first === null ? [] : [['first', leaf(first, 'VARIABLE')]]));
  const computed = values.map(({ value, argument }) =>
    fc
      .tuple(
        fc.uniqueArray(fc.constantFrom(...statisticsOf(value)), { minLength: 1 }),
        fc.constantFrom<Given>('LITERAL', 'VARIABLE'),
      )
      .map(([whats, given]) =>
        part(
          'values',
          whats.map((what) => part(what)),
          [[argument, leaf(value.name, given)]],
        ),
      ),
  );
  const parts = weighted([
    [6, [keys]],
    [3, [fc.constant(part('count'))]],
    [4, computed],
    [6, [nodes]],
    [1, [fc.constant(part('__typename'))]],
  ])!;
  return fc.array(parts, { minLength: 1, maxLength: 4, size: 'max' });
}

const leaf = (value: string | number, given: Given = 'LITERAL'): Input => ({ kind: 'leaf', value, given });
const list = (items: readonly Input[], given: Given = 'LITERAL'): Input => ({
  kind: 'list',
  items,
  bare: false,
  given,
});

/** A field without an alias. */
export const part = (name: string, selection?: readonly Selected[], args: readonly Member[] = []): Selected => ({
  kind: 'field',
  name,
  args,
  selection,
  alias: false,
  split: false,
  directive: undefined,
});

/** Whether a field is `groups` of a connection. */
export const isGroups = (parent: { readonly name: string }, { name }: { readonly name: string }): boolean =>
  name === 'groups' && parent.name.endsWith('Connection');

/** The type of the nodes of a group. */
export const memberType = (field: GraphQLField<unknown, unknown>): GraphQLObjectType =>
  getNamedType((getNamedType(field.type) as GraphQLObjectType).getFields()['nodes']!.type) as GraphQLObjectType;
