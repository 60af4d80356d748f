// Counting slots of listed rows, the inner loops of the facet engine.
//
// Four columns share one walk along the list: the row number is read once, and increments of one counter do not wait
// for each other. u8 and u16 have loops of their own, because a loop that has seen both kinds is several times slower.

import type { Column } from './column.ts';

/** Add `by` (1 or -1) for each of the first `count` rows of `list` to the counts of the column's slots. */
export function countRows(columns: readonly Column[], target: CountsOf, list: Uint32Array, count: number, by: 1 | -1) {
  const narrow = columns.filter((column) => column.slots instanceof Uint8Array);
  const wider = columns.filter((column) => column.slots instanceof Uint16Array);
  for (let at = 0; at < narrow.length; at += 4) {
    const [a, b, c, d] = narrow.slice(at, at + 4);
    if (a && b && c && d) countFour([a, b, c, d], target, list, count, by);
    else for (const column of narrow.slice(at)) countNarrow(slots8(column), target(column), list, count, by);
  }
  for (const column of wider) countWide(column.slots as Uint16Array, target(column), list, count, by);
}

export type CountsOf = (column: Column) => Uint32Array;

type Four = readonly [Column, Column, Column, Column];

function slots8(column: Column): Uint8Array {
  return column.slots as Uint8Array;
}

function countFour(columns: Four, target: CountsOf, list: Uint32Array, count: number, by: number): void {
  const slotsA = slots8(columns[0]);
  const slotsB = slots8(columns[1]);
  const slotsC = slots8(columns[2]);
  const slotsD = slots8(columns[3]);
  const a = target(columns[0]);
  const b = target(columns[1]);
  const c = target(columns[2]);
  const d = target(columns[3]);
  for (let at = 0; at < count; at++) {
    const row = list[at] as number;
    const slotA = slotsA[row] as number;
    const slotB = slotsB[row] as number;
    const slotC = slotsC[row] as number;
    const slotD = slotsD[row] as number;
    a[slotA] = (a[slotA] as number) + by;
    b[slotB] = (b[slotB] as number) + by;
    c[slotC] = (c[slotC] as number) + by;
    d[slotD] = (d[slotD] as number) + by;
  }
}

function countNarrow(slots: Uint8Array, counts: Uint32Array, list: Uint32Array, count: number, by: number): void {
  for (let at = 0; at < count; at++) {
    const slot = slots[list[at] as number] as number;
    counts[slot] = (counts[slot] as number) + by;
  }
}

function countWide(slots: Uint16Array, counts: Uint32Array, list: Uint32Array, count: number, by: number): void {
  for (let at = 0; at < count; at++) {
    const slot = slots[list[at] as number] as number;
    counts[slot] = (counts[slot] as number) + by;
  }
}
