import * as z from 'zod';
import { HttpError } from '../../server/http-error';
import type { Columns } from './columns';

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

const text = z
  .string()
  .refine((value) => !value.includes('\0'), 'a text has no character NUL')
  .transform((value) => value.slice(0, LONGEST_VALUE));
const scalar = z.union([text, z.number(), z.boolean()]);
const propertyValue = z.union([scalar, z.object({ id: text, name: text.optional() })], {
  error: 'a value is a text, a number, true or false, or {"id": "...", "name": "..."}',
});

const queryOf = z.object({
  query: text.optional(),
  type: z.union([text, z.array(text)], { error: 'a type is a text, or a list of texts' }).optional(),
  type_strict: z.enum(['any', 'all', 'should']).optional(),
  limit: z.int().min(1).max(MOST_CANDIDATES).optional(),
  properties: z
    .array(z.object({ pid: text, v: z.union([propertyValue, z.array(propertyValue).max(MOST_VALUES)]) }))
    .max(MOST_COLUMNS)
    .optional(),
});

/** A row to be found. */
export type ReconciliationQuery = z.output<typeof queryOf>;
export type PropertyValue = z.output<typeof propertyValue>;

/** The texts of a value: of a thing that was matched before, its id and name. */
export const textsOf = (value: PropertyValue): readonly string[] =>
  typeof value === 'object' ? [value.id, value.name ?? ''] : [String(value)];

// Rows are counted before they are read: there can be many in a body.
const batchOf = z
  .record(z.string(), z.unknown())
  .refine((batch) => Object.keys(batch).length <= MOST_QUERIES, `at most ${MOST_QUERIES} queries`)
  .pipe(z.record(z.string(), queryOf));

const extensionOf = z.object({
  ids: z.array(text).max(MOST_IDS),
  properties: z.array(z.object({ id: text, settings: z.record(z.string(), z.unknown()).optional() })).max(MOST_COLUMNS),
});

export type ExtensionQuery = z.output<typeof extensionOf>;

/** The rows of a batch. Throws BAD_REQUEST, also for a type or property that there is not. */
export function readBatch(json: string, columns: Columns): Readonly<Record<string, ReconciliationQuery>> {
  const batch = read('queries', batchOf, json, '{"q0": {"query": "Dulata", "type": "Port"}}');
  for (const [key, { type = [], properties = [] }] of Object.entries(batch)) {
    for (const one of [type].flat()) assertType(`queries.${key}.type`, one, columns);
    for (const { pid } of properties) assertColumn(`queries.${key}.properties`, pid, columns);
  }
  return batch;
}

/** What an extension asks. Throws BAD_REQUEST, also for a property that there is not. */
export function readExtension(json: string, columns: Columns): ExtensionQuery {
  const extension = read('extend', extensionOf, json, '{"ids": ["port:dulata"], "properties": [{"id": "country"}]}');
  for (const { id } of extension.properties) assertColumn('extend.properties', id, columns);
  return extension;
}

/** Throws BAD_REQUEST for a type that there is not. */
export function assertType(place: string, type: string, { types }: Columns): void {
  if (types.has(type)) return;
  throw new HttpError('BAD_REQUEST', `${place}: there is no type "${type.slice(0, 100)}".`, {
    hint: `Types are ${[...types.keys()].join(', ')}.`,
  });
}

function assertColumn(place: string, column: string, { all }: Columns): void {
  if (all.has(column)) return;
  throw new HttpError('BAD_REQUEST', `${place}: there is no property "${column.slice(0, 100)}".`, {
    hint: 'Ask /reconcile/suggest/property?prefix= for those that there are, such as country.',
  });
}

/** A parameter that holds JSON. Throws BAD_REQUEST, with what was wrong by its place and value, and an example. */
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
  const { path, message } = error.issues[0]!;
  const wrong = path.reduce<unknown>((within, key) => (within as Record<PropertyKey, unknown>)[key], value);
  const shown = wrong === undefined ? '' : ` It is ${JSON.stringify(wrong).slice(0, 100)}.`;
  throw new HttpError('BAD_REQUEST', `${[parameter, ...path].join('.')}: ${message}.${shown}`, { hint });
}
