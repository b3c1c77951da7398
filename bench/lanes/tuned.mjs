/* Lane 4: Cypher tuned by hand: rows of values without keys, auto-commit reads in one round trip, one session each. */
import neo4j from 'neo4j-driver';
import { serveOperations } from './http-operations.mjs';

const driver = neo4j.driver(process.env.NEO4J_URI, undefined, {
  disableLosslessIntegers: true,
  telemetryDisabled: true,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
});
const SESSION = { database: 'neo4j', defaultAccessMode: neo4j.session.READ };

/** The rows of a statement as arrays of values, without looking at a key. */
async function rowsOf(cypher, variables) {
  const session = driver.session(SESSION);
  try {
    const { records } = await session.run(cypher, variables);
    return records.map((record) => record._fields);
  } finally {
    await session.close();
  }
}

serveOperations(async ({ tuned }, variables) => {
  if (tuned.length === 1) return tuned[0].answer(await rowsOf(tuned[0].cypher, variables));
  const parts = await Promise.all(tuned.map(async ({ cypher, answer }) => answer(await rowsOf(cypher, variables))));
  return Object.assign({}, ...parts);
});
