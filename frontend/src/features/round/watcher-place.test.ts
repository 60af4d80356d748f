import { expect, test } from 'vitest';
import { isThisMachine, sharedMachine } from './watcher-place.ts';

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

test('watchers of one machine are not said to be three', () => {
  expect(sharedMachine(['http://127.0.0.1:1', 'http://localhost:2', 'http://[::1]:3'])).toMatch(
    /^All three answer on this machine, so whoever runs it can read your bids alone/,
  );
  const far = ['https://one.example', 'https://two.example', 'https://three.example'];
  expect(sharedMachine(far)).toBeNull();
  expect(sharedMachine([...far.slice(0, 2), 'http://127.0.0.1:1'])).toBeNull();
  expect(sharedMachine(['https://one.example:1', 'https://two.example', 'https://one.example:2'])).toMatch(
    /^More than one of them answers at one\.example:/,
  );
  expect(sharedMachine(['https://one.example', 'http://127.0.0.1:1', 'http://localhost:2'])).toMatch(
    /at this machine:/,
  );
});
