import { useGraphiQL } from '@graphiql/react';
import { useTabOpener } from '../hooks/use-tab-opener';
import { usePlayground } from '../playground-context';
import type { AnsweredReport, RunReport } from '../run-report';
import { useRunReport } from '../run-reports';

/** How the open tab's last run went, and what it cost. */
export function StatusBar() {
  const { reports } = usePlayground();
  const tabId = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.id);
  const report = useRunReport(reports, tabId);
  const { openNode } = useTabOpener();
  const ids = report?.kind === 'answered' ? report.ids : [];

  return (
    <footer className="status-bar">
      <div className="status-figures" role="status">
        <span className="status-outcome" data-outcome={toneOf(report)}>
          {outcomeOf(report, tabId)}
        </span>
        {report?.kind === 'answered' && <Figures report={report} />}
      </div>
      {ids.length > 0 && (
        // Ctrl-click in the editor needs a keyboard and a mouse; this needs neither.
        <label className="status-open">
          <span className="status-hint">Ctrl-click an id, or</span>
          <select aria-label="Open one of the ids" value="" onChange={(event) => openNode(event.currentTarget.value)}>
            <option value="">open one of {ids.length.toLocaleString('en')}…</option>
            {ids.slice(0, 200).map((id) => (
              <option key={id}>{id}</option>
            ))}
          </select>
        </label>
      )}
    </footer>
  );
}

function Figures({ report }: { readonly report: AnsweredReport }) {
  const { rows, serverMs, roundTripMs, bytes, cost } = report;
  return (
    // It scrolls where the page is narrow, by the keyboard too.
    <dl tabIndex={0}>
      {rows !== null && <Figure name="rows" value={rows.toLocaleString('en')} />}
      {serverMs !== null && <Figure name="server" value={milliseconds(serverMs)} />}
      <Figure name="round trip" value={milliseconds(roundTripMs)} />
      <Figure name="size" value={size(bytes)} />
      {cost !== null && <Figure name="cost" value={cost} />}
    </dl>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function outcomeOf(report: RunReport | undefined, tabId: string | undefined): string {
  switch (report?.kind) {
    case undefined:
      return tabId?.startsWith('shared:') ? 'From a link, not run: read it first, then press run' : 'Not run yet';
    case 'running':
      return 'Running…';
    case 'stopped':
      return 'Stopped';
    case 'recorded':
      return 'Recorded answer: press run for a live one';
    case 'unreachable':
      return `No answer: ${report.message}`;
    case 'answered': {
      const errors = `${report.errors} ${report.errors === 1 ? 'error' : 'errors'}`;
      if (report.outcome === 'complete') return 'Answered';
      return `${report.outcome === 'partial' ? 'Answered in part' : 'Refused'}, ${errors}: ${report.reason}`;
    }
  }
}

function toneOf(report: RunReport | undefined): string {
  if (report?.kind === 'answered') return report.outcome;
  return report?.kind === 'unreachable' ? 'refused' : 'neutral';
}

function milliseconds(value: number): string {
  return `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')} ms`;
}

function size(bytes: number): string {
  return bytes < 1000 ? `${bytes} B` : `${(bytes / 1000).toFixed(1)} kB`;
}
