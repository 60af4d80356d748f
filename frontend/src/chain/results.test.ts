import { expect, it } from 'vitest';
import { decodeLot, winsOf } from './results';

const bytes = Uint8Array.of(
  ...[0x02, 0x58, 3, 1, 0, 0, 0, 0],
  ...[0x01, 0xf4, 0, 0, 0, 0, 0, 0],
  ...[0xff, 0xff, 150, 1, 2, 3, 4, 5],
);

it('reads price and winners by rank', () => {
  expect(decodeLot(bytes, 0)).toEqual({ price: 600, winners: [2, 0] });
  expect(decodeLot(bytes, 1)).toEqual({ price: 500, winners: [] });
  expect(decodeLot(bytes, 2)).toEqual({ price: 65_535, winners: [149, 0, 1, 2, 3, 4] });
});

it('finds what one slot won, with its rank', () => {
  const results = { lots: [0, 1, 2].map((lot) => decodeLot(bytes, lot)), chunks: [null] };
  expect(winsOf(results, 0)).toEqual([
    { lot: 0, rank: 1, price: 600 },
    { lot: 2, rank: 1, price: 65_535 },
  ]);
  expect(winsOf(results, 9)).toEqual([]);
});
