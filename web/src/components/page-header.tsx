import type { DatasetSummary } from '../data';
import { usePlayground } from '../playground-context';

/** The project's name, and in one sentence what the graph holds. */
export function PageHeader() {
  const { data } = usePlayground();
  return (
    <header className="page-header">
      <h1>customs-graph</h1>
      {data.dataset && <Holdings dataset={data.dataset} />}
      <code className="page-endpoint">POST {data.endpoint}</code>
    </header>
  );
}

function Holdings({ dataset }: { readonly dataset: DatasetSummary }) {
  return (
    <p>
      <strong>{dataset.title}:</strong> {counted(dataset.entities, 'entity', 'entities')} and{' '}
      {counted(dataset.facts, 'fact', 'facts')} from {counted(dataset.sources, 'source', 'sources')}
      {dataset.newest && <>, the newest of {longDate(dataset.newest)}</>}. Every fact names the document that says so.
    </p>
  );
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** "1 August 2021"; a date without a day or a month is said without. */
function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || !Number.isInteger(year)) return date;
  return new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(year, (month || 1) - 1, day || 1)));
}
