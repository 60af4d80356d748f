// The facet engine's oracle for tests: every count from its definition, row by row, with nothing shared or remembered.

import type { ColumnSpec, Filter, Filters } from './facet-types.ts';

export interface Table {
  readonly specs: readonly ColumnSpec[];
  /** Values by column, row by row. */
  readonly values: Readonly<Record<string, number[]>>;
}

export function rowsOf(table: Table): number {
  return Object.values(table.values)[0]?.length ?? 0;
}

export function passes(table: Table, name: string, filter: Filter, row: number): boolean {
  const spec = table.specs.find((found) => found.name === name);
  const value = table.values[name]?.[row] ?? 0;
  switch (filter.kind) {
    case 'in':
      return filter.values.includes(value);
    case 'not-in':
      return !filter.values.includes(value);
    case 'flags':
      return [...Array(16).keys()].every((bit) => {
        const set = Math.floor(value / 2 ** bit) % 2 === 1;
        const wanted = Math.floor((filter.all ?? 0) / 2 ** bit) % 2 === 1;
        const unwanted = Math.floor((filter.none ?? 0) / 2 ** bit) % 2 === 1;
        return (!wanted || set) && (!unwanted || !set);
      });
    case 'rows':
      return Array.from(filter.rows).includes(row) !== (filter.exclude ?? false);
    case 'range':
      if (spec?.zeroIsNone && value === 0) return filter.orNone ?? false;
      return value >= (filter.min ?? 0) && value <= (filter.max ?? 2 ** 32);
  }
}

/** The rows that pass all filters but those named. */
export function passing(table: Table, filters: Filters, except: readonly string[] = []): number[] {
  const asked = Object.entries(filters).filter(([name]) => !except.includes(name));
  return [...Array(rowsOf(table)).keys()].filter((row) =>
    asked.every(([name, filter]) => passes(table, name, filter, row)),
  );
}

/** How often each value of a column occurs in some rows. */
export function tally(table: Table, name: string, rows: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const row of rows) {
    const value = table.values[name]?.[row] ?? 0;
    found.set(value, (found.get(value) ?? 0) + 1);
  }
  return found;
}
