// The facet engine: exact counts of every facet under all other filters, over a million rows, in one scan.
//
// Each row has a word with one bit for each filter that it fails (`masks.ts`). A row without a bit passes; a row with one
// bit passes all filters but one, so it counts in the facet of that one. After a filter has rewritten its bit, one scan
// of the words finds who passes, who fails one filter only, and what is different from before (`counts.ts`).
//
// Pure and synchronous: no worker, no network, no clock but the one that measures itself.

import { Column, WIDTHS } from './column.ts';
import { conditionsOf, countMeeting, meetsAll } from './conditions.ts';
import { Counts } from './counts.ts';
import { type Change, type DeltaFrame, readDelta, valueAt } from './deltas.ts';
import {
  type CheapestRequest,
  type Chosen,
  type DeltaOutcome,
  FacetError,
  type FacetResult,
  type Filters,
  type Gathered,
  type OpenRequest,
  type Sort,
  type TableWindow,
  type WindowRequest,
} from './facet-types.ts';
import { gathered, largestOf } from './gather.ts';
import { FailMasks } from './masks.ts';
import { keyOf, Orders } from './orders.ts';

const MAX_ROWS = 1 << 28;
/** Room for further rows when one is appended. */
const GROWTH = 1 / 8;

export class FacetEngine {
  private rows: number;
  private readonly openedWith: number;
  private seq: number;
  private version = 0;
  private readonly columns: readonly Column[];
  private readonly byName = new Map<string, Column>();
  /** Columns that have values of their own: bit i of a delta is column i of these. */
  private readonly stored: readonly Column[];
  private readonly masks: FailMasks;
  private readonly counts: Counts;
  private readonly orders = new Orders();
  private shown: { key: string; rows: Uint32Array<ArrayBuffer> } | null = null;

  constructor(request: OpenRequest) {
    const { rows, columns, seq = 0 } = request;
    if (!Number.isInteger(rows) || rows < 0 || rows > MAX_ROWS) {
      throw new FacetError(`${rows} rows; a table has 0 to ${MAX_ROWS}`);
    }
    this.rows = rows;
    this.openedWith = rows;
    this.seq = seq;
    this.columns = columns.map((spec) => new Column(spec));
    for (const column of this.columns) this.byName.set(column.spec.name, column);
    if (this.byName.size !== columns.length) throw new FacetError('two columns have one name');
    this.stored = this.columns.filter(({ spec }) => spec.maxOf === undefined);
    this.masks = new FailMasks(rows);
    this.counts = new Counts(this.columns, this.masks, rows);
  }

  /**
   * Give a column its values as the snapshot has them, little-endian, one for each row that the table was opened with;
   * changes that came since are put on top. Throws FacetError for an unknown column or another length.
   */
  load(name: string, data: ArrayBuffer): void {
    const column = this.column(name);
    if (column.spec.maxOf !== undefined) throw new FacetError(`column ${name} is computed, it takes no data`);
    column.load(data, this.openedWith);
    if (this.rows > this.openedWith) column.reserve(this.masks.words.length);
    column.catchUp();
    this.counts.adopt(column, this.rows);
    for (const computed of this.columns) {
      if (computed.spec.maxOf?.includes(name)) this.compute(computed);
    }
    this.changed();
  }

  /**
   * Make `filters` the conditions, all of them, and count. Only what differs from the query before costs time.
   * Throws FacetError for more than 32 filters, or one that does not fit its column; then nothing has changed.
   */
  query(filters: Filters): FacetResult {
    const started = performance.now();
    if (this.masks.set(filters, this.byName, this.rows)) this.changed();
    const { facets, relax } = this.counts.answer(this.rows);
    const ms = performance.now() - started;
    return { version: this.version, rows: this.rows, passing: this.counts.passing, facets, relax, ms };
  }

  /** Some of the passing rows in order, with values: what a table shows. */
  window(request: WindowRequest): TableWindow {
    const { sort, refresh = false, columns } = request;
    const ordered = this.inOrder(sort, refresh);
    const from = Math.max(0, Math.min(request.from, ordered.length));
    const rows = ordered.slice(from, from + Math.max(0, request.count));
    const movedSinceSort = sort === null ? 0 : this.orders.moved(this.column(sort.column), sort.descending);
    return { ...this.gather(rows, columns), total: ordered.length, from, movedSinceSort };
  }

  /** The place of a row among the passing rows in order, -1 if it does not pass. */
  rank(row: number, sort: Sort | null): number {
    return row < this.rows && this.masks.words[row] === 0 ? this.inOrder(sort, false).indexOf(row) : -1;
  }

  /** The passing rows with the smallest values of a column, as many as limit and budget allow. */
  cheapest(request: CheapestRequest): Chosen {
    const by = this.column(request.by);
    const further = conditionsOf(request.filters ?? {}, this.byName);
    const limit = request.limit ?? this.rows;
    const budget = request.budget ?? Number.POSITIVE_INFINITY;
    const { words } = this.masks;
    const rows: number[] = [];
    let sum = 0;
    for (const row of this.orders.of(by, false, this.rows, true)) {
      if (rows.length >= limit) break;
      if (words[row] !== 0 || !meetsAll(further, row)) continue;
      const value = by.data[row] ?? 0;
      if (sum + value > budget) break;
      sum += value;
      rows.push(row);
    }
    return { ...this.gather(Uint32Array.from(rows), request.columns ?? []), sum };
  }

