// DuckDB-WASM in its worker: the columns as one table, every facet a grouped count under all other filters, all facets in
// one statement so that a change costs one round trip.
import * as duckdb from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import type { Filter, Filters } from '../src/facets/facet-types.ts';
import { type Contestant, type Counted, type FacetColumn, groupsOf, NONE_BIN, type Table } from './contestant.ts';

export class DuckdbContestant implements Contestant {
  readonly name = 'duckdb-wasm';
  #connection: duckdb.AsyncDuckDBConnection | null = null;
  #columns: readonly FacetColumn[] = [];

  async setUp(table: Table): Promise<void> {
    const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), new Worker(workerUrl));
    await database.instantiate(wasmUrl);
    this.#connection = await database.connect();
    this.#columns = table.columns;
    const arrays: Record<string, Uint8Array | Uint16Array | Uint32Array> = {};
    for (const column of table.columns) {
      const values = table.values.get(column.name);
      if (values !== undefined) arrays[column.name] = values;
      if (column.histogram) arrays[`${column.name}_bin`] = groupsOf(table, column);
    }
    await this.#connection.insertArrowFromIPCStream(tableToIPC(tableFromArrays(arrays), 'stream'), { name: 'devices' });
  }

  async change(filters: Filters): Promise<() => Counted> {
    if (this.#connection === null) throw new Error('DuckDB is not set up');
    const conditions = this.#columns.flatMap((column) => {
      const filter = filters[column.name];
      return filter === undefined ? [] : [{ name: column.name, sql: sqlOf(column, filter) }];
    });
    const where = (but: string | null) => {
      const others = conditions.filter(({ name }) => name !== but).map(({ sql }) => sql);
      return others.length === 0 ? '' : ` WHERE ${others.join(' AND ')}`;
    };
    const parts = this.#columns.map(({ name, histogram }, facet) => {
      const group = histogram ? `${name}_bin` : name;
      return `SELECT ${facet} AS facet, ${group}::INTEGER AS value, count(*)::INTEGER AS rows FROM devices${where(name)} GROUP BY ${group}`;
    });
    parts.push(`SELECT -1, 0, count(*)::INTEGER FROM devices${where(null)}`);
    const answer = await this.#connection.query(parts.join(' UNION ALL '));
    return () => {
      const counts: Record<string, Record<number, number>> = {};
      for (const { name } of this.#columns) counts[name] = {};
      let passing = 0;
      for (const row of answer.toArray()) {
        const { facet, value, rows } = row.toJSON() as { facet: number; value: number; rows: number };
        const column = this.#columns[facet];
        if (column === undefined) passing = rows;
        else (counts[column.name] ?? {})[column.histogram && value === NONE_BIN ? -1 : value] = rows;
      }
      return { passing, counts };
    };
  }
}

function sqlOf(column: FacetColumn, filter: Filter): string {
  if (filter.kind === 'in') return `${column.name} IN (${filter.values.join(',')})`;
  if (filter.kind === 'not-in') return `${column.name} NOT IN (${filter.values.join(',')})`;
  if (filter.kind !== 'range') throw new Error(`the bench has no filter of kind ${filter.kind}`);
  const low = filter.min ?? (column.zeroIsNone ? 1 : 0);
  const inside = `${column.name} BETWEEN ${low} AND ${filter.max ?? 0xffff_ffff}`;
  return filter.orNone === true ? `(${column.name} = 0 OR ${inside})` : inside;
}
