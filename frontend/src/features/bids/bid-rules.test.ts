import { describe, expect, it } from 'vitest';
import { applyRule, bidWarnings, middleBid, readCap, roundBudgets, sumOf, workedExample } from './bid-rules';
import { groupsBy } from './groupings';

const lot = (n: number, reserve: number, lastPrice = 0, licences = 2) => ({
  device: `0x${n.toString(16).padStart(40, '0')}` as const,
  reserve,
  licences,
  lastPrice,
  model: 1 + (n % 2),
  attributes: new Uint8Array(32),
});

describe('applyRule', () => {
  const lots = [lot(1, 500), lot(2, 900), lot(3, 500, 0, 0)];

  it('bids one price and counts whom it leaves out, and why', () => {
    const found = applyRule({ kind: 'price', text: '0.6' }, lots);
    expect(found).toMatchObject({ kind: 'priced', priced: { notForSale: 1, reserveAbovePrice: 1 } });
  });

  it('bids reserve plus a share, under a ceiling', () => {
    const found = applyRule({ kind: 'reserve', percent: '20', ceiling: '1' }, lots);
    expect(found.kind === 'priced' ? [...found.priced.bids.values()] : []).toEqual([600, 1_000]);
  });

  it('bids what a group has of its own, and the common value where it has none', () => {
    const by =
      groupsBy([{ model: 1, family: 1, oem: '0x', label: 'One' }]).find(({ column }) => column === 'model') ?? null;
    const own = { model: { '1': { percent: '', ceiling: '1' }, '2': { percent: '40', ceiling: '' } } };
    const rule = { kind: 'reserve', percent: '20', ceiling: '2', groups: { by: 'model', own } } as const;
    const found = applyRule(rule, [lot(1, 500), lot(2, 900), lot(3, 1_700)], by);
    expect(found.kind === 'priced' ? [...found.priced.bids.values()] : []).toEqual([700, 1_000, 2_000]);
  });

  it('names the group whose value is wrong, and bids nothing anywhere', () => {
    const by = groupsBy([{ model: 1, family: 1, oem: '0x', label: 'One' }])[0] ?? null;
    const wrong = (percent: string, ceiling: string) => {
      const own = { model: { '7': { percent, ceiling } } };
      return applyRule({ kind: 'reserve', percent: '20', ceiling: '', groups: { by: 'model', own } }, lots, by);
    };
    const reason = 'Model 7: “lots”. Write a percentage such as 20 or 12.5';
    expect(wrong('lots', '')).toEqual({ kind: 'wrong', reason, at: 'groups' });
    expect(wrong('', '70')).toMatchObject({ reason: 'Model 7: “70”. At most 65.535 DTX for one device' });
    expect(wrong('', '0').kind).toBe('wrong');
  });

  it('says what is wrong instead of bidding something else', () => {
    expect(applyRule({ kind: 'price', text: '' }, lots).kind).toBe('empty');
    expect(applyRule({ kind: 'price', text: '0' }, lots).kind).toBe('wrong');
    expect(applyRule({ kind: 'price', text: '65.536' }, lots).kind).toBe('wrong');
    expect(applyRule({ kind: 'reserve', percent: 'much', ceiling: '' }, lots).kind).toBe('wrong');
    expect(applyRule({ kind: 'list', name: 'x.csv', prices: [] }, lots).kind).toBe('empty');
  });
});

describe('roundBudgets', () => {
  const rounds = [
    { round: 7, most: 9_000n, expected: 3_000n },
    { round: 8, most: 6_000n, expected: 1_000n },
  ];

  it('takes the most that all bids could cost where nothing was typed', () => {
    expect(roundBudgets('', {}, rounds).map((one) => one.budget)).toEqual([9_000n, 6_000n]);
  });

  it('splits a whole in proportion to what each round is expected to spend, to the last tick', () => {
    const found = roundBudgets('4.001', {}, rounds).map((one) => one.budget);
    expect(found.reduce((a, b) => a + b)).toBe(4_001n);
    expect(found[0]).toBeGreaterThan(2_990n);
  });

  it('leaves to the others what one round was given by hand', () => {
    const found = roundBudgets('4', { '7': '1' }, rounds);
    expect(found.map((one) => [one.budget, one.isOwn])).toEqual([
      [1_000n, true],
      [3_000n, false],
    ]);
  });

  it('names a round for which nothing is left', () => {
    expect(roundBudgets('1', { '7': '1' }, rounds)[1]).toMatchObject({
      budget: 0n,
      problem: 'Nothing is left for this round',
    });
    expect(roundBudgets('', { '7': 'x' }, rounds)[0]?.problem).not.toBeNull();
  });
});

describe('what the bids say of themselves', () => {
  const lots = [lot(1, 500, 560), lot(2, 500, 700), lot(3, 500)];
  const bids = new Map(lots.map((one) => [one.device, 600]));

  it('gives an example in which the winner pays the best losing bid', () => {
    expect(workedExample(lots, bids)).toEqual({ bid: 600, pay: 560 });
    expect(workedExample([lot(2, 500, 700)], bids)).toBeNull();
  });

  it('never lets the example pay less than the reserve', () => {
    expect(workedExample([lot(1, 580, 400)], bids)).toEqual({ bid: 600, pay: 580 });
  });

  it('counts bids below the last price', () => {
    expect(bidWarnings(lots, bids)).toEqual({ belowLast: 1, withLast: 2 });
  });

  it('knows the middle and the sum', () => {
    expect(middleBid(new Map())).toBeNull();
    expect(middleBid(bids)).toBe(600);
    expect(sumOf(bids)).toBe(1_800n);
  });

  it('reads the most devices to win', () => {
    expect(readCap('', 12)).toBe(12);
    expect(readCap('5', 12)).toBe(5);
    expect(readCap('0', 12)).toBeNull();
    expect(readCap('few', 12)).toBeNull();
  });
});
