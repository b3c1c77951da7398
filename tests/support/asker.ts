import { execute, getOperationAST, parse, validate, type DocumentNode } from 'graphql';
import type { OperationSize } from '../../src/compiler/operation';
import type { Limits } from '../../src/config/config';
import { OperationPreparer } from '../../src/graphql/pipeline/prepare-operation';
import { OperationRunner } from '../../src/graphql/pipeline/run-operation';
import type { Statement } from '../../src/model/statement';
import type { ReadableStore } from '../../src/store/graph-store';
import { readTopology } from '../../src/store/read-topology';
import type { TextQuery } from '../../src/store/text-query';
import { Topology } from '../../src/model/topology';
import { LIMITS, NO_GRAPH, registry } from './domain';
import { schema } from './schema';

export type Variables = Readonly<Record<string, unknown>>;

/** Asks a store through the compiler, by the direct writer or by graphql-js. */
export interface Asker {
  /** The direct writer's answer, parsed. Throws coded errors. */
  ask(source: string | DocumentNode, variables?: Variables): Promise<unknown>;
  /** The same rows completed by graphql-js. */
  askSlowly(source: string | DocumentNode, variables?: Variables): Promise<unknown>;
  /** What the operation asks for, in the units of the limits. */
  sizeOf(source: string | DocumentNode, variables?: Variables): OperationSize;
  /** Statements run so far. */
  readonly statements: Statement[];
  /** Questions for names so far. */
  readonly textQueries: TextQuery[];
}

/** @param topology read from the store at the first question when left out */
export function asker(store: ReadableStore, limits: Limits = LIMITS, topology?: Topology): Asker {
  const statements: Statement[] = [];
  const textQueries: TextQuery[] = [];
  const counting: ReadableStore = {
    findsShortestPaths: store.findsShortestPaths,
    run: (statement, options) => {
      statements.push(statement);
      return store.run(statement, options);
    },
    findByText: (query, options) => {
      textQueries.push(query);
      return store.findByText(query, options);
    },
  };
  const graph = { ...NO_GRAPH, topology: topology ?? Topology.EMPTY };
  const preparer = new OperationPreparer(registry, schema, limits, graph);
  const runner = new OperationRunner(registry, counting, limits, NO_GRAPH.currentId);
  const prepare = (source: string | DocumentNode, variables: Variables) => {
    const document = typeof source === 'string' ? parse(source) : source;
    const errors = validate(schema, document);
    if (errors.length > 0) throw errors[0]!;
    const request = preparer.prepare(document, getOperationAST(document)!, variables);
    if (!request) throw new Error('the variables do not fit their types');
    return { document, request };
  };
  let ready: Promise<void> | undefined;
  const known = () =>
    (ready ??= topology
      ? Promise.resolve()
      : readTopology(registry, store).then((read) => void (graph.topology = read)));
  return {
    statements,
    textQueries,
    sizeOf: (source, variables = {}) => prepare(source, variables).request.size,
    async ask(source, variables = {}) {
      await known();
      const answer = await runner.run(prepare(source, variables).request);
      if (answer.kind !== 'text') throw new Error(`not the direct writer: ${answer.kind}`);
      return JSON.parse(answer.text) as unknown;
    },
    async askSlowly(source, variables = {}) {
      await known();
      const { document, request } = prepare(source, variables);
      const answer = await runner.run(request, undefined, false);
      if (answer.kind !== 'object') throw new Error('not for graphql-js');
      const result = await execute({ schema, document, rootValue: answer.object, variableValues: { ...variables } });
      if (result.errors) throw result.errors[0]!;
      return JSON.parse(JSON.stringify(result.data)) as unknown;
    },
  };
}
