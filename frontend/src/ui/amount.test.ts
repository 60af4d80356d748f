import { expect, test } from 'vitest';
import {
  formatGwei,
  formatTicks,
  formatWei,
  formatWeiExactly,
  plainDtx,
  readTicks,
  ticks,
  ticksOfWei,
  wei,
  weiOfTicks,
} from './amount';

test('a price has three decimals, whatever it is', () => {
  expect([0, 5, 2_240, 65_535, 1_234_567_890].map((n) => formatTicks(ticks(n)))).toEqual([
    '0.000',
    '0.005',
    '2.240',
    '65.535',
    '1,234,567.890',
  ]);
});

test('what is written is read back as the same number of ticks', () => {
  for (const n of [0, 1, 999, 1_000, 65_535, 123_456_789]) {
    expect(readTicks(plainDtx(ticks(n)))).toEqual({ kind: 'ticks', ticks: n });
  }
});

test.each([
  ['2.8', 2_800],
  ['.5', 500],
  ['2.', 2_000],
  ['1 234.5', 1_234_500],
  ['2.8000', 2_800],
])('%s is read as it is meant', (text, expected) => {
  expect(readTicks(text)).toEqual({ kind: 'ticks', ticks: expected });
});

test.each(['2,80', '1e3', '-1', '0x10', '.', '2.0001', 'two', '9'.repeat(13)])(
  '%s is refused with a reason',
  (text) => {
    expect(readTicks(text)).toMatchObject({ kind: 'wrong', reason: expect.stringMatching(/\S/) });
  },
);

test('nothing typed is neither zero nor wrong', () => {
  expect(readTicks('  ')).toEqual({ kind: 'empty' });
});

test('a balance never looks larger than it is', () => {
  const almost = wei(2n * 10n ** 18n - 1n);
  expect(formatWei(almost)).toBe('1.999');
  expect(formatWeiExactly(almost)).toBe('1.999999999999999999');
  expect(formatWeiExactly(wei(2n * 10n ** 18n))).toBe('2.000');
  expect(formatWei(wei(-1_500_000_000_000_000_000n))).toBe('-1.500');
});

test('ticks and wei agree', () => {
  expect(ticksOfWei(weiOfTicks(ticks(65_535)))).toBe(65_535);
  expect(ticksOfWei(wei(999_999_999_999_999n))).toBe(0);
});

test('a number that is no amount is refused', () => {
  for (const value of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => ticks(value)).toThrow(RangeError);
});

test.each([
  [0n, '0.000'],
  [1n, '< 0.001'],
  [999_999n, '< 0.001'],
  [1_000_000n, '0.001'],
  [1_234_567_890_123n, '1,234.567'],
])('%s wei are %s gwei', (amount, text) => {
  expect(formatGwei(wei(amount))).toBe(text);
});
