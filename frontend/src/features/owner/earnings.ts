// Sums and suggestions of the owner's page: pure, so that they can be tested.
import { median } from '../../market/median';
import { type Ticks, ticks, type Wei, wei } from '../../ui/amount';
import type { Earnings, ModelPrice } from './owner-data';

export interface MonthSum {
  readonly month: number;
  readonly wei: Wei;
  readonly licences: number;
}

/** Sums by month, oldest first, with the months between that brought nothing; at most the newest `most`. */
export function byMonth(earnings: Earnings, most = 24): readonly MonthSum[] {
  const sums = new Map<number, { wei: bigint; licences: number }>();
  for (const payment of earnings.payments) {
    const month = earnings.months.get(payment.round);
    if (month === undefined) continue;
    const sum = sums.get(month) ?? { wei: 0n, licences: 0 };
    sums.set(month, { wei: sum.wei + payment.wei, licences: sum.licences + payment.licences });
  }
  if (sums.size === 0) return [];
  const months = [...sums.keys()];
  const last = Math.max(...months);
  const first = Math.max(Math.min(...months), last - most + 1);
  return Array.from({ length: last - first + 1 }, (_, place) => {
    const sum = sums.get(first + place);
    return { month: first + place, wei: wei(sum?.wei ?? 0n), licences: sum?.licences ?? 0 };
  });
}

export function totalOf(earnings: Earnings): Wei {
  return wei(earnings.payments.reduce((sum, payment) => sum + payment.wei, 0n));
}

export interface Suggestion {
  readonly reserve: Ticks;
  /** Middle of the rounds' median prices. */
  readonly typical: Ticks;
  readonly rounds: number;
  readonly licences: number;
}

/** How many of the newest rounds a suggestion rests on, and what part of the usual price it asks. */
const ROUNDS = 6;
const PART = 0.9;
const STEP = 10;

/** A reserve from what devices of the same model sold for; null where too little was sold to say anything. */
export function suggestion(prices: readonly ModelPrice[], model: number): Suggestion | null {
  const own = prices.filter((price) => price.model === model && price.median !== null && price.sold > 0);
  const newest = [...own].sort((a, b) => b.round - a.round).slice(0, ROUNDS);
  if (newest.length < 2) return null;
  const typical = Math.round(median(newest.map((price) => price.median ?? 0)) ?? 0);
  return {
    reserve: ticks(Math.max(STEP, Math.floor((typical * PART) / STEP) * STEP)),
    typical: ticks(typical),
    rounds: newest.length,
    licences: newest.reduce((sum, price) => sum + price.licences, 0),
  };
}
