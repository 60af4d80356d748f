import { expect, test } from 'vitest';
import type { Phase, RoundState, Slot } from '../chain/rounds';
import { lockStanding } from './lock-due';
import type { BatchState } from './stage-kinds';

const deadlines = { revealEnd: 190, paceEnd: 210, clearEnd: 240 };
const standing = (state: BatchState, phase: Phase, done = false, paid = false) =>
  lockStanding({ state, round: { phase, done, deadlines } as RoundState, slot: { paid } as Slot });
const kind = (...given: Parameters<typeof standing>) => standing(...given)?.kind ?? null;

test('the rest of a lock is offered once results count, and only until it is paid', () => {
  expect(kind('revealed', 'clear')).toBe('wait');
  expect(kind('revealed', 'deliver', true)).toBe('refund');
  expect(kind('revealed', 'closed', true)).toBe('refund');
  expect(kind('revealed', 'deliver', true, true)).toBe('done');
});

test('a batch that was not revealed is settled from clearing on, as the contract allows', () => {
  const kinds = (['commit', 'reveal', 'pace', 'clear', 'closed'] as const).map((phase) => kind('ready', phase));
  expect(kinds).toEqual(['wait', 'wait', 'wait', 'forfeit', 'forfeit']);
  expect(kind('ready', 'closed', true, true)).toBe('done');
});

test('what is not offered has a cause, a next step and a time', () => {
  const held = { cause: expect.stringMatching(/held/) };
  const earliest = { is: 'earliest', at: 210 };
  expect(standing('revealed', 'pace')).toMatchObject({
    ...held,
    next: expect.stringMatching(/cleared/),
    time: earliest,
  });
  expect(standing('revealed', 'clear')).toMatchObject({ ...held, time: { is: 'due', at: 240 } });
  expect(standing('ready', 'commit')).toMatchObject({
    ...held,
    next: expect.stringMatching(/^Reveal/),
    time: earliest,
  });
  expect(standing('ready', 'pace')).toMatchObject({ next: expect.stringMatching(/clearing begins/), time: earliest });
  expect(standing('revealed', 'closed', true, true)).toMatchObject({ cause: expect.stringMatching(/in the vault/) });
});

test('nothing is said of another batch, and nothing concluded while the chain is silent', () => {
  expect(standing('mismatch', 'closed', true)).toBeNull();
  expect(standing('none', 'commit')).toBeNull();
  expect(lockStanding({ state: 'revealed', round: null, slot: null })).toMatchObject({ kind: 'wait' });
  expect(lockStanding({ state: 'unread', round: null, slot: null })).toMatchObject({
    cause: expect.stringMatching(/has not said/),
  });
});
