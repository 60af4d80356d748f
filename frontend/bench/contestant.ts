// What the bench asks of everything that it compares: load columns, change filters, count every facet exactly.
import type { Filters } from '../src/facets/facet-types.ts';

/** One facet column as it is served. Values of a histogram are grouped by bin, those of other columns by themselves. */
export interface FacetColumn {
  readonly name: string;
  readonly type: 'u8' | 'u16' | 'u32';
  readonly histogram: boolean;
  readonly zeroIsNone: boolean;
}

export type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

export interface Table {
  readonly rows: number;
  readonly columns: readonly FacetColumn[];
  readonly values: ReadonlyMap<string, Numbers>;
  /** Of histograms: bin of each row, and NONE_BIN for "none". */
  readonly bins: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

export const BINS = 64;
export const NONE_BIN = BINS;

/** Rows that pass, and for each column the rows by value or bin, without zeros, under all other filters. */
export interface Counted {
  readonly passing: number;
  readonly counts: Readonly<Record<string, Readonly<Record<number, number>>>>;
}

export interface Contestant {
  readonly name: string;
  setUp(table: Table): Promise<void>;
  /** Makes `filters` the filter state and finds all counts; returns how to read them, which is not timed. */
  change(filters: Filters): Promise<() => Counted>;
}

export function groupsOf(table: Table, column: FacetColumn): Numbers {
  const groups = column.histogram ? table.bins.get(column.name) : table.values.get(column.name);
  if (groups === undefined) throw new Error(`column ${column.name} is not loaded`);
  return groups;
}

/** Bins of values, by the bounds that the facet engine chose. */
export function binned(values: Numbers, edges: Float64Array, zeroIsNone: boolean): Uint8Array<ArrayBuffer> {
  const bins = new Uint8Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0;
    bins[row] = value === 0 && zeroIsNone ? NONE_BIN : binOf(value, edges);
  }
  return bins;
}

function binOf(value: number, edges: Float64Array): number {
  let low = 0;
  let high = BINS - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
