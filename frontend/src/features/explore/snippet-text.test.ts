import { expect, test } from 'vitest';
import { filtersOfSearch } from '../../directory/filters';
import { manifest } from '../../directory/fixture';
import { snippet } from './snippet-text';

const made = (kind: 'shell' | 'python' | 'parquet', search: Record<string, string>) =>
  snippet(kind, filtersOfSearch(search, manifest).filters, manifest, 'http://directory');

test('the shell gets the filter as one word, whatever is in it', () => {
  expect(made('shell', { region: 'DE1,DE2', reserve: ':1' }).code).toBe(
    "latchkey devices --where 'reserve <= 1.000 and region in (DE1, DE2)' --json\n",
  );
});

test('a filter that lots do not know is named in the code that leaves it out', () => {
  const { code, left } = made('python', { price: ':1', region: 'DE1' });
  expect(left).toEqual(['price']);
  expect(code).toContain('# not expressible over lots, left out: price\n');
  expect(code).toContain('"region = DE1"');
});

test('the snapshot takes every filter of the page', () => {
  const { code, left } = made('parquet', { price: ':1', region: '!DE1', volume: '200:,unstated', seen: '5:' });
  expect(left).toEqual([]);
  expect(code).toContain('http://directory/v1/snapshots/7-abcdef01.parquet');
  expect(code).toContain('pc.and_(pc.greater(table["price"], 0), pc.less_equal(table["price"], 1000))');
  expect(code).toContain('pc.invert(pc.is_in(table["region"], pa.array([12], table["region"].type)))');
  expect(code).toContain('pc.and_(pc.greater(table["seen"], 0), pc.greater_equal(table["seen"], 5))');
  expect(code.match(/table\.filter/g)).toHaveLength(4);
});
