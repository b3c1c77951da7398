/**
 * @typedef {object} Measured
 * @property {string} question
 * @property {string} lane
 * @property {number} asked
 * @property {number} answered by every lane; the figures are of these
 * @property {number} median in milliseconds
 * @property {number} p99
 * @property {number | undefined} statements an answer, on average
 * @property {number | undefined} inStore share of the time that was spent waiting for the store
 * @property {Record<string, number>} refused how often this lane refused, by the code of the error
 */

/**
 * Asks a question of each lane in turn, with the same variables one after another, and compares the answers. The first
 * to be asked changes from turn to turn, because lanes of one store warm each other's caches.
 *
 * Rejects when two lanes disagree: figures of wrong answers are none.
 *
 * @param {import('./questions.mjs').Question} question
 * @param {readonly import('./lanes.mjs').Lane[]} lanes
 * @param {readonly object[]} variables
 * @returns {Promise<Measured[]>}
 */
export async function measure(question, lanes, variables) {
  const tallies = lanes.map((lane) => ({ lane, times: [], statements: 0, inStore: 0, refused: {} }));
  let answered = 0;
  for (const [turn, given] of variables.entries()) {
    const asked = new Map();
    for (const tally of rotated(tallies, turn)) asked.set(tally, await ask(question, tally.lane, given));
    for (const [tally, { code }] of asked) if (code) tally.refused[code] = (tally.refused[code] ?? 0) + 1;
    if ([...asked.values()].some(({ code }) => code)) continue;
    compare(question, given, [...asked.values()]);
    answered += 1;
    for (const [tally, { milliseconds, spent }] of asked) {
      tally.times.push(milliseconds);
      tally.statements += spent?.statements ?? NaN;
      tally.inStore += spent?.milliseconds ?? NaN;
    }
  }
  return tallies.map(({ lane, times, statements, inStore, refused }) => ({
    question: question.name,
    lane: lane.name,
    asked: variables.length,
    answered,
    median: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    statements: known(statements / answered),
    inStore: known(inStore / times.reduce((sum, time) => sum + time, 0)),
    refused,
  }));
}

/** Asks without measuring, so that plans are made and caches are filled. */
export async function warmUp(question, lanes, variables) {
  for (const given of variables) for (const lane of lanes) await ask(question, lane, given);
}

async function ask(question, lane, variables) {
  lane.spent();
  const started = performance.now();
  try {
    const text = await lane.answer(question, variables);
    return { milliseconds: performance.now() - started, text, lane: lane.name, spent: lane.spent() };
  } catch (error) {
    if (!['LIMIT_EXCEEDED', 'CG_STORE_TIMEOUT'].includes(error.code)) throw error;
    return { code: error.code };
  }
}

function compare({ name, same }, variables, answers) {
  const [first, ...others] = answers.map(({ text, lane }) => ({ lane, said: JSON.stringify(same(JSON.parse(text))) }));
  for (const { lane, said } of others) {
    if (said === first.said) continue;
    throw new Error(
      `${name} with ${JSON.stringify(variables)}: ${first.lane} says ${first.said}, ${lane} says ${said}.`,
    );
  }
}

/** The value below which that share of the values lies, by the nearest rank. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

const rotated = (list, by) => list.map((_, i) => list[(i + by) % list.length]);

const known = (value) => (Number.isNaN(value) ? undefined : value);
