import { CustomsGraphError } from '../errors';
import { idOf, type FoundElement } from '../model/found';
import type { EdtfDate } from '../model/values/edtf';
import { parseEdtf } from '../model/values/edtf';
import { canonicalLanguage, pickText, type Localized } from '../model/values/language';
import type { ArgumentValue, BoundArguments } from './arguments';
import { encodeCursor } from './cursor';
import type {
  ConnectionEntry,
  EdgeEntry,
  Entry,
  FoundMember,
  Leaf,
  NodesGroup,
  ObjectShape,
  PageShape,
  PartEntry,
  ResultValue,
} from './result-shape';

/** Thrown by a strict writer for a value that the schema does not promise: the other lane answers then. */
export class Unusual extends Error {}

/** Key under which a lenient writer tells the type of an object; no GraphQL name can be equal to it. */
export const TYPE_KEY = '$type';

type Row = readonly unknown[];

const INT: Leaf = { scalar: 'Int' };

/**
 * Writes the JSON text of an answer straight from positional rows.
 *
 * A strict writer throws `Unusual` where a value is not what the schema promises. A lenient one writes what is
 * there, and each object's type under `TYPE_KEY`, so that graphql-js can complete it with the specification's
 * errors and nulls.
 */
export class JsonWriter {
  private readonly fetched = new Map<readonly NodesGroup[], ReadonlyMap<string, string>>();

  constructor(
    private readonly typeOfPrefix: (id: string) => string | undefined,
    private readonly bound: BoundArguments,
    private readonly strict: boolean,
    /** The languages that the reader prefers, the best first; those of texts that are asked for without one. */
    private readonly languages: readonly string[],
  ) {}

  /** The object of a shape made from a row: `{"key":value,...}`. */
  object(shape: ObjectShape, row: Row): string {
    let type: string;
    let entries: readonly Entry[];
    if (shape.typeColumn === undefined) ({ type, entries } = shape);
    else {
      type = this.typeOfPrefix(String(row[shape.typeColumn])) ?? '';
      const found = shape.entriesByType.get(type);
      if (!found) return this.unusual(null);
      entries = found;
    }
    // Text is only ever added at the end: what is cut is copied, once for each level above it.
    let text = '{';
    let before = '"';
    if (!this.strict) {
      text += `"${TYPE_KEY}":"${type}"`;
      before = ',"';
    }
    for (const { key, value } of entries) {
      text += before + key + '":' + this.value(value, row);
      before = ',"';
    }
    return text + '}';
  }

  private value(value: ResultValue, row: Row): string {
    switch (value.kind) {
      case 'constant':
        return JSON.stringify(value.value);
      case 'leaf':
        return this.leaf(value.leaf, row[value.column], value.nullable);
      case 'leaves': {
        const list = row[value.column] ?? [];
        if (!Array.isArray(list)) return this.unusual(list);
        return `[${list.map((item) => this.leaf(value.leaf, item, false)).join(',')}]`;
      }
      case 'text':
        return this.text(row[value.column], value.languages, value.nullable);
      case 'texts':
        return `[${localized(row[value.column])
          .map((text) => this.parts(value.entries, text as unknown as Record<string, unknown>))
          .join(',')}]`;
      case 'edtf':
        return this.edtf(row[value.column], value.entries, value.nullable);
      case 'identifiers':
        return `[${((row[value.column] ?? []) as string[]).map((id) => this.identifier(id, value.entries)).join(',')}]`;
      case 'sum':
        return this.sum(row[value.column], value.dividedBy === undefined ? 1 : row[value.dividedBy]);
      case 'inline':
        return this.object(value.shape, row);
      case 'object': {
        const inner = row[value.column];
        if (Array.isArray(inner)) return this.object(value.shape, inner);
        return inner === null && value.nullable ? 'null' : this.unusual(inner);
      }
      case 'objects': {
        const rows = row[value.column];
        return Array.isArray(rows) ? this.list(value.shape, rows as Row[]) : this.unusual(rows);
      }
      case 'nodes':
        return this.nodes(value, row);
      case 'connection':
        return this.connection(value, row);
      case 'found':
        return this.found(value.member, this.bound[value.slot]?.['found'], row);
    }
  }

