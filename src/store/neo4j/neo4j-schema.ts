import type { StoreSchema } from '../graph-store';

/** The statements that make a schema on Neo4j 5 Community. Each changes nothing when it is repeated. */
export function schemaStatements(schema: StoreSchema): string[] {
  return [
    ...schema.unique.map(
      ({ label, property }) =>
        `CREATE CONSTRAINT \`${label}_${property}_unique\` IF NOT EXISTS FOR (n:\`${label}\`) REQUIRE n.\`${property}\` IS UNIQUE`,
    ),
    ...schema.nodeIndexes.map(
      ({ label, property }) =>
        `CREATE INDEX \`${label}_${property}\` IF NOT EXISTS FOR (n:\`${label}\`) ON (n.\`${property}\`)`,
    ),
    ...schema.relationshipIndexes.map(
      ({ type, property }) =>
        `CREATE INDEX \`${type}_${property}\` IF NOT EXISTS FOR ()-[r:\`${type}\`]-() ON (r.\`${property}\`)`,
    ),
  ];
}
