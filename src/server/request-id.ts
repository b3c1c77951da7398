import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Anything else could forge lines in somebody's log, or fill it. */
const USABLE_ID = /^[A-Za-z0-9._-]{1,64}$/;

/** Of this process, so that ids of two servers in one log differ. */
const BEGINNING = randomUUID().slice(0, 8);
let made = 0;

/** The caller's `x-request-id` where it is safe to repeat, else an id of our own, such as `3f9a01c2-5k`. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && USABLE_ID.test(given) ? given : `${BEGINNING}-${(made += 1).toString(36)}`;
}
