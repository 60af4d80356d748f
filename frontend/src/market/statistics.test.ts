import { describe, expect, test } from 'vitest';
import { comparables, estimate, type PastSales, winChance, wonVersusBudget } from './statistics.ts';

/** Sales of one licence with reserve 100, one a price: `rounds` rounds of the same prices. */
function sales(prices: readonly number[], rounds = 5, reserve = 100): PastSales {
  const all = Array.from({ length: rounds }, (_, round) => prices.map((price) => ({ round, price }))).flat();
  return {
    round: Uint32Array.from(all, ({ round }) => round),
    price: Uint32Array.from(all, ({ price }) => price),
    licences: Uint8Array.from(all, () => 1),
    reserve: Uint32Array.from(all, () => reserve),
  };
}

const EMPTY = sales([], 0);
const LOT = { licences: 1, reserve: 100 };

describe('a win chance', () => {
  test('is the share of comparable sales whose price the bid beats, with its sample', () => {
    const sample = comparables(sales([150, 200, 250, 300]), LOT);
    expect(winChance(sample, 251)).toEqual({ share: 0.75, n: 20, rounds: 5 });
    expect(winChance(sample, 250)?.share).toBe(0.5);
    expect(winChance(sample, 100)?.share).toBe(0);
    expect(sample?.widened).toBe('same');
  });

  test('is never given without a sample', () => {
    expect(winChance(comparables(EMPTY, LOT), 500)).toBeNull();
  });

  test('widens a sample that is too small, and says so', () => {
    const past = sales([150, 200, 250, 300]);
    expect(comparables(past, { licences: 1, reserve: 900 })?.widened).toBe('same-licences');
    expect(comparables(past, { licences: 2, reserve: 100 })?.widened).toBe('all');
  });

  test('compares within a group where there is one', () => {
    const past = { ...sales([150, 250], 20), group: Uint16Array.from({ length: 40 }, (_, at) => at % 2) };
    expect(winChance(comparables(past, { ...LOT, group: 0 }), 200)?.share).toBe(1);
    expect(winChance(comparables(past, { ...LOT, group: 1 }), 200)?.share).toBe(0);
  });
});

describe('an estimate', () => {
  test('of a bid above all past prices wins everywhere and pays the mean price', () => {
    const found = estimate(
      [
        { ...LOT, bid: 1_000 },
        { ...LOT, bid: 1_000 },
      ],
      sales([150, 200, 250, 300]),
    );
    expect(found).toEqual({ expectedSpend: 450n, expectedWins: 2, priced: 2, n: 20, rounds: 5 });
  });

  test('of many lots is the sum of their own, whatever they have in common', () => {
    const past = sales([0, 110, 120, 150, 200, 250]);
    const lots = Array.from({ length: 40 }, (_, at) => ({
      bid: 100 + ((at * 37) % 160),
      reserve: 90 + 10 * (at % 4),
      licences: 1 + (at % 2),
    }));
    const whole = estimate(lots, past);
    const single = lots.map((lot) => estimate([lot], past));
    expect(whole.expectedWins).toBeCloseTo(
      single.reduce((sum, { expectedWins }) => sum + expectedWins, 0),
      9,
    );
    const spend = single.reduce((sum, { expectedSpend }) => sum + Number(expectedSpend), 0);
    // Each is rounded to a tick by itself.
    expect(Math.abs(Number(whole.expectedSpend) - spend)).toBeLessThanOrEqual(lots.length / 2);
    expect(whole.priced).toBe(40);
  });

  test('pays no less than the own reserve, and nothing where it does not win', () => {
    const past = sales([110, 120, 110, 120]);
    expect(estimate([{ licences: 1, reserve: 115, bid: 200 }], past).expectedSpend).toBe(118n);
    expect(estimate([{ licences: 1, reserve: 100, bid: 105 }], past)).toMatchObject({
      expectedSpend: 0n,
      expectedWins: 0,
    });
  });

  test('wins an unsold lot, and one sold at its reserve, at the reserve', () => {
    expect(estimate([{ ...LOT, bid: 100 }], sales([0, 0, 0, 0]))).toMatchObject({
      expectedSpend: 100n,
      expectedWins: 1,
    });
    expect(estimate([{ ...LOT, bid: 100 }], sales([100, 100, 100, 100]))).toMatchObject({
      expectedSpend: 100n,
      expectedWins: 1,
    });
  });

  test('of lots without any past sale has no numbers', () => {
    expect(estimate([{ ...LOT, bid: 500 }], EMPTY)).toEqual({
      expectedSpend: 0n,
      expectedWins: 0,
      priced: 0,
      n: 0,
      rounds: 0,
    });
  });
});

describe('devices won against budget', () => {
  const lots = Array.from({ length: 30 }, () => ({ ...LOT, bid: 400 }));
  const options = { budgets: [0, 500, 2_000, 20_000], samples: 60, seed: 1 };

  test('grow with the budget to all that the bids can win, inside a band', () => {
    const curve = wonVersusBudget(lots, sales([150, 200, 250, 300]), options);
    expect(curve.p50[0]).toBe(0);
    expect(curve.p50[3]).toBe(30);
    for (const [at] of curve.budgets.entries()) {
      const [low, middle, high] = [curve.p10[at] as number, curve.p50[at] as number, curve.p90[at] as number];
      expect(low <= middle && middle <= high).toBe(true);
      expect(middle).toBeGreaterThanOrEqual(curve.p50[at - 1] ?? 0);
    }
    expect([curve.n, curve.rounds]).toEqual([20, 5]);
  });

  test('are the same for the same seed', () => {
    const past = sales([150, 200, 250, 300]);
    expect(wonVersusBudget(lots, past, options)).toEqual(wonVersusBudget(lots, past, options));
  });

  test('spread as rounds differ: a try takes its prices from one round', () => {
    const past = sales(
      Array.from({ length: 20 }, () => 150),
      2,
    );
    const price = past.price.map((found, at) => (past.round[at] === 0 ? found : 390));
    const curve = wonVersusBudget(lots, { ...past, price }, { ...options, budgets: [1_500] });
    expect([curve.p10[0], curve.p90[0]]).toEqual([3, 9]);
  });

  test('never cost more than the budget', () => {
    const curve = wonVersusBudget(lots, sales([150, 150, 150, 150]), { ...options, budgets: [450, 451] });
    // What is left must beat the price, as a bid must: 150 does not beat 150.
    expect([curve.p90[0], curve.p10[1]]).toEqual([2, 3]);
  });
});
