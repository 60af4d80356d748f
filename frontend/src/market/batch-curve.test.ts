import { describe, expect, test } from 'vitest';
import { addAll, generatorMultiples, multiplyAll } from './batch-curve.ts';
import { FIELD, multiply, ORDER, pointOf } from './points.ts';

const SECRETS = [
  1n,
  2n,
  3n,
  5n,
  2n ** 128n,
  2n ** 128n + 1n,
  0x1234567890abcdefn ** 3n % ORDER,
  ORDER - 2n,
  ORDER - 1n,
];

describe('a batch gives the same points as the curve library', () => {
  test.each(SECRETS)('times one secret (%#)', (secret) => {
    const points = SECRETS.map((number) => pointOf(number));
    expect(multiplyAll(points, secret)).toEqual(points.map((point) => multiply(point, secret)));
  });

  test('times secrets of its own for the generator', () => {
    expect(generatorMultiples(SECRETS)).toEqual(SECRETS.map((secret) => pointOf(secret)));
  });

  test('for sums that double, cancel or have infinity on one side', () => {
    const one = pointOf(7n);
    const minus = { x: one.x, y: FIELD - one.y };
    expect(addAll([one, one, null, one, null], [one, minus, one, null, null])).toEqual([
      pointOf(14n),
      null,
      one,
      one,
      null,
    ]);
  });

  test('for no points at all', () => {
    expect([multiplyAll([], 5n), generatorMultiples([])]).toEqual([[], []]);
  });
});
