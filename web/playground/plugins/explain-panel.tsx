import { useState } from 'react';
import { useCurrentOperation } from '../hooks/use-current-operation';
import { postOperation } from '../graphql-request';
import { usePlayground } from '../playground-context';

/** What the server says about an operation when asked with `x-explain: 1`. */
interface Explanation {
  readonly statement?: unknown;
  readonly parameters?: unknown;
  readonly layout?: unknown;
  readonly limits?: unknown;
  readonly cache?: unknown;
}

type Outcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'said'; readonly message: string }
  | { readonly kind: 'explained'; readonly explanation: Explanation };

/** Shows the statement to which the open operation compiles, with its parameters and limits. */
export function ExplainPanel() {
  const { data } = usePlayground();
  const currentOperation = useCurrentOperation();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function explain() {
    const operation = currentOperation();
    if ('problem' in operation) return setOutcome({ kind: 'said', message: operation.problem });
    setOutcome({ kind: 'waiting' });
    const headers = { ...operation.headers, 'x-explain': '1' };
    try {
      const { result } = await postOperation(data.endpoint, operation.request, { headers });
      const explanation = result.extensions?.['explain'] as Explanation | undefined;
      if (explanation) return setOutcome({ kind: 'explained', explanation });
      const message = result.errors?.[0]?.message ?? NOT_GIVEN;
      setOutcome({ kind: 'said', message });
    } catch (cause) {
      setOutcome({ kind: 'said', message: (cause as Error).message });
    }
  }

  return (
    <section className="explain" aria-label="Explain">
      <h2>Explain</h2>
      <p>The one Cypher statement to which the open operation compiles, with its parameters.</p>
      {data.explain ? (
        <button type="button" disabled={outcome?.kind === 'waiting'} onClick={() => void explain()}>
          {outcome?.kind === 'waiting' ? 'Asking…' : 'Explain this operation'}
        </button>
      ) : (
        <p className="explain-note">By its configuration this server does not explain operations.</p>
      )}
      {outcome?.kind === 'said' && <p role="alert">{outcome.message}</p>}
      {outcome?.kind === 'explained' && <Parts explanation={outcome.explanation} />}
    </section>
  );
}

const NOT_GIVEN =
  'The server answered without an explanation: its configuration does not allow it, or the operation never reached the graph.';

function Parts({ explanation }: { readonly explanation: Explanation }) {
  const { statement, parameters, layout, limits, cache } = explanation;
  const parts = {
    Statement: statement,
    Parameters: parameters,
    'Row layout': layout,
    Limits: limits,
    'Prepared statement in the cache': cache,
  };
  return Object.entries(parts).map(
    ([title, value]) =>
      value !== undefined && (
        <section key={title}>
          <h3>{title}</h3>
          <pre tabIndex={0}>{typeof value === 'string' ? value : JSON.stringify(value, null, 2)}</pre>
        </section>
      ),
  );
}
