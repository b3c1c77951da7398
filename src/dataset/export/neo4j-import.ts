import { storeSchema } from '../../model/store-schema';
import { invariant } from '../../errors';
import type { Registry } from '../../model/registry';
import type { StoredGraph, StoredNode, StoredRelationship } from '../../model/stored-graph';
import { schemaStatements } from '../../store/neo4j/neo4j-schema';
import { csvTable, propertyColumns } from './csv-table';

/** What may stand between the items of a list, the first that occurs in none being taken. */
const LIST_MARKS = [';', '|', '¦', '\u001f', '\u001e', '\u001d'];

/**
 * The files, by path, from which `neo4j-admin database import full @import.args` makes a database that the server
 * can serve: a table for each type of node and of relationship in the stored form, the importer's arguments, and the
 * constraints and indexes to make afterwards.
 */
export function neo4jImport(registry: Registry, graph: StoredGraph): Map<string, string> {
  const listMark = listMarkFor(graph);
  const nodes = tables('nodes', graph.nodes, nameOfNode, (records) => nodeTable(records, listMark));
  const relationships = tables(
    'relationships',
    graph.relationships,
    ({ type }) => type,
    (records) => relationshipTable(records, listMark),
  );
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

function nodeTable(records: readonly StoredNode[], listMark: string): string {
  // The node that tells what was loaded has no id; within the file it goes by its label.
  const identified = records.every(({ properties }) => 'id' in properties);
  const id = (record: StoredNode) => (identified ? record.properties['id'] : nameOfNode(record));
  return csvTable(
    [
      { header: identified ? 'id:ID' : ':ID', cell: id },
      { header: ':LABEL', cell: ({ labels }) => labels },
      ...propertyColumns(records, ['id']),
    ],
    records,
    listMark,
  );
}

function relationshipTable(records: readonly StoredRelationship[], listMark: string): string {
  return csvTable(
    [
      { header: ':START_ID', cell: ({ from }) => from },
      { header: ':END_ID', cell: ({ to }) => to },
      { header: ':TYPE', cell: ({ type }) => type },
      ...propertyColumns(records, []),
    ],
    records,
    listMark,
  );
}

/** A table for each name that records have, in the order of the names, by path. */
function tables<R>(
  folder: string,
  records: readonly R[],
  nameOf: (record: R) => string,
  table: (records: readonly R[]) => string,
): Map<string, string> {
  const groups = new Map<string, R[]>();
  for (const record of records) {
    const group = groups.get(nameOf(record));
    if (group) group.push(record);
    else groups.set(nameOf(record), [record]);
  }
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([name, group]) => [`${folder}/${name}.csv`, table(group)]));
}

function listMarkFor({ nodes, relationships }: StoredGraph): string {
  const used = new Set<string>();
  for (const { properties } of [...nodes, ...relationships]) {
    for (const value of Object.values(properties)) {
      if (!Array.isArray(value)) continue;
      for (const mark of LIST_MARKS) if ((value as string[]).some((item) => item.includes(mark))) used.add(mark);
    }
  }
  const free = LIST_MARKS.find((mark) => !used.has(mark));
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
