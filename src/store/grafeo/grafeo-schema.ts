import type { StoreSchema } from '../graph-store';

/**
 * The statements that make a schema on Grafeo. A constraint has no index behind it there, so what is unique is
 * indexed too; relationships have no indexes, and terms are searched by an index in memory (grafeo-search.ts).
 */
export function schemaStatements(schema: StoreSchema): string[] {
  return [
    ...[...schema.unique, ...schema.nodeIndexes].map(
      ({ label, property }) =>
        `CREATE INDEX \`${label}_${property}\` IF NOT EXISTS FOR (n:\`${label}\`) ON (n.${property})`,
    ),
    ...schema.unique.map(
      ({ label, property }) =>
        `CREATE CONSTRAINT \`${label}_${property}_unique\` IF NOT EXISTS FOR (n:\`${label}\`) REQUIRE n.${property} IS UNIQUE`,
    ),
  ];
}
