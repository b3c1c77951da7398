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

/** Values of one column of one row, and characters of each that count: all are compared with all candidates. */
const MOST_VALUES = 20;
const LONGEST_VALUE = 500;

const text = z.string().transform((value) => value.slice(0, LONGEST_VALUE));
const scalar = z.union([text, z.number(), z.boolean()]);
const propertyValue = z.union([scalar, z.object({ id: text, name: text.optional() })]);

const queryOf = z.object({
  query: z.string().optional(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  type_strict: z.enum(['any', 'all', 'should']).optional(),
  limit: z.int().min(1).max(MOST_CANDIDATES).optional(),
  properties: z
    .array(z.object({ pid: z.string(), v: z.union([propertyValue, z.array(propertyValue).max(MOST_VALUES)]) }))
    .max(MOST_COLUMNS)
    .optional(),
});

/** A row to be found. */
export type ReconciliationQuery = z.output<typeof queryOf>;
export type PropertyValue = z.output<typeof propertyValue>;

/** The texts of a value: of a thing that was matched before, its id and name. */
export const textsOf = (value: PropertyValue): readonly string[] =>
  typeof value === 'object' ? [value.id, value.name ?? ''] : [String(value)];

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

/** The rows of a batch. Throws BAD_REQUEST, also for a type that is none of `types`. */
export function readBatch(
  json: string,
  types: ReadonlyMap<string, unknown>,
): Readonly<Record<string, ReconciliationQuery>> {
  const batch = read('queries', batchOf, json, '{"q0": {"query": "Dulata", "type": "Port"}}');
  for (const [key, { type = [] }] of Object.entries(batch)) {
    const unknown = [type].flat().find((one) => !types.has(one));
    if (unknown === undefined) continue;
    throw new HttpError('BAD_REQUEST', `queries.${key}.type: there is no type "${unknown.slice(0, 100)}".`, {
      hint: `Types are ${[...types.keys()].join(', ')}.`,
    });
  }
  return batch;
}

/** What an extension asks. Throws BAD_REQUEST. */
export const readExtension = (json: string): ExtensionQuery =>
  read('extend', extensionOf, json, '{"ids": ["port:dulata"], "properties": [{"id": "country"}]}');

/** A parameter that holds JSON. Throws BAD_REQUEST, with what was wrong by its place, and an example of what is right. */
function read<T extends z.ZodType>(parameter: string, form: T, json: string, example: string): z.output<T> {
  const hint = `Send such as ${parameter}=${example}, as a form or in the address.`;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new HttpError('BAD_REQUEST', `The parameter ${parameter} is not JSON.`, { hint });
  }
  const { data, error } = form.safeParse(value);
  if (!error) return data;
  const [issue] = error.issues;
  const place = [parameter, ...(issue?.path.map(String) ?? [])].join('.');
  throw new HttpError('BAD_REQUEST', `${place}: ${issue?.message}.`, { hint });
}
