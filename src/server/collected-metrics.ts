import { Counter, Gauge, type Registry } from 'prom-client';
import type { Admission, WorkQueue } from '../model/admission';
import type { CacheCounts } from '../model/cache-counts';

/* What is counted elsewhere as plain numbers, and read at the moment at which somebody asks for the metrics. */

/** A value for each set of labels. */
type Read = () => readonly (readonly [labels: Readonly<Record<string, string>>, value: number])[];

interface Collected {
  readonly name: string;
  readonly help: string;
  readonly labelNames?: readonly string[];
  readonly read: Read;
}

/** The classes of work, with the bytes that large bodies and answers take. */
export interface Queues extends Pick<Admission, 'light' | 'heavy'> {
  readonly bytes: WorkQueue;
}

/** Shows how much is at work, waits and was refused, by the class of work. */
export function measureQueues(registry: Registry, { light, heavy, bytes }: Queues): void {
  const operations = Object.entries({ light, heavy });
  const labelNames = ['class'];
  gauge(registry, {
    name: 'customs_graph_operations_running',
    help: 'Operations that the store answers now',
    labelNames,
    read: () => operations.map(([name, { running }]) => [{ class: name }, running]),
  });
  gauge(registry, {
    name: 'customs_graph_operations_waiting',
    help: 'Operations that wait for others to end',
    labelNames,
    read: () => operations.map(([name, { waiting }]) => [{ class: name }, waiting]),
  });
  gauge(registry, {
    name: 'customs_graph_held_bytes',
    help: 'Bytes of large bodies and answers that are held now',
    read: () => [[{}, bytes.running]],
  });
  counter(registry, {
    name: 'customs_graph_requests_refused_total',
    help: 'Requests refused because too many waited or were too large together (full), or waited too long (late)',
    labelNames: ['class', 'reason'],
    read: () =>
      Object.entries({ light, heavy, bytes }).flatMap(([name, { refusals }]) =>
        Object.entries(refusals).map(([reason, count]) => [{ class: name, reason }, count] as const),
      ),
  });
}

/** Shows what caches hold, and how often they had what they were asked for. */
export function measureCaches(registry: Registry, caches: () => Readonly<Record<string, CacheCounts>>): void {
  const of = (key: keyof CacheCounts, help: string, name: string = key): Collected => ({
    name: `customs_graph_cache_${name}`,
    help,
    labelNames: ['cache'],
    read: () => Object.entries(caches()).map(([cache, counts]) => [{ cache }, counts[key]]),
  });
  gauge(registry, of('size', 'Entries that a cache holds', 'entries'));
  gauge(registry, of('bytes', 'Memory that they take, by estimate'));
  counter(registry, of('hits', 'How often a cache had what it was asked for', 'hits_total'));
  counter(registry, of('misses', 'How often it had not', 'misses_total'));
}

/** What is told of a store. */
export interface StoreState {
  /** Whether it can be asked, as far as is known. */
  readonly isUp: () => boolean;
  /** What it is asked now for requests. */
  readonly running: () => number;
}

/** Shows whether the store can be asked, and what it is asked now. */
export function measureStore(registry: Registry, { isUp, running }: StoreState): void {
  gauge(registry, {
    name: 'customs_graph_store_up',
    help: 'Whether the store can be reached: 1 or 0',
    read: () => [[{}, isUp() ? 1 : 0]],
  });
  gauge(registry, {
    name: 'customs_graph_store_statements_running',
    help: 'Statements and searches that the store is asked now, each on a connection of its own',
    read: () => [[{}, running()]],
  });
}

function gauge(registry: Registry, { name, help, labelNames = [], read }: Collected): void {
  const measured: Gauge = new Gauge({
    name,
    help,
    labelNames,
    registers: [registry],
    collect: () => read().forEach(([labels, value]) => measured.set(labels, value)),
  });
}

function counter(registry: Registry, { name, help, labelNames = [], read }: Collected): void {
  const counted: Counter = new Counter({
    name,
    help,
    labelNames,
    registers: [registry],
    collect: () => {
      counted.reset();
      read().forEach(([labels, value]) => counted.inc(labels, value));
    },
  });
}
