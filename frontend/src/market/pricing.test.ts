import { describe, expect, test } from 'vitest';
import { splitBudget } from './pricing.ts';

describe('a budget over several rounds', () => {
  test.each([
    ['in proportion', 1_000n, [300n, 700n], [300n, 700n]],
    ['with the rest to the largest remainder', 10n, [1n, 1n, 1n], [4n, 3n, 3n]],
    ['evenly where nothing is expected', 10n, [0n, 0n], [5n, 5n]],
    ['with at least one tick each', 10n, [0n, 5n], [1n, 9n]],
    ['that is too small for all', 1n, [5n, 5n], [1n, 0n]],
    ['of nothing', 0n, [5n, 5n], [0n, 0n]],
    ['beyond what a number holds', 3n * 2n ** 80n + 2n, [1n, 2n], [2n ** 80n + 1n, 2n ** 81n + 1n]],
  ])('is split %s, to the tick', (_, total, expected, parts) => {
    expect(splitBudget(total, expected).map(String)).toEqual(parts.map(String));
  });

  test('of no rounds has no parts', () => {
    expect(splitBudget(7n, [])).toEqual([]);
  });
});
