import { expect, it } from 'vitest';
import { nextWalk } from './next-walk';

const devnet = { month_zero: 1_210, term: 180, lead: 210, close: 20 };

it('names the end of the next walk', () => {
  expect(nextWalk(devnet, 900)).toBe(1_020);
  expect(nextWalk(devnet, 1_005)).toBe(1_200);
  expect(nextWalk(devnet, 1_200)).toBe(1_380);
});

it('says nothing without a schedule', () => {
  expect(nextWalk({}, 5)).toBeNull();
});
