import { describe, expect, test } from 'vitest';
import { type PastSales, wonVersusBudget } from '../../market/statistics';
import { lineBudgets, markOf, TRIES, wordsOfPoint } from './curve-points';

const PRICES = [150, 180, 200, 240];
const past: PastSales = {
  round: Uint32Array.from({ length: 40 }, (_, at) => Math.floor(at / 4)),
  price: Uint32Array.from({ length: 40 }, (_, at) => PRICES[at % 4] as number),
  licences: new Uint8Array(40).fill(1),
  reserve: new Uint32Array(40).fill(100),
};
const lots = Array.from({ length: 30 }, () => ({ bid: 250, reserve: 100, licences: 1 }));
const most = 30 * 250;
const curveAt = (...budgets: number[]) => wonVersusBudget(lots, past, { budgets, ...TRIES });

describe('the count at a budget', () => {
  test('is of that very budget: nothing and a tick buy nothing, however far apart the points of the line are', () => {
    expect(wordsOfPoint(curveAt(0))).toBe('With 0.000 DTX: no device.');
    expect(wordsOfPoint(curveAt(1))).toBe('With 0.001 DTX: no device.');
    expect(wordsOfPoint(curveAt(most))).toBe('With 7.500 DTX: about 30 devices.');
  });

  test('lies on the line that is drawn', () => {
    const budgets = lineBudgets(most);
    const line = curveAt(...budgets);
    for (const [at, budget] of budgets.entries()) {
      const alone = curveAt(budget);
      expect([alone.p10[0], alone.p50[0], alone.p90[0]]).toEqual([line.p10[at], line.p50[at], line.p90[at]]);
    }
    expect([line.budgets[0], line.budgets.at(-1)]).toEqual([0, most]);
  });

  test('says one device, and a band where the draws differ', () => {
    const point = { budgets: [400], p10: [0], p50: [1], p90: [2], n: 9, rounds: 3 };
    expect(wordsOfPoint(point)).toBe('With 0.400 DTX: about 1 device, 8 times in 10 between 0 and 2.');
    expect(wordsOfPoint({ ...point, p50: [0] })).toBe(
      'With 0.400 DTX: most likely no device, 8 times in 10 between 0 and 2.',
    );
  });
});

test('other bids of the same sum are other bids', () => {
  const marks = [
    [100, 300],
    [300, 100],
    [200, 200],
  ].map((bids) => markOf(bids.map((bid) => ({ bid, reserve: 50 }))));
  expect(new Set(marks).size).toBe(3);
  expect(markOf([])).not.toBe(markOf([{ bid: 0, reserve: 0 }]));
});
