/**
 * Compares this server with other ways to ask the same graph: `npm run bench -- --help`. The method and the figures
 * of a full run are in docs/benchmarks.md.
 */
import { USAGE, readCommandLine } from './command-line.mjs';
import { installPackages } from '../scripts/install-packages.mjs';

/**
 * What was found out at one size of the graph.
 *
 * @typedef {object} SizeResult
 * @property {number} size nodes
 * @property {{ nodes: number, relationships: number }} counts
 * @property {string[]} disagreements
 * @property {Map<string, number>} rows objects in a typical answer, by operation
 * @property {import('./agree/survey.mjs').Costs} costs
 * @property {import('./measure/rounds.mjs').Figures} figures
 * @property {Map<string, number | null>} memory resident megabytes after the rounds, by lane
 * @property {{ coldMs: number | null, resident: (number | null)[] }} [extremes] cold start and memory, once a full run
 * @property {string} neo4j its version
 */

async function main() {
  const choice = readCommandLine();
  if (choice.help) return console.log(USAGE);
  const say = (line) => console.log(line);
  installPackages(import.meta.dirname, say);
  // Loaded only now, since they need the packages.
  const { runSize } = await import('./run-size.mjs');
  const { runGrowth } = await import('./run-growth.mjs');
  const { report } = await import('./report/report.mjs');
  const results = [];
  for (const size of choice.sizes) results.push(await runSize(size, choice, say, results.length === 0));
  const disagreements = results.flatMap((result) => result.disagreements);
  if (disagreements.length > 0) {
    for (const line of disagreements.slice(0, 5)) console.error(line);
    throw new Error(`The lanes disagree on ${disagreements.length} answers. No figures: they would compare nothing.`);
  }
  if (choice.smoke) return say('All lanes answer, and alike.');
  await report(results, await runGrowth(choice, say), choice, say);
}

main().catch((error) => {
  for (const line of error.details ?? []) console.error(`  ${line}`);
  console.error(error.message);
  if (!error.details && !/^The |^--/.test(error.message)) console.error(error.stack);
  process.exitCode = 1;
});
