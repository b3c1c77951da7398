import { createHash } from 'node:crypto';
import type { TrustedDocuments } from '../graphql/trusted-documents';
import { HttpError } from './http-error';

/**
 * Refuses a persisted-query extension that contradicts its request.
 *
 * Apollo Server refuses it too, but with the code INTERNAL_SERVER_ERROR, which blames the server for it.
 */
export function assertPersistedQuery(request: { query?: unknown; extensions?: unknown }): void {
  const persisted = (request.extensions as { persistedQuery?: unknown } | null | undefined)?.persistedQuery;
  if (typeof persisted !== 'object' || persisted === null) return;
  const { version, sha256Hash } = persisted as { version?: unknown; sha256Hash?: unknown };
  if (version !== 1) throw new HttpError('BAD_REQUEST', 'extensions.persistedQuery.version must be 1.');
  if (typeof sha256Hash !== 'string') {
    throw new HttpError('BAD_REQUEST', 'extensions.persistedQuery.sha256Hash must be text.');
  }
  const { query } = request;
  if (typeof query === 'string' && createHash('sha256').update(query).digest('hex') !== sha256Hash) {
    throw new HttpError('BAD_REQUEST', 'extensions.persistedQuery.sha256Hash is not the hash of the query.');
  }
}

/** Refuses the text of a document that is not trusted. Ids are looked up by Apollo Server. */
export function assertTrusted({ query }: { query?: unknown }, trusted: TrustedDocuments): void {
  if (typeof query !== 'string' || query === '' || trusted.admits(query)) return;
  throw new HttpError('DOCUMENT_NOT_TRUSTED', `This text is none of the ${trusted.byId.size} that this server runs.`);
}
