import type { CoverageRow, DatasetSummary } from '../data';
import { usePlayground } from '../playground-context';

/** The project's name, and in one sentence what the graph holds. */
export function PageHeader() {
  const { data } = usePlayground();
  return (
    <header className="page-header">
      <h1>customs-graph</h1>
      {data.dataset && <Holdings dataset={data.dataset} />}
      {data.dataset && data.dataset.coverage.length > 0 && <Reach parts={data.dataset.coverage} />}
      <code className="page-endpoint">POST {data.endpoint}</code>
    </header>
  );
}

function Holdings({ dataset }: { readonly dataset: DatasetSummary }) {
  return (
    <p>
      <strong>{dataset.title}:</strong> {counted(dataset.entities, 'entity', 'entities')} and{' '}
      {counted(dataset.facts, 'fact', 'facts')} from {counted(dataset.sources, 'source', 'sources')}, brought up to date
      on {longDate(dataset.asOf)}. Every fact names the document that says so.
    </p>
  );
}

/** Through which day each part of the graph is known, and how much of it. */
function Reach({ parts }: { readonly parts: readonly CoverageRow[] }) {
  return (
    <details className="page-reach">
      <summary>How far it reaches</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Known</th>
            <th scope="col">Published total</th>
            <th scope="col">Known through</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ topic, known, published, knownThrough }) => (
            <tr key={topic}>
              <th scope="row">{topic}</th>
              <td>{known.toLocaleString('en')}</td>
              <td>{published ? `${published.value.toLocaleString('en')} on ${longDate(published.asOf)}` : 'none'}</td>
              <td>{longDate(knownThrough)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
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
