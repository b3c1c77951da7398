import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';

type Fault = 'broken' | 'unreachable';

/** Shows in the place of a page that it broke, or could not be loaded; the header stays, and leads to other pages. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly fault: Fault | null }> {
  override state: { readonly fault: Fault | null } = { fault: null };

  static getDerivedStateFromError(error: unknown) {
    return { fault: isLoadFailure(error) ? 'unreachable' : 'broken' };
  }

  override render() {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <section className="failed" role="alert">
            <h1>{t(`state.${fault}`)}</h1>
            <p>{t(`state.${fault}Why`)}</p>
            <button type="button" onClick={() => location.reload()}>
              {t(fault === 'broken' ? 'state.reload' : 'state.retry')}
            </button>
          </section>
        )}
      </Translation>
    );
  }
}

/** Whether a part of the program did not come: each browser says so in its own words. */
function isLoadFailure(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|module script|preload/i.test(error.message);
}
