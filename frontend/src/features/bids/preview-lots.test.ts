import { describe, expect, test } from 'vitest';
import type { Gathered } from '../../facets/facet-types';
import { attributesOf } from '../../market/schema';
import type { ChosenRound } from './chosen-lots';
import { groupsBy } from './groupings';
import { offeredRows, PREVIEW_ROUND, previewLots } from './preview-lots';
import { priceRounds, type Wishes } from './priced-rounds';

const device = (n: number) => `0x${n.toString(16).padStart(40, '0')}` as const;
const table = (rows: number[], values: Record<string, number[]>): Gathered => ({
  rows: Uint32Array.from(rows),
  values: Object.fromEntries(Object.entries(values).map(([name, column]) => [name, Uint32Array.from(column)])),
  bytes: {},
});

describe('what is on offer', () => {
  const fleet = table([2, 3, 5, 8, 9], { status: [1, 2, 1, 0, 1], licences: [1, 1, 0, 1, 4] });

  test('is enabled and has a licence to sell: paused, revoked and silent devices are not', () => {
    expect(offeredRows(fleet)).toEqual({ total: 2, rows: Uint32Array.of(2, 9) });
  });

  test('is counted whole and drawn as far as can be', () => {
    expect(offeredRows(fleet, 1)).toEqual({ total: 2, rows: Uint32Array.of(2) });
  });
});

describe('a preview', () => {
  const { name, position } = attributesOf(1).at(-1) ?? { name: '', position: -1 };
  const places = new Map([[name, position]]);
  const found = table([4, 7], { reserve: [500, 0], licences: [1, 2], model: [9, 9], price: [620, 0], [name]: [3, 0] });
  const preview = previewLots(found, [device(4), device(7)], places);

  test('has what the directory says of each device, attributes where a leaf has them', () => {
    expect(preview).toMatchObject({ round: PREVIEW_ROUND, disproved: 0 });
    const [first, second] = preview.lots;
    expect(first).toMatchObject({ row: 4, device: device(4), reserve: 500, licences: 1, model: 9, lastPrice: 620 });
    expect([first?.attributes[position], second?.attributes[position], first?.attributes.length]).toEqual([3, 0, 32]);
  });

  test('bids as the round will that opens with the same devices: nothing that was typed has to be typed again', () => {
    const ways = groupsBy([{ model: 9, family: 1, oem: '0x', label: 'Big fridge' }]);
    const wishes: Wishes[] = [
      { rule: { kind: 'price', text: '0.7' }, budget: '1', budgets: {}, caps: {} },
      { rule: { kind: 'list', name: 'mine.csv', prices: [[device(7), 800]] }, budget: '', budgets: {}, caps: {} },
      {
        rule: {
          kind: 'reserve',
          percent: '20',
          ceiling: '',
          groups: { by: name, own: { [name]: { '3': { percent: '50', ceiling: '' } } } },
        },
        budget: '',
        budgets: {},
        caps: {},
      },
    ];
    const opened: ChosenRound = { ...preview, round: 12 };
    for (const typed of wishes) {
      const [before] = priceRounds([preview], typed, ways, null);
      const [after] = priceRounds([opened], typed, ways, null);
      expect(after?.bids.size).toBeGreaterThan(0);
      expect(before?.bids).toEqual(after?.bids);
      expect(before?.money.budget).toBe(after?.money.budget);
    }
    const [own] = priceRounds([preview], wishes[2] as Wishes, ways, null);
    expect(own?.bids.get(device(4))).toBe(750);
  });
});
