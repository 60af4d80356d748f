// The columns of a price chart: ascending in time, prices in DTX, gaps where nothing sold.
import type { HistoryRow } from './price-rows';

export const CHART_HEIGHT = 280;

export interface Points {
  readonly times: number[];
  readonly min: (number | null)[];
  readonly median: (number | null)[];
  readonly max: (number | null)[];
}

export function pricePoints(prices: readonly HistoryRow[]): Points {
  const sorted = [...prices].sort((a, b) => a.time - b.time || a.round - b.round);
  const inDtx = (ticks: number | null) => (ticks === null ? null : ticks / 1_000);
  return {
    times: sorted.map(({ time }) => time),
    min: sorted.map(({ min }) => inDtx(min)),
    median: sorted.map(({ median }) => inDtx(median)),
    max: sorted.map(({ max }) => inDtx(max)),
  };
}

/** A range that keeps its labels apart: from zero, or on a logarithmic scale around the prices, never without width. */
export function priceRange(points: Points, log: boolean): [number, number] {
  const known = [...points.min, ...points.max].filter((value) => value !== null);
  const top = Math.max(0.001, ...known);
  if (!log) return [0, top * 1.08];
  const least = Math.min(top, ...known.filter((value) => value > 0));
  return [least / 1.5, top * 1.5];
}