  /** What a traversal found, with what the statement fetched for the nodes and relationships in it. */
  private found(member: FoundMember, found: unknown, row: Row): string {
    if (member.kind === 'typename') return `"${member.typename}"`;
    if ('list' in member && member.list) {
      if (!Array.isArray(found)) return this.unusual(found ?? null);
      const item = { ...member, list: false, nullable: false };
      return `[${found.map((each) => this.found(item, each, row)).join(',')}]`;
    }
    if (member.kind === 'value') return this.leaf(member.leaf, found, member.nullable);
    if (member.kind === 'text') return this.text(found, member.languages, member.nullable);
    if (member.kind === 'edtf') return this.edtf(found, member.entries, member.nullable);
    if (found === null || found === undefined) {
      return 'nullable' in member && member.nullable ? 'null' : this.unusual(null);
    }
    if (member.kind === 'parts') return this.parts(member.entries, found as Record<string, unknown>);
    if (member.kind === 'element') return this.element(member.groups, idOf(found as FoundElement), row);
    const members = member.shape.entries.map(
      ({ key, name, member: inner }) => `"${key}":${this.found(inner, (found as Record<string, unknown>)[name], row)}`,
    );
    return `{${members.join(',')}}`;
  }

  /** The object fetched for an element. It is gone only if the graph was replaced between finding and fetching. */
  private element(groups: readonly NodesGroup[], id: string, row: Row): string {
    let byId = this.fetched.get(groups);
    if (!byId) this.fetched.set(groups, (byId = this.byId(groups, row)));
    return byId.get(id) ?? this.unusual(null);
  }

  private byId(groups: readonly NodesGroup[], row: Row): Map<string, string> {
    const byId = new Map<string, string>();
    for (const { column, idColumn, shape } of groups) {
      for (const found of row[column] as Row[]) byId.set(String(found[idColumn]), this.object(shape, found));
    }
    return byId;
  }

  private leaf(leaf: Leaf, value: unknown, nullable: boolean): string {
    if (value === null || value === undefined) return nullable ? 'null' : this.unusual(null);
    if ('values' in leaf) return leaf.values.has(value as string) ? `"${value as string}"` : this.unusual(value);
    switch (leaf.scalar) {
      case 'Int':
        if (typeof value === 'bigint' || Number.isInteger(value)) {
          const number = Number(value);
          if (number === (number | 0)) return String(number);
        }
        return this.unusual(value);
      case 'Float':
        return typeof value === 'number' && Number.isFinite(value)
          ? String(value)
          : typeof value === 'bigint'
            ? String(Number(value))
            : this.unusual(value);
      case 'Boolean':
        return typeof value === 'boolean' ? String(value) : this.unusual(value);
      default:
        return typeof value === 'string' ? quoted(value) : this.unusual(value);
    }
  }

  /** A sum over decimals can be beyond all numbers, and the average of nothing is none. */
  private sum(sum: unknown, divisor: unknown): string {
    if (!isNumber(sum) || !isNumber(divisor)) return this.unusual(sum);
    const quotient = Number(sum) / Number(divisor);
    return Number.isFinite(quotient) ? String(quotient) : 'null';
  }

  private text(stored: unknown, asked: readonly ArgumentValue[], nullable: boolean): string {
    const given = asked.map((argument) => argument.read(this.bound)).find((language) => typeof language === 'string');
    const text = pickText(
      localized(stored),
      given === undefined ? this.languages : (canonicalLanguage(given) ?? given),
    );
    return text ? quoted(text.value) : nullable ? 'null' : this.unusual(null);
  }

  private edtf(stored: unknown, entries: readonly PartEntry[], nullable: boolean): string {
    if (stored === null || stored === undefined) return nullable ? 'null' : this.unusual(null);
    const date: EdtfDate | undefined = typeof stored === 'string' ? parseEdtf(stored) : undefined;
    return date ? this.parts(entries, date as unknown as Record<string, unknown>) : this.unusual(stored);
  }

  private identifier(text: string, entries: readonly PartEntry[]): string {
    const colon = text.indexOf(':');
    return this.parts(entries, { scheme: text.slice(0, colon), value: text.slice(colon + 1) });
  }

  private parts(entries: readonly PartEntry[], values: Readonly<Record<string, unknown>>): string {
    const members = entries.map(
      ({ key, part, typename }) => `"${key}":${JSON.stringify(part === '__typename' ? typename : values[part])}`,
    );
    return `{${members.join(',')}}`;
  }

  private list(shape: ObjectShape, rows: readonly Row[]): string {
    let text = '[';
    for (let i = 0; i < rows.length; i++)
      text += i === 0 ? this.object(shape, rows[i]!) : ',' + this.object(shape, rows[i]!);
    return text + ']';
  }

  private nodes(value: ResultValue & { kind: 'nodes' }, row: Row): string {
    const byId = this.byId(value.groups, row);
    const ids = (value.ids.read(this.bound) as string[]).map(value.currentId);
    return `[${ids.map((id) => byId.get(id) ?? 'null').join(',')}]`;
  }

