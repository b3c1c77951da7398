import type { Columns } from './columns';
import { PREVIEW_SIZE } from './preview';
import { MOST_QUERIES } from './requests';

/** Types that a client offers first. */
const FIRST_TYPES = ['CustomsAdministration', 'Country', 'Port', 'Programme', 'Agreement', 'Organization'];

/**
 * What the service says of itself (Reconciliation Service API 0.2, "Service manifest"). Ids and types are those of linked
 * data.
 *
 * @param base the address of the service as the client wrote it, without a slash at the end
 * @param hasPages whether the explorer has a page for each entity; else its preview is what people are shown
 */
export function manifestOf(columns: Columns, name: string, base: URL, hasPages: boolean) {
  const { origin, pathname } = base;
  const service = `${origin}${pathname}`;
  const preview = `${service}/preview?id={{id}}`;
  const suggest = (what: string) => ({
    service_url: service,
    service_path: `/suggest/${what}`,
    flyout_service_url: service,
    flyout_service_path: `/flyout/${what}?id=\${id}`,
  });
  return {
    versions: ['0.1', '0.2'],
    name,
    identifierSpace: `${origin}/id/`,
    schemaSpace: `${origin}/vocabulary#`,
    defaultTypes: FIRST_TYPES.flatMap((id) => {
      const type = columns.types.get(id);
      return type ? [{ id, name: type.name }] : [];
    }),
    view: { url: hasPages ? `${origin}/e/{{id}}` : preview },
    preview: { url: preview, ...PREVIEW_SIZE },
    suggest: { entity: suggest('entity'), type: suggest('type'), property: suggest('property') },
    extend: { propose_properties: { service_url: service, service_path: '/properties' }, property_settings: [] },
    batchSize: MOST_QUERIES,
  };
}
