import { invariant } from '../../errors';
import { byKey, grouped } from '../../model/grouped';
import type { Registry } from '../../model/registry';
import { storeSchema } from '../../model/store-schema';
import type { StoredGraph, StoredNode, StoredRelationship, StoredValue } from '../../model/stored-graph';
import { schemaStatements } from '../../store/neo4j/neo4j-schema';

/** What may stand between the items of a list, the first that occurs in none being taken. */
const LIST_MARKS = [';', '|', '¦', '\u001f', '\u001e', '\u001d'];

/**
 * The files, by path, from which `neo4j-admin database import full @import.args` makes a database that the server
 * can serve: a table for each type of node and of relationship as stores load it, the importer's arguments, and the
 * constraints and indexes to make afterwards.
 */
export function neo4jImport(registry: Registry, graph: StoredGraph): Map<string, string> {
  const listMark = listMarkFor(graph);
  const nodes = tables('nodes', graph.nodes, nameOfNode, listMark, nodeColumns);
  const relationships = tables('relationships', graph.relationships, ({ type }) => type, listMark, relationshipColumns);
  const schema = schemaStatements(storeSchema(registry));
  return new Map([
    ...nodes,
    ...relationships,
    ['import.args', importArguments([...nodes.keys()], [...relationships.keys()], listMark)],
    ['constraints.cypher', `${schema.join(';\n')};\n`],
  ]);
}

/** The label that tells most: of an entity its own, which comes after the one that every node has. */
const nameOfNode = ({ labels }: StoredNode): string => labels[1] ?? labels[0]!;

function nodeColumns(records: readonly StoredNode[]): Column<StoredNode>[] {
  // The node that tells what was loaded has no id; within the file it goes by its label.
  const identified = records.every(({ properties }) => 'id' in properties);
  return [
    identified
      ? { header: 'id:ID', cell: ({ properties }) => properties['id'] }
      : { header: ':ID', cell: (record) => nameOfNode(record) },
    { header: ':LABEL', cell: ({ labels }) => labels },
    ...propertyColumns(records, ['id']),
  ];
}

const relationshipColumns = (records: readonly StoredRelationship[]): Column<StoredRelationship>[] => [
  { header: ':START_ID', cell: ({ from }) => from },
  { header: ':END_ID', cell: ({ to }) => to },
  { header: ':TYPE', cell: ({ type }) => type },
  ...propertyColumns(records, []),
];

/** A table for each name that records have, in the order of the names, by path. */
function tables<R>(
  folder: string,
  records: readonly R[],
  nameOf: (record: R) => string,
  listMark: string,
  columnsOf: (records: readonly R[]) => Column<R>[],
): Map<string, string> {
  const groups = [...grouped(records, nameOf)].sort(byKey);
  return new Map(groups.map(([name, of]) => [`${folder}/${name}.csv`, csvTable(columnsOf(of), of, listMark)]));
}

function listMarkFor({ nodes, relationships }: StoredGraph): string {
  const values = [...nodes, ...relationships].flatMap(({ properties }) => Object.values(properties));
  const items = values.flatMap((value) => (Array.isArray(value) ? (value as string[]) : []));
  const free = LIST_MARKS.find((mark) => !items.some((item) => item.includes(mark)));
  invariant(free, 'the lists of the graph leave one of the marks free');
  return free;
}

function importArguments(nodes: readonly string[], relationships: readonly string[], listMark: string): string {
  const code = listMark.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return [
    // Texts hold line breaks, which the importer looks for only when it is told to.
    '--multiline-fields=true',
    `--array-delimiter=U+${code}`,
    ...nodes.map((path) => `--nodes=${path}`),
    ...relationships.map((path) => `--relationships=${path}`),
    '',
  ].join('\n');
}

/** A column of Neo4j's importer: its header, and the cell of a record. */
interface Column<R> {
  readonly header: string;
  readonly cell: (record: R) => StoredValue | undefined;
}

type Properties = Readonly<Record<string, StoredValue>>;

/** The lines of a table as CSV (RFC 4180) with typed headers. Quotation marks tell an empty text from none at all. */
function csvTable<R>(columns: readonly Column<R>[], records: readonly R[], listMark: string): string {
  const lines = records.map((record) => columns.map(({ cell }) => csvCell(cell(record), listMark)).join(','));
  return [columns.map(({ header }) => header).join(','), ...lines, ''].join('\n');
}

/** The columns of the properties that some of the records have, by name. `leftOut` stand in columns of their own. */
function propertyColumns<R extends { readonly properties: Properties }>(
  records: readonly R[],
  leftOut: readonly string[],
): Column<R>[] {
  const types = new Map<string, string>();
  for (const { properties } of records) {
    for (const [name, value] of Object.entries(properties)) {
      const type = columnType(value);
      invariant((types.get(name) ?? type) === type, `${name} has values of one type in the store`);
      types.set(name, type);
    }
  }
  return [...types]
    .filter(([name]) => !leftOut.includes(name))
    .sort(byKey)
    .map(([name, type]) => ({ header: `${name}:${type}`, cell: ({ properties }) => properties[name] }));
}

function columnType(value: StoredValue): string {
  if (Array.isArray(value)) return 'string[]';
  if (typeof value === 'bigint') return 'long';
  return typeof value === 'number' ? 'double' : typeof value;
}

function csvCell(value: StoredValue | undefined, listMark: string): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object') return String(value);
  invariant(!value.includes(''), 'no list of the store holds an empty text, which CSV cannot tell from an empty list');
  return quoted(value.join(listMark));
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
