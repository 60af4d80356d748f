import { describe, expect, test } from 'vitest';
import type { PriceRule } from './draft';
import { listName, listWords, saveWords } from './list-words';
import { PREVIEW_ROUND } from './preview-lots';
import { priceRounds } from './priced-rounds';

const device = (n: number) => `0x${n.toString(16).padStart(40, '0')}` as const;
const lot = (n: number, licences = 1) => ({
  row: n,
  lot: n,
  device: device(n),
  reserve: 500,
  licences,
  model: 9,
  attributes: new Uint8Array(32),
  lastPrice: 0,
});
const list = (...prices: [number, number][]): Extract<PriceRule, { kind: 'list' }> => ({
  kind: 'list',
  name: 'mine.csv',
  prices: prices.map(([n, bid]) => [device(n), bid]),
});
function told(rule: PriceRule, round = 8, excluded = 0) {
  const lots = [lot(1), lot(2), lot(3, 0)];
  const wishes = { rule, budget: '', budgets: {}, caps: {} };
  return listWords(rule, priceRounds([{ round, lots, disproved: 0 }], wishes, [], null), excluded);
}

describe('a price list', () => {
  test('that matches nothing says so, with what to do', () => {
    expect(told(list([7, 900]))).toEqual({
      text: '0 of 1 listed devices are for sale in this choice.',
      remedy: 'Relax the filter in Explore, or check that the file names devices by the addresses that Explore shows.',
      isNothing: true,
    });
    expect(told(list([7, 900]), 8, 2)?.remedy).toMatch(/bring back what you left out by hand/);
  });

  test('says how many of its devices are for sale, also those that ask more than it offers', () => {
    expect(told(list([1, 900], [7, 900]))?.text).toBe('1 of 2 listed devices is for sale in this choice.');
    expect(told(list([1, 900], [2, 100]))).toMatchObject({
      text: '2 of 2 listed devices are for sale in this choice.',
      remedy: null,
    });
    expect(told(list([1, 900], [3, 900]))?.text).toMatch(/^1 of 2 /);
  });

  test('is compared with what is on offer while no round takes bids, and with nothing before that is known', () => {
    expect(told(list([1, 900]), PREVIEW_ROUND)?.text).toBe('1 of 1 listed devices is on offer in this choice.');
    expect(listWords(list([1, 900]), [], 0)).toBeNull();
    expect(told({ kind: 'price', text: '1' })).toBeNull();
  });

  test('without a price in it is told apart from none', () => {
    expect(told(list())).toMatchObject({ text: 'mine.csv has no prices.', isNothing: true });
    expect(told({ ...list(), name: '' })).toBeNull();
  });
});

test('one price is no plural', () => {
  expect(listName(list([1, 900]))).toBe('mine.csv: 1 price');
  expect(listName(list([1, 900], [2, 900]))).toBe('mine.csv: 2 prices');
  expect(listName({ kind: 'list', name: '', prices: [] })).toBe('Choose a CSV of device,price');
  expect([saveWords(0), saveWords(1), saveWords(1_204)]).toEqual([
    'Save these 0 bids as CSV',
    'Save this bid as CSV',
    'Save these 1,204 bids as CSV',
  ]);
});
