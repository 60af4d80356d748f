// A frame of changes, as the directory sends it (specs/protocol/directory.md, Deltas). Little-endian:
//
//   seq u32 | block u32 | count u32 | count x ( row u32 | columns u64 | values )
//
// Bit i of `columns` stands for column i of the snapshot's manifest; the values follow in column order.

import { WIDTHS } from './column.ts';
import { type ColumnSpec, FacetError } from './facet-types.ts';

const HEAD = 12;

export interface Change {
  readonly row: number;
  /** Places of the columns that have a value here, ascending. */
  readonly columns: readonly number[];
  /** Where the first value stands in the frame. */
  readonly at: number;
}

export interface DeltaFrame {
  readonly seq: number;
  readonly block: number;
  readonly view: DataView<ArrayBuffer>;
  readonly changes: readonly Change[];
}

/** Read a whole frame before anything of it is applied. Throws FacetError for one that does not fit the columns. */
export function readDelta(frame: ArrayBuffer, columns: readonly ColumnSpec[]): DeltaFrame {
  const view = new DataView(frame);
  if (frame.byteLength < HEAD) throw new FacetError(`a delta of ${frame.byteLength} bytes has no head of ${HEAD}`);
  const count = view.getUint32(8, true);
  const changes: Change[] = [];
  let at = HEAD;
  for (let index = 0; index < count; index++) {
    if (at + 12 > frame.byteLength) throw cutShort(index, count);
    const row = view.getUint32(at, true);
    const named = bitsOf(view.getUint32(at + 4, true), view.getUint32(at + 8, true));
    at += 12;
    changes.push({ row, columns: named, at });
    for (const place of named) {
      const column = columns[place];
      if (column === undefined) throw new FacetError(`delta names column ${place} of ${columns.length}`);
      at += WIDTHS[column.type];
    }
    if (at > frame.byteLength) throw cutShort(index, count);
  }
  if (at !== frame.byteLength) throw new FacetError(`a delta of ${frame.byteLength} bytes has ${at} bytes of changes`);
  return { seq: view.getUint32(0, true), block: view.getUint32(4, true), view, changes };
}

/** Places of the bits of a 64-bit mask, ascending. */
function bitsOf(low: number, high: number): number[] {
  const found: number[] = [];
  for (let bit = 0; bit < 64; bit++) {
    if (((bit < 32 ? low >>> bit : high >>> (bit - 32)) & 1) === 1) found.push(bit);
  }
  return found;
}

function cutShort(index: number, count: number): FacetError {
  return new FacetError(`delta ends inside change ${index} of ${count}`);
}

/** One little-endian value of a frame. */
export function valueAt(view: DataView, at: number, type: 'u8' | 'u16' | 'u32'): number {
  return type === 'u8' ? view.getUint8(at) : type === 'u16' ? view.getUint16(at, true) : view.getUint32(at, true);
}
