import { createHash } from 'node:crypto';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { Config } from '../config/config';
import type { Graph } from '../graphql/graph';
import type { Documents } from '../graphql/pipeline/find-document';
import { unsafeDocument, unsafeName, unsafeVariables } from '../graphql/pipeline/input-guard';
import type { Progress } from '../graphql/pipeline/pipeline';
import { isMissing, isObject } from '../graphql/pipeline/read-request';
import type { TrustedDocuments } from '../graphql/pipeline/trusted-documents';
import type { Exchange, HttpAnswer } from './exchange';
import { SharedBody } from './fixed-text';
import { HttpError } from './http-error';

/** A request that was read, and what its stages reached before. */
export interface ReadRequest {
  readonly method: string;
  /** The address from its question mark on. */
  readonly search: string;
  readonly body: unknown;
  readonly languages: readonly string[];
  readonly progress: Progress;
}

export interface Served {
  readonly graph: Graph;
  /** The only documents to run; any, when undefined. */
  readonly trusted: TrustedDocuments | undefined;
  readonly config: Pick<Config, 'explain'>;
}

/**
 * The answer of the full pipeline.
 *
 * @param asked what is asked for, by whatever method, as a POST would have it
 * @throws HttpError for what is refused before GraphQL begins
 */
export async function fullAnswer(
  { graph, trusted, config }: Served,
  exchange: Exchange,
  read: ReadRequest,
  asked: unknown,
): Promise<HttpAnswer> {
  const { request, requestId, signal, span } = exchange;
  const { method, languages, progress } = read;
  if (isObject(asked)) assertUsable(asked, trusted, progress);
  const { search, body } = isObject(asked) ? withText(read, asked, graph.pipeline.documents) : read;
  const httpGraphQLRequest: HTTPGraphQLRequest = { method, headers: headerMapOf(request.headers), search, body };
  const explain = config.explain && request.headers['x-explain'] === '1';
  const answer = await graph.full.executeHTTPGraphQLRequest({
    httpGraphQLRequest,
    context: async () => ({ requestId, signal, explain, languages, progress, span }),
  });
  const { ready } = progress;
  exchange.operation = ready && {
    name: ready.name,
    size: ready.size,
    query: ready.document.loc!.source.body,
  };
  if (answer.body.kind === 'chunked') throw new Error('no answer comes in parts');
  const { status = 200 } = answer;
  const { outcome } = progress;
  const bytes = outcome?.kind === 'answer' && outcome.answer.kind === 'bytes' ? outcome.answer.written.body : undefined;
  const headers = new Map([['cache-control', 'no-store'], ...answer.headers]);
  const text = status < 400 ? answer.body.string : withRequestId(answer.body.string, requestId);
  // The bytes hold no extensions.
  const shared = bytes && !explain && request.headers['x-timing'] === undefined ? SharedBody.of(bytes) : undefined;
  return { status, headers: [...headers].flat(), text, shared };
}

/** The request with the text of its document in the place of the id, which Apollo Server does not know. */
function withText(read: ReadRequest, asked: Record<string, unknown>, documents: Documents): ReadRequest {
  const id = documentIdOf(asked);
  if (id === undefined) return read;
  const query = documents.textOf(id);
  if (query === undefined) {
    const shown = JSON.stringify(id.slice(0, LONGEST_ID_SHOWN));
    throw new HttpError('DOCUMENT_NOT_FOUND', `This server knows no document with the id ${shown}.`);
  }
  if (read.method === 'POST') return { ...read, body: { ...asked, query } };
  const parameters = new URLSearchParams(read.search);
  parameters.set('query', query);
  return { ...read, search: `?${parameters.toString()}` };
}

const LONGEST_ID_SHOWN = 100;

/** The id of the document, which stands alone: a text or a hash beside it could contradict it. */
function documentIdOf({ documentId, query, extensions }: Record<string, unknown>): string | undefined {
  if (isMissing(documentId)) return undefined;
  if (typeof documentId !== 'string' || documentId === '') {
    throw new HttpError('BAD_REQUEST', 'documentId must be text.');
  }
  const hash = isObject(extensions) ? extensions['persistedQuery'] : undefined;
  if (isMissing(query) && isMissing(hash)) return documentId;
  throw new HttpError('BAD_REQUEST', 'documentId stands in the place of query and of extensions.persistedQuery.');
}

/** Refuses what the guard or the list of trusted documents bars, and what persisted queries cannot mean. */
function assertUsable(
  asked: Record<string, unknown>,
  trusted: TrustedDocuments | undefined,
  { found }: Progress,
): void {
  const { query, operationName, variables, extensions } = asked;
  const problem =
    (typeof query === 'string' && unsafeDocument(query)) ||
    (typeof operationName === 'string' && unsafeName(operationName)) ||
    // Where a document was looked for, the variables had been found usable.
    (!found && typeof variables === 'object' && variables !== null && unsafeVariables(variables));
  if (problem) throw new HttpError(problem.code, problem.message);
  if (isObject(extensions) && isObject(extensions['persistedQuery'])) {
    assertPersistedQuery(extensions['persistedQuery'], query);
  }
  const barred = typeof query === 'string' && query !== '' && trusted?.bars(query);
  if (barred) throw new HttpError(barred.code, barred.message);
}

/** Apollo Server refuses these too, but with the code INTERNAL_SERVER_ERROR, which blames the server for it. */
function assertPersistedQuery({ version, sha256Hash }: Record<string, unknown>, query: unknown): void {
  if (version !== 1) throw new HttpError('BAD_REQUEST', 'extensions.persistedQuery.version must be 1.');
  if (typeof sha256Hash !== 'string') {
    throw new HttpError('BAD_REQUEST', 'extensions.persistedQuery.sha256Hash must be text.');
  }
  if (typeof query === 'string' && createHash('sha256').update(query).digest('hex') !== sha256Hash) {
    throw new HttpError('BAD_REQUEST', 'extensions.persistedQuery.sha256Hash is not the hash of the query.');
  }
}

/** Errors carry the request id in the body too: it is what people copy into a report. */
function withRequestId(body: string, requestId: string): string {
  const answer = JSON.parse(body) as { errors?: { extensions?: object }[] };
  const errors = answer.errors?.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
  return JSON.stringify({ ...answer, errors });
}

function headerMapOf(headers: Exchange['request']['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}
