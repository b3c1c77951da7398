import { readSharedText } from '../shared/share-link';
import type { TabText } from './tab-state';

/** What the page's address asks for. */
export type PageAddress =
  | { readonly kind: 'plain' }
  | { readonly kind: 'example'; readonly name: string }
  | { readonly kind: 'shared'; readonly text: TabText };

/** Reads `#q=` and `?example=`, in this order; a link that cannot be read counts as none. */
export async function readPageAddress(address: URL): Promise<PageAddress> {
  const packed = /^#q=(.+)$/.exec(address.hash)?.[1];
  if (packed) {
    const text = await readSharedText(packed);
    if (text) return { kind: 'shared', text };
  }
  const name = address.searchParams.get('example');
  return name ? { kind: 'example', name } : { kind: 'plain' };
}

export function exampleAddress(page: URL, name: string): string {
  return `${page.origin}${page.pathname}?example=${encodeURIComponent(name)}`;
}

/** The text stands after the `#`, which browsers do not send: no server's log ever holds it. */
export function sharedAddress(page: URL, packed: string): string {
  return `${page.origin}${page.pathname}#q=${packed}`;
}
