// Scales of the small charts: where ticks stand, and bins of prices. Pure.

/** Returns about `wanted` round values that cover [low, high], both inside or at the ends. */
export function niceTicks(low: number, high: number, wanted = 4): number[] {
  if (!(high > low)) return [low];
  const rough = (high - low) / Math.max(1, wanted);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const found: number[] = [];
  for (let at = Math.ceil(low / step) * step; at <= high + step * 1e-9; at += step)
    found.push(Number(at.toPrecision(12)));
  return found;
}

export interface Bin {
  /** In ticks, [from, to). */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Returns equal bins over the prices, whole ticks wide; empty without prices. */
export function binPrices(prices: ArrayLike<number>, wanted = 32): readonly Bin[] {
  if (prices.length === 0) return [];
  let [low, high] = [Number.POSITIVE_INFINITY, 0];
  for (let at = 0; at < prices.length; at++) {
    const price = prices[at] ?? 0;
    low = Math.min(low, price);
    high = Math.max(high, price);
  }
  const width = Math.max(1, Math.ceil((high - low + 1) / wanted));
  const counts = new Array<number>(Math.floor((high - low) / width) + 1).fill(0);
  for (let at = 0; at < prices.length; at++) {
    const place = Math.floor(((prices[at] ?? 0) - low) / width);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts.map((count, place) => ({ from: low + place * width, to: low + (place + 1) * width, count }));
}

/** Maps [low, high] to [from, to]; everything to the middle where the range is empty. */
export function scale(low: number, high: number, from: number, to: number): (value: number) => number {
  if (!(high > low)) return () => (from + to) / 2;
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

/** Widens a range of ticks that is too narrow to read, evenly and never below 0. */
export function roomy(low: number, high: number): { readonly low: number; readonly high: number } {
  const least = Math.max(20, Math.ceil(high * 0.1));
  const lack = Math.max(0, least - (high - low));
  const from = Math.max(0, low - Math.floor(lack / 2));
  return { low: from, high: Math.max(high, from + least) };
}
