/** One operation as it is sent. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | undefined;
}

/** The headers of every request; a reader's own come after and may replace them. */
export const REQUEST_HEADERS: Readonly<Record<string, string>> = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json;q=0.9',
  // Asks for the time on the server and the cost, which the status bar shows.
  'x-timing': '1',
};

/** A server's answer, with what can be measured from outside. */
export interface GraphQLAnswer {
  readonly status: number;
  readonly result: AnswerBody;
  /** From sending to the last byte. */
  readonly roundTripMs: number;
  /** Length of the body, unpacked. */
  readonly bytes: number;
}

export interface AnswerBody {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly AnswerError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface AnswerError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Posts an operation; rejects when there is no connection or the answer is not JSON. */
export async function postOperation(
  endpoint: string,
  request: GraphQLRequest,
  options: { headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<GraphQLAnswer> {
  const started = performance.now();
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { ...REQUEST_HEADERS, ...options.headers },
    body: JSON.stringify(request),
    signal: options.signal ?? null,
  }).catch((cause: unknown) => {
    // All that fetch says then is "Failed to fetch", each browser in its own words.
    throw cause instanceof TypeError ? new Error('The server cannot be reached.', { cause }) : cause;
  });
  const body = await response.arrayBuffer();
  const roundTripMs = performance.now() - started;
  const result = parseBody(new TextDecoder().decode(body), response);
  return { status: response.status, result, roundTripMs, bytes: body.byteLength };
}

function parseBody(text: string, response: Response): AnswerBody {
  try {
    return JSON.parse(text) as AnswerBody;
  } catch {
    const type = response.headers.get('content-type') ?? 'no content type';
    throw new Error(`The server answered ${response.status} with ${type}, which is not JSON.`);
  }
}
