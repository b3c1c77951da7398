/* Lane 3: Cypher by hand as the driver's manual teaches it: `driver.executeQuery`, map projections, read routing. */
import neo4j from 'neo4j-driver';
import { serveOperations } from './http-operations.mjs';

const driver = neo4j.driver(process.env.NEO4J_URI, undefined, { disableLosslessIntegers: true });
const READ = { database: 'neo4j', routing: neo4j.routing.READ };

serveOperations(async ({ hand }, variables) => {
  const parts = await Promise.all(
    hand.map(async ({ cypher, answer }) => answer((await driver.executeQuery(cypher, variables, READ)).records)),
  );
  return Object.assign({}, ...parts);
});
