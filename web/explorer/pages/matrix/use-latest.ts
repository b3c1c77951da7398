import { useLayoutEffect, useRef, useState } from 'react';

type Handlers = Readonly<Record<string, (value: never) => void>>;

/** Handlers that stay the same objects and call the latest given, so that what is memorised by them is not redrawn. */
export function useLatest<Given extends Handlers>(handlers: Given): Given {
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  const [stable] = useState(
    () =>
      Object.fromEntries(
        Object.keys(handlers).map((name) => [name, (value: never) => latest.current[name]?.(value)]),
      ) as unknown as Given,
  );
  return stable;
}
