import i18next from 'i18next';
import { lazy, type ComponentType } from 'react';

/**
 * The explorer's pages by their addresses; the server sends the document for the same ones (src/server/pages.ts). Each
 * is loaded when it is first shown, with its texts, which have the name of its folder.
 */
export const PAGES = [
  { path: '/', Page: page('front', () => import('../pages/front/front')) },
  { path: '/e/*', Page: page('entity', () => import('../pages/entity/entity')) },
  { path: '/graph', Page: page('graph', () => import('../pages/graph/graph')) },
  { path: '/map', Page: page('map', () => import('../pages/map/map')) },
  { path: '/timeline', Page: page('timeline', () => import('../pages/timeline/timeline')) },
  { path: '/matrix', Page: page('matrix', () => import('../pages/matrix/matrix')) },
  { path: '/compare', Page: page('compare', () => import('../pages/compare/compare')) },
  { path: '/sources', Page: page('sources', () => import('../pages/sources/sources')) },
] as const;

/** The pages that the header leads to, by the keys of their names among the texts. */
export const NAVIGATION: readonly { readonly path: string; readonly name: string }[] = [
  { path: '/graph', name: 'graph' },
  { path: '/map', name: 'map' },
  { path: '/timeline', name: 'timeline' },
  { path: '/matrix', name: 'matrix' },
  { path: '/compare', name: 'compare' },
  { path: '/sources', name: 'sources' },
];

function page(name: string, load: () => Promise<{ readonly default: ComponentType }>) {
  return lazy(async () => {
    const [loaded] = await Promise.all([load(), i18next.loadNamespaces(name)]);
    return loaded;
  });
}
