// One column of the facet engine: its values, and for counting a small whole number (slot) for each row.
//
//   codes, flags   the slot is the value
//   values         the slot is a place in a dictionary of distinct values
//   histogram      the slot is the bin 0..63, or 64 for "none"

import { BINS, binAt, edgesOf, NONE_SLOT } from './bins.ts';
import { type ColumnSpec, type FacetCounts, FacetError } from './facet-types.ts';
import { grown, largest, type Numbers } from './numbers.ts';

export type Slots = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

const MAX_DISTINCT = 65_535;
const NOTHING = new Uint8Array(0);

/** Bytes of one value in a file and in a delta frame. */
export const WIDTHS = { u8: 1, u16: 2, u32: 4, bytes20: 20 } as const;
const LARGEST = { u8: 0xff, u16: 0xffff, u32: 0xffff_ffff } as const;

export class Column {
  readonly spec: ColumnSpec;
  loaded = false;
  /** Grows by one with each change of a value; an order made before knows that it is old. */
  changes = 0;
  /** Values of numeric columns; longer than the number of rows. */
  data: Numbers = NOTHING;
  /** Values of address columns, 20 bytes a row. */
  bytes: Uint8Array<ArrayBuffer> = NOTHING;
  /** The slot of each row, for columns that are counted. */
  slots: Slots = NOTHING;
  /** Rows in each slot: of all rows, and of those that pass. */
  totals = new Uint32Array(0);
  passing = new Uint32Array(0);
  /** Changes that came before the column was loaded, to be put on top of the snapshot's values. */
  private early = new Map<number, number>();
  private earlyBytes = new Map<number, Uint8Array>();
  private edges = new Float64Array(0);
  private dictionary: number[] = [];
  private places = new Map<number, number>();

  constructor(spec: ColumnSpec) {
    const { name, type, facet } = spec;
    if (type === 'bytes20' && facet !== 'none') throw new FacetError(`column ${name}: addresses are not counted`);
    if (type === 'u32' && (facet === 'codes' || facet === 'flags')) {
      throw new FacetError(`column ${name}: ${facet} need u8 or u16, it is u32; count it by values or histogram`);
    }
    this.spec = spec;
  }

  get counted(): boolean {
    return this.loaded && this.spec.facet !== 'none';
  }

  /** Take over the values of `rows` rows; `index` must follow. Throws FacetError if `buffer` has another length. */
  load(buffer: ArrayBuffer, rows: number): void {
    const { name, type } = this.spec;
    if (buffer.byteLength !== rows * WIDTHS[type]) {
      throw new FacetError(
        `column ${name}: ${buffer.byteLength} bytes, ${rows} rows of ${type} need ${rows * WIDTHS[type]}`,
      );
    }
    if (type === 'bytes20') this.bytes = new Uint8Array(buffer);
    else if (type === 'u8') this.data = new Uint8Array(buffer);
    else if (type === 'u16') this.data = new Uint16Array(buffer);
    else this.data = new Uint32Array(buffer);
    this.slots = NOTHING;
    this.loaded = true;
    this.changes += 1;
  }

  /** Make room for `capacity` rows. */
  reserve(capacity: number): void {
    if (this.spec.type === 'bytes20') this.bytes = grown(this.bytes, capacity * 20);
    else {
      const sharesSlots = this.slots === this.data;
      this.data = grown(this.data, capacity);
      if (sharesSlots) this.slots = this.data as Slots;
      else if (this.slots.length > 0) this.slots = grown(this.slots, capacity);
    }
  }

  /**
   * Write one value; returns false if it has no slot yet and the column must be indexed again. Counts are the
   * caller's business: it knows whether the row counts at all.
   */
  write(row: number, value: number): boolean {
    this.changes += 1;
    if (!this.loaded) {
      this.early.set(row, value);
      return true;
    }
    this.data[row] = value;
    if (!this.counted) return true;
    if (this.spec.facet === 'histogram') {
      const slot = this.binOf(value);
      if (slot < 0) return false;
      this.slots[row] = slot;
    } else if (this.spec.facet === 'values') {
      const slot = this.places.get(value) ?? this.learn(value);
      this.slots[row] = slot;
    } else if (value >= this.totals.length) this.widen(value + 1);
    return true;
  }

  /** Write one address. */
  writeBytes(row: number, address: Uint8Array): void {
    if (this.loaded) this.bytes.set(address, row * 20);
    else this.earlyBytes.set(row, address.slice());
  }

