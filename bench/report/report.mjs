import { summary } from './ratios.mjs';
import { figureTable, ratioTable } from './tables.mjs';

/**
 * Prints the ratios, writes docs/benchmarks.md where that is wanted, and ends with the line of JSON.
 *
 * @param {readonly import('../bench.mjs').SizeResult[]} results by size
 * @param {import('../run-growth.mjs').Growth} growth
 * @param {ReturnType<typeof import('../command-line.mjs').readCommandLine>} choice
 * @param {(line: string) => void} say
 */
export async function report(results, growth, choice, say) {
  const summed = summary(choice.operations, results[0], growth);
  say('');
  for (const result of results) {
    say(`${result.size.toLocaleString('en-US')} nodes:`);
    say(figureTable(choice.operations, choice.lanes, result));
    say('');
  }
  say(`How many times this server is as fast at ${results[0].size.toLocaleString('en-US')} nodes:`);
  say(ratioTable(choice.operations, summed));
  if (choice.write) {
    const { writeBenchmarks } = await import('./benchmarks-document.mjs');
    say(`Wrote ${await writeBenchmarks(results, summed, choice)}.`);
  }
  if (choice.json) say(JSON.stringify(summed));
}
