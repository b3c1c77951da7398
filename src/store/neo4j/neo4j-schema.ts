import type { StoreSchema } from '../graph-store';

/** Terms are made before they are stored, so that every store has the same; Lucene has only to split them. */
const ANALYZER = 'whitespace';

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
    ...schema.termIndexes.map(
      ({ label, properties }) =>
        `CREATE FULLTEXT INDEX \`${termIndexName(label)}\` IF NOT EXISTS FOR (n:\`${label}\`) ON EACH [${properties.map((property) => `n.\`${property}\``).join(', ')}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: '${ANALYZER}'}}`,
    ),
  ];
}

export const termIndexName = (label: string): string => `${label}_terms`;
