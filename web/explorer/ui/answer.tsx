import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer as AnswerOf, Failure } from '../graphql/use-answer';

/** Shows an answer, or why there is none yet. */
export function Answer<Data>({
  answer,
  children,
}: {
  readonly answer: AnswerOf<Data>;
  readonly children: (data: Data) => ReactNode;
}) {
  if (answer.state === 'waiting') return <Waiting />;
  if (answer.state === 'failed') return <Failed failure={answer.failure} retry={answer.retry} />;
  return (
    <div className="answer" aria-busy={answer.stale} data-state={answer.stale ? 'stale' : 'there'}>
      {children(answer.data)}
    </div>
  );
}

/** Says that something is on its way; style shows it after a moment only, so that quick answers do not flash. */
export function Waiting() {
  const { t } = useTranslation();
  return (
    <p className="waiting" role="status">
      {t('state.waiting')}
    </p>
  );
}

/** Says why there is no answer, in the words of the server, and asks again on request. */
export function Failed({ failure, retry }: { readonly failure: Failure; readonly retry: () => void }) {
  const { t } = useTranslation();
  const { code, message, hint, requestId } = failure;
  return (
    <section className="failed" role="alert">
      <h2>{code === 'UNREACHABLE' ? t('state.unreachable') : t('state.failed')}</h2>
      {code === 'UNREACHABLE' ? <p>{t('state.unreachableWhy')}</p> : <p lang="en">{message}</p>}
      {hint && <p lang="en">{hint}</p>}
      <p>
        <button type="button" onClick={retry}>
          {t('state.retry')}
        </button>{' '}
        {requestId && <code>{requestId}</code>}
      </p>
    </section>
  );
}

/** A state of its own: there is nothing to show, and why. */
export function Empty({ children }: { readonly children: ReactNode }) {
  return <p className="empty">{children}</p>;
}
