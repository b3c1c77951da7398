import { SMALL_LIST } from '../measure/probe.mjs';
import { once } from '../client/salvo.mjs';
import { graphqlBody } from '../client/wire.mjs';

const small = once(() => graphqlBody(SMALL_LIST));

const nested = once(() =>
  graphqlBody(
    '{ agreements(first: 10) { nodes { id name signatories(first: 5) { nodes { id name } } claims { nodes { quote } } } } }',
  ),
);

/** Load that is no attack, under which something else happens. Those attacks send it. */
export const ORDINARY = [
  {
    name: 'sigterm',
    title: '64 clients of a small query',
    salvos: () => [{ kind: 'ask', connections: 64, body: small }],
  },
  {
    name: 'ordinary',
    title: 'eight clients of ordinary operations',
    salvos: () => [
      { kind: 'ask', connections: 4, body: small, polite: true },
      { kind: 'ask', connections: 4, body: nested, polite: true },
    ],
  },
];
