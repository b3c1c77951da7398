import { parse, validate, type DocumentNode } from 'graphql';
import type { Limits } from '../../src/config/config';
import { Executor, operationOf, type Request } from '../../src/graphql/executor';
import type { GraphStore } from '../../src/store/graph-store';
import { LIMITS, registry, schema, type Variables } from '../support/graph';

/** Prepares operations with one executor, so that what it keeps is kept between them. Nothing is run. */
export function preparer(limits: Partial<Limits> = {}) {
  const store = undefined as unknown as GraphStore;
  const executor = new Executor(registry, schema, store, { ...LIMITS, ...limits }, (id) => id);
  const prepare = (source: string | DocumentNode, variables: Variables = {}): Request => {
    const document = typeof source === 'string' ? parse(source) : source;
    const [error] = validate(schema, document);
    if (error) throw error;
    const request = executor.prepare(document, operationOf(document)!, variables);
    if (!request) throw new Error('the variables do not fit their types');
    return request;
  };
  return { executor, prepare };
}

/** The statement of an operation that nothing is known of yet. */
export const statementOf = (source: string | DocumentNode, variables: Variables = {}): string =>
  preparer().prepare(source, variables).statement.text;
