// Devices won against budget: which budgets are asked for, and one of them in words. Pure.
import { formatTicks, ticks } from '../../ui/amount';
import { formatCount } from '../../ui/format';

export interface Curve {
  /** Ticks, rising. */
  readonly budgets: readonly number[];
  readonly p10: readonly number[];
  readonly p50: readonly number[];
  readonly p90: readonly number[];
  /** Past auctions and rounds behind it. */
  readonly n: number;
  readonly rounds: number;
}

/** How often every budget is tried, and from which seed: a budget alone is tried with the very draws of the whole line. */
export const TRIES = { samples: 200, seed: 1 } as const;
const PARTS = 24;

/** Budgets that the line is drawn through: from nothing to what all bids together could cost. */
export function lineBudgets(most: number): readonly number[] {
  return [0, ...Array.from({ length: PARTS }, (_, at) => Math.max(1, Math.round((most * (at + 1)) / PARTS)))];
}

/** What the first budget of a curve is likely to bring. */
export function wordsOfPoint({ budgets, p10, p50, p90 }: Curve): string {
  const [budget, low, middle, high] = [budgets[0] ?? 0, p10[0] ?? 0, p50[0] ?? 0, p90[0] ?? 0];
  const about = middle === 0 ? 'most likely no device' : `about ${formatCount(middle)} ${devices(middle)}`;
  const band = low === high ? '' : `, 8 times in 10 between ${formatCount(low)} and ${formatCount(high)}`;
  return `With ${formatTicks(ticks(budget))} DTX: ${middle === 0 && low === high ? 'no device' : about}${band}.`;
}

/** Tells bids apart, for asking again when any of them changes. */
export function markOf(lots: readonly { readonly bid: number; readonly reserve: number }[]): number {
  return lots.reduce((mark, { bid, reserve }) => (Math.imul(mark, 31) + bid * 65_537 + reserve) | 0, lots.length);
}

function devices(count: number): string {
  return count === 1 ? 'device' : 'devices';
}
