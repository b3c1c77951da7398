import type { FieldNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { CustomsGraphError } from '../../errors';
import type { Registry } from '../../model/registry';
import type { TraversalField } from '../../model/traversal-field';
import { ArgumentSources, ParameterList, type BoundArguments, type VariableValues } from '../arguments/arguments';
import { VariableNames } from './cypher';
import type { AskedTraversal } from '../plan/traversal';

/** Settings of the compiler that do not come with the operation. */
export interface CompilerOptions {
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
  /** The id that stands in the place of a retired one; the id itself when it is not retired. */
  readonly currentId: (id: string) => string;
}

/** The embedded store reads expressions up to 64 levels deep; lists around a filter take some of them. */
const MAX_FILTER_NESTING = 36;

/** What the parts of one compilation share: the inputs, and the lists that they add to. */
export class Compilation {
  readonly parameters = new ParameterList();
  readonly names = new VariableNames();
  readonly arguments: ArgumentSources;
  /** Run on each request's arguments before the statement; a check throws a coded error. */
  readonly checks: ((bound: BoundArguments) => void)[] = [];
  /** Sizes of pages, checked against the limits in each request. */
  readonly pages: { readonly name: string; readonly read: (bound: BoundArguments) => number }[] = [];
  /** What must be found before the statement can run. */
  readonly traversals: AskedTraversal[] = [];
  conditions = 0;
  private filterDepth = 0;
  private filterNesting = 0;
  private filterLists = 0;
  private subqueryCount = 0;
  private readonly numbers = new Map<FieldNode, number>();

  constructor(
    readonly registry: Registry,
    readonly schema: GraphQLSchema,
    readonly operation: OperationDefinitionNode,
    readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    readonly variables: VariableValues,
    readonly options: CompilerOptions,
    /** Whether the reader prefers languages, in which texts are where the operation names none. */
    readonly readerHasLanguages: boolean,
  ) {
    this.arguments = new ArgumentSources(variables);
  }

  /** Deepest chain of relationship steps, in selections and in filters. */
  depth = 0;

  get subqueries(): number {
    return this.subqueryCount;
  }

  /** Tells the places of a document apart; one place may be selected from several types. */
  numberOf(node: FieldNode): number {
    const known = this.numbers.get(node);
    if (known !== undefined) return known;
    this.numbers.set(node, this.numbers.size);
    return this.numbers.size - 1;
  }

  noteSubquery(): void {
    this.subqueryCount += 1;
    const { maxSubqueries } = this.options;
    if (this.subqueryCount <= maxSubqueries) return;
    throw new CustomsGraphError('LIMIT_EXCEEDED', `The operation needs more than ${maxSubqueries} subqueries.`, {
      hint: 'Each list, each related object, each totalCount and each facet is one. Split the operation.',
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

  /** Makes a condition on what a relationship leads to; such steps count for the depth. */
  stepInFilter<T>(make: () => T): T {
    this.filterDepth += 1;
    this.noteDepth(this.filterDepth);
    const made = this.nestInFilter(4, make);
    this.filterDepth -= 1;
    return made;
  }

  /** Makes a condition on the items of a list. The store reads the product of the lists that are nested so. */
  listInFilter<T>(make: () => T): T {
    const { maxFilterLists } = this.options;
    this.filterLists += 1;
    if (this.filterLists > maxFilterLists) {
      throw new CustomsGraphError('LIMIT_EXCEEDED', `The filter nests more than ${maxFilterLists} lists.`, {
        hint: 'Each "some", "every" or "none" below another multiplies the work. Ask for the ids of the inner part first, then filter by "id: { in: [...] }".',
      });
    }
    const made = this.stepInFilter(make);
    this.filterLists -= 1;
    return made;
  }

  /** Makes a condition inside another; `levels` is how deep the Cypher for it goes, at most. */
  nestInFilter<T>(levels: number, make: () => T): T {
    this.filterNesting += levels;
    if (this.filterNesting > MAX_FILTER_NESTING) {
      throw new CustomsGraphError('LIMIT_EXCEEDED', 'The filters are nested too deeply.', {
        hint: 'Two NOTs cancel each other, and AND and OR take lists: write them side by side.',
      });
    }
    const made = make();
    this.filterNesting -= levels;
    return made;
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
