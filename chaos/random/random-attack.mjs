import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { askOnce } from '../client/ask-once.mjs';
import { graphqlBody } from '../client/wire.mjs';
import { attackWithRequests } from '../load-attack.mjs';
import { dearest } from './climb.mjs';
import { operationText } from './operation.mjs';

const CLIMB_MS = { full: 12_000, short: 4_000 };
const AT_ONCE = 50;

/** Random operations from the schema, the dearest of which are sent at once. @type {import('../attacks.mjs').Attack} */
export const RANDOM = {
  name: 'random',
  title: 'the 50 dearest of many random operations, at once',
  stores: ['embedded', 'neo4j'],
  seconds: ({ short, attackMs }) => (climbMs(short) + attackMs) / 1000 + 5,
  run: async (range) => {
    const schema = buildSchema(readFileSync(join(range.project.folder, 'schema', 'schema.graphql'), 'utf8'));
    const found = await search(range, schema);
    const bodies = found.slice(0, AT_ONCE).map(({ fields }) => graphqlBody(operationText(fields)));
    const { attackMs, patienceMs } = range;
    const measured = await range.withServer((server) =>
      attackWithRequests(server, {
        name: 'random',
        attackMs,
        patienceMs,
        data: { bodies },
        neo4j: range.neo4j,
      }),
    );
    const [first] = found;
    const alone = `dearest alone ${Math.round(first.ms)} ms, ${first.status}, cost ${first.cost ?? 'not told'}`;
    return { ...measured, note: `${measured.note}; ${alone}`, dearest: found.slice(0, 5).map(tell) };
  },
};

const climbMs = (short) => (short ? CLIMB_MS.short : CLIMB_MS.full);
const tell = ({ fields, ms, status, cost }) => ({ ms: Math.round(ms), status, cost, query: operationText(fields) });

async function search(range, schema) {
  const server = await range.startServer();
  try {
    const ids = await someIds(server.port);
    return await dearest(server.port, { schema, ids, seed: range.seed, forMs: climbMs(range.short) });
  } finally {
    await server.kill();
  }
}

/** Ids of nodes that have much around them. */
async function someIds(port) {
  const query =
    '{ entities(first: 40, orderBy: [{ claimCount: DESC }]) { nodes { id } } sources(first: 5) { nodes { id } } }';
  const answer = await askOnce(port, query, 10_000);
  const { data } = JSON.parse(answer.body);
  return Object.values(data).flatMap(({ nodes }) => nodes.map(({ id }) => id));
}
