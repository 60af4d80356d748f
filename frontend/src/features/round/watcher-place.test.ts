import { expect, test } from 'vitest';
import { isThisMachine } from './watcher-place.ts';

test('a watcher is said to be on this machine only if its address is a loopback address', () => {
  const own = ['http://127.0.0.1:8549', 'http://127.8.0.1', 'http://localhost:1', 'http://[::1]:8549/'];
  const others = [
    'https://watcher.example.org',
    'https://127.example.org',
    'http://192.168.0.2',
    'https://localhost.example',
  ];
  expect(own.filter((url) => !isThisMachine(url))).toEqual([]);
  expect(others.filter(isThisMachine)).toEqual([]);
});
