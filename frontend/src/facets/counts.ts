// Counts of the slots of every column: of all rows, and of those that pass, kept up to date.
//
// A scan of the fail masks lists the rows that entered and left since the last one. The counts of passing rows follow in
// the cheapest of three ways: from those two lists, from all rows that pass, or from all rows that fail. None of the
// three walks more than half of the table for each column.

import type { Column } from './column.ts';
import { countRows } from './counting.ts';
import type { FacetCounts } from './facet-types.ts';
import { type FailMasks, MAX_FILTERS } from './masks.ts';
import { grown } from './numbers.ts';

/** How much wider than its values a histogram becomes when a delta leaves its bins. */
const HEADROOM = 1 / 8;

export class Counts {
  /** Rows that passed when the last answer was given. */
  passing: number;
  private readonly columns: readonly Column[];
  private readonly masks: FailMasks;
  /** 1: the row is in the `passing` counts of every column. */
  private counted: Uint8Array<ArrayBuffer>;
  /** Columns with a value outside of all bins: their counts wait for `reindexOutgrown`. */
  private readonly outgrown = new Set<Column>();
  private listA = new Uint32Array(0);
  private listB = new Uint32Array(0);
  private singles = new Uint32Array(0);

  constructor(columns: readonly Column[], masks: FailMasks, rows: number) {
    this.columns = columns;
    this.masks = masks;
    this.counted = new Uint8Array(rows).fill(1);
    this.passing = rows;
  }

  /** Count and filter a column whose values have come all at once. */
  adopt(column: Column, rows: number): void {
    this.reindex(column, rows, 0);
    this.masks.rewrite(column, rows);
  }

  reserve(capacity: number): void {
    this.counted = grown(this.counted, capacity);
  }

  /** Scan the masks and bring all counts up to date. `relax`: for each filter the rows that fail it alone. */
  answer(rows: number): { facets: Record<string, FacetCounts>; relax: Record<string, number> } {
    const { alone, singles } = this.scan(rows);
    const relax: Record<string, number> = {};
    const extended = new Map<Column, Uint32Array>();
    for (const { name, bit, column } of this.masks.filters) {
      const gained = alone[bit] as number;
      relax[name] = gained;
      if (column?.counted && gained > 0) extended.set(column, this.withSingles(column, 1 << bit, singles));
    }
    const facets: Record<string, FacetCounts> = {};
    for (const column of this.columns) {
      if (column.counted) facets[column.spec.name] = column.answer(extended.get(column) ?? column.passing);
    }
    return { facets, relax };
  }

  // A change of one row: leave, write, enter. The next scan finds whether it passes.

  leave(row: number): void {
    for (const column of this.columns) {
      if (!column.counted || this.outgrown.has(column)) continue;
      const slot = column.slots[row] as number;
      column.totals[slot] = (column.totals[slot] as number) - 1;
      if (this.counted[row] !== 0) column.passing[slot] = (column.passing[slot] as number) - 1;
    }
    this.counted[row] = 0;
  }

  write(column: Column, row: number, value: number): void {
    if (!column.write(row, value)) this.outgrown.add(column);
  }

  enter(row: number): void {
    for (const column of this.columns) {
      if (!column.counted || this.outgrown.has(column)) continue;
      const slot = column.slots[row] as number;
      column.totals[slot] = (column.totals[slot] as number) + 1;
    }
  }

  /** Give new bins to the columns that have a value outside of theirs. */
  reindexOutgrown(rows: number): void {
    for (const column of this.outgrown) this.reindex(column, rows, HEADROOM);
    this.outgrown.clear();
  }

  private reindex(column: Column, rows: number, headroom: number): void {
    column.index(rows, headroom);
    if (!column.counted) return;
    this.listA = grown(this.listA, rows);
    const { counted, listA } = this;
    let found = 0;
    for (let row = 0; row < rows; row++) if (counted[row] !== 0) listA[found++] = row;
    countRows([column], passingOf, listA, found, 1);
  }

  private scan(rows: number): { alone: Uint32Array; singles: number } {
    this.listA = grown(this.listA, rows);
    this.listB = grown(this.listB, rows);
    this.singles = grown(this.singles, rows);
    const { counted, listA: entered, listB: left, singles } = this;
    const { words } = this.masks;
    let enteredCount = 0;
    let leftCount = 0;
    let singleCount = 0;
    let passing = 0;
    // Without a branch, because random rows would make every second one a wrong guess: each list takes the row, and its
    // end moves by 0 or 1. `x | -x` has its top bit set exactly if x is not 0.
    for (let row = 0; row < rows; row++) {
      const word = words[row] as number;
      const rest = word & (word - 1);
      const passes = ((word | -word) >>> 31) ^ 1;
      const passed = counted[row] as number;
      counted[row] = passes;
      passing += passes;
      entered[enteredCount] = row;
      enteredCount += passes & (passed ^ 1);
      left[leftCount] = row;
      leftCount += passed & (passes ^ 1);
      singles[singleCount] = row;
      singleCount += (((rest | -rest) >>> 31) ^ 1) & (passes ^ 1);
    }
    const alone = new Uint32Array(MAX_FILTERS);
    for (let at = 0; at < singleCount; at++) {
      const bit = 31 - Math.clz32(words[singles[at] as number] as number);
      alone[bit] = (alone[bit] as number) + 1;
    }
    this.passing = passing;
    this.follow(rows, enteredCount, leftCount);
    return { alone, singles: singleCount };
  }

  private follow(rows: number, entered: number, left: number): void {
    const columns = this.columns.filter((column) => column.counted);
    const { passing } = this;
    const fewest = Math.min(entered + left, passing, rows - passing);
    if (fewest === entered + left) {
      countRows(columns, passingOf, this.listA, entered, 1);
      countRows(columns, passingOf, this.listB, left, -1);
    } else if (fewest === passing) {
      for (const column of columns) column.passing.fill(0);
      countRows(columns, passingOf, this.listA, this.list(rows, true), 1);
    } else {
      for (const column of columns) column.passing.set(column.totals);
      countRows(columns, passingOf, this.listA, this.list(rows, false), -1);
    }
  }

  /** Write the rows that pass, or those that fail, into the first list; returns how many. */
  private list(rows: number, passing: boolean): number {
    const { listA } = this;
    const { words } = this.masks;
    const wanted = passing ? 1 : 0;
    let found = 0;
    for (let row = 0; row < rows; row++) {
      const word = words[row] as number;
      listA[found] = row;
      found += ((word | -word) >>> 31) ^ 1 ^ wanted ^ 1;
    }
    return found;
  }

  private withSingles(column: Column, word: number, singleCount: number): Uint32Array {
    const { singles, listA } = this;
    const { words } = this.masks;
    let found = 0;
    for (let at = 0; at < singleCount; at++) {
      const row = singles[at] as number;
      const other = (words[row] as number) ^ word;
      listA[found] = row;
      found += ((other | -other) >>> 31) ^ 1;
    }
    const counts = column.passing.slice();
    countRows([column], () => counts, listA, found, 1);
    return counts;
  }
}

function passingOf(column: Column): Uint32Array {
  return column.passing;
}