  /** Throws LIMIT_EXCEEDED for a closure that met more nodes than it may: it ended before it was whole. */
  private connection({ page, entries, visited }: ResultValue & { kind: 'connection' }, row: Row): string {
    if (visited && Number(row[visited.column]) > visited.most) {
      throw new CustomsGraphError('LIMIT_EXCEEDED', `A closure met more than ${visited.most} nodes.`, {
        hint: 'Give a smaller "depth", or ask step by step from the nodes that the first step finds.',
      });
    }
    const cut = page ? this.page(page, row) : undefined;
    let text = '{';
    let before = '"';
    for (const entry of entries) {
      text += before + entry.key + '":' + this.connectionEntry(entry, page, cut, row);
      before = ',"';
    }
    return text + '}';
  }

  private connectionEntry(
    entry: ConnectionEntry,
    page: PageShape | undefined,
    cut: CutPage | undefined,
    row: Row,
  ): string {
    switch (entry.kind) {
      case 'typename':
        return `"${entry.typename}"`;
      case 'totalCount':
        return this.leaf(INT, row[entry.column], false);
      case 'value':
        return this.value(entry.value, row);
      case 'nodes':
        return this.list(entry.shape, cut!.rows);
      case 'edges':
        return `[${cut!.rows.map((edge) => this.edge(page!, entry.entries, edge)).join(',')}]`;
      case 'pageInfo':
        return this.parts(entry.entries, pageInfo(page!, cut!, row));
    }
  }

  private edge(page: PageShape, entries: readonly EdgeEntry[], row: Row): string {
    const members = entries.map((entry): string => {
      switch (entry.kind) {
        case 'typename':
          return `"${entry.key}":"${entry.typename}"`;
        case 'cursor':
          return `"${entry.key}":"${cursorOf(page, row)}"`;
        case 'object':
          return `"${entry.key}":${this.object(entry.shape, row)}`;
        case 'distance':
          return `"${entry.key}":${this.leaf(INT, row[entry.column], false)}`;
      }
    });
    return `{${members.join(',')}}`;
  }

  /** The rows of a page in the order of the list, and whether more were found than it holds. */
  private page(page: PageShape, row: Row): CutPage {
    const size = page.size(this.bound);
    const stored = row[page.column] as Row;
    const found = (page.probed === 'BY_COUNT' ? stored[0] : stored) as Row[];
    const count = page.probed === 'BY_COUNT' ? Number(stored[1]) : found.length;
    const rows = found.length > size ? found.slice(0, size) : found;
    return { rows: page.backward ? [...rows].reverse() : rows, more: count > size };
  }

  private unusual(value: unknown): string {
    if (this.strict) throw new Unusual(`a value of the store is not what the schema promises: ${typeof value}`);
    return typeof value === 'bigint' ? String(value) : (JSON.stringify(value) ?? 'null');
  }
}

/** What JSON writes as an escape (RFC 8259, section 7), and halves of characters, which JSON.stringify escapes too. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A text in JSON. Most have nothing to escape, and to see that is quicker than JSON.stringify. */
export const quoted = (text: string): string => (ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`);

interface CutPage {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

function pageInfo(page: PageShape, { rows, more }: CutPage, row: Row): Record<string, unknown> {
  const beyond = (column: number | undefined): boolean => column !== undefined && row[column] === true;
  const cursor = (edge: Row | undefined): string | null =>
    edge && page.keyColumns.length > 0 ? cursorOf(page, edge) : null;
  return {
    hasNextPage: (!page.backward && more) || beyond(page.beyondBefore),
    hasPreviousPage: (page.backward && more) || beyond(page.beyondAfter),
    startCursor: cursor(rows[0]),
    endCursor: cursor(rows[rows.length - 1]),
  };
}

const isNumber = (value: unknown): value is number | bigint => typeof value === 'number' || typeof value === 'bigint';

const cursorOf = (page: PageShape, row: Row): string =>
  encodeCursor(
    page.signature,
    page.keyColumns.map((column) => {
      const value = row[column] ?? null;
      return typeof value === 'bigint' ? Number(value) : value;
    }),
  );

function localized(stored: unknown): Localized[] {
  const texts: Localized[] = [];
  const list = Array.isArray(stored) ? (stored as string[]) : [];
  for (let i = 0; i + 1 < list.length; i += 2) texts.push({ language: list[i]!, value: list[i + 1]! });
  return texts;
}
