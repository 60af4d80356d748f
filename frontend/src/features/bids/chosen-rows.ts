// The chosen devices as rows of a table: which of them somebody looks for, and in which order. Pure.
import type { ChosenLot } from './chosen-lots';
import type { PricedRound } from './priced-rounds';

export interface ChosenRow extends ChosenLot {
  readonly round: number;
  /** Ticks, 0 for no bid. */
  readonly bid: number;
}

export type RowColumn = 'device' | 'round' | 'reserve' | 'lastPrice' | 'bid';

export interface RowSort {
  readonly column: RowColumn;
  readonly descending: boolean;
}

/** The cheapest bid first, as budgets are spent on many cheap devices rather than on few. */
export const FIRST_SORT: RowSort = { column: 'bid', descending: false };

/** Returns all rows but those of `excluded`, so that what was left out is gone before all is counted anew. */
export function chosenRows(rounds: readonly PricedRound[], excluded: readonly number[]): readonly ChosenRow[] {
  const gone = new Set(excluded);
  return rounds.flatMap(({ round, chosen, bids }) =>
    chosen.lots.flatMap((lot) => (gone.has(lot.row) ? [] : [{ ...lot, round, bid: bids.get(lot.device) ?? 0 }])),
  );
}

/** Returns the rows whose address has what was typed or pasted. */
export function findRows(rows: readonly ChosenRow[], wanted: string): readonly ChosenRow[] {
  const part = wanted.trim().toLowerCase();
  return part === '' ? rows : rows.filter(({ device }) => device.toLowerCase().includes(part));
}

/** Orders rows; those without a last price or a bid stay last either way, equal ones keep the order of their lots. */
export function sortRows(rows: readonly ChosenRow[], { column, descending }: RowSort): readonly ChosenRow[] {
  const turn = descending ? -1 : 1;
  const noneIsLast = column === 'lastPrice' || column === 'bid';
  return rows.toSorted((a, b) => {
    const [one, other] = [a[column], b[column]];
    if (one === other) return a.round - b.round || a.lot - b.lot;
    if (noneIsLast && (one === 0 || other === 0)) return one === 0 ? 1 : -1;
    return one < other ? -turn : turn;
  });
}

/** The order after pressing the heading of a column: up, then down. */
export function nextSort(sort: RowSort, column: RowColumn): RowSort {
  return { column, descending: sort.column === column && !sort.descending };
}
