import { describe, expect, it } from 'vitest';
import { outcomeOf, rebid } from './outcome';

const lot = (price: number, ...winners: number[]) => ({ price, winners });
const me = 2;

describe('outcomeOf', () => {
  it('counts what was won, spent and saved', () => {
    const found = outcomeOf([600, 0, 600], [lot(560, 2, 1), lot(500), lot(500, 2)], me, { budget: 10_000n, cap: 10 });
    expect(found).toMatchObject({ won: 2, lost: 0, spent: 1_060, saved: 140 });
    expect(found.bids).toHaveLength(2);
  });

  it('says when others bid more', () => {
    const found = outcomeOf([600], [lot(700, 1)], me, { budget: 10_000n, cap: 10 });
    expect(found.bids[0]).toMatchObject({ won: false, reason: 'outbid' });
  });

  it('says when the budget was used up before the lot', () => {
    const lots = [lot(500, 2), lot(500, 1)];
    expect(outcomeOf([600, 600], lots, me, { budget: 900n, cap: 10 }).reasons.budget).toBe(1);
  });

  it('says when the limit of devices was reached', () => {
    expect(outcomeOf([600, 600], [lot(500, 2), lot(500, 1)], me, { budget: 9_000n, cap: 1 }).reasons.cap).toBe(1);
  });

  it('says when a tie went to others', () => {
    expect(outcomeOf([600], [lot(600, 1)], me, { budget: 9_000n, cap: 5 }).reasons.tie).toBe(1);
  });
});

describe('rebid', () => {
  it('asks for what was lost at a higher price, never above the largest bid', () => {
    const found = outcomeOf([600, 65_000, 501], [lot(500, 2), lot(65_100, 1), lot(700, 1)], me, {
      budget: 90_000n,
      cap: 9,
    });
    const device = (lotNumber: number) => `0x${lotNumber}` as const;
    expect(rebid(found, device, 10)).toEqual([
      ['0x1', 65_535],
      ['0x2', 552],
    ]);
  });
});
