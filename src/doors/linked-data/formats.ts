import Negotiator from 'negotiator';

/** The forms of a document, by the ending of their own addresses, in the order in which they are preferred. */
export const FORMATS = {
  jsonld: 'application/ld+json',
  ttl: 'text/turtle',
  json: 'application/json',
} as const;

export type Format = keyof typeof FORMATS;
const PAGE = 'text/html';

/** What may stand beside the weight of a media range (RFC 9110, section 12.5.1). */
const OTHER_PARAMETERS = /;\s*(?!q\s*=)[\w.+-]+\s*=\s*(?:"[^"]*"|[^\s;,]*)/gi;

/** The id in a path, and the form that its ending names. */
export function readPath(path: string): { id: string; format: Format | undefined } {
  const [, id, format] = /^(.*)\.(jsonld|ttl|json)$/.exec(path) ?? [];
  return id === undefined ? { id: path, format: undefined } : { id, format: format as Format };
}

/**
 * The form that an `Accept` asks for: `page` where it prefers one to data, undefined where nothing that there is would do.
 * A wildcard asks for data. Parameters of media types, such as the profile of JSON-LD or a charset, change nothing.
 */
export function accepted(accept: string | undefined, hasPages: boolean): Format | 'page' | undefined {
  const types = [...Object.values(FORMATS), ...(hasPages ? [PAGE] : [])];
  const ranges = (accept?.trim() || '*/*').replace(OTHER_PARAMETERS, '');
  const [best] = new Negotiator({ headers: { accept: ranges } }).mediaTypes(types);
  if (best === PAGE) return 'page';
  return (Object.keys(FORMATS) as Format[]).find((format) => FORMATS[format] === best);
}
