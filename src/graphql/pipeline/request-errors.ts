import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { CustomsGraphError, type ErrorCode } from '../../errors';
import { hintOf } from '../hints/hint-of';
import type { Barred } from './input-guard';

/** What a caller learns of an error. */
interface Public {
  readonly code: ErrorCode;
  readonly status: number;
  /** In the place of the error's own words and hint, where these speak of what is behind the server. */
  readonly words?: string;
}

const UNAVAILABLE: Public = {
  code: 'SERVICE_UNAVAILABLE',
  status: 503,
  words: 'The graph cannot be reached at the moment. Try again shortly.',
};
const INTERNAL: Public & { readonly words: string } = {
  code: 'INTERNAL_SERVER_ERROR',
  status: 500,
  words: 'Something went wrong on the server.',
};

/** What a caller learns of errors raised on purpose; INTERNAL of all others. */
const PUBLIC: Partial<Record<ErrorCode, Public>> = {
  BAD_USER_INPUT: { code: 'BAD_USER_INPUT', status: 400 },
  BAD_CURSOR: { code: 'BAD_CURSOR', status: 400 },
  LIMIT_EXCEEDED: { code: 'LIMIT_EXCEEDED', status: 400 },
  CG_STORE_UNAVAILABLE: UNAVAILABLE,
  CG_STORE_MISCONFIGURED: UNAVAILABLE,
  CG_STORE_UNAUTHORIZED: UNAVAILABLE,
  CG_STORE_TIMEOUT: {
    code: 'TIMEOUT',
    status: 504,
    words: 'The answer took longer than the time allowed. Ask for less at once.',
  },
  CG_OVERLOADED: { code: 'SERVICE_UNAVAILABLE', status: 503 },
};

/** An error as GraphQL carries it: code, hint and HTTP status in its extensions. */
export function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const raised = error instanceof CustomsGraphError ? error : undefined;
  const { code, status, words } = (raised && PUBLIC[raised.code]) ?? INTERNAL;
  const hint = words === undefined ? raised?.hint : undefined;
  return new GraphQLError(words ?? (error as Error).message, {
    originalError: error instanceof Error ? error : null,
    extensions: { code, ...(hint ? { hint } : {}), http: { status } },
  });
}

/** Whether an operation was refused because too many others are at work. */
export const isOverload = (error: unknown): error is CustomsGraphError =>
  error instanceof CustomsGraphError && error.code === 'CG_OVERLOADED';

/** The way out for a request that is barred. */
export const BARRED_HINTS: Readonly<Record<Barred['code'], string>> = {
  BAD_USER_INPUT: 'Send text without NUL characters and without halves of surrogate pairs.',
  LIMIT_EXCEEDED:
    'Split the operation, or send values as variables; filters take lists, so few conditions need to be nested.',
  DOCUMENT_NOT_TRUSTED:
    'Send the id of a document that it runs as documentId or extensions.persistedQuery.sha256Hash, or its text unchanged.',
};

/** What the guard or the list of trusted documents says of a request, as GraphQL carries it. */
export const barredError = ({ code, message }: Barred): GraphQLError =>
  new GraphQLError(message, { extensions: { code, hint: BARRED_HINTS[code] } });

