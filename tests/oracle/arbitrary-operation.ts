import type * as fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import type { GraphData } from '../../src/model/graph-data';
import type { Registry } from '../../src/model/registry';
import { SelectionArbitraries } from './arbitrary-selection';
import type { Selected } from './operation-model';
import { alikeFields, writeOperation, type WriterLimits } from './operation-writer';

/** A query as a client sends it. */
export interface Operation {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const LIMITS: WriterLimits = { rows: 50_000, depth: 6, lists: 14, directives: 20 };

/**
 * Queries that are valid against the schema, with values that the data holds, within the limits given: rows that the
 * lists could bring together, relationships nested, and lists and objects followed. They never use `after` and
 * `before`, whose cursors differ from one implementation to the next; see page-laws.ts for those.
 */
export function arbitraryOperation(
  registry: Registry,
  schema: GraphQLSchema,
  data: GraphData,
  limits: Partial<WriterLimits> = {},
): fc.Arbitrary<Operation> {
  return written(registry, schema, new SelectionArbitraries(registry, schema, data).query(), limits);
}

/** Queries of the same kind that ask for groups of lists, and for little else. */
export const arbitraryGrouping = (
  registry: Registry,
  schema: GraphQLSchema,
  data: GraphData,
): fc.Arbitrary<Operation> =>
  written(registry, schema, new SelectionArbitraries(registry, schema, data).groupings(), {});

function written(
  registry: Registry,
  schema: GraphQLSchema,
  selections: fc.Arbitrary<readonly Selected[]>,
  limits: Partial<WriterLimits>,
): fc.Arbitrary<Operation> {
  const alike = alikeFields(registry, schema);
  return selections.map((selection) => writeOperation(registry, schema, alike, selection, { ...LIMITS, ...limits }));
}
