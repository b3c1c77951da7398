import {
  Kind,
  OperationTypeNode,
  getVariableValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Limits } from '../config';
import { explain, type Explanation } from '../compiler/explain';
import { JsonWriter, Unusual } from '../compiler/json-writer';
import type { OperationSize, PreparedOperation } from '../compiler/operation';
import { PreparedOperations } from '../compiler/prepared-operations';
import type { BoundArguments } from '../compiler/arguments';
import type { Registry } from '../model/registry';
import type { Statement } from '../model/statement';
import type { ReadableStore } from '../store/graph-store';
import { checkSize } from './limits';

/** An operation that is ready to run, within the limits. */
export interface Request {
  readonly prepared: PreparedOperation;
  readonly bound: BoundArguments;
  readonly statement: Statement;
  readonly size: OperationSize;
}

/**
 * The answer to an operation, or to the part of it that the statement answers. `text` is what the schema promises;
 * `object` is what the store gave, for graphql-js to complete, where something is unusual.
 */
export type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'object'; readonly object: Readonly<Record<string, unknown>> };

/** Prepares operations and runs them on a store: one statement each. */
export class Executor {
  private readonly operations: PreparedOperations;

  constructor(
    private readonly registry: Registry,
    private readonly schema: GraphQLSchema,
    private readonly store: ReadableStore,
    private readonly limits: Limits,
    currentId: (id: string) => string,
  ) {
    const { preparedOperations, shapesPerOperation } = limits;
    this.operations = new PreparedOperations(
      registry,
      schema,
      { ...limits, currentId },
      { operations: preparedOperations, shapesPerOperation },
    );
  }

  /**
   * Makes a query ready with a request's variables. Undefined when they do not fit their types: graphql-js says so
   * better. Throws BAD_USER_INPUT, BAD_CURSOR or LIMIT_EXCEEDED.
   */
  prepare(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
  ): Request | undefined {
    if (operation.operation !== OperationTypeNode.QUERY) return undefined;
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    if (!coerced) return undefined;
    const prepared = this.operations.get(document, operation, coerced);
    const bound = prepared.bind(coerced);
    const size = prepared.size(bound);
    checkSize(size, this.limits);
    return { prepared, bound, size, statement: { text: prepared.text, parameters: prepared.parameters(bound) } };
  }

  /** Runs a request's statement and writes its answer. Throws the store's errors. */
  async run({ prepared, bound, statement }: Request, signal?: AbortSignal, strict = true): Promise<Answer> {
    if (prepared.columns.length === 0) return this.write(prepared, bound, [], strict);
    const [row] = await this.store.run(statement, signal ? { signal } : {});
    return this.write(prepared, bound, row as unknown[], strict);
  }

  explain({ prepared, bound, statement }: Request): Explanation {
    return explain(prepared, bound, statement.parameters);
  }

  private write(prepared: PreparedOperation, bound: BoundArguments, row: readonly unknown[], strict: boolean): Answer {
    const typeOf = (id: string): string | undefined => this.registry.typeOfId(id)?.name;
    if (strict && prepared.rest.length === 0) {
      try {
        return { kind: 'text', text: new JsonWriter(typeOf, bound, true).object(prepared.root, row) };
      } catch (error) {
        if (!(error instanceof Unusual)) throw error;
      }
    }
    const text = new JsonWriter(typeOf, bound, false).object(prepared.root, row);
    return { kind: 'object', object: JSON.parse(text) as Record<string, unknown> };
  }
}

/** The operation of that name, or the only one; undefined when there is none or no telling which. */
export function operationOf(document: DocumentNode, name?: string | null): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (name) return operations.find((operation) => operation.name?.value === name);
  return operations.length === 1 ? operations[0] : undefined;
}
