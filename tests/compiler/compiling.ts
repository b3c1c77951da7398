import { getOperationAST, parse, validate, type DocumentNode } from 'graphql';
import type { Limits } from '../../src/config/config';
import { OperationPreparer, type ReadyOperation } from '../../src/graphql/pipeline/prepare-operation';
import { type Variables } from '../support/asker';
import { LIMITS, registry } from '../support/domain';
import { schema } from '../support/schema';
import { tiedGraph } from '../support/tied-graph';

const GRAPH = tiedGraph(registry, 60);

/** Prepares operations one after another, so that what is kept of one is kept for the next. Nothing is run. */
export function preparer(limits: Partial<Limits> = {}, graph = GRAPH) {
  const operations = new OperationPreparer(registry, schema, { ...LIMITS, ...limits }, graph);
  const prepare = (source: string | DocumentNode, variables: Variables = {}): ReadyOperation => {
    const document = typeof source === 'string' ? parse(source) : source;
    const [error] = validate(schema, document);
    if (error) throw error;
    const request = operations.prepare(document, getOperationAST(document)!, variables);
    if (!request) throw new Error('the variables do not fit their types');
    return request;
  };
  return { operations, prepare };
}

/** The statement of an operation that nothing is known of yet. */
export const statementOf = (source: string | DocumentNode, variables: Variables = {}): string =>
  preparer().prepare(source, variables).prepared.text;
