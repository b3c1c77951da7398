import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { plainId, searchOf, viewIn, type View } from './view';

/** The view of the page's address, and how to change it. The address is the only place that holds it. */
export function useView(): readonly [View, (change: View) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const view = useMemo(() => viewIn(new URLSearchParams(search)), [search]);
  const show = (next: View): void => {
    const parameters = new URLSearchParams(search);
    for (const name of ['asOf', 'knownAsOf', 'certainty']) parameters.delete(name);
    for (const [name, value] of Object.entries(searchOf(next))) parameters.set(name, value);
    navigate(addressOf(path, parameters), { replace: true });
  };
  return [view, show];
}

/** One parameter of the page's address, and how to change it; null takes it away. */
export function useParameter(
  name: string,
): readonly [string | null, (value: string | null, replace?: boolean) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const change = (value: string | null, replace = false): void => {
    // What stands in the address now: another parameter may have changed since this was drawn.
    const parameters = new URLSearchParams(location.search);
    if (value === null || value === '') parameters.delete(name);
    else parameters.set(name, value);
    navigate(addressOf(path, parameters), { replace });
  };
  return [new URLSearchParams(search).get(name), change];
}

/** Addresses of pages that keep the view of the page they stand on. */
export function useAddresses() {
  const [view] = useView();
  return useMemo(
    () => ({
      entity: (id: string) => addressOf(`/e/${plainId(id)}`, new URLSearchParams(searchOf(view))),
      page: (path: string, parameters: Readonly<Record<string, string>> = {}) =>
        addressOf(path, new URLSearchParams({ ...parameters, ...searchOf(view) })),
    }),
    [view],
  );
}

/** An address of a page with its parameters. */
export function addressOf(path: string, parameters: URLSearchParams): string {
  // Ids are easier to read, and to share, with their signs as they are.
  const text = parameters.toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text === '' ? path : `${path}?${text}`;
}
