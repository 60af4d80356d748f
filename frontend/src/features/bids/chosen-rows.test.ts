import { describe, expect, test } from 'vitest';
import { chosenRows, FIRST_SORT, findRows, nextSort, sortRows } from './chosen-rows';
import { priceRounds } from './priced-rounds';

const device = (n: number) => `0x${n.toString(16).padStart(40, '0')}` as const;
const lot = (n: number, reserve: number, lastPrice: number) => ({
  row: 100 + n,
  lot: n,
  device: device(n),
  reserve,
  licences: 1,
  model: 1,
  attributes: new Uint8Array(32),
  lastPrice,
});
const chosen = {
  round: 8,
  lots: [lot(10, 500, 0), lot(11, 200, 700), lot(12, 900, 300), lot(13, 200, 0)],
  disproved: 0,
};
// The third asks more than the ceiling: no bid.
const wishes = { rule: { kind: 'reserve', percent: '10', ceiling: '0.6' }, budget: '', budgets: {}, caps: {} } as const;
const rows = chosenRows(priceRounds([chosen], wishes, [], null), []);
const lots = (found: readonly { lot: number }[]) => found.map((one) => one.lot);

describe('the rows of chosen devices', () => {
  test('have their bids, and lose what is left out at once', () => {
    expect(rows.map(({ bid }) => bid)).toEqual([550, 220, 0, 220]);
    expect(lots(chosenRows(priceRounds([chosen], wishes, [], null), [111, 113]))).toEqual([10, 12]);
  });

  test('are ordered by any column, both ways, with what there is none of last', () => {
    expect(lots(sortRows(rows, FIRST_SORT))).toEqual([11, 13, 10, 12]);
    expect(lots(sortRows(rows, { column: 'bid', descending: true }))).toEqual([10, 11, 13, 12]);
    expect(lots(sortRows(rows, { column: 'lastPrice', descending: false }))).toEqual([12, 11, 10, 13]);
    expect(lots(sortRows(rows, { column: 'lastPrice', descending: true }))).toEqual([11, 12, 10, 13]);
    expect(lots(sortRows(rows, { column: 'reserve', descending: true }))).toEqual([12, 10, 11, 13]);
    expect(lots(sortRows(rows, { column: 'device', descending: true }))).toEqual([13, 12, 11, 10]);
  });

  test('are found by any part of an address, pasted in any case', () => {
    expect(lots(findRows(rows, ` ${device(11).toUpperCase().replace('0X', '0x')} `))).toEqual([11]);
    expect(lots(findRows(rows, '000C'))).toEqual([12]);
    expect(findRows(rows, 'nobody')).toEqual([]);
    expect(findRows(rows, '')).toHaveLength(4);
  });

  test('turn their order when the same heading is pressed again', () => {
    const once = nextSort(FIRST_SORT, 'reserve');
    expect(once).toEqual({ column: 'reserve', descending: false });
    expect(nextSort(once, 'reserve').descending).toBe(true);
    expect(nextSort({ column: 'reserve', descending: true }, 'bid')).toEqual(FIRST_SORT);
  });
});
