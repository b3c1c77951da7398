import type { GraphData, NodeRecord, PropertyValue, RelationshipRecord } from '../../model/graph-data';
import { showsByDefault } from '../../model/default-view';
import type { Registry } from '../../model/registry';
import { RELATIONSHIP } from '../../model/root-interfaces';
import { textIn } from './texts';

/** What the cells of a column hold. */
export type ColumnKind = 'text' | 'texts' | 'day' | 'flag';

/** The columns of the table of facts, in order. */
export const FACT_COLUMNS = {
  id: 'text',
  subject: 'text',
  subject_type: 'text',
  subject_en: 'text',
  subject_zh: 'text',
  type: 'text',
  object: 'text',
  object_type: 'text',
  object_en: 'text',
  object_zh: 'text',
  date: 'text',
  first_day: 'day',
  last_day: 'day',
  valid_to: 'text',
  due: 'text',
  holds_from: 'day',
  holds_to: 'day',
  known_from: 'day',
  modality: 'text',
  rank: 'text',
  shown: 'flag',
  confidence: 'text',
  disputed: 'flag',
  properties: 'text',
  claims: 'texts',
  citation: 'text',
} as const satisfies Readonly<Record<string, ColumnKind>>;

export type FactColumn = keyof typeof FACT_COLUMNS;
export type FactRow = Readonly<Record<FactColumn, string | boolean | readonly string[] | null>>;

/** The relationships of the subject, a row each, with the names of their ends and the citation of their best claim. */
export function* factRows(registry: Registry, { nodes, relationships }: GraphData): Generator<FactRow> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const record of relationships) {
    const type = registry.relationshipOfType(record.type);
    if (type?.definition.about !== 'SUBJECT') continue;
    const { properties, claims } = record;
    const text = (name: string): string | null => (properties[name] as string | undefined) ?? null;
    const [subject, object] = [byId.get(record.from), byId.get(record.to)];
    yield {
      id: record.id,
      ...{ subject: record.from, subject_type: subject?.type ?? null },
      ...{ subject_en: nameIn(subject, 'en'), subject_zh: nameIn(subject, 'zh') },
      type: record.type,
      ...{ object: record.to, object_type: object?.type ?? null },
      ...{ object_en: nameIn(object, 'en'), object_zh: nameIn(object, 'zh') },
      date: text('on') ?? text('validFrom'),
      ...{ first_day: text('firstDay'), last_day: text('lastDay') },
      ...{ valid_to: text('validTo'), due: text('due') },
      ...{ holds_from: text('holdsFrom'), holds_to: text('holdsTo'), known_from: text('knownFrom') },
      ...{ modality: text('modality'), rank: text('rank') },
      shown: showsByDefault(registry, record),
      confidence: text('confidence'),
      disputed: properties['disputed'] === true,
      properties: JSON.stringify(ownProperties(registry, record)),
      claims,
      citation: claims[0] === undefined ? null : ((byId.get(claims[0])?.properties['citation'] as string) ?? null),
    };
  }
}

/** The name to show in a language; null where it has none in that language. */
const nameIn = (node: NodeRecord | undefined, language: string): string | null =>
  textIn(node?.properties['name'], language) ?? null;

/** What relationships of the type say beyond what all relationships do. */
function ownProperties(registry: Registry, { type, properties }: RelationshipRecord): Record<string, PropertyValue> {
  const shared = registry.interfaces.get(RELATIONSHIP)!.properties;
  const declared = registry.relationshipOfType(type)!.properties;
  const own = Object.entries(properties).filter(
    ([name, value]) => !shared.has(name) && name !== 'on' && value !== null && !declared.get(name)?.internal,
  );
  return Object.fromEntries(own);
}
