// A filter in words, short enough for a chip.
import { nothingOf, showValue, unitOf } from '../../directory/column';
import type { ColumnFilter } from '../../directory/filters';
import type { Column } from '../../directory/schema';

const MOST_NAMED = 3;

export function filterWords(column: Column, filter: ColumnFilter): string {
  if (filter.kind === 'some') {
    const named = filter.codes.slice(0, MOST_NAMED).map((code) => showValue(column, code));
    const more = filter.codes.length - named.length;
    return `${column.label} ${filter.inverted ? 'not ' : ''}${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  }
  const unit = unitOf(column);
  const end = (value: number) => `${showValue(column, value)}${unit === '' ? '' : ` ${unit}`}`;
  const nothing = filter.orNothing ? ` or ${nothingOf(column) ?? 'none'}` : '';
  const { min, max } = filter;
  if (min !== undefined && max !== undefined) {
    if (min > max) return `${column.label}: no value`;
    if (min === max) return `${column.label} ${end(min)}${nothing}`;
    return `${column.label} ${showValue(column, min)} to ${end(max)}${nothing}`;
  }
  if (min !== undefined) return `${column.label} at least ${end(min)}${nothing}`;
  if (max !== undefined) return `${column.label} at most ${end(max)}${nothing}`;
  return `${column.label}${nothing.replace(' or', '')}`;
}
