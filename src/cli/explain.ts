import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { GraphQLError, getOperationAST, parse, validate } from 'graphql';
import { explain, statementOf } from '../compiler/explain';
import type { Limits } from '../config/config';
import { CustomsGraphError } from '../errors';
import { OperationPreparer } from '../graphql/pipeline/prepare-operation';
import { OperationRunner } from '../graphql/pipeline/run-operation';
import { buildSchema } from '../graphql/schema';
import type { Registry } from '../model/registry';
import { idWithoutView } from '../model/values/view';
import type { GraphStore } from '../store/graph-store';
import { readTopology } from '../store/read-topology';
import { print, type Command } from './command';
import { domain, settings, withStore } from './project';

export const explainCommand: Command = {
  usage: {
    'explain FILE': "run the operation in FILE on the store, and show its statement and the store's plan for it",
  },
  async run(args) {
    const { limits } = settings();
    print(await withStore((store) => explainOperation(domain(), store, limits, args)));
  },
};

/**
 * Runs the operation in a file, and yields lines on what becomes of it: its statement, the store's plan with what
 * each operator took, its cost, and how long preparing took the first time and takes again. For whoever runs the
 * server; callers are shown no plans. Throws CG_BAD_CONFIG for a file that has no operation that can be run.
 */
export async function explainOperation(
  registry: Registry,
  store: GraphStore,
  limits: Limits,
  args: readonly string[],
): Promise<string[]> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { variables: { type: 'string' } },
    allowPositionals: true,
  });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw unusable('Name one file with an operation.');
  if (!existsSync(file)) throw unusable(`There is no file ${file}.`);
  const text = readFileSync(file, 'utf8');
  const document = readable(() => parse(text), file);
  const schema = buildSchema(registry);
  const [mistake] = validate(schema, document);
  if (mistake) throw unusable(`${file}: ${mistake.message}`);
  const operation = getOperationAST(document);
  if (!operation) throw unusable(`${file} must have exactly one operation.`);
  const given = values.variables ?? /^# variables: (.*)$/m.exec(text)?.[1] ?? '{}';
  const variables = readable(() => JSON.parse(given) as Record<string, unknown>, 'The variables');

  const topology = await readTopology(registry, store);
  const graph = { currentId: idWithoutView, topology };
  const preparer = new OperationPreparer(registry, schema, limits, graph);
  const prepare = () => timed(() => preparer.prepare(document, operation, variables));
  const [[request, first], [, again]] = [prepare(), prepare()];
  if (!request) throw unusable(`The variables do not fit those of ${file}.`);
  const { ran } = await new OperationRunner(registry, store, limits, idWithoutView).run(request);
  const { steps, limits: size } = explain(request.prepared, ran.bound, ran);
  const prepared = ran.search ? request.prepared.searching!() : request.prepared;
  const { text: cypher, parameters } = statementOf(prepared, ran.bound, ran.search);
  const plan = await store.profile({ text: cypher, parameters });
  return [
    ...steps.flatMap(({ statement, times }) => [`-- before it, ${times} times`, statement, '']),
    cypher,
    '',
    ...Object.entries(parameters).map(([name, value]) => `$${name} = ${shown(value)}`),
    '',
    `${store.name}:`,
    ...plan,
    '',
    `cost ${size.cost} values at most, ${size.visits} visited, ${size.depth} steps deep, ${size.subqueries} subqueries`,
    `prepared in ${first} ms, and in ${again} ms when it is known`,
  ];
}

function timed<T>(work: () => T): [T, string] {
  const started = performance.now();
  const value = work();
  return [value, (performance.now() - started).toFixed(2)];
}

const shown = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner));

function readable<T>(read: () => T, what: string): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof GraphQLError) throw unusable(`${what}: ${error.message}`);
    throw error;
  }
}

const unusable = (message: string): CustomsGraphError =>
  new CustomsGraphError('CG_BAD_CONFIG', message, {
    hint: 'npm run explain -- schema/operations/01-who-signed-what.graphql [--variables \'{"first": 3}\']',
  });
