import { OperationPreparer, OperationRunner, graphql, neo4j, readTopology } from './product.mjs';

/**
 * One way to have a question answered: what is compared with others in the same run.
 *
 * @typedef {object} Lane
 * @property {string} name
 * @property {(question: object) => boolean} canAnswer
 * @property {(question: object, variables: object) => Promise<string>} answer the answer as JSON text
 * @property {() => Spent | undefined} spent what the answers since the last call have taken of the store
 *
 * @typedef {object} Spent
 * @property {number} statements
 * @property {number} milliseconds from sending them to having their rows
 */

/**
 * The server's own way, without HTTP: a parsed operation and its variables in, JSON text out.
 *
 * @param {string} name
 * @param {object} store
 * @param {{ registry: object, schema: object, limits: object }} server
 * @param {readonly string[]} [only] the questions that it answers; all when not given
 * @returns {Promise<Lane>}
 */
export async function serverLane(name, store, { registry, schema, limits }, only) {
  const metered = meter(store);
  const graph = { currentId: (id) => id, topology: await readTopology(registry, store) };
  const preparer = new OperationPreparer(registry, schema, limits, graph);
  const runner = new OperationRunner(registry, metered.store, limits, (id) => id);
  const documents = new Map();
  const documentOf = ({ name: question, operation }) => {
    if (!documents.has(question)) {
      const document = graphql.parse(operation);
      const [error] = graphql.validate(schema, document);
      if (error) throw error;
      documents.set(question, document);
    }
    return documents.get(question);
  };
  return {
    name,
    canAnswer: ({ name: question }) => only?.includes(question) ?? true,
    async answer(question, variables) {
      const document = documentOf(question);
      const request = preparer.prepare(document, graphql.getOperationAST(document), variables);
      const answer = await runner.run(request);
      if (answer.kind !== 'text') throw new Error(`${question.name} left the fast lane.`);
      return answer.text;
    },
    spent: metered.spent,
  };
}

/** A store that counts what is asked of it. */
function meter(store) {
  let spent = { statements: 0, milliseconds: 0 };
  const counted = (method) => async (asked, options) => {
    const started = performance.now();
    try {
      return await store[method](asked, options);
    } finally {
      spent.statements += 1;
      spent.milliseconds += performance.now() - started;
    }
  };
  return {
    store: Object.assign(Object.create(store), { run: counted('run'), findByText: counted('findByText') }),
    spent: () => {
      const until = spent;
      spent = { statements: 0, milliseconds: 0 };
      return until;
    },
  };
}

/** The store without its own search for shortest ways: what is asked with conditions on the steps goes so. */
export const byFrontiers = (store) =>
  Object.assign(Object.create(store), { findsShortestPaths: false, run: (...asked) => store.run(...asked) });

/**
 * Cypher as people write it, sent by the driver in one round trip.
 *
 * @param {string} name
 * @param {object} driver
 * @param {object} registry
 * @returns {Lane}
 */
export function handLane(name, driver, registry) {
  return {
    name,
    canAnswer: ({ byHand }) => byHand !== undefined,
    async answer({ byHand }, variables) {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      try {
        const { records } = await session.run(byHand.text(registry), variables);
        return JSON.stringify(byHand.read(records[0]?.get('row')));
      } finally {
        await session.close();
      }
    },
    spent: () => undefined,
  };
}
