import type { Graph } from '../../src/index';

/** An answer over HTTP: its status, its body as text and as JSON. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: {
    readonly data?: Readonly<Record<string, unknown>> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly unknown[];
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
  };
}

/** Asks for an operation by POST. A `request` that is text is the body as it is. */
export async function ask(
  url: string,
  request: string | { readonly query: string; readonly variables?: unknown; readonly operationName?: string },
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof request === 'string' ? request : JSON.stringify(request),
  });
  return answerOf(response);
}

export async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, text, body: JSON.parse(text) as Answer['body'] };
}

/** The data of a query that is answered without errors, by a server or by a graph in this process. */
export async function dataOf(
  asked: string | Graph,
  query: string,
  variables: object = {},
): Promise<Record<string, never>> {
  if (typeof asked !== 'string') {
    const { data, errors } = await asked.execute({ query, variables: { ...variables } });
    expect(errors).toBeUndefined();
    return data as Record<string, never>;
  }
  const { status, body, text } = await ask(asked, { query, variables });
  expect({ status, errors: body.errors, text: body.errors ? text : '' }).toEqual({ status: 200, text: '' });
  return body.data as Record<string, never>;
}

export interface Refusal {
  readonly status?: number;
  readonly code: string;
  readonly message: RegExp;
  readonly hint?: RegExp;
}

/** An operation that is refused, as a row of a table of tests. */
export interface RefusedOperation extends Refusal {
  readonly title: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** What no answer may hold: Cypher, stacks, paths of files, names from inside the server. */
const INNARDS =
  /\bMATCH\b|\bUNWIND\b|"stack|\n\s+at |\.[jt]s:\d|node_modules|\/src\/|CustomsGraphError|TypeError|RangeError/;

/** One error with its code and status, and nothing of what is behind the API. */
export function expectRefusal({ status, body, text }: Answer, refusal: Refusal): void {
  expect({ status, text }).toEqual({ status: refusal.status ?? 400, text: expect.any(String) as string });
  expect(body.data ?? null).toBeNull();
  expect(body.errors).toHaveLength(1);
  const [error] = body.errors!;
  expect(error!.extensions['code']).toBe(refusal.code);
  expect(error!.message).toMatch(refusal.message);
  expect(error!.extensions['hint']).toMatch(refusal.hint ?? /\S/);
  expect(error!.extensions['requestId']).toMatch(/\S/);
  expect(text).not.toMatch(INNARDS);
}
