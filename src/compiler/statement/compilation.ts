import type { FieldNode, FragmentDefinitionNode, GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields';
import { CustomsGraphError, invariant } from '../../errors';
import type { Registry } from '../../model/registry';
import type { LoadedGraph, Topology } from '../../model/topology';
import type { TraversalField } from '../../model/traversal-field';
import type { ArgumentValue, ValueLimits, VariableValues } from '../arguments/arguments';
import { Bindings } from '../arguments/bindings';
import type { Entry, PartEntry, ResultValue } from '../answer/result-shape';
import { VariableNames } from './cypher';

/** Settings of the compiler that do not come with the operation. */
export interface CompilerOptions extends ValueLimits {
  readonly graph: LoadedGraph;
  readonly defaultPageSize: number;
  /** Compilation stops here, so that no operation makes a text without bounds. */
  readonly maxRootFields: number;
  readonly maxDepth: number;
  readonly maxFilterLists: number;
  readonly maxVisited: number;
  readonly maxSubqueries: number;
  readonly maxConditions: number;
  /** Root fields that are answered by a traversal, by name. */
  readonly traversals: ReadonlyMap<string, TraversalField>;
}

/** A traversal that an operation asks for. It runs before the operation's statement. */
export interface AskedTraversal {
  readonly field: TraversalField;
  /** Where what it finds is put into the bound arguments, as `{ found }`. */
  readonly slot: number;
  readonly arguments: ArgumentValue;
  /** Pages below the root field, with the names under which they are yielded. */
  readonly pages: { readonly name: string; readonly field: string; readonly arguments: ArgumentValue }[];
  /** Paths of what is selected, as model/traversal-field.ts says. */
  readonly selected: Set<string>;
}

/** What the parts of one compilation share: the inputs, and what they add to. */
export class Compilation {
  readonly bindings: Bindings;
  readonly names = new VariableNames();
  /** The traversals that run before the statement. */
  readonly traversals: AskedTraversal[] = [];
  /** Conditions of all filters, as often as the statement has them. */
  conditions = 0;
  /** Deepest chain of relationship steps, in selections and in filters. */
  depth = 0;
  subqueries = 0;
  /** Whether the statement walks a transitive closure, which may end at a limit. */
  walks = false;
  private readonly numbers = new Map<FieldNode, number>();

  constructor(
    readonly registry: Registry,
    readonly schema: GraphQLSchema,
    readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    readonly variables: VariableValues,
    readonly options: CompilerOptions,
    /** Whether the reader prefers languages, in which texts are where the operation names none. */
    readonly readerHasLanguages: boolean,
    /** Whether the statement finds by itself what it hydrates (found-in-store.ts). */
    readonly searches = false,
  ) {
    const ids = { currentId: options.graph.currentId, typeOfId: (id: string) => registry.typeOfId(id)?.name };
    this.bindings = new Bindings(variables, ids, options.defaultPageSize, options);
  }

  get topology(): Topology {
    return this.options.graph.topology;
  }

  /** Tells the places of a document apart; one place may be selected from several types. */
  numberOf(node: FieldNode): number {
    const known = this.numbers.get(node);
    if (known !== undefined) return known;
    this.numbers.set(node, this.numbers.size);
    return this.numbers.size - 1;
  }

  /** The response keys of a selection on one concrete type, each with the fields that share it. */
  fieldsOf(typeName: string, nodes: readonly FieldNode[]): ReadonlyMap<string, readonly FieldNode[]> {
    const type = this.objectType(typeName);
    return collectSubfields(this.schema, { ...this.fragments }, { ...this.variables }, type, nodes);
  }

  /** The definition of a field in the GraphQL schema. */
  graphqlField(typeName: string, node: FieldNode): GraphQLField<unknown, unknown> {
    const field = this.objectType(typeName).getFields()[node.name.value];
    invariant(field, `${typeName} has no field ${node.name.value}`);
    return field;
  }

  private objectType(typeName: string): GraphQLObjectType {
    return this.schema.getType(this.registry.graphqlType(typeName)) as GraphQLObjectType;
  }

  /** The arguments of a field. */
  argumentsOf(typeName: string, node: FieldNode): ArgumentValue {
    return this.bindings.slots.of(this.graphqlField(typeName, node), node);
  }

  /** The members asked of an object of one concrete type; `plan` yields where the value of a field comes from. */
  entries(
    typeName: string,
    nodes: readonly FieldNode[],
    plan: (field: string, group: readonly FieldNode[], key: string) => ResultValue,
  ): Entry[] {
    const graphqlType = this.registry.graphqlType(typeName);
    return [...this.fieldsOf(typeName, nodes)].map(([key, group]) => {
      const { value: field } = group[0]!.name;
      return {
        key,
        value: field === '__typename' ? { kind: 'constant', value: graphqlType } : plan(field, group, key),
      };
    });
  }

  /** The members asked of an object that is made from one stored value. */
  parts(typename: string, nodes: readonly FieldNode[]): PartEntry[] {
    return [...this.fieldsOf(typename, nodes)].map(([key, group]) => ({ key, part: group[0]!.name.value, typename }));
  }

  noteSubquery(): void {
    this.subqueries += 1;
    const { maxSubqueries } = this.options;
    if (this.subqueries <= maxSubqueries) return;
    throw new CustomsGraphError('LIMIT_EXCEEDED', `The operation needs more than ${maxSubqueries} subqueries.`, {
      hint: 'Each list, each related object, each totalCount and each "groups" is one. Split the operation.',
    });
  }

  noteCondition(): void {
    this.conditions += 1;
    const { maxConditions } = this.options;
    if (this.conditions <= maxConditions) return;
    throw new CustomsGraphError('LIMIT_EXCEEDED', `The filters have more than ${maxConditions} conditions.`, {
      hint: 'Use "in" for many values of one field, or split the operation.',
    });
  }

  noteDepth(depth: number): void {
    this.depth = Math.max(this.depth, depth);
    const { maxDepth } = this.options;
    if (depth <= maxDepth) return;
    throw new CustomsGraphError('LIMIT_EXCEEDED', `The operation is more than ${maxDepth} relationship steps deep.`, {
      hint: 'Ask for the far part in an operation of its own, starting from the ids that this one gives.',
    });
  }
}
