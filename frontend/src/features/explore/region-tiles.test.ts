import { expect, test } from 'vitest';
import schema from '../../../../specs/schemas/refrigerator.json';
import { COUNTRY_TILES, levelOf, levels } from './region-tiles';

test('every country of the schema has a tile of its own', () => {
  const region = schema.attributes.find(({ name }) => name === 'region');
  const countries = new Set(region?.codes?.map(({ name }) => name.slice(0, 2)).filter((country) => country !== 'XX'));
  expect([...countries].filter((country) => !COUNTRY_TILES.has(country))).toEqual([]);
  const places = [...COUNTRY_TILES.values()].map((place) => place.join());
  expect(new Set(places).size).toBe(places.length);
});

test('classes hold about as many regions each, and no class is drawn twice', () => {
  const counts = Array.from({ length: 100 }, (_, place) => (place + 1) ** 2);
  const firsts = levels(counts);
  expect(firsts).toHaveLength(5);
  const sizes = firsts.map((_, level) => counts.filter((count) => levelOf(count, firsts) === level).length);
  expect(sizes).toEqual([20, 20, 20, 20, 20]);
  expect(levels([7, 7, 7])).toEqual([7]);
});

test('a region without devices has no class', () => {
  expect(levelOf(0, [1, 5])).toBe(-1);
  expect(levels([0, 0])).toEqual([]);
});
