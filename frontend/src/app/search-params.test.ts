import { expect, test } from 'vitest';
import { parseSearch, stringifySearch } from './search-params';

test('an address that was written reads back the same', () => {
  const search = { region: 'DE2,DE3', reserve: '250:1000', q: 'a & b=c?' };
  expect(parseSearch(stringifySearch(search))).toEqual(search);
});

test('two views that are the same have the same address', () => {
  expect(stringifySearch({ b: '1', a: '2' })).toBe(stringifySearch({ a: '2', b: '1' }));
});

test('a filter stays readable in the address', () => {
  expect(stringifySearch({ reserve: '250:1000', region: 'DE2,DE3' })).toBe('?region=DE2,DE3&reserve=250:1000');
});

test('what has no value is left out', () => {
  expect(stringifySearch({ a: undefined, b: '' })).toBe('');
});
