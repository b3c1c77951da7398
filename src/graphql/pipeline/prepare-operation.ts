import {
  Kind,
  OperationTypeNode,
  getVariableValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type TypeNode,
} from 'graphql';
import { checkValues, type BoundArguments, type VariableValues } from '../../compiler/arguments/arguments';
import type { OperationSize, PreparedOperation } from '../../compiler/operation';
import { PreparedOperations } from '../../compiler/prepared-operations';
import type { CacheCounts } from '../../model/cache-counts';
import type { LoadedGraph } from '../../model/topology';
import { cacheShares, largestKept } from '../../config/cache-shares';
import type { Limits } from '../../config/config';
import { CustomsGraphError } from '../../errors';
import type { Registry } from '../../model/registry';
import type { Statement } from '../../model/statement';
import { allTraversals } from '../../traversal/all-traversals';
import type { Traversals } from '../../traversal/traversal';
import { Introspection } from './introspection';
import type { WrittenAnswer } from './written-answer';

/** Characters of an operation's name that the log has. */
const LONGEST_NAME = 100;

/** What the log says of an operation. */
export interface OperationInBrief {
  /** That of the operation, of bounded length; undefined where it has none. */
  readonly name: string | undefined;
  /** What the limits reckon with: values, and rows that the store visits at most. */
  readonly size: OperationSize;
}

/** An operation that is ready to run with a request's variables, within the limits. */
export interface ReadyOperation extends OperationInBrief {
  readonly document: DocumentNode;
  readonly prepared: PreparedOperation;
  /** Whether it was prepared for an earlier request. */
  readonly cache: 'HIT' | 'MISS';
  readonly bound: BoundArguments;
  /** As it is before traversals have run. */
  readonly statement: Statement;
  /** The languages that the reader prefers, the best first. */
  readonly languages: readonly string[];
  /** Answers it where it asks for the schema alone. Rejects with LIMIT_EXCEEDED. */
  readonly answerSchema?: (() => Promise<WrittenAnswer>) | undefined;
}

/** Finds or makes prepared operations, and binds a request's variables to them. */
export class OperationPreparer {
  private readonly operations: PreparedOperations;
  private readonly introspection: Introspection;

  constructor(
    registry: Registry,
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
    graph: LoadedGraph,
    traversals: Traversals = allTraversals(registry),
  ) {
    const shares = cacheShares(limits.cacheBytes);
    this.introspection = new Introspection(schema);
    const fields = new Map([...traversals].map(([name, { field }]) => [name, field]));
    this.operations = new PreparedOperations(
      registry,
      schema,
      { ...limits, graph, traversals: fields },
      {
        operations: limits.preparedOperations,
        shapesPerOperation: limits.shapesPerOperation,
        bytes: shares.prepared,
        bytesOfOne: largestKept(shares.prepared),
      },
    );
  }

  get counts(): CacheCounts {
    return this.operations.counts;
  }

  /** Drops what was prepared. */
  forget(): void {
    this.operations.clear();
  }

  /**
   * Makes a query ready. Undefined for another kind of operation, and where the variables do not fit their types:
   * graphql-js says why. Throws BAD_USER_INPUT, BAD_CURSOR or LIMIT_EXCEEDED.
   *
   * @param languages those of texts that the operation names no language for
   */
  prepare(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
    languages: readonly string[] = [],
  ): ReadyOperation | undefined {
    if (operation.operation !== OperationTypeNode.QUERY) return undefined;
    checkVariables(operation, variables, this.limits);
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    if (!coerced) return undefined;
    const { prepared, cache } = this.operations.get(document, operation, coerced, languages.length > 0);
    const bound = prepared.bind(coerced);
    const size = prepared.size(bound);
    checkSize(size, this.limits);
    const statement = { text: prepared.compactText, parameters: prepared.parameters(bound) };
    const name = operation.name?.value.slice(0, LONGEST_NAME);
    const ready = { document, name, prepared, cache, bound, size, languages, statement };
    if (prepared.rest.length === 0) return ready;
    return { ...ready, answerSchema: this.introspection.answering({ document, operation, variables: coerced }) };
  }
}

/** Refuses values that are too long, before work is put into them. A cursor has a bound of its own. Throws LIMIT_EXCEEDED. */
function checkVariables(operation: OperationDefinitionNode, values: VariableValues, limits: Limits): void {
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (!isCursor(type)) checkValues(values[name], limits, `$${name}`);
  }
}

const isCursor = (type: TypeNode): boolean =>
  type.kind === Kind.NAMED_TYPE ? type.name.value === 'Cursor' : isCursor(type.type);

/** Refuses an operation that asks for more than the limits allow. Throws BAD_USER_INPUT or LIMIT_EXCEEDED. */
function checkSize(size: OperationSize, limits: Limits): void {
  for (const page of size.pages) {
    if (page.size < 0) {
      throw new CustomsGraphError('BAD_USER_INPUT', `"${page.name}" is ${page.size}; it must not be negative.`, {
        hint: `Ask for 0 to ${limits.maxPageSize}.`,
      });
    }
    if (page.size > limits.maxPageSize) {
      const what = page.name === 'ids' ? `"ids" has ${page.size} elements` : `"${page.name}" is ${page.size}`;
      throw new CustomsGraphError('LIMIT_EXCEEDED', `${what}; at most ${limits.maxPageSize} are allowed.`, {
        hint: 'Ask for pages: first: 100, then after: the endCursor of the answer.',
      });
    }
  }
  if (size.cost > limits.maxCost) {
    throw new CustomsGraphError(
      'LIMIT_EXCEEDED',
      `The lists of the operation could bring ${shown(size.cost)} values together; at most ${shown(limits.maxCost)} are allowed.`,
      {
        hint: 'Give smaller "first" arguments, the inner lists first, or ask for fewer fields: each item of a list counts with all below it.',
      },
    );
  }
  if (size.visits > limits.maxVisitedRows) {
    const { part, visits } = size.dearest;
    throw new CustomsGraphError(
      'LIMIT_EXCEEDED',
      `The store could visit ${shown(size.visits)} rows for the operation, ${shown(visits)} of them for "${part}"; at most ${shown(limits.maxVisitedRows)} are allowed.`,
      {
        hint:
          'A filter on a list within a list reads all of the inner lists. Ask for the ids of the inner part first, ' +
          'then filter by id: { in: [...] }; or start from one node by its id.',
      },
    );
  }
}

/** A number as people read it: `1,234`. */
const shown = (count: number): string => Math.round(count).toLocaleString('en');
