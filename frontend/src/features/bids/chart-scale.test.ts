import { describe, expect, it } from 'vitest';
import { binPrices, niceTicks, roomy, scale } from './chart-scale';

describe('niceTicks', () => {
  it('gives round values inside the range', () => {
    expect(niceTicks(0, 1_000)).toEqual([0, 250, 500, 750, 1_000]);
    expect(niceTicks(510, 640, 3)).toEqual([550, 600]);
    expect(niceTicks(5, 5)).toEqual([5]);
  });
});

describe('binPrices', () => {
  it('loses no price and none twice', () => {
    const prices = Uint32Array.from({ length: 500 }, (_, at) => 400 + ((at * 7919) % 733));
    const bins = binPrices(prices);
    expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(500);
    for (const bin of bins) {
      expect(bin.count).toBe(prices.filter((price) => price >= bin.from && price < bin.to).length);
    }
  });

  it('knows one price and none', () => {
    expect(binPrices([600])).toEqual([{ from: 600, to: 601, count: 1 }]);
    expect(binPrices([])).toEqual([]);
  });
});

describe('scale', () => {
  it('maps ends to ends, and an empty range to the middle', () => {
    expect(scale(0, 10, 0, 100)(3)).toBe(30);
    expect(scale(0, 10, 100, 0)(10)).toBe(0);
    expect(scale(4, 4, 0, 100)(4)).toBe(50);
  });
});

describe('roomy', () => {
  it('leaves a wide range alone and widens a narrow one', () => {
    expect(roomy(100, 900)).toEqual({ low: 100, high: 900 });
    expect(roomy(500, 501)).toEqual({ low: 475, high: 526 });
    expect(roomy(2, 3)).toEqual({ low: 0, high: 20 });
  });
});
