// Sorted views: the order of a column is made once and kept until somebody asks for a fresh one, so that rows do not
// jump when deltas change values; new rows stand at the end until then.

import type { Column } from './column.ts';
import { FacetError, type Sort } from './facet-types.ts';
import { argsort } from './order.ts';

interface SortedRows {
  readonly rows: Uint32Array<ArrayBuffer>;
  /** `Column.changes` when the order was made. */
  readonly changes: number;
}

export class Orders {
  private readonly made = new Map<string, SortedRows>();

  /** All rows by a column's values; with `exact` as the values are now, else as they were sorted last. */
  of(column: Column, descending: boolean, rows: number, exact: boolean): Uint32Array<ArrayBuffer> {
    const { name, type } = column.spec;
    if (type === 'bytes20') throw new FacetError(`column ${name}: addresses have no order`);
    const key = keyOf({ column: name, descending });
    const old = this.made.get(key);
    const current = old !== undefined && old.changes === column.changes && old.rows.length === rows;
    if (old !== undefined && (current || !exact)) {
      if (old.rows.length === rows) return old.rows;
      const longer = new Uint32Array(rows);
      longer.set(old.rows);
      for (let row = old.rows.length; row < rows; row++) longer[row] = row;
      this.made.set(key, { rows: longer, changes: old.changes });
      return longer;
    }
    const sorted = column.loaded
      ? argsort(column.data, rows, descending)
      : Uint32Array.from({ length: rows }, (_, row) => row);
    this.made.set(key, { rows: sorted, changes: column.changes });
    return sorted;
  }

  /** Changes of the column since its order was made. */
  moved(column: Column, descending: boolean): number {
    const made = this.made.get(keyOf({ column: column.spec.name, descending }));
    return made === undefined ? 0 : column.changes - made.changes;
  }
}

/** A name for an order. */
export function keyOf(sort: Sort | null): string {
  return sort === null ? '' : `${sort.descending ? '-' : '+'}${sort.column}`;
}
