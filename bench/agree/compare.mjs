import { isDeepStrictEqual } from 'node:util';

/**
 * Asks one lane an operation.
 *
 * @param {import('../lanes/start-lane.mjs').RunningLane} running
 * @param {import('../operations/operation.mjs').Operation} operation
 * @param {object} variables
 */
export async function ask({ lane, url }, operation, variables) {
  const { path, body } = lane.request(operation, variables);
  const response = await fetch(url.replace(/\/$/, '') + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${lane.title}, ${operation.title}: ${response.status} ${text.slice(0, 600)}`);
  return { answer: lane.plain(operation, JSON.parse(text)), bytes: Buffer.byteLength(text) };
}

/**
 * Asks all lanes an operation with each of its values, and compares the answers with those of the first lane. Figures
 * of lanes that answer differently would compare nothing.
 *
 * @param {readonly import('../lanes/start-lane.mjs').RunningLane[]} running
 * @param {import('../operations/operation.mjs').Operation} operation
 * @param {readonly object[]} values
 * @returns {Promise<{ disagreements: string[], rows: number }>} `rows` is the number of objects in a typical answer
 */
export async function compare(running, operation, values) {
  const disagreements = [];
  const rows = [];
  for (const variables of values) {
    const [first, ...others] = running.filter(({ lane }) => lane.lacks(operation) === null);
    const expected = (await ask(first, operation, variables)).answer;
    rows.push(objectsIn(expected));
    for (const other of others) {
      const { answer } = await ask(other, operation, variables);
      if (isDeepStrictEqual(answer, expected)) continue;
      disagreements.push(
        `${other.lane.title}, ${operation.title}, ${JSON.stringify(variables)}:\n` +
          `  ${first.lane.title}: ${excerpt(expected, answer)}\n  ${other.lane.title}: ${excerpt(answer, expected)}`,
      );
    }
  }
  return { disagreements, rows: rows.sort((a, b) => a - b)[rows.length >> 1] };
}

/** From a little before the first place where two answers differ. */
function excerpt(value, other) {
  const [a, b] = [JSON.stringify(value), JSON.stringify(other)];
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return a.slice(Math.max(0, at - 60), at + 140);
}

function objectsIn(value) {
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + objectsIn(item), 0);
  if (value === null || typeof value !== 'object') return 0;
  return 1 + Object.values(value).reduce((sum, item) => sum + objectsIn(item), 0);
}
