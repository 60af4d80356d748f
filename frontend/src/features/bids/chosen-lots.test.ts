import { describe, expect, it } from 'vitest';
import type { Filters } from '../../facets/facet-types';
import { type Candidate, chooseLots, type LotFacts } from './chosen-lots';

const device = (n: number) => `0x${n.toString(16).padStart(40, '0')}` as const;
const lots: LotFacts[] = [0, 1, 2, 3].map((n) => ({
  device: device(n),
  reserve: 500 + 100 * n,
  licences: 2,
  flags: 0,
  model: 1 + (n % 2),
  attributes: Uint8Array.of(n, 7, 0),
}));
const at = (lot: number) => lots[lot] ?? null;
const position = (column: string) => ({ region: 0, colour: 1 })[column] ?? null;
const candidate = (row: number, lot: number): Candidate => ({ row, round: 9, lot, lastPrice: 0 });
const chosen = (filters: Filters, ...candidates: Candidate[]) => chooseLots(9, candidates, at, filters, position);

describe('chooseLots', () => {
  it('takes price and licences from the proven lot, in lot order', () => {
    const found = chosen({}, candidate(40, 2), candidate(41, 0));
    expect(found.lots.map((lot) => [lot.lot, lot.reserve, lot.device])).toEqual([
      [0, 500, device(0)],
      [2, 700, device(2)],
    ]);
    expect(found.disproved).toBe(0);
  });

  it('leaves out a row whose proven attributes do not pass the filter', () => {
    const found = chosen({ region: { kind: 'in', values: [1, 2] } }, candidate(40, 2), candidate(41, 3));
    expect(found.lots.map((lot) => lot.lot)).toEqual([2]);
    expect(found.disproved).toBe(1);
  });

  it('leaves out a row that points behind the last lot, or at a lot that is taken', () => {
    expect(chosen({}, candidate(40, 2), candidate(41, 2), candidate(42, 99))).toMatchObject({ disproved: 2 });
  });

  it('checks ranges and models against the proof, and leaves what no leaf says to the directory', () => {
    const filters: Filters = {
      reserve: { kind: 'range', max: 650 },
      model: { kind: 'not-in', values: [2] },
      seen: { kind: 'range', min: 1 },
    };
    expect(chosen(filters, candidate(1, 0), candidate(2, 1), candidate(3, 2)).lots.map((lot) => lot.lot)).toEqual([0]);
  });
});
