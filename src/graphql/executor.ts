import {
  Kind,
  OperationTypeNode,
  getVariableValues,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Limits } from '../config/config';
import { explain, type Explanation } from '../compiler/explain';
import { Unusual } from '../compiler/answer/json-values';
import type { Answering } from '../compiler/answer/json-writer';
import type { OperationSize, PreparedOperation } from '../compiler/operation';
import { PreparedOperations } from '../compiler/prepared-operations';
import type { BoundArguments } from '../compiler/arguments/arguments';
import type { CancelSignal } from '../model/cancel-signal';
import type { Registry } from '../model/registry';
import type { Statement } from '../model/statement';
import type { ReadableStore } from '../store/graph-store';
import { allTraversals } from '../traversal/all-traversals';
import type { Traversals } from '../traversal/traversal';
import { checkSize } from './limits';

/** An operation that is ready to run, within the limits. */
export interface Request {
  readonly prepared: PreparedOperation;
  /** Whether it was prepared for an earlier request. */
  readonly cache: 'HIT' | 'MISS';
  readonly bound: BoundArguments;
  /** As it is before traversals have run. */
  readonly statement: Statement;
  readonly size: OperationSize;
  /** The languages that the reader prefers, the best first. */
  readonly languages: readonly string[];
}

/**
 * The answer to an operation, or to the part of it that the statement answers. `text` is what the schema promises;
 * `object` is what the store gave, for graphql-js to complete, where something is unusual.
 */
export type Answer = { readonly ran: Ran } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'object'; readonly object: Readonly<Record<string, unknown>> }
);

type Written = Answer extends infer A ? (A extends Answer ? Omit<A, 'ran'> : never) : never;

/** What was run for an answer: the arguments with what traversals found, and the statements that found it. */
export interface Ran {
  readonly bound: BoundArguments;
  readonly steps: readonly string[];
}

/** Stands in an explanation for what a store does in its own way. */
const NAMES_BY_TEXT = '// names by text, from the full-text index of the store';

/** Prepares operations and runs them on a store: one statement each, after those of the traversals it asks for. */
export class Executor {
  private readonly operations: PreparedOperations;
  private readonly typeOfId = (id: string): string | undefined => this.registry.typeOfId(id)?.name;

  constructor(
    private readonly registry: Registry,
    private readonly schema: GraphQLSchema,
    private readonly store: ReadableStore,
    private readonly limits: Limits,
    private readonly currentId: (id: string) => string,
    private readonly traversals: Traversals = allTraversals(registry),
  ) {
    const { preparedOperations, shapesPerOperation } = limits;
    this.operations = new PreparedOperations(
      registry,
      schema,
      { ...limits, currentId, traversals: new Map([...traversals].map(([name, { field }]) => [name, field])) },
      { operations: preparedOperations, shapesPerOperation },
    );
  }

  /**
   * Makes a query ready with a request's variables; texts without a language of their own are in the first of
   * `languages` that they have. Undefined when they do not fit their types: graphql-js says so
   * better. Throws BAD_USER_INPUT, BAD_CURSOR or LIMIT_EXCEEDED.
   */
  prepare(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
    languages: readonly string[] = [],
  ): Request | undefined {
    if (operation.operation !== OperationTypeNode.QUERY) return undefined;
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    if (!coerced) return undefined;
    const { prepared, cache } = this.operations.get(document, operation, coerced, languages.length > 0);
    const bound = prepared.bind(coerced);
    const size = prepared.size(bound);
    checkSize(size, this.limits);
    const statement = { text: prepared.text, parameters: prepared.parameters(bound) };
    return { prepared, cache, bound, size, languages, statement };
  }

  /** Runs a request's traversals and its statement, and writes the answer. Throws the traversals' errors and the store's. */
  async run(request: Request, signal?: CancelSignal, strict = true): Promise<Answer> {
    const { prepared, statement, languages } = request;
    const finds = prepared.traversals.length > 0;
    const ran = finds ? await this.traverse(request, signal) : { bound: request.bound, steps: [] };
    if (prepared.columns.length === 0) return { ...this.write(prepared, ran.bound, [], strict, languages), ran };
    const parameters = finds ? prepared.parameters(ran.bound) : statement.parameters;
    const [row] = await this.store.run({ text: statement.text, parameters }, signal ? { signal } : {});
    return { ...this.write(prepared, ran.bound, row as unknown[], strict, languages), ran };
  }

  /** Explains a request; once it has run, with what was found. */
  explain({ prepared, bound, cache }: Request, ran: Ran = { bound, steps: [] }): Explanation {
    return { ...explain(prepared, ran.bound, ran.steps), cache };
  }

  /** Runs the traversals one after another, and puts what they find into the arguments. */
  private async traverse({ prepared, bound: given }: Request, signal: CancelSignal | undefined): Promise<Ran> {
    const bound = [...given];
    const steps: string[] = [];
    const store: ReadableStore = {
      findsShortestPaths: this.store.findsShortestPaths,
      run: (statement, options) => {
        steps.push(statement.text);
        return this.store.run(statement, options);
      },
      findByText: (query, options) => {
        steps.push(NAMES_BY_TEXT);
        return this.store.findByText(query, options);
      },
    };
    const { registry, limits, currentId } = this;
    for (const { field, slot, arguments: read } of prepared.traversals) {
      const { run } = this.traversals.get(field.name)!;
      bound[slot] = { found: await run({ store, registry, limits, currentId, signal }, read(given)) };
    }
    return { bound, steps };
  }

  private write(
    prepared: PreparedOperation,
    bound: BoundArguments,
    row: readonly unknown[],
    strict: boolean,
    languages: readonly string[],
  ): Written {
    const answering: Answering = { typeOfId: this.typeOfId, bound, languages, fetched: new Map() };
    if (strict && prepared.rest.length === 0) {
      try {
        return { kind: 'text', text: prepared.write(row, answering) };
      } catch (error) {
        if (!(error instanceof Unusual)) throw error;
      }
    }
    const text = prepared.writeAnyway()(row, { ...answering, fetched: new Map() });
    return { kind: 'object', object: JSON.parse(text) as Record<string, unknown> };
  }
}

/** The operation of that name, or the only one; undefined when there is none or no telling which. */
export function operationOf(document: DocumentNode, name?: string | null): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (name) return operations.find((operation) => operation.name?.value === name);
  return operations.length === 1 ? operations[0] : undefined;
}
