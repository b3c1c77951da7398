import 'reflect-metadata';
import { join } from 'node:path';
import { execute, parse, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { storeSchema } from '../../src/model/store-schema';
import { readConfig, type Limits } from '../../src/config/config';
import { storageMapping } from '../../src/dataset';
import { DOMAIN } from '../../src/entities';
import { Executor, operationOf } from '../../src/graphql/executor';
import { buildSchema } from '../../src/graphql/schema';
import type { GraphData } from '../../src/model/graph-data';
import { Registry } from '../../src/model/registry';
import type { Statement } from '../../src/model/statement';
import type { GraphStore, ReadableStore } from '../../src/store/graph-store';
import type { TextQuery } from '../../src/store/text-query';

export const ROOT = join(__dirname, '..', '..');
export const SEED = join(ROOT, 'seed');
export const OPERATIONS = join(ROOT, 'schema', 'operations');
export const ANSWERS = join(ROOT, 'schema', 'answers');

export const registry = Registry.seal([...DOMAIN]);
export const schema: GraphQLSchema = buildSchema(registry);
export const LIMITS: Limits = readConfig({}).limits;

/** Puts a graph in the place of everything in a store. */
export async function fill(store: GraphStore, data: GraphData): Promise<void> {
  await store.replaceAll(storageMapping(registry, data));
}

export const ensureSchema = (store: GraphStore): Promise<void> => store.ensureSchema(storeSchema(registry));

export type Variables = Readonly<Record<string, unknown>>;

/** Asks a store through the compiler, in either lane. */
export interface Asker {
  /** The fast lane's answer, parsed. Throws coded errors. */
  ask(source: string | DocumentNode, variables?: Variables): Promise<unknown>;
  /** The same rows completed by graphql-js. */
  askSlowly(source: string | DocumentNode, variables?: Variables): Promise<unknown>;
  /** Statements run so far. */
  readonly statements: Statement[];
  /** Questions for names so far. */
  readonly textQueries: TextQuery[];
}

export function asker(store: ReadableStore, limits: Limits = LIMITS): Asker {
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
  const executor = new Executor(registry, schema, counting, limits, (id) => id);
  const prepare = (source: string | DocumentNode, variables: Variables) => {
    const document = typeof source === 'string' ? parse(source) : source;
    const errors = validate(schema, document);
    if (errors.length > 0) throw errors[0]!;
    const request = executor.prepare(document, operationOf(document)!, variables);
    if (!request) throw new Error('the variables do not fit their types');
    return { document, request };
  };
  return {
    statements,
    textQueries,
    async ask(source, variables = {}) {
      const answer = await executor.run(prepare(source, variables).request);
      if (answer.kind !== 'text') throw new Error(`not the fast lane: ${JSON.stringify(answer.object)}`);
      return JSON.parse(answer.text) as unknown;
    },
    async askSlowly(source, variables = {}) {
      const { document, request } = prepare(source, variables);
      const answer = await executor.run(request, undefined, false);
      if (answer.kind !== 'object') throw new Error('not the graphql-js lane');
      const result = await execute({ schema, document, rootValue: answer.object, variableValues: { ...variables } });
      if (result.errors) throw result.errors[0]!;
      return JSON.parse(JSON.stringify(result.data)) as unknown;
    },
  };
}
