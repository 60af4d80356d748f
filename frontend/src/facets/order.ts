// Rows sorted by a column: an index array, made by counting sort, 16 bits of the value at a time. Stable, so that equal
// values stay in row order; descending reverses the values and not the rows.

import type { Numbers } from './numbers.ts';

const DIGITS = 1 << 16;

/** Return the rows 0..count-1 in the order of their values. */
export function argsort(values: Numbers, count: number, descending: boolean): Uint32Array<ArrayBuffer> {
  let order = new Uint32Array(count);
  for (let row = 0; row < count; row++) order[row] = row;
  const passes = values instanceof Uint32Array ? 2 : 1;
  const flip = descending ? DIGITS - 1 : 0;
  for (let pass = 0; pass < passes; pass++) {
    const shift = 16 * pass;
    const starts = new Uint32Array(DIGITS + 1);
    for (let row = 0; row < count; row++) {
      const digit = (((values[row] as number) >>> shift) & 0xffff) ^ flip;
      starts[digit + 1] = (starts[digit + 1] as number) + 1;
    }
    if (isOneDigit(starts, count)) continue;
    for (let digit = 1; digit <= DIGITS; digit++) {
      starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number);
    }
    const next = new Uint32Array(count);
    for (let at = 0; at < count; at++) {
      const row = order[at] as number;
      const digit = (((values[row] as number) >>> shift) & 0xffff) ^ flip;
      const place = starts[digit] as number;
      next[place] = row;
      starts[digit] = place + 1;
    }
    order = next;
  }
  return order;
}

function isOneDigit(starts: Uint32Array, count: number): boolean {
  for (const found of starts) if (found > 0) return found === count;
  return true;
}
