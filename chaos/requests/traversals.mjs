import { once } from '../client/salvo.mjs';
import { graphqlBody } from '../client/wire.mjs';

const twenty = (part) => Array.from({ length: 20 }, (_, i) => `a${i}: ${part(i)}`).join(' ');

/** A text of 190 characters that is written as nothing in the graph is, so that errors are forgiven in each word. */
const MISSPELT =
  'Administartion Kazakstan Cusotms Agreemnt Recogintion Operatr Programe Guangzou Shenzen Almati Horgoss '
    .repeat(2)
    .slice(0, 190);
const misspelt = (number) =>
  graphqlBody(
    `query Q${number % 7} { ${twenty((i) => `search(text: "${MISSPELT.slice(0, 180)}${i}x${number}") { totalCount }`)} }`,
  );

const simplePaths = (number) =>
  graphqlBody(`query Q${number % 5} {
    paths(from: "country:CN", to: "organization:wco", kind: SIMPLE, maxLength: 8, first: 100,
      via: { structural: true, except: [HAS_GOAL] }) { nodes { length nodes { id } } }
  }`);

const everyWay = once(() =>
  graphqlBody(`{
    paths(from: "country:CN", to: "organization:wco", kind: SIMPLE, maxLength: 8, first: 20,
      via: { only: [ABOUT, FROM_SOURCE, HAS_NAME, MEMBER_OF, PARTY_TO, SIGNED, MUTUALLY_RECOGNISES] }) { nodes { length } }
  }`),
);

const timelines = (number) =>
  graphqlBody(
    `query Q${number % 5} { ${twenty((i) => `timeline(about: "${ENTITIES[i % ENTITIES.length]}") { undated(first: 100) { totalCount } entries(first: 100) { edges { cursor } pageInfo { hasNextPage } } }`)} }`,
  );
const ENTITIES = ['country:CN', 'organization:wco', 'administration:cn-gacc'];

const neighbourhoods = once(() =>
  graphqlBody(`{ ${twenty(() => 'neighbourhood(of: "country:CN", depth: 4, first: 200) { nodes { id } }')} }`),
);

export const TRAVERSALS = [
  {
    name: 'search-misspelt',
    title: '20 searches of a misspelt text of 190 characters, eight at once',
    short: ['embedded'],
    salvos: () => [{ kind: 'ask', connections: 8, bodyOf: misspelt }],
  },
  {
    name: 'paths-simple',
    title: 'simple paths of up to eight steps, four at once',
    salvos: () => [{ kind: 'ask', connections: 4, bodyOf: simplePaths }],
  },
  {
    name: 'paths-everything',
    title: 'simple paths over claims, sources and names, fifty at once',
    salvos: () => [{ kind: 'ask', connections: 50, body: everyWay }],
  },
  {
    name: 'timeline-x20',
    title: '20 timelines in an operation, four at once',
    short: ['neo4j'],
    salvos: () => [{ kind: 'ask', connections: 4, bodyOf: timelines }],
  },
  {
    name: 'neighbourhoods',
    title: '20 neighbourhoods four steps wide, eight at once',
    salvos: () => [{ kind: 'ask', connections: 8, body: neighbourhoods }],
  },
];
