import { expect, test } from 'vitest';
import { manifest } from '../../directory/fixture';
import { nextSort, searchOfView, viewOfSearch } from './view';

test('a view reads back from its address', () => {
  const view = {
    tab: 'map',
    sort: { column: 'reserve', descending: true },
    columns: ['device', 'price'],
    device: null,
  } as const;
  const search = searchOfView(view, manifest);
  expect(search).toEqual({ tab: 'map', sort: '-reserve', cols: 'device,price', device: undefined });
  expect(viewOfSearch(search, manifest)).toEqual(view);
});

test('the first view has an empty address', () => {
  const first = viewOfSearch({}, manifest);
  expect(Object.values(searchOfView(first, manifest)).every((value) => value === undefined)).toBe(true);
});

test('an address from elsewhere shows what can be shown', () => {
  expect(viewOfSearch({ tab: 'pie', sort: 'device', cols: 'x,,y', device: '0x12' }, manifest)).toEqual(
    viewOfSearch({}, manifest),
  );
});

test('a heading goes up, down, and back to the order of enrolment', () => {
  const up = nextSort(null, 'price');
  const down = nextSort(up, 'price');
  expect([up, down, nextSort(down, 'price'), nextSort(down, 'seen')]).toEqual([
    { column: 'price', descending: false },
    { column: 'price', descending: true },
    null,
    { column: 'seen', descending: false },
  ]);
});
