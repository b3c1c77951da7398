/**
 * A table in Markdown; columns of figures stand to the right.
 *
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | number | null | undefined)[])[]} rows
 */
export function table(head, rows) {
  const cells = [head, ...rows.map((row) => row.map((cell) => (cell == null ? '–' : String(cell))))];
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const right = head.map((_, column) => cells.slice(1).every((row) => /^[±\d–][\d.,]*( %)?$/.test(row[column])));
  const pad = (cell, i) => (right[i] ? cell.padStart(widths[i]) : cell.padEnd(widths[i]));
  const line = (row) => `| ${row.map(pad).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (right[i] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}

const RATIOS = [
  ['peer', '/ peer'],
  ['peerCpu', 'CPU of peer /'],
  ['hand', '/ by hand'],
  ['handP50', 'p50 / by hand'],
  ['tuned', '/ tuned'],
  ['dbHits', 'db hits / by hand'],
  ['embedded', 'embedded /'],
  ['growth', 'growth'],
];

/** The ratios of a summary, an operation a row, means and worst at the end. */
export function ratioTable(operations, { geometricMean, worst, operations: ratios }) {
  const rows = operations.map(({ name, title }) => [title, ...RATIOS.map(([key]) => ratios[name][key])]);
  rows.push(['geometric mean', ...RATIOS.map(([key]) => geometricMean[key])]);
  rows.push(['worst', ...RATIOS.map(([key]) => worst[key])]);
  return table(['operation', ...RATIOS.map(([, title]) => title)], rows);
}

/** Requests a second, their spread, p50, p99, CPU of every lane, by operation. */
export function figureTable(operations, lanes, { figures }) {
  const rows = operations.flatMap(({ name, title }) =>
    lanes.flatMap((lane) => {
      const figure = figures.get(name)?.get(lane.name);
      if (!figure) return [];
      const { rate, spread, p50, p99, cpu } = figure;
      const percent = `±${Math.round(spread * 100)} %`;
      return [[title, lane.name, whole(rate), percent, p50.toFixed(1), p99.toFixed(1), cpu?.toFixed(2)]];
    }),
  );
  return table(['operation', 'lane', 'requests/s', 'spread', 'p50 ms', 'p99 ms', 'CPU ms'], rows);
}

/** What goes between the lanes and Neo4j, by operation. */
export function costTable(operations, lanes, { costs, rows: sizes }) {
  const rows = operations.flatMap(({ name, title }) =>
    lanes.flatMap((lane) => {
      const cost = costs.get(name)?.get(lane.name);
      if (!cost) return [];
      return [[title, lane.name, sizes.get(name), cost.statements, whole(cost.dbHits), cost.sent, cost.received]];
    }),
  );
  return table(['operation', 'lane', 'objects', 'statements', 'db hits', 'bytes sent', 'bytes received'], rows);
}

const whole = (number) => Math.round(number).toLocaleString('en-US');
