import { describe, expect, it } from 'vitest';
import { ordered, outcomeOf, rebid, type Stake, toldOutcome } from './outcome';

const lot = (price: number, ...winners: number[]) => ({ price, winners });
const me = 2;
const stake = (budget: bigint, cap: number): Stake => ({ slot: me, budget, cap });
const free = () => 0;

describe('outcomeOf', () => {
  it('counts what was won, spent and saved', () => {
    const found = outcomeOf([600, 0, 600], [lot(560, 2, 1), lot(500), lot(500, 2)], stake(10_000n, 10), free);
    expect(found).toMatchObject({ won: 2, lost: 0, spent: 1_060, saved: 140 });
    expect(found.bids).toHaveLength(2);
    expect(found.bids.map(toldOutcome)).toEqual(['saved 0.040 DTX', 'saved 0.100 DTX']);
  });

  it('says at which price others outbid', () => {
    const [one] = outcomeOf([600], [lot(700, 1)], stake(10_000n, 10), free).bids;
    expect(one).toMatchObject({ won: false, reason: 'outbid' });
    expect(one && toldOutcome(one)).toBe('outbid: sold at 0.700 DTX');
  });

  it('says when a bid was below what the owner asks, sold or not', () => {
    const found = outcomeOf([400, 400], [lot(500), lot(550, 1)], stake(10_000n, 10), () => 500);
    expect(found.reasons.reserve).toBe(2);
    expect(found.bids.map(toldOutcome)).toEqual([
      'below the reserve of 0.500 DTX',
      'below what the owner asks; sold at 0.550 DTX',
    ]);
  });

  it('says when the budget was used up before the lot, and what was left of it', () => {
    const lots = [lot(500, 2), lot(500, 1), lot(600)];
    const found = outcomeOf([600, 600, 700], lots, stake(900n, 10), () => 500);
    expect(found.reasons.budget).toBe(2);
    expect(found.bids.slice(1).map(toldOutcome)).toEqual([
      'not funded: 0.400 DTX of the budget was left, sold at 0.500 DTX',
      'not funded: 0.400 DTX of the budget was left',
    ]);
  });

  it('says when the limit of devices was reached', () => {
    expect(outcomeOf([600, 600], [lot(500, 2), lot(500, 1)], stake(9_000n, 1), free).reasons.cap).toBe(1);
  });

  it('says when a tie went to others', () => {
    expect(outcomeOf([600], [lot(600, 1)], stake(9_000n, 5), free).reasons.tie).toBe(1);
  });

  it('loses every bid of a batch that was not revealed, whatever it bid', () => {
    const lots = [lot(500, 1), lot(500)];
    const found = outcomeOf([900, 900], lots, { slot: null, budget: 9_000n, cap: 5 }, free);
    expect(found).toMatchObject({ won: 0, lost: 2, spent: 0, reasons: { unrevealed: 2 } });
    expect(found.bids.map(toldOutcome)).toEqual(['not revealed; sold at 0.500 DTX', 'not revealed']);
  });
});

describe('rebid', () => {
  it('asks for what was lost at a higher price, never above the largest bid', () => {
    const lots = [lot(500, 2), lot(65_100, 1), lot(700, 1)];
    const found = outcomeOf([600, 65_000, 501], lots, stake(90_000n, 9), free);
    const device = (lotNumber: number) => `0x${lotNumber}` as const;
    expect(rebid(found, device, 10)).toEqual([
      ['0x1', 65_535],
      ['0x2', 552],
    ]);
  });
});

describe('ordered', () => {
  it('keeps bids that are equal in the order of their lots', () => {
    const lots = [lot(500, 1), lot(700, 2), lot(500, 1), lot(650, 2)];
    const { bids } = outcomeOf([600, 800, 600, 660], lots, stake(10_000n, 10), free);
    const places = (order: Parameters<typeof ordered>[1]) => ordered(bids, order).map((one) => one.lot);
    expect(places('lot')).toEqual([0, 1, 2, 3]);
    expect(places('bid')).toEqual([1, 3, 0, 2]);
    expect(places('price')).toEqual([1, 3, 0, 2]);
    expect(places('gap')).toEqual([0, 1, 2, 3]);
  });
});