  /** Put the changes that came before the values on top of them. */
  catchUp(): void {
    for (const [row, value] of this.early) this.data[row] = value;
    for (const [row, address] of this.earlyBytes) this.bytes.set(address, row * 20);
    this.early.clear();
    this.earlyBytes.clear();
  }

  /** Give every row its slot and count all rows. `headroom` widens a histogram beyond its largest value. */
  index(rows: number, headroom: number): void {
    const { facet } = this.spec;
    if (facet === 'none') return;
    if (facet === 'histogram') this.indexBins(rows, headroom);
    else if (facet === 'values') this.indexValues(rows);
    else this.slots = this.data as Slots;
    let size = this.totals.length;
    if (facet === 'codes' || facet === 'flags') size = this.spec.type === 'u8' ? 256 : largest(this.data, rows) + 1;
    this.totals = new Uint32Array(size);
    this.passing = new Uint32Array(size);
    const { slots, totals } = this;
    for (let row = 0; row < rows; row++) {
      const slot = slots[row] as number;
      totals[slot] = (totals[slot] as number) + 1;
    }
  }

  /** Return what `counts` over the slots say. */
  answer(counts: Uint32Array): FacetCounts {
    const { facet } = this.spec;
    if (facet === 'histogram') {
      const none = counts[NONE_SLOT] as number;
      return { kind: 'histogram', edges: this.edges.slice(), counts: counts.slice(0, BINS), none };
    }
    if (facet === 'values') {
      // A value that no row has any more is not a choice.
      const order = this.dictionary.map((_, place) => place).filter((place) => this.totals[place] !== 0);
      order.sort((a, b) => (this.dictionary[a] as number) - (this.dictionary[b] as number));
      const values = Uint32Array.from(order, (place) => this.dictionary[place] as number);
      return { kind: 'values', values, counts: Uint32Array.from(order, (place) => counts[place] as number) };
    }
    if (facet === 'flags') {
      const bits = new Uint32Array(WIDTHS[this.spec.type] * 8);
      for (const [value, count] of counts.entries()) {
        for (let bit = 0; bit < bits.length; bit++) {
          if ((value >> bit) & 1) bits[bit] = (bits[bit] as number) + count;
        }
      }
      return { kind: 'flags', counts: bits };
    }
    return { kind: 'codes', counts: counts.slice() };
  }

  /** The distinct values of a column counted by values, slot by slot; empty for others. */
  get distinct(): readonly number[] {
    return this.dictionary;
  }

  get largestValue(): number {
    return this.spec.type === 'bytes20' ? 0 : LARGEST[this.spec.type];
  }

  private indexBins(rows: number, headroom: number): void {
    const { data } = this;
    const zeroIsNone = this.spec.zeroIsNone ?? false;
    let low = Number.POSITIVE_INFINITY;
    let high = 0;
    for (let row = 0; row < rows; row++) {
      const value = data[row] as number;
      if (value === 0 && zeroIsNone) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    if (low > high) low = high;
    high += Math.ceil((high - low) * headroom);
    this.edges = edgesOf(low, high, this.spec.scale);
    this.totals = new Uint32Array(BINS + 1);
    const slots = new Uint8Array(data.length);
    this.slots = slots;
    for (let row = 0; row < rows; row++) slots[row] = this.binOf(data[row] as number);
  }

  private indexValues(rows: number): void {
    const { data } = this;
    this.dictionary = [];
    this.places = new Map();
    const slots = new Uint16Array(data.length);
    let last = -1;
    let place = 0;
    for (let row = 0; row < rows; row++) {
      const value = data[row] as number;
      if (value !== last) {
        place = this.places.get(value) ?? this.enter(value);
        last = value;
      }
      slots[row] = place;
    }
    this.slots = slots;
    this.totals = new Uint32Array(Math.max(1, this.dictionary.length));
  }

  private enter(value: number): number {
    const place = this.dictionary.length;
    if (place >= MAX_DISTINCT) {
      throw new FacetError(`column ${this.spec.name}: more than ${MAX_DISTINCT} distinct values; use a histogram`);
    }
    this.dictionary.push(value);
    this.places.set(value, place);
    return place;
  }

  private learn(value: number): number {
    const place = this.enter(value);
    if (place >= this.totals.length) this.widen(place + 1);
    return place;
  }

  private widen(size: number): void {
    this.totals = grown(this.totals, size);
    this.passing = grown(this.passing, size);
  }

  /** Bin of a value, 64 for "none", -1 if it lies outside of all bins. */
  private binOf(value: number): number {
    if (value === 0 && (this.spec.zeroIsNone ?? false)) return NONE_SLOT;
    return binAt(value, this.edges, this.spec.scale);
  }
}
