const ms = (value) =>
  value === undefined
    ? '-'
    : value === Infinity
      ? 'never'
      : value < 10_000
        ? `${Math.round(value)} ms`
        : `${(value / 1000).toFixed(0)} s`;
const count = (value) => (value === undefined || value === null ? '-' : String(value));
const growth = (value) => (value === undefined || value === null ? '-' : `+${value} MB`);

const COLUMNS = [
  ['store', ({ store }) => store],
  ['attack', ({ name }) => name],
  ['worst', ({ measured }) => ms(measured?.worstMs)],
  ['p99', ({ measured }) => ms(measured?.p99Ms)],
  ['memory', ({ measured }) => growth(measured?.memoryMb)],
  ['lost', ({ measured }) => count(measured?.lost)],
  ['recovery', ({ measured }) => ms(measured?.recoveryMs)],
  ['verdict', ({ verdict }) => verdict],
  [
    'because',
    ({ missed, why, measured }) => why ?? ([missed.join(', '), measured?.note].filter(Boolean).join(' | ') || ''),
  ],
];

/**
 * One attack on one store, as it ended.
 *
 * @typedef {object} Row
 * @property {string} store
 * @property {string} name
 * @property {string} title
 * @property {'held' | 'MISSED' | 'skipped'} verdict
 * @property {string[]} missed aims that were not reached
 * @property {string} [why] why it was skipped
 * @property {import('./verdict.mjs').Measured} [measured]
 */

const WIDTHS = [8, 24, 9, 9, 9, 6, 9, 8, 0];
const line = (cells) =>
  cells
    .map((cell, i) => cell.padEnd(WIDTHS[i]))
    .join(' ')
    .trimEnd();

export const TABLE_HEAD = line(COLUMNS.map(([title]) => title));

/** One line of the table. @param {Row} row */
export const tableLine = (row) => line(COLUMNS.map(([, cell]) => cell(row)));
