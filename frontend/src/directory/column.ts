// What the values of a column mean: codes to labels, steps to numbers, ticks to DTX. The columns come from the manifest;
// nothing here knows a family of devices.
import { formatTicks, SYMBOL, ticks } from '../ui/amount';
import { formatCount, formatMoment } from '../ui/format';
import type { Column, Manifest } from './schema';

/** How a column is filtered and drawn. */
export type Shape =
  /** Some of a list of labelled codes. */
  | 'category'
  /** The same, in an order that means something. */
  | 'ordinal'
  /** A byte whose codes are equal steps: 0 = not stated, else first + (code - 1) * step. */
  | 'stepped'
  /** A plain number; 0 may stand for none. */
  | 'number'
  /** Thousandths of a DTX. */
  | 'price'
  /** Unix seconds, 0 for never. */
  | 'time'
  /** A number that names something: a round, a segment. */
  | 'id'
  /** 20 bytes: shown, not filtered. */
  | 'address';

/** Columns in which 0 says that there is none: never checked in, never sold, not in a round. */
const ZERO_IS_NONE: ReadonlySet<string> = new Set(['seen', 'price', 'round', 'month']);

export function shapeOf(column: Column): Shape {
  if (column.type === 'bytes20') return 'address';
  if (column.unit === 'tick' || column.unit === 'ticks') return 'price';
  if (column.kind === 'time') return 'time';
  if (column.kind === 'number') return isStepped(column) ? 'stepped' : 'number';
  if (column.kind === 'ordinal') return 'ordinal';
  return column.kind === 'category' ? 'category' : 'id';
}

export function isStepped(column: Column): boolean {
  return typeof column.first === 'number' && typeof column.step === 'number';
}

/** True where a value of 0 means that the ledger states none. */
export function zeroIsNone(column: Column): boolean {
  return ZERO_IS_NONE.has(column.name);
}

/** True where code 0 says that the owner did not state the attribute. */
export function mayBeUnstated(column: Column): boolean {
  return isStepped(column) || (column.values ?? []).some(({ code, name }) => code === 0 && name === null);
}

/** What nothing is called in this column, or null where 0 is a value like any other. */
export function nothingOf(column: Column): string | null {
  if (mayBeUnstated(column)) return 'not stated';
  if (!zeroIsNone(column)) return null;
  return column.name === 'seen' ? 'never' : 'none';
}

/** The number that a code of a stepped column stands for. */
export function numberOfCode(column: Column, code: number): number {
  return (column.first ?? 0) + (code - 1) * (column.step ?? 1);
}

/** The smallest code whose number is at least `value`, and never the code of "not stated". */
export function codeAtLeast(column: Column, value: number): number {
  return Math.max(1, Math.ceil((value - (column.first ?? 0)) / (column.step ?? 1)) + 1);
}

/** The largest code whose number is at most `value`; 0 where there is none. */
export function codeAtMost(column: Column, value: number): number {
  return Math.max(0, Math.floor((value - (column.first ?? 0)) / (column.step ?? 1)) + 1);
}

const labels = new WeakMap<Column, ReadonlyMap<number, string>>();

function labelsOf(column: Column): ReadonlyMap<number, string> {
  let known = labels.get(column);
  if (known === undefined) {
    known = new Map((column.values ?? []).map(({ code, label }) => [code, label]));
    labels.set(column, known);
  }
  return known;
}

/** A value as people read it, without its unit. */
export function showValue(column: Column, value: number): string {
  const nothing = value === 0 ? nothingOf(column) : null;
  if (nothing !== null) return nothing;
  switch (shapeOf(column)) {
    case 'price':
      return formatTicks(ticks(value));
    case 'time':
      return formatMoment(value);
    case 'stepped':
      return plain(numberOfCode(column, value));
    case 'number':
      return formatCount(value);
    case 'category':
    case 'ordinal':
    case 'id':
      return labelsOf(column).get(value) ?? String(value);
    case 'address':
      return '';
  }
}

/** The unit to write in a heading, or an empty text. */
export function unitOf(column: Column): string {
  if (shapeOf(column) === 'price') return SYMBOL;
  return shapeOf(column) === 'time' ? '' : (column.unit ?? '');
}

export function headingOf(column: Column): string {
  const unit = unitOf(column);
  return unit === '' ? column.label : `${column.label} (${unit})`;
}

/** True for columns whose values line up on the right. */
export function isNumeric(column: Column): boolean {
  return ['stepped', 'number', 'price'].includes(shapeOf(column));
}

export function columnOf(manifest: Manifest, name: string): Column | undefined {
  return manifest.columns.find((column) => column.name === name);
}

// Years and hours are not grouped: 2026, not 2,026.
function plain(value: number): string {
  return Math.abs(value) < 10_000 ? String(value) : formatCount(value);
}
