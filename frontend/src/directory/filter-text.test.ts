// The page counts by the facet engine, a plan chooses by the filter language: the two must choose the same devices.
import { expect, test } from 'vitest';
import { FacetEngine } from '../facets/engine';
import { columnsOf } from '../market/columns';
import type { Lot } from '../market/lots';
import { parseFilter } from '../market/query';
import { columnSpecs } from './column-spec';
import { filterText } from './filter-text';
import { engineFilters, filtersOfSearch } from './filters';
import { manifest } from './fixture';

const ROWS = 500;
const ZERO = `0x${'00'.repeat(32)}` as const;
const MODELS = [3, 4, 9];

// Values that meet and miss every filter below, in an order without pattern.
const pick = (row: number, salt: number, from: readonly number[]) =>
  from[(row * 7_919 + salt * 104_729) % from.length] ?? 0;
const device = (row: number) => {
  const model = pick(row, 1, MODELS);
  return {
    model,
    oem: model === 9 ? 2 : 1,
    gateway: pick(row, 2, [0, 1]),
    reserve: pick(row, 3, [0, 249, 250, 999, 1_000, 1_001]),
    licences: pick(row, 4, [0, 1, 2, 6]),
    region: pick(row, 5, [0, 12, 13, 14]),
    energy_class: pick(row, 6, [0, 1, 2]),
    volume: pick(row, 7, [0, 1, 7, 8, 16, 32]),
    family: 1,
  };
};

function lotOf(row: number): Lot {
  const found = device(row);
  const attributes = new Uint8Array(32);
  attributes[0] = found.region;
  attributes[2] = found.volume;
  attributes[3] = found.energy_class;
  const gateway = `0x${(found.gateway === 0 ? 'aa' : 'bb').repeat(20)}` as const;
  const address = `0x${row.toString(16).padStart(40, '0')}` as const;
  return {
    number: row,
    device: address,
    owner: address,
    gateway,
    gatewayPayout: gateway,
    model: found.model,
    attributes,
    tdHash: ZERO,
    monthKeyRoot: ZERO,
    month: 1,
    reserve: found.reserve,
    licences: found.licences,
    flags: 0,
  };
}

const lots = Array.from({ length: ROWS }, (_, row) => lotOf(row));

function engine(): FacetEngine {
  const made = new FacetEngine({ rows: ROWS, columns: columnSpecs(manifest) });
  for (const { name, type } of manifest.columns) {
    if (type === 'bytes20') continue;
    const values = Array.from(
      { length: ROWS },
      (_, row) => (device(row) as Readonly<Record<string, number>>)[name] ?? 0,
    );
    const array =
      type === 'u8' ? Uint8Array.from(values) : type === 'u16' ? Uint16Array.from(values) : Uint32Array.from(values);
    made.load(name, array.buffer as ArrayBuffer);
  }
  return made;
}

test.each([
  {},
  { region: 'DE1' },
  { region: '!DE1,DE2' },
  { region: '!unstated' },
  { region: 'DE1,unstated' },
  { energy_class: 'A,B' },
  { energy_class: '!A,unstated' },
  { volume: '200:400' },
  { volume: '190:,unstated' },
  { volume: ':20' },
  { reserve: '0.25:1' },
  { reserve: '0:0' },
  { licences: '1:' },
  { model: '3,9' },
  { model: '!4' },
  { oem: `0x${'11'.repeat(20)}` },
  { oem: `!0x${'22'.repeat(20)}` },
  { gateway: '1' },
  { family: 'refrigerator', region: 'DE2,unstated', volume: '100:', reserve: ':0.999', licences: '1:2' },
])('%j chooses the same devices by the engine and by the language', (search) => {
  const { filters, unknown } = filtersOfSearch(search, manifest);
  expect(unknown).toEqual([]);
  const { text, left } = filterText(filters, manifest);
  expect(left).toEqual([]);
  const passes = parseFilter(text, columnsOf(1));
  const facets = engine();
  facets.query(engineFilters(filters, manifest));
  expect([...facets.passing([]).rows]).toEqual(lots.filter(passes).map(({ number }) => number));
});
