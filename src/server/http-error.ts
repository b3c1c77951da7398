import { BARRED_HINTS, isOverload } from '../graphql/pipeline/request-errors';
import { UnreadableRequest } from '../graphql/pipeline/read-request';

/** Answers that the HTTP layer gives before or instead of GraphQL: their codes, status and way out. */
export const HTTP_ERRORS = {
  BAD_REQUEST: {
    status: 400,
    hint: 'Post a JSON object {"query": "...", "variables": {...}} with the header content-type: application/json.',
  },
  BAD_CURSOR: { status: 400, hint: 'Take "endCursor" or a cursor of an earlier answer as it is.' },
  BAD_USER_INPUT: { status: 400, hint: BARRED_HINTS.BAD_USER_INPUT },
  LIMIT_EXCEEDED: { status: 400, hint: BARRED_HINTS.LIMIT_EXCEEDED },
  UNAUTHENTICATED: {
    status: 401,
    hint: 'Send the key or token that the operator gave you: authorization: Bearer ..., or x-api-key: ...',
  },
  DOCUMENT_NOT_TRUSTED: { status: 403, hint: BARRED_HINTS.DOCUMENT_NOT_TRUSTED },
  DOCUMENT_NOT_FOUND: {
    status: 404,
    hint: 'Send the id as the file TRUSTED_DOCUMENTS of the server has it, or the text of the document as query.',
  },
  NOT_FOUND: { status: 404, hint: 'The graph answers at /graphql.' },
  METHOD_NOT_ALLOWED: { status: 405, hint: 'Use one of the methods in the header Allow.' },
  NOT_ACCEPTABLE: { status: 406, hint: 'Accept application/json or application/graphql-response+json.' },
  REQUEST_TIMEOUT: { status: 408, hint: 'Send the whole request at once.' },
  PAYLOAD_TOO_LARGE: { status: 413, hint: 'Split the operation, or pass long lists in several requests.' },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    hint: 'Send application/json in UTF-8, without a content-encoding.',
  },
  TOO_MANY_REQUESTS: { status: 429, hint: 'Wait for as long as the header Retry-After says, then ask less often.' },
  HEADERS_TOO_LARGE: { status: 431, hint: 'Send long operations by POST instead of GET.' },
  INTERNAL_SERVER_ERROR: { status: 500, hint: 'Tell the operator the request id; the log has the details under it.' },
  SERVICE_UNAVAILABLE: { status: 503, hint: 'Try again in a moment.' },
  TIMEOUT: { status: 504, hint: 'Ask for smaller pages or fewer levels, or try again in a moment.' },
} as const satisfies Record<string, { readonly status: number; readonly hint: string }>;

export type HttpErrorCode = keyof typeof HTTP_ERRORS;

interface HttpErrorOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** In the place of what is said to all errors of the code. */
  readonly hint?: string | undefined;
  /** What the log tells beside it, and the client does not learn. */
  readonly cause?: unknown;
}

/** An error whose message is meant for the client. */
export class HttpError extends Error {
  readonly code: HttpErrorCode;
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly hint: string;

  constructor(code: HttpErrorCode, message: string, { headers = {}, hint, cause }: HttpErrorOptions = {}) {
    super(message, { cause });
    this.name = 'HttpError';
    this.code = code;
    this.statusCode = HTTP_ERRORS[code].status;
    this.headers = headers;
    this.hint = hint ?? HTTP_ERRORS[code].hint;
  }
}

/** The JSON text of an error, in the form of a GraphQL answer, so that clients need to know one form only. */
export function errorBody({ code, message, hint }: HttpError, requestId: string): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, hint, requestId } }] });
}

/** The error that a client sees in the place of another: what went wrong where the client can mend it, else no more than that. */
export function httpErrorOf(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (isOverload(error)) return new HttpError('SERVICE_UNAVAILABLE', error.message);
  if (error instanceof UnreadableRequest) return new HttpError('BAD_REQUEST', error.message);
  const { statusCode: status = 500 } = error as { statusCode?: number };
  if (status === 413) return new HttpError('PAYLOAD_TOO_LARGE', 'The body is larger than this server reads.');
  if (status === 415) return new HttpError('UNSUPPORTED_MEDIA_TYPE', 'A body of this content-type cannot be read.');
  if (status === 404) return new HttpError('NOT_FOUND', 'There is nothing at this address.');
  if (status < 500) return new HttpError('BAD_REQUEST', 'The request cannot be read.');
  return new HttpError('INTERNAL_SERVER_ERROR', 'The server made a mistake.');
}
