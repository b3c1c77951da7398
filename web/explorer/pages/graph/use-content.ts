import { useMemo, useRef } from 'react';
import { useLocation, useSearch } from 'wouter';
import { addressOf } from '../../view/use-view';
import { CONTENT_PARAMETERS, contentAfter, contentIn, searchOfContent, type Change, type Content } from './content';
import { trailAfter, type Trail } from './trail';

/** The content of the page's address, how to change it, and how to undo the last change where there is one. */
export function useContent(): {
  readonly content: Content;
  readonly change: (change: Change) => void;
  readonly undo: (() => void) | null;
} {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const text = textOf(contentIn(new URLSearchParams(search)));
  const content = useMemo(() => contentIn(new URLSearchParams(text)), [text]);
  const trail = useRef<Trail>([]);
  trail.current = trailAfter(trail.current, text);

  const show = (next: string): void => {
    // What stands in the address now: the view may have changed since this was drawn.
    const parameters = new URLSearchParams(location.search);
    for (const name of CONTENT_PARAMETERS) parameters.delete(name);
    for (const [name, value] of new URLSearchParams(next)) parameters.set(name, value);
    navigate(addressOf(path, parameters));
  };
  const change = (made: Change): void => {
    const next = textOf(contentAfter(contentIn(new URLSearchParams(location.search)), made));
    // Here and not by the address: a change may bring about what was there before, and is no step back.
    if (next !== trail.current.at(-1)) trail.current = [...trail.current, next];
    show(next);
  };
  const before = trail.current.at(-2);
  const undo = (): void => {
    trail.current = trail.current.slice(0, -1);
    show(before ?? '');
  };
  return { content, change, undo: before === undefined ? null : undo };
}

const textOf = (content: Content): string => new URLSearchParams(searchOfContent(content)).toString();
