// What the facet engine is told and what it answers: columns, filters, counts. Plain data only, so that all of it
// crosses to a worker and back.

/** Storage of a column; the numbers are unsigned and little-endian in a file, `bytes20` is 20 bytes a row. */
export type ColumnType = 'u8' | 'u16' | 'u32' | 'bytes20';

/**
 * How a column is counted.
 *
 * - `codes`: one count for each value; u8, or u16 with small values.
 * - `values`: one count for each distinct value, at most 65,535 of them; for u32 such as a model or a round.
 * - `histogram`: 64 bins of whole numbers.
 * - `flags`: one count for each bit; u8 or u16.
 * - `none`: not counted; still filtered, sorted and read.
 */
export type FacetMode = 'codes' | 'values' | 'histogram' | 'flags' | 'none';

export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
  readonly facet: FacetMode;
  /** The value 0 stands for "none": a histogram counts it apart, and a range lets it pass only with `orNone`. */
  readonly zeroIsNone?: boolean;
  /** Widths of histogram bins: equal, or growing by a constant factor. Linear if left out. */
  readonly scale?: 'linear' | 'log';
  /** Makes this a computed column: the largest of the named columns in each row. It comes after all loaded ones. */
  readonly maxOf?: readonly string[];
}

/** One condition on one column. `rows` stands under a name of its own, by convention one that begins with `@`. */
export type Filter =
  | { readonly kind: 'in'; readonly values: readonly number[] }
  | { readonly kind: 'not-in'; readonly values: readonly number[] }
  | { readonly kind: 'range'; readonly min?: number; readonly max?: number; readonly orNone?: boolean }
  | { readonly kind: 'flags'; readonly all?: number; readonly none?: number }
  | { readonly kind: 'rows'; readonly rows: readonly number[] | Uint32Array; readonly exclude?: boolean };

/** All conditions at once, by column; at most 32. A row passes if it meets every one. */
export type Filters = Readonly<Record<string, Filter>>;

/** Counts of one column under all other filters. `edges` has 65 bounds; bin i is edges[i] <= value < edges[i + 1]. */
export type FacetCounts =
  | { readonly kind: 'codes'; readonly counts: Uint32Array }
  | { readonly kind: 'values'; readonly values: Uint32Array; readonly counts: Uint32Array }
  | { readonly kind: 'histogram'; readonly edges: Float64Array; readonly counts: Uint32Array; readonly none: number }
  | { readonly kind: 'flags'; readonly counts: Uint32Array };

export interface FacetResult {
  /** Grows with every change of data or filters. */
  readonly version: number;
  readonly rows: number;
  readonly passing: number;
  readonly facets: Readonly<Record<string, FacetCounts>>;
  /** For each filter, the rows that fail it and nothing else: what dropping it would add. */
  readonly relax: Readonly<Record<string, number>>;
  /** Milliseconds that the engine took. */
  readonly ms: number;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export interface WindowRequest {
  /** null: in row order. Equal values stay in row order, ascending and descending. */
  readonly sort: Sort | null;
  readonly from: number;
  readonly count: number;
  readonly columns: readonly string[];
  /** Sort again what deltas have moved; without it rows keep their places, so that nothing jumps under a pointer. */
  readonly refresh?: boolean;
}

/** Values of some rows, place by place: `values` of numeric columns, `bytes` (20 a row) of address columns. */
export interface Gathered {
  readonly rows: Uint32Array;
  readonly values: Readonly<Record<string, Uint32Array>>;
  readonly bytes: Readonly<Record<string, Uint8Array>>;
}

export interface TableWindow extends Gathered {
  /** Rows that pass, of which this window shows some. */
  readonly total: number;
  readonly from: number;
  /** Changes of the sort column since rows got their places. */
  readonly movedSinceSort: number;
}

export interface CheapestRequest {
  /** Column whose smallest values are taken first. */
  readonly by: string;
  /** Take at most so many rows. */
  readonly limit?: number;
  /** Stop before the sum of `by` passes this. */
  readonly budget?: number;
  readonly columns?: readonly string[];
  /** Further conditions, on top of those of the newest query. */
  readonly filters?: Filters;
}

export interface Chosen extends Gathered {
  /** Sum of the column that rows were chosen by, 0 where there is none. */
  readonly sum: number;
}

/** What became of a frame of changes. After a gap or a refusal the caller loads the snapshot again. */
export type DeltaOutcome =
  | {
      readonly kind: 'applied';
      readonly seq: number;
      readonly block: number;
      readonly changed: number;
      readonly appended: number;
    }
  | { readonly kind: 'gap'; readonly expected: number; readonly got: number }
  | { readonly kind: 'stale'; readonly seq: number };

export interface OpenRequest {
  readonly rows: number;
  /** In the order of the snapshot's manifest, which is the bit order of delta frames; computed columns last. */
  readonly columns: readonly ColumnSpec[];
  /** Number of the last change that the snapshot holds; 0 if left out. */
  readonly seq?: number;
}

/** A request that the engine cannot carry out. The message names the column, the value and the limit. */
export class FacetError extends Error {
  override readonly name = 'FacetError';
}
