import { useEffect, useState } from 'react';

/**
 * Does something as soon as it can be done: at once, or when `isReady` becomes true. Who asks and then goes on to
 * something else must `forget`.
 */
export function useWhenReady(
  isReady: boolean,
  act: () => void,
): { readonly ask: () => void; readonly forget: () => void } {
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (!isAsked || !isReady) return;
    setAsked(false);
    act();
    // "act" is new each time; the one of the moment in which it can be done counts.
  }, [isAsked, isReady]);
  return { ask: () => setAsked(true), forget: () => setAsked(false) };
}
