import { neo4j } from '../product.mjs';

/**
 * Runs statements under PROFILE.
 *
 * @param {string} uri
 * @param {readonly { text: string, parameters: object }[]} statements
 * @returns {Promise<number[]>} the database hits of each, over its whole plan
 */
export async function dbHits(uri, statements) {
  const driver = neo4j.driver(uri, undefined, { useBigInt: true, telemetryDisabled: true });
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const hits = [];
    for (const { text, parameters } of statements) {
      const { summary } = await session.run(`PROFILE ${text}`, parameters);
      hits.push(Number(sumOver(summary.profile)));
    }
    return hits;
  } finally {
    await session.close();
    await driver.close();
  }
}

const sumOver = ({ dbHits: own, children }) => children.reduce((sum, child) => sum + sumOver(child), Number(own));
