import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Provider } from 'urql';
import { Route, Switch, useLocation } from 'wouter';
import { EvidencePanel } from '../evidence/evidence-panel';
import { clientFor } from '../graphql/client';
import { Waiting } from '../ui/answer';
import { ErrorBoundary } from './error-boundary';
import { Header } from './header';
import { NotFound } from './not-found';
import { PAGES } from './pages';

/** The whole explorer: the header, the page of the address, and the evidence that a reader has opened. */
export function App() {
  const { i18n } = useTranslation();
  const [path] = useLocation();
  const client = useMemo(() => clientFor(i18n.language), [i18n.language]);
  return (
    <Provider value={client}>
      <Header />
      <main id="content" className="content" tabIndex={-1}>
        <ErrorBoundary key={path}>
          <Suspense fallback={<Waiting />}>
            <Switch>
              {PAGES.map(({ path, Page }) => (
                <Route key={path} path={path}>
                  <Page />
                </Route>
              ))}
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Suspense>
        </ErrorBoundary>
      </main>
      <EvidencePanel />
    </Provider>
  );
}
