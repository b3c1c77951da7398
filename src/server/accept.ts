/**
 * What a client accepts, by its `Accept` header (RFC 9110, section 12.5.1).
 *
 * Only two questions are asked of it, so the full order of preferences stays with Apollo Server.
 */

/** Whether `text/html` is named. A wildcard does not name it: curl and fetch send one and want the API. */
export function acceptsHtml(accept: string | undefined): boolean {
  return acceptedTypes(accept).includes('text/html');
}

/** Whether an answer in JSON is acceptable; without the header everything is. */
export function acceptsJson(accept: string | undefined): boolean {
  if (accept === undefined || accept.trim() === '') return true;
  return acceptedTypes(accept).some((type) => JSON_TYPES.has(type));
}

const JSON_TYPES = new Set(['*/*', 'application/*', 'application/json', 'application/graphql-response+json']);

/** Media types in lower case, without those refused by `q=0`. */
function acceptedTypes(accept: string | undefined): string[] {
  return (accept ?? '')
    .toLowerCase()
    .split(',')
    .map((range) => range.split(';').map((part) => part.trim()))
    .filter(([, ...parameters]) => !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)))
    .map(([type]) => type ?? '');
}
