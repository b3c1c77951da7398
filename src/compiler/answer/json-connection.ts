import type { BoundArguments } from '../arguments/arguments';
import { encodeCursor } from '../arguments/cursor';
import { bracesOf, leafWriter, partsWriter } from './json-values';
import type { ConnectionEntry, CursorShape, EdgeEntry, Leaf, PageShape, ResultValue } from './result-shape';
import type { Answering, Row, RowWriter, WriteRow } from './row-writer';

const INT: Leaf = { scalar: 'Int' };

/** Writes a member of a connection, from its row and the rows of its page. */
type WriteMember = (row: Row, cut: CutPage | undefined, answering: Answering) => string;

interface CutPage {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

/** The writer of a connection. */
export function connectionWriter(writer: RowWriter, { page, entries }: ResultValue & { kind: 'connection' }): WriteRow {
  const { heads, end } = bracesOf(entries.map(({ key }) => key));
  const writers = entries.map((entry) => memberWriter(writer, entry, page));
  return (row, answering) => {
    const cut = page && cutPage(page, row, answering.bound);
    let text = '';
    for (let i = 0; i < writers.length; i++) text += heads[i]! + writers[i]!(row, cut, answering);
    return text + end;
  };
}

function memberWriter(writer: RowWriter, entry: ConnectionEntry, page: PageShape | undefined): WriteMember {
  switch (entry.kind) {
    case 'typename':
      return () => `"${entry.typename}"`;
    case 'totalCount': {
      const write = leafWriter(INT, false, writer.unusual);
      return (row) => write(row[entry.column]);
    }
    case 'value': {
      const write = writer.value(entry.value);
      return (row, _, answering) => write(row, answering);
    }
    case 'nodes': {
      const write = writer.list(writer.object(entry.shape));
      return (_, cut, answering) => write(cut!.rows, answering);
    }
    case 'edges': {
      const write = writer.list(edgeWriter(writer, entry.entries, page!));
      return (_, cut, answering) => write(cut!.rows, answering);
    }
    case 'pageInfo': {
      const write = partsWriter(entry.entries);
      return (row, cut, { bound }) => write(pageInfo(page!, cut!, row, bound));
    }
  }
}

function edgeWriter(writer: RowWriter, entries: readonly EdgeEntry[], page: PageShape): WriteRow {
  return writer.members(
    '',
    entries.map((entry): [string, WriteRow] => {
      switch (entry.kind) {
        case 'typename':
          return [entry.key, () => `"${entry.typename}"`];
        case 'cursor':
          return [entry.key, (row, { bound }) => `"${cursorOf(page.cursor!, row, bound)}"`];
        case 'object':
          return [entry.key, writer.object(entry.shape)];
        case 'relationships':
          return [entry.key, writer.value(entry.value)];
        case 'distance': {
          const write = leafWriter(INT, false, writer.unusual);
          return [entry.key, (row) => write(row[entry.column])];
        }
      }
    }),
  );
}

/** The rows of a page in the order of the list, and whether more were found than it holds. */
function cutPage(page: PageShape, row: Row, bound: BoundArguments): CutPage {
  const size = bound[page.size.slot]!['size'] as number;
  const stored = row[page.column] as Row;
  const found = (page.probed === 'BY_COUNT' ? stored[0] : stored) as Row[];
  const count = page.probed === 'BY_COUNT' ? Number(stored[1]) : found.length;
  const rows = found.length > size ? found.slice(0, size) : found;
  return { rows: page.backward ? [...rows].reverse() : rows, more: count > size };
}

function pageInfo(page: PageShape, { rows, more }: CutPage, row: Row, bound: BoundArguments): Record<string, unknown> {
  const beyond = (column: number | undefined): boolean => column !== undefined && row[column] === true;
  const cursor = (edge: Row | undefined): string | null =>
    edge && page.cursor ? cursorOf(page.cursor, edge, bound) : null;
  return {
    hasNextPage: (!page.backward && more) || beyond(page.beyondBefore),
    hasPreviousPage: (page.backward && more) || beyond(page.beyondAfter),
    startCursor: cursor(rows[0]),
    endCursor: cursor(rows[rows.length - 1]),
  };
}

const cursorOf = ({ list, keyColumns }: CursorShape, row: Row, bound: BoundArguments): string =>
  encodeCursor(
    list.signature(bound),
    keyColumns.map((column) => {
      const value = row[column] ?? null;
      return typeof value === 'bigint' ? Number(value) : value;
    }),
  );
