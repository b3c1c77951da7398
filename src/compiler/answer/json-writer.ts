import { connectionWriter } from './json-connection';
import { foundWriter } from './json-found';
import {
  bracesOf,
  edtfWriter,
  identifierWriter,
  keyText,
  leafWriter,
  partsWriter,
  quotient,
  textsReader,
  textWriter,
  writeList,
} from './json-values';
import type { Entry, NodesGroup, ObjectShape, ResultValue } from './result-shape';
import {
  TooLong,
  refuse,
  writeAnyway,
  type Answering,
  type OnUnusual,
  type Row,
  type RowWriter,
  type WriteRow,
} from './row-writer';

/** Key under which a lenient writer tells the type of an object; no GraphQL name can be equal to it. */
export const TYPE_KEY = '$type';

/**
 * Makes writers of JSON text from positional rows. Each shape is looked at once, when the operation is prepared.
 *
 * Writers of a strict one throw `Unusual` where a value is not what the schema promises. Those of a lenient one write
 * what is there, and each object's type under `TYPE_KEY`, so that graphql-js can complete it with the specification's
 * errors and nulls.
 */
export class JsonWriter implements RowWriter {
  readonly unusual: OnUnusual;
  /** By what they write: types that share a field share its plan, level below level. */
  private readonly writers = new Map<ResultValue, WriteRow>();

  constructor(private readonly strict: boolean) {
    this.unusual = strict ? refuse : writeAnyway;
  }

  object(shape: ObjectShape): WriteRow {
    const writerOf = (type: string, entries: readonly Entry[]): WriteRow =>
      this.members(
        type,
        entries.map(({ key, value }) => [key, this.value(value)]),
      );
    if (shape.typeColumn === undefined) return writerOf(shape.type, shape.entries);
    const { typeColumn } = shape;
    const writers = new Map([...shape.entriesByType].map(([type, entries]) => [type, writerOf(type, entries)]));
    return (row, answering) => {
      const write = writers.get(answering.typeOfId(String(row[typeColumn])) ?? '');
      return write ? write(row, answering) : this.unusual(null);
    };
  }

  members(type: string, members: readonly (readonly [key: string, write: WriteRow])[]): WriteRow {
    const opening = this.strict || type === '' ? '{' : `{"${TYPE_KEY}":"${type}"`;
    const { heads, end } = bracesOf(
      members.map(([key]) => key),
      opening,
    );
    const writers = members.map(([, write]) => write);
    return (row, answering) => {
      // Text is only added at the end: V8 copies what is cut, once for each level above it.
      let text = '';
      for (let i = 0; i < writers.length; i++) text += heads[i]! + writers[i]!(row, answering);
      return text + end;
    };
  }

  list(write: WriteRow): (rows: readonly Row[], answering: Answering) => string {
    return (rows, answering) => writeList(rows, write, answering);
  }

  value(value: ResultValue): WriteRow {
    let write = this.writers.get(value);
    if (!write) this.writers.set(value, (write = this.writerOf(value)));
    return write;
  }

  private writerOf(value: ResultValue): WriteRow {
    const { unusual } = this;
    switch (value.kind) {
      case 'constant': {
        const text = JSON.stringify(value.value);
        return () => text;
      }
      case 'leaf': {
        const { column } = value;
        const write = leafWriter(value.leaf, value.nullable, unusual);
        return (row) => write(row[column]);
      }
      case 'id': {
        const { column, suffix } = value;
        const write = leafWriter({ scalar: 'ID' }, false, unusual);
        // Nothing in the text of a view is escaped in JSON.
        return (row, { bound }) => `${write(row[column]).slice(0, -1)}${suffix.read(bound)}"`;
      }
      case 'leaves': {
        const write = leafWriter(value.leaf, false, unusual);
        return (row) => {
          const list = row[value.column] ?? [];
          return Array.isArray(list) ? `[${list.map(write).join(',')}]` : unusual(list);
        };
      }
      case 'text': {
        const write = textWriter(value.languages, value.nullable, unusual, textsReader(value.onDay));
        return (row, { bound, languages }) => write(row[value.column], bound, languages);
      }
      case 'texts': {
        const write = partsWriter(value.entries);
        const texts = textsReader(value.onDay);
        return (row) => `[${texts(row[value.column]).map(write).join(',')}]`;
      }
      case 'edtf': {
        const { column } = value;
        const write = edtfWriter(value.entries, value.nullable, unusual);
        return (row) => write(row[column]);
      }
      case 'identifiers': {
        const write = identifierWriter(value.entries);
        return (row) => `[${((row[value.column] ?? []) as string[]).map(write).join(',')}]`;
      }
      case 'sum':
        return (row) => quotient(row[value.column], value.dividedBy === undefined ? 1 : row[value.dividedBy], unusual);
      case 'inline':
        return this.object(value.shape);
      case 'inlines': {
        const writers = value.shapes.map((shape) => this.object(shape));
        return (row, answering) => `[${writers.map((write) => write(row, answering)).join(',')}]`;
      }
      case 'keyText':
        return (row) => keyText(row[value.column], unusual);
      case 'object': {
        const { column, nullable } = value;
        const write = this.object(value.shape);
        return (row, answering) => {
          const inner = row[column];
          if (Array.isArray(inner)) return write(inner, answering);
          return inner === null && nullable ? 'null' : unusual(inner);
        };
      }
      case 'objects': {
        const write = this.list(this.object(value.shape));
        return (row, answering) => {
          const rows = row[value.column];
          return Array.isArray(rows) ? write(rows as Row[], answering) : unusual(rows);
        };
      }
      case 'nodes': {
        const { ids, keyOf } = value;
        const byId = this.byId(value.groups);
        return (row, answering) => {
          const found = byId(row, answering);
          const asked = (ids.read(answering.bound) as string[]).map(keyOf);
          return writeList(asked, (id) => found.get(id) ?? 'null', answering);
        };
      }
      case 'connection':
        return connectionWriter(this, value);
      case 'found': {
        const write = foundWriter(this, value.member);
        return (row, answering) => write(answering.bound[value.slot]?.['found'], row, answering);
      }
    }
  }

  byId(groups: readonly NodesGroup[]): (row: Row, answering: Answering) => Map<string, string> {
    const writers = groups.map((group) => ({ ...group, write: this.object(group.shape) }));
    return (row, answering) => {
      const byId = new Map<string, string>();
      let length = 0;
      // The text may be repeated, so no list in it can be left for later.
      const whole = { ...answering, deferred: undefined };
      for (const { column, idColumn, suffix, write } of writers) {
        const view = suffix?.read(answering.bound) ?? '';
        for (const found of row[column] as Row[]) {
          const text = write(found, whole);
          byId.set(String(found[idColumn]) + view, text);
          if ((length += text.length) > answering.longest) throw new TooLong();
        }
      }
      return byId;
    };
  }
}
