import { expect, test } from 'vitest';
import {
  changeSearch,
  dropSearch,
  type Kept,
  keepSearch,
  MOST_SEARCHES,
  moreThanSeen,
  readSearches,
  readSearchesFile,
  searchesFile,
} from './local-searches';

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

test('what this browser knows of a search changes in its place', () => {
  const storage = memory();
  keepSearch(storage, { name: 'a', query: '' });
  keepSearch(storage, { name: 'b', query: '?region=DE2', seen: 4 });
  changeSearch(storage, 'a', { seen: 7, watched: true });
  changeSearch(storage, 'nobody', { seen: 1 });
  expect(readSearches(storage)).toEqual([
    { name: 'b', query: '?region=DE2', seen: 4 },
    { name: 'a', query: '', seen: 7, watched: true },
  ]);
});

test('a file holds names and queries, and nothing that only this browser knows', () => {
  const text = searchesFile([{ name: 'cheap', query: '?reserve=:1', seen: 3, watched: true }]);
  expect(readSearchesFile(text)).toEqual([{ name: 'cheap', query: '?reserve=:1' }]);
  expect(text).not.toMatch(/seen|watched/);
});

const file = (searches: unknown, version = 1) => JSON.stringify({ latchkey: 'searches', version, searches });
const good = { name: 'a', query: '?a=1' };

test.each([
  ['no json', /not JSON/],
  ['x'.repeat(500_001), /500001 characters, at most 500000/],
  ['[]', /no list of searches/],
  [file([], 2), /version 1/],
  [file(Array.from({ length: MOST_SEARCHES + 1 }, () => good)), /at most 100/],
  [file([good, { name: '', query: '' }]), /Search 2 .* name/],
  [file([{ name: '<b>', query: '' }]), /Search 1 .* name/],
  [file([{ name: 'a', query: 'javascript:alert(1)' }]), /Search 1 .* begins with "\?"/],
  [file([{ name: 'a', query: `?${'a'.repeat(4_096)}` }]), /4096 characters/],
])('a file that is none is refused with the reason: %.40s', (text, reason) => {
  expect(() => readSearchesFile(text)).toThrow(reason);
});

test('more is told only where it is known how many there were', () => {
  expect(moreThanSeen({ name: 'a', query: '', seen: 4 }, 7)).toBe(3);
  expect(moreThanSeen({ name: 'a', query: '', seen: 4 }, 2)).toBe(0);
  expect(moreThanSeen({ name: 'a', query: '' }, 7)).toBe(0);
  expect(moreThanSeen({ name: 'a', query: '', seen: 4 }, null)).toBe(0);
});
