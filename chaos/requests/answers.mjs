import { once } from '../client/salvo.mjs';
import { graphqlBody } from '../client/wire.mjs';

const aliases = (count, field) => Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ');

/** Few rows, each with its longest text 190 times: megabytes for little work of the store. */
const longTexts = once(() => graphqlBody(`{ claims(first: 500) { nodes { ${aliases(190, 'quote')} } } }`));

/** Many rows in rows. */
const manyRows = (number) =>
  graphqlBody(`query Q${number % 3} {
    entities(first: 500) {
      nodes { id name description names { id value kind language } claims(first: 20) { nodes { id quote statement citation source { id name } } } }
    }
  }`);

export const ANSWERS = [
  {
    name: 'large-answers',
    title: 'the largest answers, four clients that read them',
    salvos: () => [{ kind: 'ask', connections: 4, body: longTexts }],
  },
  {
    name: 'large-answers-x50',
    title: 'the largest answers, fifty clients that read them',
    salvos: () => [{ kind: 'ask', connections: 50, body: longTexts }],
  },
  {
    name: 'many-rows',
    title: 'answers of rows in rows, eight clients that read them',
    salvos: () => [{ kind: 'ask', connections: 8, bodyOf: manyRows }],
  },
  {
    name: 'unread-answers',
    title: 'the largest answers, fifty clients that never read',
    short: ['embedded'],
    salvos: () => [{ kind: 'unread', connections: 50, body: longTexts }],
  },
];
