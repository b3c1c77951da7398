import type { SchemaElement } from 'hyparquet' with { 'resolution-mode': 'import' };
import type * as Hyparquet from 'hyparquet-writer' with { 'resolution-mode': 'import' };
import { FACT_COLUMNS, type ColumnKind, type FactColumn, type FactRow } from './fact-rows';

/**
 * The table of facts as one Parquet file, compressed by Snappy; its bytes piece by piece.
 *
 * @param atOnce rows that are held and written at once
 */
export function* factsParquet(rows: Iterable<FactRow>, atOnce = 50_000): Generator<Uint8Array> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- import() of an ES module would be a promise
  const { ByteWriter, ParquetWriter } = require('hyparquet-writer') as typeof Hyparquet;
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({ writer: bytes, schema: SCHEMA, createdBy: 'customs-graph' });
  // Without a flush of its own the writer works at once; what it has written is taken from its buffer.
  const taken = (): Uint8Array => {
    const piece = new Uint8Array(bytes.buffer.slice(0, bytes.index));
    bytes.index = 0;
    return piece;
  };
  for (const batch of batches(rows, atOnce)) {
    const columnData = COLUMNS.map(([name, kind]) => ({ name, data: batch.map((row) => cell(row[name], kind)) }));
    void parquet.write({ columnData, rowGroupSize: atOnce });
    yield taken();
  }
  void parquet.finish();
  yield taken();
}

const COLUMNS = Object.entries(FACT_COLUMNS) as [FactColumn, ColumnKind][];

const SCHEMA: SchemaElement[] = [
  { name: 'facts', num_children: COLUMNS.length },
  ...COLUMNS.flatMap(([name, kind]) => schemaOf(name, kind)),
];

function schemaOf(name: string, kind: ColumnKind): SchemaElement[] {
  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
  switch (kind) {
    case 'text':
      return [{ name, ...text, repetition_type: 'OPTIONAL' }];
    case 'day':
      return [{ name, type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' }];
    case 'flag':
      return [{ name, type: 'BOOLEAN', repetition_type: 'REQUIRED' }];
    case 'texts':
      return [
        { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', ...text, repetition_type: 'REQUIRED' },
      ];
  }
}

function cell(value: FactRow[FactColumn], kind: ColumnKind): unknown {
  return kind === 'day' && typeof value === 'string' ? new Date(`${value}T00:00:00Z`) : (value ?? undefined);
}

function* batches(rows: Iterable<FactRow>, size: number): Generator<FactRow[]> {
  let batch: FactRow[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}
