// The outcome of a batch by groups of devices: by model, or by what the proven leaves state. Pure.
import type { Lot } from '../../market/lots';
import { type Attribute, attributesOf } from '../../market/schema';
import type { Outcome } from './outcome';

/** A way to part devices into groups. */
export interface Grouping {
  readonly name: string;
  readonly label: string;
  readonly codeOf: (lot: Lot) => number;
  readonly labelOf: (code: number) => string;
}

export interface GroupRow {
  readonly code: number;
  readonly label: string;
  readonly bids: number;
  readonly won: number;
  /** Ticks. */
  readonly paid: number;
  readonly saved: number;
}

/** Ways to group the lots of a family: by model, then by each attribute of its schema. */
export function groupings(family: number, modelLabel: (model: number) => string): readonly Grouping[] {
  const model: Grouping = { name: 'model', label: 'Model', codeOf: (lot) => lot.model, labelOf: modelLabel };
  const attributes = attributesOf(family).map(
    (one): Grouping => ({
      name: one.name,
      label: one.title,
      codeOf: (lot) => lot.attributes[one.position] ?? 0,
      labelOf: (code) => labelOf(one, code),
    }),
  );
  return [model, ...attributes];
}

/** Rows of an outcome, the group with the most bids first. */
export function groupRows(outcome: Outcome, lotAt: (lot: number) => Lot, by: Grouping): readonly GroupRow[] {
  const rows = new Map<number, { bids: number; won: number; paid: number; saved: number }>();
  for (const one of outcome.bids) {
    const code = by.codeOf(lotAt(one.lot));
    const row = rows.get(code) ?? { bids: 0, won: 0, paid: 0, saved: 0 };
    row.bids += 1;
    if (one.won) {
      row.won += 1;
      row.paid += one.price;
      row.saved += one.bid - one.price;
    }
    rows.set(code, row);
  }
  return [...rows]
    .map(([code, row]) => ({ code, label: by.labelOf(code), ...row }))
    .sort((a, b) => b.bids - a.bids || a.code - b.code);
}

function labelOf(attribute: Attribute, code: number): string {
  if (code === 0) return 'not stated';
  if (attribute.kind !== 'number') return attribute.labels[code - 1] ?? `code ${code}`;
  const value = attribute.first + (code - 1) * attribute.step;
  return attribute.unit === '' ? String(value) : `${value} ${attribute.unit}`;
}
