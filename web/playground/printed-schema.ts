import { buildSchema, introspectionFromSchema } from 'graphql';
import type { AnswerBody } from './graphql-request';

/** Where the server shows its schema as text. */
const ADDRESS = '/schema.graphql';

/**
 * The schema that the server prints, in the form of an introspection: a server that runs only trusted documents refuses
 * to be asked for it. Undefined where it shows none.
 */
export async function printedSchema(): Promise<AnswerBody | undefined> {
  const response = await fetch(ADDRESS);
  if (!response.ok) return undefined;
  return { data: { ...introspectionFromSchema(buildSchema(await response.text())) } };
}
