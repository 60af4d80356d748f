// The filters of a view as they stand in its address, and what they ask of the facet engine.
//
//     region=DE2,DE3          one of these          region=!DE2        none of these (and what is not stated passes)
//     energy_class=A,unstated one of these, or not stated
//     reserve=0.25:1          both ends included    reserve=:1         at most        price=:1,none   or never sold
//
// Values are names, not codes, and numbers as people write them (DTX, litres), so that an address means the same with
// another snapshot. Whatever an address says that this snapshot does not know is told, never guessed.
import type { Filter, Filters } from '../facets/facet-types';
import { plainDtx, readTicks, ticks } from '../ui/amount';
import { codeAtLeast, codeAtMost, mayBeUnstated, numberOfCode, shapeOf, zeroIsNone } from './column';
import type { Column, Manifest } from './schema';

export type ColumnFilter =
  | { readonly kind: 'some'; readonly codes: readonly number[]; readonly inverted: boolean }
  /** In units of the column (ticks, unix seconds, codes of a stepped column); an end left out is open. */
  | { readonly kind: 'range'; readonly min?: number; readonly max?: number; readonly orNothing: boolean };

export type ViewFilters = ReadonlyMap<string, ColumnFilter>;

export interface ReadFilters {
  readonly filters: ViewFilters;
  /** Params that name a column of this snapshot but make no sense for it, as `name=value`. */
  readonly unknown: readonly string[];
}

const NOTHING = 'unstated';
const NONE = 'none';

/** Reads every param that is named like a column; other params are the page's own. */
export function filtersOfSearch(search: Readonly<Record<string, unknown>>, manifest: Manifest): ReadFilters {
  const filters = new Map<string, ColumnFilter>();
  const unknown: string[] = [];
  for (const column of manifest.columns) {
    const text = search[column.name];
    // An address is looked at, never filtered by: `device` names the one whose details are open.
    if (typeof text !== 'string' || text === '' || shapeOf(column) === 'address') continue;
    const filter = readFilter(column, text);
    if (filter === null) unknown.push(`${column.name}=${text}`);
    else filters.set(column.name, filter);
  }
  return { filters, unknown };
}

/** The params of some filters; columns without one are set to `undefined`, so that they leave the address. */
export function searchOfFilters(filters: ViewFilters, manifest: Manifest): Record<string, string | undefined> {
  return Object.fromEntries(
    manifest.columns.map((column) => {
      const filter = filters.get(column.name);
      return [column.name, filter === undefined ? undefined : writeFilter(column, filter)];
    }),
  );
}

/** The conditions that the facet engine knows. */
export function engineFilters(filters: ViewFilters, manifest: Manifest): Filters {
  const found: Record<string, Filter> = {};
  for (const column of manifest.columns) {
    const filter = filters.get(column.name);
    if (filter !== undefined) found[column.name] = engineFilter(column, filter);
  }
  return found;
}

function engineFilter(column: Column, filter: ColumnFilter): Filter {
  if (filter.kind === 'some') return { kind: filter.inverted ? 'not-in' : 'in', values: filter.codes };
  const { max, orNothing } = filter;
  if (mayBeUnstated(column)) {
    // Code 0 lies below every stated one, but is no small number.
    if (!orNothing) return range(Math.max(1, filter.min ?? 1), max);
    const codes = [0];
    for (let code = Math.max(1, filter.min ?? 1); code <= Math.min(255, max ?? 255); code += 1) codes.push(code);
    return { kind: 'in', values: codes };
  }
  return { ...range(filter.min, max), ...(zeroIsNone(column) && orNothing ? { orNone: true } : {}) };
}

function range(min: number | undefined, max: number | undefined): { kind: 'range'; min?: number; max?: number } {
  return { kind: 'range', ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

export function isRangeColumn(column: Column): boolean {
  return ['stepped', 'number', 'price', 'time'].includes(shapeOf(column));
}

/** Reads the text of one filter; null where it makes no sense for the column. */
export function readFilter(column: Column, text: string): ColumnFilter | null {
  if (isRangeColumn(column)) return readRange(column, text);
  const inverted = text.startsWith('!');
  const codes = (inverted ? text.slice(1) : text).split(',').map((name) => codeOfName(column, name));
  if (codes.some((code) => code === null)) return null;
  const some = codes.filter((code) => code !== null);
  return { kind: 'some', codes: [...new Set(some)].sort((a, b) => a - b), inverted };
}

export function writeFilter(column: Column, filter: ColumnFilter): string {
  if (filter.kind === 'some') {
    return `${filter.inverted ? '!' : ''}${filter.codes.map((code) => nameOfCode(column, code)).join(',')}`;
  }
  const ends = [filter.min, filter.max].map((end) => (end === undefined ? '' : writeEnd(column, end)));
  return `${ends.join(':')}${filter.orNothing ? `,${mayBeUnstated(column) ? NOTHING : NONE}` : ''}`;
}

function readRange(column: Column, text: string): ColumnFilter | null {
  const [ends, nothing, ...rest] = text.split(',');
  if (rest.length > 0 || ends === undefined) return null;
  if (nothing !== undefined && nothing !== (mayBeUnstated(column) ? NOTHING : NONE)) return null;
  const [low, high, ...more] = ends.includes(':') ? ends.split(':') : [ends, ends];
  if (more.length > 0) return null;
  const min = readEnd(column, low ?? '', 'min');
  const max = readEnd(column, high ?? '', 'max');
  if (min === null || max === null || (min === undefined && max === undefined && nothing === undefined)) return null;
  return {
    kind: 'range',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    orNothing: nothing !== undefined,
  };
}

/** Undefined for an open end, null for a text that is no value of the column. */
export function readEnd(column: Column, text: string, side: 'min' | 'max'): number | undefined | null {
  if (text.trim() === '') return undefined;
  switch (shapeOf(column)) {
    case 'price': {
      const read = readTicks(text);
      return read.kind === 'ticks' ? read.ticks : null;
    }
    case 'stepped': {
      const value = readWhole(text);
      if (value === null) return null;
      return side === 'min' ? codeAtLeast(column, value) : codeAtMost(column, value);
    }
    case 'time':
    case 'number':
      return readWhole(text);
    default:
      return null;
  }
}

export function writeEnd(column: Column, value: number): string {
  switch (shapeOf(column)) {
    case 'price':
      return plainDtx(ticks(value));
    case 'stepped':
      return String(numberOfCode(column, value));
    default:
      return String(value);
  }
}

function readWhole(text: string): number | null {
  const match = /^-?\d{1,10}$/.exec(text.trim());
  return match === null ? null : Number(text);
}

/** What addresses call a value: its name, the address that it stands for, or its number. */
export function nameOfCode(column: Column, code: number): string {
  if (code === 0 && mayBeUnstated(column)) return NOTHING;
  const value = column.values?.find((one) => one.code === code);
  return String(value?.name ?? value?.address ?? code);
}

function codeOfName(column: Column, name: string): number | null {
  if (name === NOTHING && mayBeUnstated(column)) return 0;
  const wanted = name.toLowerCase();
  const named = column.values?.find((value) => String(value.name ?? value.address ?? '').toLowerCase() === wanted);
  if (named !== undefined) return named.code;
  const code = readWhole(name);
  if (code === null || code < 0) return null;
  // A bare number names a code only where values have no names, such as a model or a round.
  return column.values?.some((value) => typeof value.name === 'string') === true ? null : code;
}
