// A filter made ready for testing values: a table where values are few, comparisons where they are many.

import type { Column } from './column.ts';
import { FacetError, type Filter, type Filters } from './facet-types.ts';

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** A filter over one column, or over row numbers where `column` is null. */
export interface Condition {
  readonly filter: Filter;
  readonly column: Column | null;
  /** Where values are u8 or u16: 1 for each value that fails. */
  readonly failing: Uint8Array | null;
  /** Of a range over other columns: the bounds, both included. */
  readonly bounds: Bounds | null;
  readonly fails: (value: number, row: number) => boolean;
}

/** Prepare a filter. Throws FacetError for one that does not fit the column. */
export function condition(name: string, filter: Filter, column: Column | null): Condition {
  if (filter.kind === 'rows') return rowSet(filter);
  if (column === null || column.spec.type === 'bytes20') {
    throw new FacetError(`filter ${name}: there is no numeric column of that name`);
  }
  const passes = test(name, filter, column.spec.zeroIsNone ?? false);
  const fails = (value: number): boolean => !passes(value);
  if (column.spec.type !== 'u32') {
    const failing = Uint8Array.from({ length: column.largestValue + 1 }, (_, value) => (passes(value) ? 0 : 1));
    return { filter, column, failing, bounds: null, fails };
  }
  return { filter, column, failing: null, bounds: boundsOf(filter, column), fails };
}

/** Tell whether two filters ask the same. */
export function sameFilter(one: Filter | undefined, other: Filter | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  if (one.kind === 'rows' && other.kind === 'rows') {
    // Compared by identity first: such a list may hold thousands of rows.
    return one.exclude === other.exclude && sameNumbers(one.rows, other.rows);
  }
  return JSON.stringify(one) === JSON.stringify(other);
}

function sameNumbers(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

function test(name: string, filter: Exclude<Filter, { kind: 'rows' }>, zeroIsNone: boolean) {
  switch (filter.kind) {
    case 'in': {
      const wanted = new Set(filter.values.map((value) => checked(name, value)));
      return (value: number): boolean => wanted.has(value);
    }
    case 'not-in': {
      const unwanted = new Set(filter.values.map((value) => checked(name, value)));
      return (value: number): boolean => !unwanted.has(value);
    }
    case 'range': {
      const low = filter.min ?? Number.NEGATIVE_INFINITY;
      const high = filter.max ?? Number.POSITIVE_INFINITY;
      if (Number.isNaN(low) || Number.isNaN(high)) throw new FacetError(`filter ${name}: a bound is no number`);
      if (!zeroIsNone) return (value: number): boolean => value >= low && value <= high;
      const orNone = filter.orNone ?? false;
      return (value: number): boolean => (value === 0 ? orNone : value >= low && value <= high);
    }
    case 'flags': {
      const all = checked(name, filter.all ?? 0);
      const none = checked(name, filter.none ?? 0);
      return (value: number): boolean => (value & all) === all && (value & none) === 0;
    }
  }
}

/** The one interval that a range is, null if "none" passes beside an interval that does not reach 0. */
function boundsOf(filter: Filter, column: Column): Bounds | null {
  if (filter.kind !== 'range') return null;
  const low = filter.min ?? Number.NEGATIVE_INFINITY;
  const high = filter.max ?? Number.POSITIVE_INFINITY;
  if (!(column.spec.zeroIsNone ?? false)) return { low, high };
  if (!(filter.orNone ?? false)) return { low: Math.max(1, low), high };
  return low <= 1 ? { low: 0, high } : null;
}

function checked(name: string, value: number): number {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff) {
    throw new FacetError(`filter ${name}: ${value} is no whole number from 0 to 4294967295`);
  }
  return value;
}

function rowSet(filter: Extract<Filter, { kind: 'rows' }>): Condition {
  const exclude = filter.exclude ?? false;
  const members = new Set(filter.rows);
  return {
    filter,
    column: null,
    failing: null,
    bounds: null,

    fails: (_value, row) => members.has(row) === exclude,
  };
}

/** Prepare filters over the columns of a table. Throws FacetError for one that does not fit. */
export function conditionsOf(filters: Filters, columns: ReadonlyMap<string, Column>): readonly Condition[] {
  return Object.entries(filters).map(([name, filter]) => condition(name, filter, columns.get(name) ?? null));
}

/** Tell whether a row meets every condition. */
export function meetsAll(conditions: readonly Condition[], row: number): boolean {
  return conditions.every(({ column, fails }) => !fails(column?.data[row] ?? 0, row));
}

/** How many of the first `rows` rows meet every condition. */
export function countMeeting(conditions: readonly Condition[], rows: number): number {
  let found = 0;
  for (let row = 0; row < rows; row++) if (meetsAll(conditions, row)) found += 1;
  return found;
}
