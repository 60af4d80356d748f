import { expect, it } from 'vitest';
import { readTicks } from '../ui/amount';
import { amountProblem } from './vault-amount';

const money = { vault: 2n * 10n ** 18n, wallet: 5n * 10n ** 18n, allowance: 0n, gas: 1n };

it('moves no more than is there, from the side that pays', () => {
  expect(amountProblem(readTicks('5'), 'deposit', money)).toBeNull();
  expect(amountProblem(readTicks('5.001'), 'deposit', money)).toBe('The wallet holds 5.000 DTX');
  expect(amountProblem(readTicks('2.001'), 'withdraw', money)).toBe('The vault holds 2.000 DTX');
});

it('refuses nothing, nonsense, and moving before the chain answered', () => {
  expect(amountProblem(readTicks(''), 'deposit', money)).not.toBeNull();
  expect(amountProblem(readTicks('0'), 'deposit', money)).not.toBeNull();
  expect(amountProblem(readTicks('much'), 'deposit', money)).not.toBeNull();
  expect(amountProblem(readTicks('1'), 'deposit', null)).not.toBeNull();
});
