import type { Columns } from './columns';
import { PREVIEW_SIZE } from './preview';
import { MOST_QUERIES } from './requests';

/** Types that a client offers first. */
const FIRST_TYPES = ['CustomsAdministration', 'Country', 'Port', 'Programme', 'Agreement', 'Organization'];

/**
 * What the service says of itself (Reconciliation Service API 0.2, "Service manifest").
 *
 * @param base the address of the service as the client wrote it, without a slash at the end
 */
export function manifestOf(columns: Columns, name: string, base: URL) {
  const { origin, pathname } = base;
  const service = `${origin}${pathname}`;
  const suggest = (what: string) => ({
    service_url: service,
    service_path: `/suggest/${what}`,
    flyout_service_url: service,
    flyout_service_path: `/flyout/${what}?id=\${id}`,
  });
  return {
    versions: ['0.1', '0.2'],
    name,
    identifierSpace: `${origin}/e/`,
    schemaSpace: `${origin}/schema.graphql#`,
    defaultTypes: FIRST_TYPES.flatMap((id) => {
      const type = columns.types.get(id);
      return type ? [{ id, name: type.name }] : [];
    }),
    view: { url: `${origin}/e/{{id}}` },
    preview: { url: `${service}/preview?id={{id}}`, ...PREVIEW_SIZE },
    suggest: { entity: suggest('entity'), type: suggest('type'), property: suggest('property') },
    extend: { propose_properties: { service_url: service, service_path: '/properties' }, property_settings: [] },
    batchSize: MOST_QUERIES,
  };
}
