import { expect, test } from 'vitest';
import { depositFor, type LockPlan, vaultNeeds } from './vault-needs';

const plan = (round: number, lock: number, state: LockPlan['state'] = 'open'): LockPlan => ({
  round: BigInt(round),
  lock: BigInt(lock),
  state,
});
const two = [plan(7, 100), plan(8, 200)];

test('a plan counts what the ones before it will take', () => {
  expect(vaultNeeds(two, 7n, 250n)).toMatchObject({ before: 0n, lacking: 0n, together: 50n, lackingRounds: [8n] });
  expect(vaultNeeds(two, 8n, 250n)).toMatchObject({ before: 100n, beforeRounds: [7n], lacking: 50n });
  expect(vaultNeeds(two, 8n, 300n)).toMatchObject({ lacking: 0n, together: 0n, lackingRounds: [] });
});

test('an empty vault lacks every lock, and one deposit brings the sum', () => {
  expect(vaultNeeds(two, 7n, 0n)).toMatchObject({ lacking: 100n, together: 300n, lackingRounds: [7n, 8n] });
  expect(vaultNeeds(two, 8n, 30n)).toMatchObject({ lacking: 200n, together: 270n });
  expect(depositFor(vaultNeeds(two, 7n, 0n), 7n, 1_000n)).toEqual({ wei: 300n, rounds: [7n, 8n] });
});

test('a wallet that cannot bring the sum brings what this round needs', () => {
  expect(depositFor(vaultNeeds(two, 7n, 0n), 7n, 120n)).toEqual({ wei: 100n, rounds: [7n] });
  // Not even that: the whole is said, so that somebody knows what to get.
  expect(depositFor(vaultNeeds(two, 7n, 0n), 7n, 20n)).toEqual({ wei: 300n, rounds: [7n, 8n] });
});

test('what is sealed has left the vault, and what is over never takes any', () => {
  expect(vaultNeeds([plan(7, 100, 'done'), plan(8, 200)], 8n, 200n)).toMatchObject({ before: 0n, lacking: 0n });
  expect(vaultNeeds([plan(7, 100, 'done'), plan(8, 200)], 7n, 0n)).toMatchObject({ lacking: 0n, together: 0n });
});

test('a transaction under way takes its lock first, wherever its plan stands', () => {
  const plans = [plan(7, 100), plan(8, 200, 'sending')];
  expect(vaultNeeds(plans, 7n, 250n)).toMatchObject({ before: 200n, beforeRounds: [8n], lacking: 50n });
  expect(vaultNeeds(plans, 7n, 250n).isEnoughIfFirst).toBe(false);
});

test('who has enough for this round alone may put it first', () => {
  expect(vaultNeeds(two, 8n, 250n).isEnoughIfFirst).toBe(true);
  expect(vaultNeeds(two, 8n, 199n).isEnoughIfFirst).toBe(false);
  expect(vaultNeeds(two, 8n, 300n).isEnoughIfFirst).toBe(false);
});
