import { expect, test } from 'vitest';
import { formatAge, formatBytes, formatCount, formatDuration, formatShare, formatUtc, shortHex } from './format';

test('counts are grouped', () => {
  expect([formatCount(4_812), formatCount(10n ** 6n)]).toEqual(['4,812', '1,000,000']);
});

test('something never reads as nothing, and a part never as all', () => {
  expect(formatShare(1, 1_000_000)).toBe('< 0.1 %');
  expect(formatShare(999_999, 1_000_000)).toBe('99 %');
  expect(formatShare(0, 10)).toBe('0 %');
  expect(formatShare(10, 10)).toBe('100 %');
  expect(formatShare(61, 100)).toBe('61 %');
  expect(formatShare(9_999, 100_000)).toBe('9.9 %');
});

test('a share of nothing is not a number', () => {
  expect(formatShare(0, 0)).toBe('–');
});

test('sizes use decimal units', () => {
  expect([999, 1_000, 18_600_000, 999_600].map(formatBytes)).toEqual(['999 B', '1 kB', '18.6 MB', '1 MB']);
});

test('a duration shows its two largest units and is never rounded up', () => {
  expect([0, 59.9, 60, 200, 3_600, 18_600, 1_047_600].map(formatDuration)).toEqual([
    '0 s',
    '59 s',
    '1 min',
    '3 min 20 s',
    '1 h',
    '5 h 10 min',
    '12 d 3 h',
  ]);
});

test('an age is told from the reader’s present, and a clock that is a little behind tells now', () => {
  expect([-2, 1, 8, 75, 3_700].map(formatAge)).toEqual(['now', 'now', '8 s ago', '1 min ago', '1 h ago']);
});

test('UTC does not depend on where it is read', () => {
  expect(formatUtc(0)).toBe('1970-01-01 00:00:00 UTC');
});

test('a hash is shortened to what can be recognised', () => {
  expect(shortHex(`0x${'12'.repeat(20)}`)).toBe('0x1212…1212');
});
