import { expect, test } from 'vitest';
import type { Clearing } from '../../directory/clearing';
import type { Price } from '../../directory/schema';
import { historyOf } from './price-rows';

/** Lots as [round, row, price, licences sold]. */
function clearing(lots: readonly (readonly [number, number, number, number])[]): Clearing {
  const column = (at: number) => Uint32Array.from(lots.map((lot) => lot[at] ?? 0));
  const [round, row, price, sold] = [column(0), column(1), column(2), column(3)];
  return { rounds: [1, 2], round, row, price, sold, k: sold, reserve: price };
}

const known = [2, 1].map((round) => ({ round, month: 10 + round, time: 1_000 * round }) as Price);

test('a history counts the chosen devices alone', () => {
  const past = clearing([
    [1, 5, 300, 1],
    [1, 6, 900, 2],
    [1, 7, 500, 3],
    [2, 5, 400, 0],
    [2, 7, 600, 1],
  ]);
  expect(historyOf(past, Uint32Array.of(5, 7), known)).toEqual([
    {
      round: 2,
      month: 12,
      time: 2_000,
      lots: 2,
      sold: 1,
      licences: 1,
      min: 600,
      median: 600,
      max: 600,
      volume: 600,
      bidders: null,
    },
    {
      round: 1,
      month: 11,
      time: 1_000,
      lots: 2,
      sold: 2,
      licences: 4,
      min: 300,
      median: 400,
      max: 500,
      volume: 1_800,
      bidders: null,
    },
  ]);
});

test('an unsold lot is offered, not sold for its reserve', () => {
  const [row] = historyOf(clearing([[1, 5, 400, 0]]), Uint32Array.of(5), known);
  expect(row).toMatchObject({ lots: 1, sold: 0, median: null, volume: 0 });
});

test('rounds that offered none of the devices are left out', () => {
  expect(historyOf(clearing([[1, 5, 400, 1]]), Uint32Array.of(6), known)).toEqual([]);
});
