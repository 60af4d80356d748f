// Fail masks: one 32-bit word a row with a bit for each filter that the row fails. Word 0 passes everything.
//
// Changing a filter rewrites one bit of every word, from a table of values where the column is narrow. A bit is free
// again as soon as its filter is gone.

import type { Column } from './column.ts';
import { type Condition, condition, sameFilter } from './conditions.ts';
import { FacetError, type Filters } from './facet-types.ts';

export const MAX_FILTERS = 32;

export interface ActiveFilter extends Condition {
  readonly name: string;
  readonly bit: number;
}

export class FailMasks {
  /** At least one word for each row. */
  words: Int32Array<ArrayBuffer>;
  private readonly active = new Map<string, ActiveFilter>();

  constructor(rows: number) {
    this.words = new Int32Array(rows);
  }

  get filters(): Iterable<ActiveFilter> {
    return this.active.values();
  }

  /**
   * Make `filters` the conditions of the first `rows` rows; returns whether anything is different. Throws FacetError for
   * more than 32 filters or one that does not fit its column, and then nothing is.
   */
  set(filters: Filters, columns: ReadonlyMap<string, Column>, rows: number): boolean {
    const count = Object.keys(filters).length;
    if (count > MAX_FILTERS) throw new FacetError(`${count} filters; at most ${MAX_FILTERS} at once`);
    const fresh: [string, Condition][] = [];
    for (const [name, filter] of Object.entries(filters)) {
      if (!sameFilter(this.active.get(name)?.filter, filter)) {
        fresh.push([name, condition(name, filter, columns.get(name) ?? null)]);
      }
    }
    const gone = [...this.active.values()].filter(({ name }) => !Object.hasOwn(filters, name));
    let unused = 0;
    for (const { name, bit } of gone) {
      unused |= 1 << bit;
      this.active.delete(name);
    }
    if (unused !== 0) this.keep(~unused, rows);
    for (const [name, prepared] of fresh) {
      const filter = { ...prepared, name, bit: this.active.get(name)?.bit ?? this.freeBit() };
      this.active.set(name, filter);
      this.write(filter, rows);
    }
    return fresh.length + gone.length > 0;
  }

  /** Write the bits of the filters over a column again, after its values have come all at once. */
  rewrite(column: Column, rows: number): void {
    for (const filter of this.active.values()) if (filter.column === column) this.write(filter, rows);
  }

  /** Write the word of one row, after its values have changed. */
  rewriteRow(row: number): void {
    let word = 0;
    for (const { column, fails, bit } of this.active.values()) {
      const value = column === null || !column.loaded ? 0 : (column.data[row] as number);
      if (fails(value, row)) word |= 1 << bit;
    }
    this.words[row] = word;
  }

  reserve(capacity: number): void {
    if (capacity <= this.words.length) return;
    const words = new Int32Array(capacity);
    words.set(this.words);
    this.words = words;
  }

  private freeBit(): number {
    let used = 0;
    for (const { bit } of this.active.values()) used |= 1 << bit;
    return 31 - Math.clz32(~used & -~used);
  }

  private keep(bits: number, rows: number): void {
    const { words } = this;
    for (let row = 0; row < rows; row++) words[row] = (words[row] as number) & bits;
  }

  private write(filter: ActiveFilter, rows: number): void {
    const { column, fails, bounds } = filter;
    const set = 1 << filter.bit;
    if (column === null || !column.loaded) {
      writeEach(this.words, set, rows, (row) => fails(0, row));
      return;
    }
    if (bounds !== null && column.data instanceof Uint32Array) {
      writeOutside(this.words, column.data, bounds.low, bounds.high, set, rows);
      return;
    }
    const bySlot = filter.failing === null && column.spec.facet === 'values';
    const failing = bySlot ? Uint8Array.from(column.distinct, (value) => (fails(value, 0) ? 1 : 0)) : filter.failing;
    if (failing === null) {
      const { data } = column;
      writeEach(this.words, set, rows, (row) => fails(data[row] as number, row));
      return;
    }
    const table = Int32Array.from(failing, (bad) => (bad ? set : 0));
    const places = bySlot ? column.slots : column.data;
    if (places instanceof Uint8Array) writeFrom8(this.words, places, table, ~set, rows);
    else writeFrom16(this.words, places as Uint16Array, table, ~set, rows);
  }
}

// A loop for each kind of array: one that has seen several is several times slower.

function writeFrom8(words: Int32Array, places: Uint8Array, table: Int32Array, keep: number, rows: number): void {
  for (let row = 0; row < rows; row++) {
    words[row] = ((words[row] as number) & keep) | (table[places[row] as number] as number);
  }
}

function writeFrom16(words: Int32Array, places: Uint16Array, table: Int32Array, keep: number, rows: number): void {
  for (let row = 0; row < rows; row++) {
    words[row] = ((words[row] as number) & keep) | (table[places[row] as number] as number);
  }
}

function writeOutside(
  words: Int32Array,
  values: Uint32Array,
  low: number,
  high: number,
  set: number,
  rows: number,
): void {
  for (let row = 0; row < rows; row++) {
    const value = values[row] as number;
    words[row] = ((words[row] as number) & ~set) | (value < low || value > high ? set : 0);
  }
}

function writeEach(words: Int32Array, set: number, rows: number, fails: (row: number) => boolean): void {
  for (let row = 0; row < rows; row++) words[row] = ((words[row] as number) & ~set) | (fails(row) ? set : 0);
}
