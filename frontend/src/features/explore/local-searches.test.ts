import { expect, test } from 'vitest';
import { dropSearch, type Kept, keepSearch, readSearches } from './local-searches';

function memory(text: string | null = null): Kept {
  let kept = text;
  return {
    getItem: () => kept,
    setItem: (_, value) => {
      kept = value;
    },
  };
}

test('a search is kept until it is dropped, and replaced by one of its name', () => {
  const storage = memory();
  keepSearch(storage, { name: 'cheap', query: '?reserve=:1' });
  keepSearch(storage, { name: 'south', query: '?region=DE2' });
  keepSearch(storage, { name: 'cheap', query: '?reserve=:0.5' });
  expect(readSearches(storage)).toEqual([
    { name: 'cheap', query: '?reserve=:0.5' },
    { name: 'south', query: '?region=DE2' },
  ]);
  dropSearch(storage, 'cheap');
  expect(readSearches(storage).map(({ name }) => name)).toEqual(['south']);
});

test.each(['not json', '{"a":1}', '[{"name":1}]'])('what somebody else wrote there is no search: %s', (text) => {
  expect(readSearches(memory(text))).toEqual([]);
});

test('a browser that keeps nothing says so', () => {
  const full: Kept = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  };
  expect(keepSearch(full, { name: 'a', query: '' })).toBe(false);
});
