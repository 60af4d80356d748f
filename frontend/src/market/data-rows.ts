// Rows of a device as CSV, NDJSON or Parquet. A row is (device time, property, value). CSV keeps the value as JSON writes
// it, text without quotation marks; Parquet has one column a kind (`number`, `flag`, `text`), of which one is set. Merged
// files begin with the device. Twin of chains/market/data_export.py.

import type { SchemaElement } from 'hyparquet-writer';
import type { Bytes, Hex } from './bytes.ts';
import { DataError } from './errors.ts';

export type Format = 'csv' | 'parquet' | 'ndjson';

export interface Row {
  readonly device: Hex;
  /** RFC 3339 as the device wrote it, and the same in milliseconds since 1970. */
  readonly text: string;
  readonly time: number;
  readonly property: string;
  readonly value: number | boolean | string;
  /** The value as it stands in the row. */
  readonly token: string;
}

const TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/;
const NUMBER = /"value":\s*(-?[0-9][0-9.eE+-]*)\s*[,}]/;

/** The rows of whole lines of NDJSON. Throws DataError naming device and line for one that is not in the promised form. */
export function* rowsOf(device: Hex, body: Uint8Array, firstLine = 1): Generator<Row> {
  const lines = new TextDecoder().decode(body).split('\n');
  for (const [at, line] of lines.entries()) {
    if (line === '' && at === lines.length - 1) return;
    const row = rowOf(device, line);
    if (row === null) throw new DataError(device, `row ${firstLine + at} is not in the promised form`);
    yield row;
  }
}

function rowOf(device: Hex, line: string): Row | null {
  let found: unknown;
  try {
    found = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof found !== 'object' || found === null) return null;
  const { time: text, property, value } = found as Record<string, unknown>;
  if (typeof text !== 'string' || typeof property !== 'string' || !TIME.test(text)) return null;
  const time = Math.floor(Date.parse(text));
  if (Number.isNaN(time)) return null;
  if (typeof value === 'string' || typeof value === 'boolean') {
    return { device, text, time, property, value, token: String(value) };
  }
  if (typeof value !== 'number') return null;
  // 4.0 and 4 are the same number here, and not in what the device signed.
  return { device, text, time, property, value, token: NUMBER.exec(line)?.[1] ?? JSON.stringify(value) };
}

/** Writes rows one after the other; `parts` are the bytes of the file so far. */
export interface RowWriter {
  add(row: Row): void;
  finish(): Promise<readonly Bytes[]>;
}

const BATCH = 20_000;

/** A writer for a format; merged files name the device in every row. */
export async function rowWriter(format: Format, merged: boolean): Promise<RowWriter> {
  if (format === 'csv')
    return new TextWriter(merged ? 'device,time,property,value\n' : 'time,property,value\n', csvLine(merged));
  if (format === 'ndjson') return new TextWriter('', ndjsonLine(merged));
  // Loaded on first use: most visits never write a Parquet file.
  return new ParquetRows(await import('hyparquet-writer'), merged);
}

function csvLine(merged: boolean) {
  return (row: Row): string => {
    const cells = [...(merged ? [row.device] : []), row.text, row.property, row.token];
    return `${cells.map(csvCell).join(',')}\n`;
  };
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function ndjsonLine(merged: boolean) {
  return ({ device, text, property, value, token }: Row): string => {
    const written = typeof value === 'string' ? JSON.stringify(value) : token;
    const head = merged ? `"device": ${JSON.stringify(device)}, ` : '';
    return `{${head}"time": ${JSON.stringify(text)}, "property": ${JSON.stringify(property)}, "value": ${written}}\n`;
  };
}

class TextWriter implements RowWriter {
  private readonly parts: Bytes[] = [];
  private readonly line: (row: Row) => string;
  private pending: string[];

  constructor(head: string, line: (row: Row) => string) {
    this.pending = [head];
    this.line = line;
  }

  add(row: Row): void {
    this.pending.push(this.line(row));
    if (this.pending.length >= BATCH) this.flush();
  }

  async finish(): Promise<readonly Bytes[]> {
    this.flush();
    return this.parts;
  }

  private flush(): void {
    if (this.pending.length > 0) this.parts.push(new TextEncoder().encode(this.pending.join('')));
    this.pending = [];
  }
}

class ParquetRows implements RowWriter {
  private readonly target: { getBytes(): Uint8Array };
  private readonly writer: InstanceType<typeof import('hyparquet-writer').ParquetWriter>;
  private readonly merged: boolean;
  private rows: Row[] = [];

  constructor({ ByteWriter, ParquetWriter }: typeof import('hyparquet-writer'), merged: boolean) {
    const target = new ByteWriter();
    this.target = target;
    this.merged = merged;
    const text = (name: string, repetition: 'REQUIRED' | 'OPTIONAL'): SchemaElement => ({
      name,
      type: 'BYTE_ARRAY',
      converted_type: 'UTF8',
      repetition_type: repetition,
    });
    const columns: SchemaElement[] = [
      ...(merged ? [text('device', 'REQUIRED')] : []),
      {
        name: 'time',
        type: 'INT64',
        repetition_type: 'REQUIRED',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MILLIS' },
      },
      text('property', 'REQUIRED'),
      { name: 'number', type: 'DOUBLE', repetition_type: 'OPTIONAL' },
      { name: 'flag', type: 'BOOLEAN', repetition_type: 'OPTIONAL' },
      text('text', 'OPTIONAL'),
    ];
    const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...columns];
    this.writer = new ParquetWriter({ writer: target, schema, createdBy: 'latchkey' });
  }

  add(row: Row): void {
    this.rows.push(row);
    if (this.rows.length >= BATCH) this.flush();
  }

  async finish(): Promise<readonly Bytes[]> {
    this.flush();
    await this.writer.finish();
    return [Uint8Array.from(this.target.getBytes())];
  }

  private flush(): void {
    const { rows } = this;
    if (rows.length === 0) return;
    const of = (kind: string): (number | boolean | string | null)[] =>
      rows.map(({ value }) => (typeof value === kind ? value : null));
    this.writer.write({
      columnData: [
        ...(this.merged ? [{ name: 'device', data: rows.map(({ device }) => device) }] : []),
        { name: 'time', data: rows.map(({ time }) => BigInt(time)) },
        { name: 'property', data: rows.map(({ property }) => property) },
        { name: 'number', data: of('number') },
        { name: 'flag', data: of('boolean') },
        { name: 'text', data: of('string') },
      ],
      rowGroupSize: BATCH,
    });
    this.rows = [];
  }
}
