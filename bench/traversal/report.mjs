import { cpus, totalmem } from 'node:os';
import { versionOf } from './product.mjs';

/**
 * What the figures were measured with, a line each.
 *
 * @param {{ seed: number, pairs: number, neo4j: string | undefined }} run
 * @returns {string[]}
 */
export function conditions({ seed, pairs, neo4j }) {
  const [{ model }] = cpus();
  return [
    `- Date: ${new Date().toISOString().slice(0, 10)}`,
    `- Machine: ${cpus().length} cores (${model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `- Versions: Node.js ${process.versions.node}, Grafeo ${versionOf('@grafeo-db/js')}` +
      (neo4j ? `, Neo4j ${neo4j} Community, neo4j-driver ${versionOf('neo4j-driver')}` : ''),
    `- Seed ${seed}, ${pairs} questions of each kind on each graph`,
  ];
}

/** @typedef {import('./clock.mjs').Measured & { size: number }} Row */

const COLUMNS = [
  ['question', ({ question }) => question],
  ['lane', ({ lane }) => lane],
  ['relationships', ({ size }) => size.toLocaleString('en')],
  ['median ms', ({ median }) => decimals(median)],
  ['p99 ms', ({ p99 }) => decimals(p99)],
  ['growth of median', (row, rows) => times(row.median, smallest(row, rows)?.median)],
  ['growth of p99', (row, rows) => times(row.p99, smallest(row, rows)?.p99)],
  ['median to by hand', (row, rows) => times(row.median, byHand(row, rows)?.median)],
  ['p99 to by hand', (row, rows) => times(row.p99, byHand(row, rows)?.p99)],
  ['statements', ({ statements }) => decimals(statements)],
  ['in the store', ({ inStore }) => (inStore === undefined ? '' : `${Math.round(inStore * 100)} %`)],
  ['answered', ({ answered, asked }) => `${answered} of ${asked}`],
  [
    'refused',
    ({ refused }) =>
      Object.entries(refused)
        .map(([code, count]) => `${count} ${code}`)
        .join(', '),
  ],
];

/**
 * The figures as a table in Markdown: a row for each question, lane and size, growth against the smallest size.
 *
 * @param {readonly Row[]} rows
 * @returns {string[]}
 */
export function table(rows) {
  const order = (row) => rows.findIndex(({ question, lane }) => question === row.question && lane === row.lane);
  const sorted = [...rows].sort((a, b) => order(a) - order(b) || a.size - b.size);
  const cells = [COLUMNS.map(([title]) => title), ...sorted.map((row) => COLUMNS.map(([, show]) => show(row, rows)))];
  const widths = COLUMNS.map((_, i) => Math.max(...cells.map((line) => line[i].length)));
  const line = (texts, fill = ' ') => `| ${texts.map((text, i) => text.padEnd(widths[i], fill)).join(' | ')} |`;
  const [titles, ...others] = cells;
  return [
    line(titles),
    line(
      titles.map(() => ''),
      '-',
    ),
    ...others.map((texts) => line(texts)),
  ];
}

/** @param {Row} row @param {readonly Row[]} rows */
function smallest({ question, lane }, rows) {
  const [first] = rows.filter((row) => row.question === question && row.lane === lane).sort((a, b) => a.size - b.size);
  return first;
}

/** The row of the hand-written statement that answers the same on the same graph. */
const byHand = ({ question, size }, rows) =>
  rows.find((row) => row.question === question && row.size === size && row.lane === BY_HAND);

export const BY_HAND = 'by hand';

const decimals = (value) => (value === undefined ? '' : value.toFixed(value < 100 ? 1 : 0));

const times = (value, base) => (value === undefined || base === undefined ? '' : `${(value / base).toFixed(2)}`);