/** Codes whose messages were written for callers, by this project or by GraphQL's own libraries. */
const SPOKEN = new Set([
  'BAD_USER_INPUT',
  'BAD_CURSOR',
  'LIMIT_EXCEEDED',
  'DOCUMENT_NOT_TRUSTED',
  'SERVICE_UNAVAILABLE',
  'TIMEOUT',
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The way out for errors of GraphQL's own libraries, which have none. */
const HINTS: Readonly<Record<string, string>> = {
  BAD_USER_INPUT: 'The page at /graphql offers what can stand at each place, and shows what each variable may be.',
  BAD_REQUEST:
    'Post a JSON object {"query": "...", "variables": {...}} with the header content-type: application/json.',
  GRAPHQL_PARSE_FAILED: 'Look at the place that "locations" names: a bracket, quote or name is missing or too many.',
  GRAPHQL_VALIDATION_FAILED: 'The page at /graphql offers what can stand at the place that "locations" names.',
  SERVICE_UNAVAILABLE: 'Try again in a moment; /readyz tells when the store answers.',
  TIMEOUT: 'Ask for smaller pages or fewer levels.',
  OPERATION_RESOLUTION_FAILURE: 'Name one of the operations of the document as operationName.',
};

/** Whether the message of an error was not written for callers. */
const isInternal = ({ extensions }: { extensions?: Readonly<Record<string, unknown>> }): boolean =>
  !SPOKEN.has(String(extensions?.['code']));

/** The errors behind those that callers see masked, each once. */
export function internalErrors(errors: readonly GraphQLError[]): Set<Error> {
  const behind = (error: Error): Error =>
    error instanceof GraphQLError && error.originalError ? behind(error.originalError) : error;
  return new Set(errors.filter(isInternal).map(behind));
}

/** The errors of a document that is not valid, as a caller sees them: the first tell enough, and a limit tells all. */
export function invalidDocument(
  code: string,
  errors: readonly GraphQLError[],
  format: FormatError,
): readonly GraphQLFormattedError[] {
  const over = errors.find(({ extensions }) => extensions['code'] === 'LIMIT_EXCEEDED');
  if (over) return [{ message: over.message, extensions: over.extensions }];
  return errors.slice(0, MOST_ERRORS).map((error) => {
    const { message, locations, path } = error.toJSON();
    const places = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) };
    const { http: _status, ...extensions } = error.extensions;
    const own = extensions['code'] === 'BAD_CURSOR' ? 'BAD_CURSOR' : code;
    return format({ message, ...places, extensions: { ...extensions, code: own } });
  });
}

type FormatError = (formatted: GraphQLFormattedError) => GraphQLFormattedError;

/** `formatError` for callers who may see the schema: errors of graphql-js have hints that lead to the right call. */
export const formatWithSchema =
  (schema: GraphQLSchema) =>
  (formatted: GraphQLFormattedError): GraphQLFormattedError => {
    const { hint } = formatted.extensions ?? {};
    const found = hint === undefined && !isInternal(formatted) ? hintOf(schema, formatted.message) : undefined;
    return formatError(found ? { ...formatted, extensions: { ...formatted.extensions, hint: found } } : formatted);
  };

/** What graphql-js guesses of the schema, and hints at where it is shown. */
const GUESS = / ?Did you mean [^?]*\?/g;
const SCHEMA = 'The page at /graphql';

/** `formatError` for callers who may not see the schema: nothing tells a name that they did not send. */
export function formatWithoutSchema(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, extensions, ...rest } = formatError({
    ...formatted,
    message: formatted.message.replace(GUESS, ''),
  });
  const { hint, ...others } = extensions!;
  const told = typeof hint === 'string' && !hint.includes(SCHEMA) && !/^(Did you mean|Known are) /.test(hint);
  const shown = told ? hint : 'This server does not show its schema: ask the people who run it what there is.';
  return { ...rest, message, extensions: { hint: shown, ...others } };
}

/** The last word on what leaves the server: messages that nobody wrote for callers are masked. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (!isInternal(formatted)) {
    const hint = HINTS[String(formatted.extensions!['code'])];
    return {
      ...formatted,
      message: clip(formatted.message),
      extensions: { ...(hint ? { hint } : {}), ...formatted.extensions },
    };
  }
  const { path, locations } = formatted;
  return {
    message: INTERNAL.words,
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: {
      code: 'INTERNAL_SERVER_ERROR',
      hint: 'Tell the operator the request id; the log has the details under it.',
    },
  };
}

const MOST_CHARACTERS = 600;
/** Of one answer. */
export const MOST_ERRORS = 10;

/** GraphQL's messages repeat what was sent, which may be long; what is wrong with it stands at the end. */
const clip = (message: string): string =>
  message.length > MOST_CHARACTERS ? `${message.slice(0, 300)} … ${message.slice(-300)}` : message;
