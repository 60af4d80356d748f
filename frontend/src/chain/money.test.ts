import { expect, it } from 'vitest';
import { lockFor } from './money';

it('hides the budget behind the next power of two', () => {
  expect(lockFor(1n, 0n)).toBe(1n);
  expect(lockFor(1_000n, 0n)).toBe(1_024n);
  expect(lockFor(1_024n, 0n)).toBe(1_024n);
  expect(lockFor(1_025n, 0n)).toBe(2_048n);
});

it('never locks less than the chain takes', () => {
  expect(lockFor(3n, 2_000n)).toBe(2_048n);
});
