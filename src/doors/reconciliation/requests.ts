import * as z from 'zod';
import { HttpError } from '../../server/http-error';

/** Rows of one request; OpenRefine sends ten. */
export const MOST_QUERIES = 50;
/** Candidates of one row. */
const MOST_CANDIDATES = 50;
export const USUAL_CANDIDATES = 5;
/** Entities and columns of one extension. */
const MOST_IDS = 100;
const MOST_COLUMNS = 30;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const propertyValue = z.union([scalar, z.object({ id: z.string(), name: z.string().optional() })]);

const queryOf = z.object({
  query: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  type_strict: z.enum(['any', 'all', 'should']).optional(),
  limit: z.int().min(1).max(MOST_CANDIDATES).optional(),
  properties: z
    .array(z.object({ pid: z.string(), v: z.union([propertyValue, z.array(propertyValue)]) }))
    .max(MOST_COLUMNS)
    .optional(),
});

/** A row to be found. */
export type ReconciliationQuery = z.output<typeof queryOf>;
export type PropertyValue = z.output<typeof propertyValue>;

const batchOf = z
  .record(z.string(), queryOf)
  .refine((batch) => Object.keys(batch).length <= MOST_QUERIES, `at most ${MOST_QUERIES} queries`);

const extensionOf = z.object({
  ids: z.array(z.string()).max(MOST_IDS),
  properties: z
    .array(z.object({ id: z.string(), settings: z.record(z.string(), z.unknown()).optional() }))
    .max(MOST_COLUMNS),
});

export type ExtensionQuery = z.output<typeof extensionOf>;

export const readBatch = (text: string): Readonly<Record<string, ReconciliationQuery>> =>
  read('queries', batchOf, text);
export const readExtension = (text: string): ExtensionQuery => read('extend', extensionOf, text);

/** A parameter that holds JSON. Throws BAD_REQUEST, with what was wrong by its place. */
function read<T extends z.ZodType>(parameter: string, form: T, text: string): z.output<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HttpError('BAD_REQUEST', `The parameter ${parameter} is not JSON.`);
  }
  const { data, error } = form.safeParse(value);
  if (!error) return data;
  const [issue] = error.issues;
  const place = [parameter, ...(issue?.path.map(String) ?? [])].join('.');
  throw new HttpError('BAD_REQUEST', `${place}: ${issue?.message}.`);
}
