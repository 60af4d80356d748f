// Values of some rows, taken out of their columns.
import type { Column } from './column.ts';
import { FacetError, type Gathered } from './facet-types.ts';

/** The values of `rows` in `columns`; a numeric column that is not loaded reads as 0. Throws FacetError for addresses that are not. */
export function gathered(rows: Uint32Array, columns: readonly Column[]): Gathered {
  const values: Record<string, Uint32Array> = {};
  const bytes: Record<string, Uint8Array> = {};
  for (const column of columns) {
    const { name, type } = column.spec;
    if (type === 'bytes20') bytes[name] = addresses(column, rows);
    else values[name] = Uint32Array.from(rows, (row) => column.data[row] ?? 0);
  }
  return { rows, values, bytes };
}

function addresses(column: Column, rows: Uint32Array): Uint8Array {
  if (!column.loaded) throw new FacetError(`column ${column.spec.name} is not loaded`);
  const found = new Uint8Array(rows.length * 20);
  for (const [place, row] of rows.entries()) found.set(column.bytes.subarray(row * 20, row * 20 + 20), place * 20);
  return found;
}

/** The largest value of some columns in each row. */
export function largestOf(columns: readonly Column[], rows: number): Uint32Array<ArrayBuffer> {
  const found = new Uint32Array(rows);
  for (const { data } of columns) {
    for (let row = 0; row < rows; row++) {
      if ((data[row] as number) > (found[row] as number)) found[row] = data[row] as number;
    }
  }
  return found;
}
