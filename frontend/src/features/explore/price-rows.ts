// The price history of some devices: round by round, what their lots sold for. Pure.
import type { Clearing } from '../../directory/clearing';
import type { Price } from '../../directory/schema';
import { median } from '../../market/median';

/** One round of a history. Who bid is known of a whole round, never of some of its lots: then `bidders` is null. */
export type HistoryRow = Omit<Price, 'bidders'> & { readonly bidders: number | null };

/**
 * Returns the history of the devices in `rows` (rows of the snapshot), newest round first; rounds that offered none of them are
 * left out. `known` tells when the rounds were: those that it does not know are left out too.
 */
export function historyOf(clearing: Clearing, rows: Uint32Array, known: readonly Price[]): readonly HistoryRow[] {
  const chosen = new Set(rows);
  const lots = new Map<number, { lots: number; licences: number; volume: number; prices: number[] }>();
  for (const [at, row] of clearing.row.entries()) {
    if (!chosen.has(row)) continue;
    const number = clearing.round[at] ?? 0;
    const found = lots.get(number) ?? { lots: 0, licences: 0, volume: 0, prices: [] };
    const [price, sold] = [clearing.price[at] ?? 0, clearing.sold[at] ?? 0];
    found.lots += 1;
    found.licences += sold;
    found.volume += price * sold;
    if (sold > 0) found.prices.push(price);
    lots.set(number, found);
  }
  return [...known]
    .sort((a, b) => b.round - a.round)
    .flatMap(({ round, month, time }): HistoryRow[] => {
      const found = lots.get(round);
      if (found === undefined) return [];
      const { prices, ...sums } = found;
      return [{ round, month, time, ...sums, ...rangeOf(prices), bidders: null }];
    });
}

function rangeOf(prices: readonly number[]): Pick<Price, 'sold' | 'min' | 'median' | 'max'> {
  if (prices.length === 0) return { sold: 0, min: null, median: null, max: null };
  let [min, max] = [Number.POSITIVE_INFINITY, 0];
  for (const price of prices) [min, max] = [Math.min(min, price), Math.max(max, price)];
  return { sold: prices.length, min, median: median(prices), max };
}
