// Before all tests: makes the folder for what the suites share, and finds out whether there can be a Neo4j.
// NEO4J_TEST_URI names one; `none` leaves Neo4j out. REQUIRE_NEO4J=1 makes its absence a failure.
// NEO4J_URI, which is for the server, is never touched.
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const neo4j = require('neo4j-driver');

const LOUD = '\n' + '!'.repeat(100) + '\n';

module.exports = async function setUp() {
  process.env.CUSTOMS_GRAPH_TEST_RUN = mkdtempSync(join(tmpdir(), 'customs-graph-tests-'));
  process.env.CUSTOMS_GRAPH_TEST_NEO4J = await neo4jForTests(process.env.NEO4J_TEST_URI);
};

/** The address of a Neo4j, `throw-away` when the suite that wants one can start it, or `none`. */
async function neo4jForTests(given) {
  if (given && given !== 'none') {
    await refuseUnlessEmpty(given);
    return given;
  }
  const { whyUnavailable } = await import('../../scripts/neo4j/neo4j.mjs');
  const why = given === 'none' ? 'NEO4J_TEST_URI is "none"' : await whyUnavailable();
  if (!why) return 'throw-away';
  if (process.env.REQUIRE_NEO4J === '1') throw new Error(`The tests need a Neo4j: ${why}`);
  console.warn(`${LOUD}NEO4J IS NOT TESTED: ${why}\nOnly the embedded store is.${LOUD}`);
  return 'none';
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
