import type { Asking } from '../asking';
import type { Columns } from './columns';
import { countryOf } from './country-of-entity';
import { recordsOf, valuesOf, type EntityRecord } from './records';

export const PREVIEW_SIZE = { width: 420, height: 260 };

/** Properties that a preview shows. */
const SHOWN = 6;

/** A small page that tells an entity from others; undefined where there is no such entity. */
export async function previewOf(asking: Asking, columns: Columns, id: string): Promise<string | undefined> {
  const record = (await recordsOf(asking, columns, [id])).get(id);
  if (!record) return undefined;
  return `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>${escaped(record.name)}</title>
    <style>body { font: 14px/1.4 system-ui, sans-serif; margin: 8px } h1 { font-size: 16px; margin: 0 }
      p, dl { margin: 6px 0 } dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 8px } dt { color: #555 }
      dd { margin: 0 } footer { color: #555; font-size: 12px }</style></head>
  <body>
${flyoutOf(record, columns)}
  </body>
</html>
`;
}

/** The same as a part of a page. */
export function flyoutOf(record: EntityRecord, columns: Columns): string {
  const type = columns.types.get(record.__typename)?.name ?? record.__typename;
  const country = countryOf(record);
  const names = [...new Set(record.localNames.map(({ value }) => value))].slice(0, SHOWN).join(' · ');
  const own = columns.properties.of(record).slice(0, SHOWN);
  const rows = [['names', names], ...(country ? [['country', country.name]] : []), ...own].filter(([, value]) => value);
  const [citation] = valuesOf(record, 'citation', columns);
  return [
    `    <h1>${escaped(record.name)}</h1>`,
    `    <p>${escaped(type)} · ${escaped(record.id)}</p>`,
    ...(record.description ? [`    <p>${escaped(record.description)}</p>`] : []),
    `    <dl>${rows.map(([name, value]) => `<dt>${escaped(name!)}</dt><dd>${escaped(value!)}</dd>`).join('')}</dl>`,
    ...(citation && 'str' in citation ? [`    <footer>${escaped(citation.str)}</footer>`] : []),
  ].join('\n');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!);
