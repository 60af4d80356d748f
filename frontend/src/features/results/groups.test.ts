import { expect, test } from 'vitest';
import type { Lot } from '../../market/lots';
import { attributesOf } from '../../market/schema';
import { groupings, groupRows } from './groups';
import { outcomeOf } from './outcome';

const region = attributesOf(1).find(({ name }) => name === 'region');
const place = region?.position ?? 0;

function lotAt(number: number): Lot {
  const attributes = new Uint8Array(32);
  attributes[place] = number < 2 ? 1 : 0;
  return { number, model: number === 0 ? 7 : 9, attributes } as unknown as Lot;
}

const outcome = outcomeOf(
  [600, 600, 600],
  [
    { price: 500, winners: [3] },
    { price: 550, winners: [3] },
    { price: 700, winners: [1] },
  ],
  { slot: 3, budget: 9_000n, cap: 9 },
  () => 0,
);

test('every bid is counted once in its group, the largest group first', () => {
  const [model] = groupings(1, (number) => `Model ${number}`);
  expect(model && groupRows(outcome, lotAt, model)).toEqual([
    { code: 9, label: 'Model 9', bids: 2, won: 1, paid: 550, saved: 50 },
    { code: 7, label: 'Model 7', bids: 1, won: 1, paid: 500, saved: 100 },
  ]);
});

test('groups of an attribute have the names of its codes, and one for what is not stated', () => {
  const by = groupings(1, String).find(({ name }) => name === 'region');
  expect(by && groupRows(outcome, lotAt, by).map(({ label, bids }) => [label, bids])).toEqual([
    [region?.labels[0], 2],
    ['not stated', 1],
  ]);
});

test('numbers of an attribute are told with their unit', () => {
  const volume = attributesOf(1).find((one) => one.kind === 'number' && one.unit !== '');
  const by = groupings(1, String).find(({ name }) => name === volume?.name);
  expect(by?.labelOf(2)).toBe(`${(volume?.first ?? 0) + (volume?.step ?? 0)} ${volume?.unit}`);
});

test('a family without a schema is grouped by model alone', () => {
  expect(groupings(99, String).map(({ name }) => name)).toEqual(['model']);
});
