import { inspect } from 'node:util';
import type { datasetInBrief } from '../dataset/dataset-summary';
import { CustomsGraphError } from '../errors';

/** What a start has done, for the lines that say so. */
export interface StartSummary {
  readonly url: string;
  /** That of the metrics, where they have one of their own. */
  readonly metricsUrl?: string | undefined;
  /** Such as `Neo4j at neo4j://localhost:7687` or `embedded, in data`. */
  readonly store: string;
  /** Whether browsers are shown pages. */
  readonly explorer: boolean;
  /** The other ways in: where they begin, and what is spoken there. */
  readonly doors?: readonly { readonly path: string; readonly standard: string }[];
  /** Undefined when it is not known, or not this project's. */
  readonly dataset: Omit<ReturnType<typeof datasetInBrief>, 'asOf' | 'coverage'> | undefined;
  /** Undefined when the store held the data set already. */
  readonly loadedMs?: number | undefined;
  readonly warnings?: readonly string[];
}

/** The lines that a start prints: the store, the data set, the counts, the addresses. */
export function startLines({
  url,
  metricsUrl,
  store,
  explorer,
  doors = [],
  dataset,
  loadedMs,
  warnings = [],
}: StartSummary): readonly string[] {
  return [
    dataset ? 'customs-graph is ready.' : 'customs-graph has started.',
    `  Store     ${store}`,
    ...(dataset ? datasetLines(dataset, loadedMs) : []),
    ...(explorer ? [`  Explorer  ${url}/ (open it in a browser)`] : []),
    `  Address   ${url}/graphql (POST operations to it${explorer ? ', or open it in a browser' : ''})`,
    ...doors.map(({ path, standard }, i) => `  ${i === 0 ? 'Doors ' : '      '}    ${url}${path} (${standard})`),
    ...(metricsUrl === undefined ? [] : [`  Metrics   ${metricsUrl}/metrics`]),
    ...warnings.map((warning) => `  Note      ${warning}`),
  ];
}

function datasetLines(dataset: NonNullable<StartSummary['dataset']>, loadedMs: number | undefined): string[] {
  const loaded = loadedMs === undefined ? 'already loaded' : `loaded in ${seconds(loadedMs)}`;
  const counts = [
    counted(dataset.entities, 'entity', 'entities'),
    counted(dataset.facts, 'fact', 'facts'),
    counted(dataset.sources, 'source', 'sources'),
  ];
  return [`  Data set  ${dataset.title}, ${loaded}`, `            ${counts.join(', ')}`];
}

/** Tells how far a task is; quick tasks stay silent. */
export interface Progress {
  /** `done` of `total` steps are behind; without a total only the count is shown. */
  readonly report: (done: number, total?: number) => void;
  /** Ends the reports; yields how long the task took, in milliseconds. */
  end(): number;
}

/** A reporter for `task` that writes its first line after a second, and then one a second while there is news. */
export function startProgress(task: string, write: (line: string) => void): Progress {
  const started = performance.now();
  let state = '';
  let written: string | undefined;
  const timer = setInterval(() => {
    const line = `${task}${state} ...`;
    if (line !== written) write(line);
    written = line;
  }, 1000);
  // A task that failed must not keep the process alive.
  timer.unref();
  return {
    report: (done, total) => {
      state = total === undefined ? `: ${grouped(done)}` : `: ${grouped(done)} of ${grouped(total)}`;
    },
    end() {
      clearInterval(timer);
      return performance.now() - started;
    },
  };
}

const grouped = (count: number) => count.toLocaleString('en-US');
const counted = (count: number, one: string, many: string) => `${grouped(count)} ${count === 1 ? one : many}`;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;

/** What the person at the terminal is told of a failure: the message, the way out and the code; or all of a defect. */
export function failureText(error: unknown): string {
  if (!(error instanceof CustomsGraphError)) return inspect(error);
  const { message, hint, code } = error;
  return [message, ...(hint === undefined ? [] : [hint]), `(${code})`].join('\n');
}
