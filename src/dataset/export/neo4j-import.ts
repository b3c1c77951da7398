import { invariant } from '../../errors';
import { byKey, grouped } from '../../model/grouped';
import type { Registry } from '../../model/registry';
import { storeSchema } from '../../model/store-schema';
import type { StoredGraph, StoredNode, StoredRelationship, StoredValue } from '../../model/stored-graph';
import { schemaStatements } from '../../store/neo4j/neo4j-schema';

/** What may stand between the items of a list, the first that occurs in none being taken. */
const LIST_MARKS = [';', '|', '¦', '\u001f', '\u001e', '\u001d'];

/** The text of a file in pieces, made when they are asked for: that of a million records need not be there at once. */
export type Pieces = Iterable<string>;

/**
 * The files, by path, from which `neo4j-admin database import full @import.args` makes a database that the server
 * can serve: a table for each type of node and of relationship as stores load it, the importer's arguments, and the
 * constraints and indexes to make afterwards.
 */
export function neo4jImport(registry: Registry, graph: StoredGraph): Map<string, Pieces> {
  const marks = new Set(LIST_MARKS);
  const nodes = tablesOf('nodes', graph.nodes, nameOfNode, marks);
  const relationships = tablesOf('relationships', graph.relationships, ({ type }) => type, marks);
  const [listMark] = marks;
  invariant(listMark, 'the lists of the graph leave one of the marks free');
  const schema = schemaStatements(storeSchema(registry));
  return new Map([
    ...nodes.map((table) => [table.path, csvTable(table, nodeColumns(table), listMark)] as const),
    ...relationships.map((table) => [table.path, csvTable(table, relationshipColumns(table), listMark)] as const),
    ['import.args', [importArguments(nodes.map(pathOf), relationships.map(pathOf), listMark)]],
    ['constraints.cypher', [`${schema.join(';\n')};\n`]],
  ]);
}

/** The records that make a table, and the column types of the properties that some of them have. */
interface Table<R> {
  readonly path: string;
  readonly records: readonly R[];
  readonly types: ReadonlyMap<string, string>;
  /** Whether all have an id. */
  readonly identified: boolean;
}

const pathOf = ({ path }: { readonly path: string }): string => path;

/** The label that tells most: of an entity its own, which comes after the one that every node has. */
const nameOfNode = ({ labels }: StoredNode): string => labels[1] ?? labels[0]!;

/**
 * A table for each name that records have, in the order of the names. Takes the marks away that occur in lists: all that
 * must be known of all records before the first can be written is found in one round, since properties are made anew
 * whenever they are read.
 */
function tablesOf<R extends { readonly properties: Properties }>(
  folder: string,
  records: readonly R[],
  nameOf: (record: R) => string,
  marks: Set<string>,
): Table<R>[] {
  return [...grouped(records, nameOf)].sort(byKey).map(([name, alike]) => {
    const types = new Map<string, string>();
    let identified = true;
    for (const { properties } of alike) {
      identified &&= 'id' in properties;
      for (const [property, value] of Object.entries(properties)) {
        const type = columnType(value);
        invariant((types.get(property) ?? type) === type, `${property} has values of one type in the store`);
        types.set(property, type);
        if (typeof value === 'object') takeMarks(marks, value);
      }
    }
    return { path: `${folder}/${name}.csv`, records: alike, types, identified };
  });
}

function takeMarks(marks: Set<string>, items: readonly string[]): void {
  for (const item of items) for (const mark of marks) if (item.includes(mark)) marks.delete(mark);
}

function nodeColumns({ identified, types }: Table<StoredNode>): Column<StoredNode>[] {
  return [
    // The node that tells what was loaded has no id; within the file it goes by its label.
    identified ? { header: 'id:ID', cell: (_, { id }) => id } : { header: ':ID', cell: (record) => nameOfNode(record) },
    { header: ':LABEL', cell: ({ labels }) => labels },
    ...propertyColumns(types, ['id']),
  ];
}

const relationshipColumns = ({ types }: Table<StoredRelationship>): Column<StoredRelationship>[] => [
  { header: ':START_ID', cell: ({ from }) => from },
  { header: ':END_ID', cell: ({ to }) => to },
  { header: ':TYPE', cell: ({ type }) => type },
  ...propertyColumns(types, []),
];

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

/** A column of Neo4j's importer: its header, and the cell of a record with these properties. */
interface Column<R> {
  readonly header: string;
  readonly cell: (record: R, properties: Properties) => StoredValue | undefined;
}

type Properties = Readonly<Record<string, StoredValue>>;

/** The lines of a table as CSV (RFC 4180) with typed headers. Quotation marks tell an empty text from none at all. */
function csvTable<R extends { readonly properties: Properties }>(
  { records }: Table<R>,
  columns: readonly Column<R>[],
  listMark: string,
): Pieces {
  return {
    *[Symbol.iterator]() {
      yield `${columns.map(({ header }) => header).join(',')}\n`;
      for (const record of records) {
        const { properties } = record;
        yield `${columns.map(({ cell }) => csvCell(cell(record, properties), listMark)).join(',')}\n`;
      }
    },
  };
}

/** The columns of the properties, by name. `leftOut` stand in columns of their own. */
const propertyColumns = <R>(types: ReadonlyMap<string, string>, leftOut: readonly string[]): Column<R>[] =>
  [...types]
    .filter(([name]) => !leftOut.includes(name))
    .sort(byKey)
    .map(([name, type]) => ({ header: `${name}:${type}`, cell: (_, properties) => properties[name] }));

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
