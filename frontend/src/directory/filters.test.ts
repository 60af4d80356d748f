import { expect, test } from 'vitest';
import { filterText } from './filter-text';
import { engineFilters, filtersOfSearch, searchOfFilters } from './filters';
import { manifest } from './fixture';

const read = (search: Record<string, string>) => filtersOfSearch(search, manifest);
const text = (search: Record<string, string>) => filterText(read(search).filters, manifest);
const engine = (search: Record<string, string>) => engineFilters(read(search).filters, manifest);

test('a view that was written reads back as the same view', () => {
  const search = {
    region: '!DE1,DE2',
    energy_class: 'unstated,A',
    reserve: '0.250:1.000',
    price: ':1.000,none',
    volume: '200:400,unstated',
    model: '3,9',
  };
  const once = read(search);
  const written = searchOfFilters(once.filters, manifest);
  expect(read(written as Record<string, string>)).toEqual(once);
  expect(once.unknown).toEqual([]);
  expect(written).toMatchObject(search);
});

test('params of the page itself are no filters', () => {
  expect(read({ tab: 'map', sort: '-reserve' }).filters.size).toBe(0);
});

test('a device whose details are open is no filter that is not understood', () => {
  expect(manifest.columns.map(({ name }) => name)).toContain('device');
  expect(read({ device: '0x8db77a66e871eef25a96c1c7e069dcac7efc4e98' })).toEqual({ filters: new Map(), unknown: [] });
});

test.each([
  ['region', 'DE99'],
  ['region', '12'],
  ['reserve', 'cheap:'],
  ['reserve', '1:2:3'],
  ['reserve', ':'],
  ['volume', '1.5:'],
  ['price', ':1,unstated'],
  ['seen', '2026-01-01:'],
])('%s=%s is told, not guessed', (name, value) => {
  const found = read({ [name]: value });
  expect(found.filters.size).toBe(0);
  expect(found.unknown).toEqual([`${name}=${value}`]);
});

test('a number of a stepped column becomes the codes within it and never takes in what is not stated', () => {
  expect(engine({ volume: '190:260' })).toEqual({ volume: { kind: 'range', min: 8, max: 10 } });
  expect(engine({ volume: ':60' })).toEqual({ volume: { kind: 'range', min: 1, max: 2 } });
  expect(engine({ volume: ':60,unstated' })).toEqual({ volume: { kind: 'in', values: [0, 1, 2] } });
  expect(engine({ volume: ':3' })).toEqual({ volume: { kind: 'range', min: 1, max: 0 } });
});

test('a device that never sold passes an upper price only when that is asked for', () => {
  expect(engine({ price: ':1' })).toEqual({ price: { kind: 'range', max: 1_000 } });
  expect(engine({ price: ':1,none' })).toEqual({ price: { kind: 'range', max: 1_000, orNone: true } });
});

test('the filter language says what the page shows', () => {
  expect(text({ region: 'DE1,DE2', volume: '200:400', reserve: ':0.5' })).toEqual({
    text: 'reserve <= 0.500 and region in (DE1, DE2) and volume >= 200 and volume <= 400',
    left: [],
  });
});

test('none of these lets pass what is not stated, in both languages', () => {
  expect(engine({ region: '!DE1' })).toEqual({ region: { kind: 'not-in', values: [12] } });
  expect(text({ region: '!DE1' }).text).toBe('not region = DE1');
});

test('what is not stated is asked for by its own comparison', () => {
  expect(text({ energy_class: 'A,unstated' }).text).toBe('(energy_class = A or energy_class = unstated)');
  expect(text({ region: '!unstated' }).text).toBe('not region = unstated');
  expect(text({ volume: '200:,unstated' }).text).toBe('(volume >= 200 or volume = unstated)');
});

test('an OEM is the list of its models, and a gateway its address', () => {
  expect(text({ oem: `0x${'11'.repeat(20)}` }).text).toBe('model in (3, 4)');
  expect(text({ gateway: '1' }).text).toBe(`gateway = 0x${'bb'.repeat(20)}`);
  expect(text({ family: 'refrigerator' }).text).toBe('category = refrigerator');
});

test('a filter that only the directory can answer is named, not dropped in silence', () => {
  expect(text({ price: ':1', licences: '2:' })).toEqual({ text: 'licences >= 2', left: ['price'] });
});
