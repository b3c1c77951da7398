// Before all tests: finds the Neo4j that they may use, and starts a throw-away one where Java and Maven are there.
// NEO4J_TEST_URI names one instead; `none` leaves Neo4j out. REQUIRE_NEO4J=1 makes its absence a failure.
// NEO4J_URI, which is for the server, is never touched.
const neo4j = require('neo4j-driver');

const LOUD = '\n' + '!'.repeat(100) + '\n';

module.exports = async function setup() {
  const given = process.env.NEO4J_TEST_URI;
  const uri = given === 'none' ? await missing('NEO4J_TEST_URI is "none"') : given || (await throwAway());
  if (!uri) return;
  await refuseUnlessEmpty(uri);
  process.env.CUSTOMS_GRAPH_TEST_NEO4J = uri;
};

async function throwAway() {
  const { startNeo4j, whyUnavailable } = await import('../../scripts/neo4j/neo4j.mjs');
  const why = await whyUnavailable();
  if (why) return missing(why);
  // A load is one transaction, which a heap must hold: the largest in the tests has 200,000 records.
  const running = await startNeo4j({ heap: '1536m', onLine: (line) => process.env.CI && console.log(line) });
  globalThis.stopTestNeo4j = () => running.stop();
  return running.uri;
}

function missing(why) {
  if (process.env.REQUIRE_NEO4J === '1') throw new Error(`The tests need a Neo4j: ${why}`);
  console.warn(`${LOUD}NEO4J IS NOT TESTED: ${why}\nOnly the embedded store is.${LOUD}`);
  return undefined;
}

async function refuseUnlessEmpty(uri) {
  const driver = neo4j.driver(
    uri,
    neo4j.auth.basic(process.env.NEO4J_TEST_USERNAME || 'neo4j', process.env.NEO4J_TEST_PASSWORD || 'none'),
  );
  try {
    const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS count');
    const count = records[0].get('count').toNumber();
    if (count > 0) {
      throw new Error(
        `NEO4J_TEST_URI ${uri} holds ${count} nodes. Tests delete everything, so they want an empty database.`,
      );
    }
  } finally {
    await driver.close();
  }
}
