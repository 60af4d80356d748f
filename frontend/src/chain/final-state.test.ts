import { concatHex, encodeFunctionData, keccak256, numberToHex, zeroHash } from 'viem';
import { expect, test } from 'vitest';
import { batchAuctionAbi } from './abi/batch-auction';
import { positionOf, stateOfCall } from './final-state';

/** An entry of a state array: key, head, and a word with alpha, t and the slot. */
const entry = (slot: number) =>
  concatHex([
    zeroHash,
    zeroHash,
    numberToHex((65_536n << 224n) | (65_535n << 208n) | (BigInt(slot) << 192n) | 77n, { size: 32 }),
  ]);
const STATE = concatHex([entry(0), entry(3), entry(140)]);
const call = (state: `0x${string}`) =>
  encodeFunctionData({ abi: batchAuctionAbi, functionName: 'finalize', args: [7n, state] });

test('a slot has the position of its entry', () => {
  expect([0, 3, 140, 1].map((slot) => positionOf(STATE, slot))).toEqual([0, 1, 2, null]);
});

test('the state comes from the call that finalized, and only if it is the one of the chain', () => {
  expect(stateOfCall(call(STATE), keccak256(STATE))).toBe(STATE);
  expect(() => stateOfCall(call(concatHex([entry(0)])), keccak256(STATE))).toThrow('not sent in the open');
  expect(() => stateOfCall('0x12345678', keccak256(STATE))).toThrow('not sent in the open');
});
