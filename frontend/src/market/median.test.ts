import { expect, test } from 'vitest';
import { median } from './median';

test('the middle of an even number of prices is the mean of two, as numpy has it', () => {
  expect(median([400, 100, 300, 200])).toBe(250);
  expect(median(Uint32Array.of(3, 2))).toBe(2.5);
  expect(median([700, 100, 300])).toBe(300);
  expect(median([])).toBeNull();
});

test('a list is sorted as numbers, and stays as it is', () => {
  const prices = [1_000, 9, 20];
  expect(median(prices)).toBe(20);
  expect(prices).toEqual([1_000, 9, 20]);
});
