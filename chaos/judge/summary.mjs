import { quantile } from '../../bench/measure/statistics.mjs';

/** What samples of the small query come to. @param {readonly import('../measure/probe.mjs').Sample[]} samples */
export function summaryOf(samples) {
  const delays = samples.map(({ ms }) => ms);
  const count = (outcome) => samples.filter((sample) => sample.outcome === outcome).length;
  return {
    samples: samples.length,
    worstMs: samples.length === 0 ? 0 : Math.max(...delays),
    p99Ms: samples.length === 0 ? 0 : quantile(delays, 0.99),
    // What still waits is in the worst delay already.
    lost: count('lost'),
    wrong: count('wrong'),
    whyLost: tallied(samples.filter(({ outcome }) => outcome === 'lost')),
    refusedShare: samples.length === 0 ? 0 : count('refused') / samples.length,
  };
}

/** How often each reason was given. @param {readonly import('../measure/probe.mjs').Sample[]} samples */
function tallied(samples) {
  const counts = {};
  for (const { why } of samples) counts[why] = (counts[why] ?? 0) + 1;
  return counts;
}

/** Why small queries got no answer, in words. @param {...Record<string, number>} reasons */
export function lossText(...reasons) {
  const told = reasons.flatMap((counts) => Object.entries(counts).map(([why, count]) => `${count} x ${why}`));
  return told.length === 0 ? '' : `small queries lost: ${told.join(', ')}`;
}
