import Negotiator from 'negotiator';

/** The forms of a document, by the ending of their own addresses, in the order in which they are preferred. */
export const FORMATS = {
  jsonld: 'application/ld+json',
  ttl: 'text/turtle',
  json: 'application/json',
} as const;

export type Format = keyof typeof FORMATS;
const PAGE = 'text/html';

/** The id in a path, and the form that its ending names. */
export function readPath(path: string): { id: string; format: Format | undefined } {
  const [, id, format] = /^(.*)\.(jsonld|ttl|json)$/.exec(path) ?? [];
  return id === undefined ? { id: path, format: undefined } : { id, format: format as Format };
}

/**
 * The form that an `Accept` asks for: `page` where it prefers one to data, undefined where nothing that there is would do.
 * A wildcard asks for data.
 */
export function accepted(accept: string | undefined, hasPages: boolean): Format | 'page' | undefined {
  const types = [...Object.values(FORMATS), ...(hasPages ? [PAGE] : [])];
  const [best] = new Negotiator({ headers: { accept: accept?.trim() || '*/*' } }).mediaTypes(types);
  if (best === PAGE) return 'page';
  return (Object.keys(FORMATS) as Format[]).find((format) => FORMATS[format] === best);
}
