import { SMALL_LIST } from '../measure/probe.mjs';
import { once } from '../client/salvo.mjs';
import { graphqlBody } from '../client/wire.mjs';

const small = once(() => graphqlBody(SMALL_LIST));

/** The aim for those whose requests the server accepts; it may refuse the rest with 503 and Retry-After. */
const ACCEPTED_P99_MS = 1_000;
const asked = { acceptedP99Ms: ACCEPTED_P99_MS, p99Ms: ACCEPTED_P99_MS, refusedShare: 1, refusedWithoutRetryAfter: 0 };

/** Who comes back at once makes a queue of his own: the server cannot be quick for all, but must be for most. */
const RUDE_P99_MS = 1_500;

export const CONNECTIONS = [
  {
    name: 'connections-500',
    title: '500 connections that each ask a small query again and again',
    short: ['embedded'],
    aims: { ...asked, attackerLost: 0 },
    salvos: () => [{ kind: 'ask', connections: 500, body: small, polite: true }],
  },
  {
    name: 'connections-2000',
    title: '2,000 such connections',
    aims: { ...asked, attackerLost: 0 },
    salvos: () => [{ kind: 'ask', connections: 2_000, body: small, polite: true }],
  },
  {
    name: 'connections-2000-rude',
    title: '2,000 such connections that take no notice of Retry-After',
    aims: { ...asked, acceptedP99Ms: RUDE_P99_MS, p99Ms: RUDE_P99_MS, attackerLost: 0 },
    salvos: () => [{ kind: 'ask', connections: 2_000, body: small }],
  },
  {
    name: 'slow-heads',
    title: '300 clients that send their head a byte at a time',
    salvos: () => [{ kind: 'slow', what: 'head', connections: 300, body: small }],
  },
  {
    name: 'slow-bodies',
    title: '300 clients that send their body a byte at a time',
    salvos: () => [{ kind: 'slow', what: 'body', connections: 300, body: small }],
  },
  {
    name: 'silent',
    title: '500 clients that connect and say nothing',
    salvos: () => [{ kind: 'slow', what: 'nothing', connections: 500, body: small }],
  },
];
