import type { GraphData, NodeRecord } from '../../model/graph-data';
import { byKey, grouped } from '../../model/grouped';
import type { Registry } from '../../model/registry';
import { ENTITY } from '../../model/root-interfaces';
import type { Localized } from '../../model/values/language';
import { AGREEMENT, CLAIM, CONTRADICTION, MODALITIES, SOURCE } from '../vocabulary';
import { coverage, factOf } from './coverage';
import { coverageRows } from './coverage-table';

/** A small table for people: a title, heads of columns, and rows of words and numbers. */
interface TextTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Stands in a column of numbers where the question makes no sense. */
export const NOTHING = '-';

/** The lines of a table in columns: words to the left, numbers to the right. A table without rows says so. */
export function tableLines({ title, head, rows }: TextTable): string[] {
  if (rows.length === 0) return [title, '  none'];
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => String(row[column]).length)));
  const isNumber = head.map((_, column) =>
    rows.every((row) => typeof row[column] === 'number' || row[column] === NOTHING),
  );
  const line = (cells: readonly (string | number)[]): string =>
    cells
      .map((cell, column) => {
        const text = String(cell);
        return isNumber[column] ? text.padStart(widths[column]!) : text.padEnd(widths[column]!);
      })
      .join('  ')
      .trimEnd();
  return [title, ...[head, ...rows].map((cells) => `  ${line(cells)}`)];
}

/** How far a data set reaches and where it has gaps, as tables. */
export function figures(registry: Registry, data: GraphData): TextTable[] {
  const ofType = (type: string): NodeRecord[] => data.nodes.filter((node) => node.type === type);
  return [
    factsByDocument(data),
    byModality(registry, data),
    entitiesByType(registry, data),
    counted('Agreements by kind and status', ofType(AGREEMENT), ['kind', 'status']),
    counted(
      'Recognitions by status',
      data.relationships
        .filter(({ type }) => type === 'MUTUALLY_RECOGNISES')
        .map(({ properties }) => {
          const begin = properties['validFrom'] === undefined ? 'unknown day' : 'known day';
          return { properties: { ...properties, begin } };
        }),
      ['status', 'begin'],
    ),
    counted('Sources by kind and access', ofType(SOURCE), ['kind', 'access']),
    counted('Claims by confidence and rank', ofType(CLAIM), ['confidence', 'rank']),
    contradictions(data, ofType(CONTRADICTION)),
    reach(data),
  ];
}

function reach({ description }: GraphData): TextTable {
  const rows = coverageRows(description).map(({ topic, known, published, knownThrough, isOld }) => [
    ...[topic, known, published?.value ?? NOTHING, published?.asOf ?? '', knownThrough],
    isOld ? 'older than two years' : '',
  ]);
  const head = ['part', 'known', 'published', 'on', 'known through', ''];
  return { title: 'How far the parts reach', head, rows };
}

/** The documents are numbered as in the keys of their claims. */
function factsByDocument(data: GraphData): TextTable {
  const documents = [...grouped(coverage(data), ({ fact }) => fact.split('-')[0]!)].sort(byKey);
  const rows = documents.map(([document, covered]) => [
    document,
    covered.length,
    covered.reduce((sum, { claims }) => sum + claims.length, 0),
    new Set(covered.flatMap(({ nodes }) => nodes)).size,
    new Set(covered.flatMap(({ relationships }) => relationships)).size,
  ]);
  return { title: 'Facts by document', head: ['document', 'facts', 'claims', 'nodes', 'relationships'], rows };
}

function byModality(registry: Registry, { nodes, relationships }: GraphData): TextTable {
  const isSubject = (type: string): boolean => registry.relationshipOfType(type)!.definition.about === 'SUBJECT';
  const tally = (records: readonly Pick<NodeRecord, 'properties'>[], modality: string): number =>
    records.filter(({ properties }) => properties['modality'] === modality).length;
  const claims = nodes.filter(({ type }) => type === CLAIM);
  const ofDocuments = claims.filter(({ id }) => factOf(id) !== undefined);
  const entities = nodes.filter(({ type }) => registry.node(type).interfaces.includes(ENTITY));
  const subject = relationships.filter(({ type }) => isSubject(type));
  const rows = MODALITIES.map((modality) => [
    modality,
    ...[ofDocuments, claims, entities, subject].map((records) => tally(records, modality)),
  ]);
  const head = ['modality', 'claims of documents', 'all claims', 'entities', 'relationships'];
  return { title: 'Facts, plans and wishes', head, rows };
}

/** What the editors only know themselves lacks a source. */
function entitiesByType(registry: Registry, { nodes, relationships }: GraphData): TextTable {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sourceOf = new Map(
    relationships.filter(({ type }) => type === 'FROM_SOURCE').map(({ from, to }) => [from, to]),
  );
  const isSourced = (claim: string): boolean => byId.get(sourceOf.get(claim) ?? '')?.properties['kind'] !== 'EDITORIAL';
  const rows = [...registry.entities.values()].flatMap(({ name, interfaces, properties }) => {
    const all = nodes.filter(({ type }) => type === name);
    if (!interfaces.includes(ENTITY) || all.length === 0) return [];
    const unsourced = name === SOURCE ? NOTHING : all.filter(({ claims }) => !claims.some(isSourced)).length;
    const nowhere = properties.has('latitude')
      ? all.filter((node) => node.properties['latitude'] === undefined).length
      : NOTHING;
    return [[name, all.length, unsourced, all.filter((node) => !hasChineseName(node)).length, nowhere]];
  });
  const head = ['type', 'entities', 'no source', 'no Chinese name', 'no coordinates'];
  return { title: 'Entities by type', head, rows };
}

/** The name to show decides: a character that stands for a country in a compound is no name of it. */
const hasChineseName = ({ properties }: NodeRecord): boolean =>
  ((properties['name'] ?? []) as readonly Localized[]).some(({ language }) => /^zh\b/.test(language));

function contradictions({ relationships }: GraphData, nodes: readonly NodeRecord[]): TextTable {
  const open = new Set(
    relationships
      .filter(({ type, properties }) => type === 'COMPARES' && properties['verdict'] === 'OPEN')
      .map(({ from }) => from),
  );
  const kinds = [...grouped(nodes, ({ properties }) => String(properties['kind']))].sort(byKey);
  const rows = kinds.map(([kind, all]) => [kind, all.length, all.filter(({ id }) => open.has(id)).length]);
  return { title: 'Contradictions by kind', head: ['kind', 'all', 'open'], rows };
}

/** How many records have each combination of values, in the order of the values. */
function counted(title: string, records: readonly Pick<NodeRecord, 'properties'>[], by: readonly string[]): TextTable {
  const valuesOf = ({ properties }: Pick<NodeRecord, 'properties'>): string =>
    by.map((name) => String(properties[name] ?? '-')).join('\t');
  const rows = [...grouped(records, valuesOf)]
    .sort(byKey)
    .map(([values, found]) => [...values.split('\t'), found.length]);
  return { title, head: [...by, 'count'], rows };
}
