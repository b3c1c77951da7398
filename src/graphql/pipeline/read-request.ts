import { isUtf8 } from 'node:buffer';
import { unsafeVariables } from './input-guard';

/** A request that cannot be read, in words for its sender. */
export class UnreadableRequest extends Error {}

/** What a request asks for. */
export interface Asked {
  /** The text of its document. */
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The text in the body of a request. Throws UnreadableRequest for one that is empty or not UTF-8. */
export function textIn(body: Buffer): string {
  if (body.length === 0) throw new UnreadableRequest('The body is empty.');
  if (!isUtf8(body)) throw new UnreadableRequest('The body is not UTF-8.');
  return body.toString();
}

/** A plain JSON.parse: a key `__proto__` becomes an ordinary property. Throws UnreadableRequest. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    // The parser's own message repeats a piece of the body.
    throw new UnreadableRequest('The body is not JSON.');
  }
}

/**
 * What the JSON of a request asks for. Undefined where anything about it is unusual: Apollo Server refuses it then, or
 * reads it in its own way.
 *
 * @param textOf the text of a persisted document by its id or hash
 */
export function readRequest(body: unknown, textOf: TextOf): Asked | undefined {
  if (!isObject(body)) return undefined;
  const { operationName, variables } = body;
  const query = documentText(body, textOf);
  if (typeof query !== 'string' || query === '') return undefined;
  if (!isMissing(operationName) && (typeof operationName !== 'string' || operationName === '')) return undefined;
  if (isMissing(variables)) return { query, operationName: operationName ?? undefined, variables: {} };
  if (!isObject(variables) || unsafeVariables(variables)) return undefined;
  return { query, operationName: operationName ?? undefined, variables };
}

type TextOf = (id: string) => string | undefined;

/** The text that is sent, or that an id or a hash stands for where nothing else is asked for beside it. */
function documentText({ query, documentId, extensions }: Record<string, unknown>, textOf: TextOf): unknown {
  if (documentId === undefined && extensions === undefined) return query;
  if (query !== undefined) return undefined;
  if (documentId === undefined) return persisted(extensions, textOf);
  return extensions === undefined && typeof documentId === 'string' ? textOf(documentId) : undefined;
}

function persisted(extensions: unknown, textOf: TextOf): string | undefined {
  if (!isObject(extensions) || !isObject(extensions['persistedQuery'])) return undefined;
  const { version, sha256Hash, ...more } = extensions['persistedQuery'];
  const alone = Object.keys(extensions).length === 1 && Object.keys(more).length === 0;
  return alone && version === 1 && typeof sha256Hash === 'string' ? textOf(sha256Hash) : undefined;
}

export const isMissing = (value: unknown): value is null | undefined => value === undefined || value === null;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
