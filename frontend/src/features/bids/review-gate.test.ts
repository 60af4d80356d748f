import { describe, expect, test } from 'vitest';
import type { PriceRule } from './draft';
import { type PricedRound, priceRounds } from './priced-rounds';
import { type ReviewFacts, reviewGate } from './review-gate';

const device = (n: number) => `0x${n.toString(16).padStart(40, '0')}` as const;
const lot = (n: number, reserve = 500, licences = 1) => ({
  row: n,
  lot: n,
  device: device(n),
  reserve,
  licences,
  model: 9,
  attributes: new Uint8Array(32),
  lastPrice: 0,
});
const SHARE: PriceRule = { kind: 'reserve', percent: '20', ceiling: '' };
const candidate = { row: 1, round: 8, lot: 0, lastPrice: 0 };
const offered = { total: 3, rows: Uint32Array.of(1, 2, 3) };
const selection = { passing: 3, candidates: [candidate], offered };

function round(
  rule: PriceRule,
  typed: { budget?: string; cap?: string } = {},
  lots = [lot(1)],
  number = 8,
): PricedRound {
  const wishes = { rule, budget: typed.budget ?? '', budgets: {}, caps: { [number]: typed.cap ?? '' } };
  const [one] = priceRounds([{ round: number, lots, disproved: 0 }], wishes, [], null);
  if (one === undefined) throw new Error('no round');
  return one;
}
const facts = (more: Partial<ReviewFacts>): ReviewFacts => ({
  selection,
  rounds: [],
  waiting: [],
  rule: SHARE,
  ...more,
});
const reason = (more: Partial<ReviewFacts>) => reviewGate(facts(more)).reason;
const ruled = (rule: PriceRule, ...more: unknown[]) =>
  reason({ rule, rounds: [round(rule, ...(more as [{ budget?: string; cap?: string }?]))] });

describe('a review', () => {
  test('opens with one plan', () => {
    expect(reviewGate(facts({ rounds: [round(SHARE)] }))).toEqual({ reason: null, leftOut: [] });
  });

  test('stays closed without a proven round, however much the directory offers, and says why', () => {
    expect(reason({ selection: null })).toMatch(/still being read/);
    expect(reason({ selection: { ...selection, candidates: [] } })).toMatch(/until a round .* takes bids/);
    expect(reason({ selection: { passing: 0, candidates: [], offered: { ...offered, total: 0 } } })).toMatch(
      /No device/,
    );
    expect(reason({ selection: { passing: 2, candidates: [], offered: { ...offered, total: 0 } } })).toMatch(
      /on offer/,
    );
    expect(reason({ waiting: [{ round: 8, error: null }] })).toMatch(/still being verified/);
    expect(reason({ waiting: [{ round: 8, error: new Error('leaf root differs') }] })).toBe(
      'Round 8: its lots are not proven. leaf root differs',
    );
  });

  test('names what is missing or wrong in the price rule', () => {
    expect(ruled({ kind: 'price', text: '' })).toBe('Write what to bid on every device first.');
    expect(ruled({ ...SHARE, percent: '' })).toBe('Write how much above the reserve to bid first.');
    expect(ruled({ kind: 'list', name: '', prices: [] })).toBe('Choose a price list with at least one price first.');
    expect(ruled({ ...SHARE, percent: 'x' })).toBe('Write a percentage such as 20 or 12.5.');
  });

  test('names why nothing is bid on', () => {
    expect(ruled({ kind: 'price', text: '0.1' })).toMatch(/higher reserve than you offer/);
    expect(ruled({ kind: 'list', name: 'a.csv', prices: [[device(7), 900]] })).toMatch(
      /^No device of the price list is for sale in this choice: /,
    );
    expect(reason({ rounds: [round(SHARE, {}, [])] })).toMatch(/passes your filter/);
    expect(reason({ rounds: [round(SHARE, {}, [lot(1, 500, 0)])] })).toMatch(/offers a licence/);
  });

  test('names what is wrong with the money and the number of devices', () => {
    expect(ruled(SHARE, { budget: '0' })).toBe('Nothing is left for this round: change its budget.');
    expect(ruled(SHARE, { cap: '0' })).toMatch(/how many devices/);
  });

  test('of some rounds says which others are left out, and why', () => {
    const rounds = [round(SHARE), round(SHARE, { cap: 'x' }, [lot(2)], 9)];
    const { reason: why, leftOut } = reviewGate(facts({ rounds, waiting: [{ round: 10, error: null }] }));
    expect(why).toBeNull();
    expect(leftOut).toEqual([
      'Round 9 is left out: Write how many devices to win at most, from 1 on.',
      'Round 10 is left out: its lots are still being verified.',
    ]);
  });
});
