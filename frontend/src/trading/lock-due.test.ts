import { expect, test } from 'vitest';
import type { Phase, RoundState, Slot } from '../chain/rounds';
import { lockDue } from './lock-due';
import type { BatchState } from './stage';

const due = (state: BatchState, phase: Phase, done = false, paid = false) =>
  lockDue({ state, round: { phase, done } as RoundState, slot: { paid } as Slot });

test('the rest of a lock is due once results count, and only until it is paid', () => {
  expect(due('revealed', 'clear')).toBeNull();
  expect(due('revealed', 'deliver', true)).toBe('refund');
  expect(due('revealed', 'closed', true)).toBe('refund');
  expect(due('revealed', 'deliver', true, true)).toBeNull();
});

test('a batch that was not revealed is settled from clearing on, as the contract allows', () => {
  expect((['reveal', 'pace', 'clear', 'closed'] as const).map((phase) => due('ready', phase))).toEqual([
    null,
    null,
    'forfeit',
    'forfeit',
  ]);
  expect(due('ready', 'closed', true, true)).toBeNull();
});

test('nothing is due of another batch, or while the chain is silent', () => {
  expect(due('mismatch', 'closed', true)).toBeNull();
  expect(lockDue({ state: 'revealed', round: null, slot: null })).toBeNull();
});
