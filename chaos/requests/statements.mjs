import { once } from '../client/salvo.mjs';
import { graphqlBody } from '../client/wire.mjs';

/** From sources to their claims and back, so many lists deep: each list multiplies the rows. */
const hub = (lists) =>
  once(() => {
    const filter = (left) =>
      left === 1
        ? '{ statements: { some: { node: { quote: { contains: "zzzq" } } } } }'
        : `{ statements: { some: { node: { source: ${filter(left - 1)} } } } }`;
    return graphqlBody(`{ sources(where: ${filter(lists)}) { totalCount } }`);
  });

/** Fifteen times from entities to claims to entities, so many lists deep. */
const claimsAndAbout = (lists) =>
  once(() => {
    const filter = (left) =>
      left === 0
        ? '{ id: { eq: "zzzq" } }'
        : `{ claims: { some: { node: { about: { some: { node: ${filter(left - 2)} } } } } } }`;
    const all = Array.from({ length: 15 }, () => filter(lists)).join(', ');
    return graphqlBody(`{ entities(where: { OR: [${all}] }) { totalCount } }`);
  });

/** An operation that costs some, and is within all limits: what clients that leave leave behind. */
const notCheap = (number) =>
  graphqlBody(`{
    entities(first: 100, orderBy: [{ claimCount: DESC }], where: { name: { contains: "${'abcdefghij'[number % 10]}" } }) {
      totalCount nodes { id name claims { nodes { quote source { name } } } }
    }
  }`);

export const STATEMENTS = [
  {
    name: 'hub-4',
    title: 'a filter from sources to claims and back, four lists deep',
    salvos: () => [{ kind: 'ask', connections: 1, body: hub(4) }],
  },
  {
    name: 'hub-4-x50',
    title: 'the same, fifty at once',
    short: ['embedded'],
    salvos: () => [{ kind: 'ask', connections: 50, body: hub(4) }],
  },
  {
    name: 'hub-4-departing',
    title: 'the same, a hundred whose clients leave after 50 ms',
    short: ['embedded', 'neo4j'],
    salvos: () => [{ kind: 'depart', connections: 100, afterMs: 50, total: 100, body: hub(4) }],
  },
  {
    name: 'hub-3',
    title: 'the same, three lists deep',
    salvos: () => [{ kind: 'ask', connections: 1, body: hub(3) }],
  },
  {
    name: 'hub-3-x50',
    title: 'three lists deep, fifty at once',
    salvos: () => [{ kind: 'ask', connections: 50, body: hub(3) }],
  },
  {
    name: 'hub-3-departing',
    title: 'three lists deep, a hundred whose clients leave after 50 ms',
    salvos: () => [{ kind: 'depart', connections: 100, afterMs: 50, total: 100, body: hub(3) }],
  },
  {
    name: 'hub-2-x50',
    title: 'two lists deep, fifty at once',
    salvos: () => [{ kind: 'ask', connections: 50, body: hub(2) }],
  },
  {
    name: 'claims-about',
    title: 'fifteen filters from entities to claims and back, four lists deep',
    salvos: () => [{ kind: 'ask', connections: 1, body: claimsAndAbout(4) }],
  },
  {
    name: 'claims-about-x50',
    title: 'the same two lists deep, fifty at once',
    salvos: () => [{ kind: 'ask', connections: 50, body: claimsAndAbout(2) }],
  },
  {
    name: 'departing-2000',
    title: '2,000 clients that leave an operation of some cost after 20 ms',
    salvos: () => [{ kind: 'depart', connections: 100, afterMs: 20, total: 2_000, bodyOf: notCheap }],
  },
];
