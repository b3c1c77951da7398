import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';

/** Shows a page's own fault in its place; the header stays, and leads to other pages. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <section className="failed" role="alert">
            <h1>{t('state.broken')}</h1>
            <p>{t('state.brokenWhy')}</p>
            <button type="button" onClick={() => location.reload()}>
              {t('state.reload')}
            </button>
          </section>
        )}
      </Translation>
    );
  }
}
