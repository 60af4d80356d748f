import { expect, test } from 'vitest';
import type { RoundState } from '../chain/rounds';
import type { BatchRecord } from '../vault/batch-record';
import { type BatchReads, readOpen } from './open-batches';

const batch = (round: number, name: string) =>
  ({ round: BigInt(round), commitHash: `0x${name}`, bidder: '0x01' }) as unknown as BatchRecord;

function chain(phases: Readonly<Record<number, RoundState['phase']>>) {
  const asked: string[] = [];
  const reads: BatchReads = {
    round: async (round) => {
      asked.push(`round ${round}`);
      const phase = phases[Number(round)];
      return phase === undefined ? null : ({ round, phase } as RoundState);
    },
    slot: async (round) => {
      asked.push(`slot ${round}`);
      return null;
    },
  };
  return { reads, asked };
}

test('rounds in which nothing can be revealed any more are asked for once', async () => {
  const { reads, asked } = chain({ 1: 'clear', 2: 'reveal', 3: 'commit' });
  const batches = [batch(1, 'a1'), batch(2, 'a2'), batch(2, 'b2'), batch(3, 'a3'), batch(9, 'a9')];
  const over = new Set<bigint>();
  const found = await readOpen(batches, over, reads);
  expect(found.map((one) => [one.batch.commitHash, one.state])).toEqual([
    ['0xa2', 'none'],
    ['0xb2', 'none'],
    ['0xa3', 'none'],
  ]);
  expect(over).toEqual(new Set([1n]));
  asked.length = 0;
  await readOpen(batches, over, reads);
  expect(asked.filter((one) => one.startsWith('round'))).toEqual(['round 2', 'round 3', 'round 9']);
});

test('a chain that is silent is no answer', async () => {
  const { reads } = chain({ 2: 'reveal' });
  const broken = { ...reads, slot: () => Promise.reject(new Error('no answer')) };
  await expect(readOpen([batch(2, 'a2')], new Set(), broken)).rejects.toThrow('no answer');
});
