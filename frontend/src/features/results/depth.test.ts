import { expect, test } from 'vitest';
import { generator } from '../../facets/random-tables';
import { depthOf, someOf } from './depth';

test('each point counts the bids at or above its price and the devices at or below it', () => {
  expect(depthOf([0, 3, 5, 5], [2, 4])).toEqual([
    { price: 2, bids: 3, devices: 1 },
    { price: 3, bids: 3, devices: 1 },
    { price: 4, bids: 2, devices: 2 },
    { price: 5, bids: 2, devices: 2 },
    { price: 6, bids: 0, devices: 2 },
  ]);
});

test('a wide range is told in few points, and every count is exact', () => {
  const random = generator(5);
  const bids = Array.from({ length: 3_000 }, () => random(65_536));
  const reserves = Array.from({ length: 400 }, () => random(40_000));
  const points = depthOf(bids, reserves);
  expect(points.length).toBeLessThanOrEqual(122);
  for (const { price, bids: above, devices } of points) {
    expect(above).toBe(bids.filter((bid) => bid > 0 && bid >= price).length);
    expect(devices).toBe(reserves.filter((reserve) => reserve <= price).length);
  }
  expect(points.at(-1)?.bids).toBe(0);
});

test('without a bid there is no depth', () => {
  expect(depthOf([0, 0], [5])).toEqual([]);
  expect(depthOf([], [])).toEqual([]);
});

test('a table has the ends of the chart', () => {
  const points = depthOf(
    Array.from({ length: 50 }, (_, at) => at + 1),
    [1],
  );
  const some = someOf(points, 6);
  expect(some).toHaveLength(6);
  expect([some[0], some.at(-1)]).toEqual([points[0], points.at(-1)]);
  expect(someOf(points.slice(0, 3), 6)).toHaveLength(3);
});
