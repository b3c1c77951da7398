import { CustomsGraphError } from '../errors';
import type { Reader } from './readers';
import { valuesOf, type ValuesOf } from './setting';
import { CONFIG_SCHEMA } from './settings';
import { warningsAbout } from './warnings';

type Values = ValuesOf<typeof CONFIG_SCHEMA>;

/** What one operation may ask for, and how much is remembered of those seen. */
export type Limits = Values['limits'];

/** How to reach Neo4j; without a password the server is taken to ask for none. */
export type Neo4jSettings = Values['neo4j'] & { readonly uri: string };

export interface Config extends Omit<Values, 'neo4j'> {
  /** Undefined: the embedded store, in `dataDir`. */
  readonly neo4j: Neo4jSettings | undefined;
  /** Lines for the log about variables that are set and have no effect. */
  readonly warnings: readonly string[];
}

/**
 * The configuration that `env` describes; an empty value counts as not set.
 *
 * @throws CG_BAD_CONFIG once, naming every variable with a wrong value, the value, and what is accepted.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const problems: string[] = [];
  const values = valuesOf(CONFIG_SCHEMA, ({ name, reader, unset }) => {
    const given = textOf(env, name, reader);
    if (given === undefined) return unset;
    const read = reader.read(given);
    if (read === undefined) problems.push(problemOf(name, given, reader));
    return read ?? unset;
  });
  const { defaultPageSize, maxPageSize } = values.limits;
  if (defaultPageSize > maxPageSize) {
    problems.push(
      `DEFAULT_PAGE_SIZE is ${defaultPageSize}: accepted is at most MAX_PAGE_SIZE, which is ${maxPageSize}`,
    );
  }
  if (problems.length > 0) throw refusal(problems);
  const { uri } = values.neo4j;
  const neo4j = uri === undefined ? undefined : Object.freeze({ ...values.neo4j, uri });
  return Object.freeze({ ...values, neo4j, warnings: warningsAbout(env) });
}

function textOf(env: NodeJS.ProcessEnv, name: string, { secret }: Reader<unknown>): string | undefined {
  const text = secret ? env[name] : env[name]?.trim();
  return text === '' ? undefined : text;
}

function problemOf(name: string, given: string, { secret, accepts }: Reader<unknown>): string {
  // A URI may carry a password before its last @.
  const shown = secret ? 'a value not shown here' : JSON.stringify(given.replace(/\/\/.*@/su, '//***@').slice(0, 80));
  return `${name} is ${shown}: accepted is ${accepts}`;
}

function refusal(problems: readonly string[]): CustomsGraphError {
  const count = problems.length === 1 ? '1 setting has a value' : `${problems.length} settings have values`;
  return new CustomsGraphError('CG_BAD_CONFIG', [`${count} that cannot be used.`, ...problems].join('\n  '), {
    hint: 'Correct or unset these environment variables; .env.example lists every one with its default.',
  });
}