  /** How many rows meet these conditions; those of the newest query stay as they are. */
  count(filters: Filters): number {
    return countMeeting(conditionsOf(filters, this.byName), this.rows);
  }

  /** The passing rows in row order, at most `limit` of them. */
  passing(columns: readonly string[], limit = this.rows): Chosen {
    return { ...this.gather(this.inOrder(null, false).slice(0, limit), columns), sum: 0 };
  }

  /**
   * Values of the named rows; a numeric column that is not loaded reads as 0. Throws FacetError for a row or column
   * that does not exist, and for addresses that are not loaded.
   */
  gather(rows: Uint32Array, columns: readonly string[]): Gathered {
    for (const row of rows) if (row >= this.rows) throw new FacetError(`row ${row} of ${this.rows}`);
    return gathered(
      rows,
      columns.map((name) => this.column(name)),
    );
  }

  /**
   * Apply a frame of changes in place; rows behind the last one are appended. A frame out of turn changes nothing and
   * says so; a malformed one throws FacetError and changes nothing.
   */
  delta(frame: ArrayBuffer): DeltaOutcome {
    const specs = this.stored.map(({ spec }) => spec);
    const found = readDelta(frame, specs);
    const { seq, block } = found;
    if (seq <= this.seq) return { kind: 'stale', seq: this.seq };
    if (seq !== this.seq + 1) return { kind: 'gap', expected: this.seq + 1, got: seq };
    const before = this.rows;
    this.makeRoom(found);
    for (const change of found.changes) this.apply(found.view, change);
    this.counts.reindexOutgrown(this.rows);
    this.seq = seq;
    this.changed();
    return { kind: 'applied', seq, block, changed: found.changes.length, appended: this.rows - before };
  }

  private column(name: string): Column {
    const column = this.byName.get(name);
    if (column === undefined) throw new FacetError(`no column is called ${name.slice(0, 40)}`);
    return column;
  }

  private changed(): void {
    this.version += 1;
    this.shown = null;
  }

  private inOrder(sort: Sort | null, refresh: boolean): Uint32Array<ArrayBuffer> {
    const key = keyOf(sort);
    if (this.shown?.key === key && !refresh) return this.shown.rows;
    const { words } = this.masks;
    const list = new Uint32Array(this.rows);
    let found = 0;
    if (sort === null) {
      for (let row = 0; row < this.rows; row++) if (words[row] === 0) list[found++] = row;
    } else {
      const order = this.orders.of(this.column(sort.column), sort.descending, this.rows, refresh);
      for (let at = 0; at < order.length; at++) {
        const row = order[at] as number;
        if (words[row] === 0) list[found++] = row;
      }
    }
    const rows = list.subarray(0, found);
    this.shown = { key, rows };
    return rows;
  }

  private compute(column: Column): void {
    const parts = (column.spec.maxOf ?? []).map((name) => this.column(name));
    if (!parts.every((part) => part.loaded)) return;
    const data = largestOf(parts, this.rows);
    const { type } = column.spec;
    const fitting = type === 'u8' ? new Uint8Array(data) : type === 'u16' ? new Uint16Array(data) : data;
    column.load(fitting.buffer, this.rows);
    if (this.masks.words.length > this.rows) column.reserve(this.masks.words.length);
    this.counts.adopt(column, this.rows);
  }

  private makeRoom(found: DeltaFrame): void {
    let end = this.rows;
    for (const { row } of found.changes) {
      if (row > end) throw new FacetError(`delta changes row ${row}, the table has ${end}; rows are appended in order`);
      if (row === end) end += 1;
    }
    if (end > MAX_ROWS) throw new FacetError(`${end} rows; a table has at most ${MAX_ROWS}`);
    if (end <= this.masks.words.length) return;
    const capacity = Math.ceil(end * (1 + GROWTH)) + 64;
    this.masks.reserve(capacity);
    this.counts.reserve(capacity);
    for (const column of this.columns) if (column.loaded) column.reserve(capacity);
  }

  private apply(view: DataView<ArrayBuffer>, change: Change): void {
    const { row } = change;
    if (row === this.rows) {
      this.rows = row + 1;
      for (const column of this.columns) this.counts.write(column, row, 0);
      this.counts.enter(row);
    }
    this.counts.leave(row);
    let { at } = change;
    for (const place of change.columns) {
      const column = this.stored[place] as Column;
      const { type } = column.spec;
      if (type === 'bytes20') column.writeBytes(row, new Uint8Array(view.buffer, at, 20));
      else this.counts.write(column, row, valueAt(view, at, type));
      at += WIDTHS[type];
    }
    for (const column of this.columns) {
      const { maxOf } = column.spec;
      if (maxOf === undefined || !column.loaded) continue;
      const value = Math.max(...maxOf.map((name) => this.column(name).data[row] as number));
      if (value !== column.data[row]) this.counts.write(column, row, value);
    }
    this.counts.enter(row);
    this.masks.rewriteRow(row);
  }
}
