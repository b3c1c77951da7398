/**
 * The content of the requests: one for all, or made anew for each of them by its number.
 *
 * @typedef {{ connections: number, body: () => string | Buffer } | { connections: number, bodyOf: (number: number) => string | Buffer }} Requests
 */

/**
 * Clients that wait for their answers and ask again. `times` ends each after so many requests, else the time of the
 * attack does. Polite ones wait as `Retry-After` says, a second at most.
 *
 * @typedef {Requests & { kind: 'ask', times?: number, polite?: boolean }} AskingSalvo
 */

/** Clients that leave `afterMs`, `total` times. @typedef {Requests & { kind: 'depart', afterMs: number, total: number }} DepartingSalvo */

/** Clients that never read. @typedef {Requests & { kind: 'unread' }} UnreadSalvo */

/** Clients that dawdle over the head or the body, or say nothing. @typedef {Requests & { kind: 'slow', what: 'head' | 'body' | 'nothing' }} SlowSalvo */

/** What some clients do at the same time. @typedef {AskingSalvo | DepartingSalvo | UnreadSalvo | SlowSalvo} Salvo */

/** Makes the content once, when it is first wanted. @template T @param {() => T} make @returns {() => T} */
export function once(make) {
  let made;
  return () => (made ??= make());
}
