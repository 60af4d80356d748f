import { expect, test } from 'vitest';
import type { BlockSeen } from './miner-data';
import { fullness, paceOf, sharesOf } from './shares';

const A = `0x${'aa'.repeat(20)}` as const;
const B = `0x${'bb'.repeat(20)}` as const;

const block = (number: number, time: number, miner: typeof A | typeof B, tips = 0n): BlockSeen => ({
  number,
  time,
  miner,
  transactions: 1,
  gasUsed: 10,
  gasLimit: 100,
  baseFee: 7n,
  tips,
});

test('every member has a share, also one that made no block', () => {
  const blocks = [block(3, 9, A, 5n), block(2, 4, A, 2n)];
  expect(sharesOf(blocks, [B, A])).toEqual([
    { miner: B, blocks: 0, tips: 0n },
    { miner: A, blocks: 2, tips: 7n },
  ]);
  expect(sharesOf(blocks, [B]).map(({ miner }) => miner)).toEqual([B, A]);
});

test('the pace of a chain is the gaps between its blocks', () => {
  expect(paceOf([block(4, 20, A), block(3, 12, A), block(2, 11, A)])).toEqual({ mean: 4.5, longest: 8 });
  expect(paceOf([block(4, 20, A)])).toEqual({ mean: null, longest: null });
});

test('how full blocks are is gas used over gas allowed', () => {
  expect(fullness([block(1, 1, A), block(2, 2, B)])).toEqual({ used: 20, limit: 200 });
});
