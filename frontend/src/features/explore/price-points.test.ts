import { expect, test } from 'vitest';
import { pricePoints, priceRange } from './price-points';

const round = (number: number, price: number | null) => ({
  round: number,
  month: number,
  time: 1_000 * number,
  lots: 24,
  sold: price === null ? 0 : 5,
  licences: 0,
  min: price,
  median: price,
  max: price === null ? null : 2 * price,
  volume: 0,
  bidders: 1,
});

test('time runs to the right, and a round in which nothing sold is a gap, not a zero', () => {
  const points = pricePoints([round(3, 500), round(2, null), round(1, 250)]);
  expect(points).toEqual({
    times: [1_000, 2_000, 3_000],
    min: [0.25, null, 0.5],
    median: [0.25, null, 0.5],
    max: [0.5, null, 1],
  });
});

test('an axis has room whatever the prices are', () => {
  for (const prices of [[], [round(1, null)], [round(1, 250)], [round(1, 250), round(2, 9_000)]]) {
    for (const log of [false, true]) {
      const [low, high] = priceRange(pricePoints(prices), log);
      expect(high).toBeGreaterThan(low);
      expect(low).toBeGreaterThanOrEqual(log ? Number.MIN_VALUE : 0);
    }
  }
});
