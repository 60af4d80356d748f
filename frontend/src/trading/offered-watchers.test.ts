import { expect, test } from 'vitest';
import { isSamePlace, offeredWatchers } from './offered-watchers';

test('three watchers are offered for a split, fewer as a single one, none not at all', () => {
  expect(offeredWatchers([])).toEqual({ kind: 'none' });
  expect(offeredWatchers(['http://a/'])).toEqual({ kind: 'single', url: 'http://a' });
  expect(offeredWatchers(['http://a', 'http://b'])).toEqual({ kind: 'single', url: 'http://a' });
  const three = { kind: 'split', urls: ['http://a', 'http://b', 'http://c'] };
  expect(offeredWatchers(['http://a', 'http://b/', 'http://c'])).toEqual(three);
  expect(offeredWatchers(['http://a', 'http://b', 'http://c', 'http://d'])).toEqual(three);
});

test('a watcher is known by its address, however it is written', () => {
  expect(isSamePlace('http://Watcher.example:80/', 'http://watcher.example')).toBe(true);
  expect(isSamePlace('https://example.org/one/', 'https://example.org/one')).toBe(true);
  expect(isSamePlace('https://example.org/one', 'https://example.org/two')).toBe(false);
  expect(isSamePlace('http://127.0.0.1:1', 'http://127.0.0.1:2')).toBe(false);
  expect(isSamePlace('nonsense', 'nonsense')).toBe(false);
});
