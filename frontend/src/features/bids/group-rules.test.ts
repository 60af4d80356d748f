import { expect, test } from 'vitest';
import { attributesOf } from '../../market/schema';
import type { GroupDraft } from './draft';
import { findGroups, groupRows, textsOf, withTexts } from './group-rules';
import { groupsBy } from './groupings';

const region = attributesOf(1).find(({ name }) => name === 'region');
const ways = groupsBy([{ model: 9, family: 1, oem: '0x', label: 'Big fridge' }]);
const by = (column: string) => {
  const found = ways.find((one) => one.column === column);
  if (found === undefined) throw new Error(column);
  return found;
};

function lot(number: number, code: number, reserve: number, lastPrice: number, bid: number) {
  const attributes = new Uint8Array(32);
  attributes[region?.position ?? 0] = code;
  const device = `0x${number.toString(16).padStart(40, '0')}` as const;
  return { row: number, lot: number, device, reserve, licences: 1, model: 9, attributes, lastPrice, bid };
}

const lots = [lot(1, 2, 500, 0, 600), lot(2, 1, 300, 400, 360), lot(3, 1, 501, 0, 0), lot(4, 0, 0, 0, 1)];

test('a group says how many devices it has, their middle reserve and price, and what its bids sum up to', () => {
  const rows = groupRows(lots, by('region'), new Map());
  expect(
    rows.map(({ code, devices, reserve, lastPrice, bids, sum }) => [code, devices, reserve, lastPrice, bids, sum]),
  ).toEqual([
    [1, 2, 401, 400, 1, 360],
    [0, 1, 0, null, 1, 1],
    [2, 1, 500, null, 1, 600],
  ]);
  expect(rows.map(({ label }) => label)).toEqual([region?.labels[0], 'not stated', region?.labels[1]]);
  expect(groupRows(lots, by('model'), new Map())).toMatchObject([{ label: 'Big fridge', devices: 4, sum: 961 }]);
});

test('a group that lost its devices keeps its values, where they can be seen and taken back', () => {
  const texts = textsOf({ by: 'region', own: { region: { '7': { percent: '5', ceiling: 'x' } } } }, 'region');
  const [lost] = groupRows(lots, by('region'), texts).slice(-1);
  expect(lost).toMatchObject({ code: 7, devices: 0, reserve: null, sum: 0, texts: { percent: '5' } });
  expect(lost?.problems).toEqual({ percent: null, ceiling: '“x” is no amount in DTX' });
});

test('groups are found by the words of their names, however many there are', () => {
  const many = Array.from({ length: 3_000 }, (_, number) => ({ ...lot(number, 0, 500, 0, 600), model: number % 300 }));
  const rows = groupRows(many, by('model'), new Map());
  expect(rows).toHaveLength(300);
  expect(
    findGroups(rows, ' 29 model')
      .map(({ label }) => label)
      .slice(0, 2),
  ).toEqual(['Model 29', 'Model 129']);
  expect(findGroups(rows, 'nobody')).toEqual([]);
  expect(findGroups(rows, '')).toHaveLength(300);
});

test('what was typed for one grouping waits while another one counts', () => {
  const start: GroupDraft = { by: 'model', own: { region: { '1': { percent: '5', ceiling: '' } } } };
  const typed = withTexts(start, 9, { percent: '30', ceiling: '' });
  expect(typed.own).toEqual({ ...start.own, model: { '9': { percent: '30', ceiling: '' } } });
  expect([...textsOf(typed, 'region').keys()]).toEqual([1]);
  expect(withTexts(typed, 9, { percent: '', ceiling: '' }).own).toEqual({ ...start.own, model: {} });
  expect(textsOf(undefined, 'model').size).toBe(0);
});
