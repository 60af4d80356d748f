// Splits and the permission for them are those of the repository's vectors.
import { readFileSync } from 'node:fs';
import { type Address, concat, type Hex, hashTypedData, keccak256 } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { expect, test } from 'vitest';
import { type Bytes, fromHex, toHex } from '../market/bytes';
import { OPENING_BYTES, type Opening, openingBytes, type Random, splitOpening } from './opening-shares';
import { watchSharePermission } from './watch-permission';

interface Case {
  readonly in: Record<'chainId' | 'round' | 'expiry' | 'budget' | 'type', string> &
    Record<'contract' | 'bidder', Address> &
    Record<'commitHash' | 'openingKey' | 'part1' | 'part2' | 'privateKey', Hex> & { readonly maxDevices: number };
  readonly out: Record<'opening' | 'part3' | 'digest' | 'signature', Hex> & { readonly partHashes: [Hex, Hex, Hex] };
}

const file = new URL('../../../specs/vectors/opening_shares.json', import.meta.url);
const cases = (JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Case[] }).cases;

const BATCH = { chainId: 7, contract: new Uint8Array(20).fill(3), round: 9n, bidder: new Uint8Array(20).fill(4) };
const OPENING: Opening = { key: `0x${'5a'.repeat(32)}`, budget: 25_000n, cap: 12 };

/** Draws these parts, in this order. */
function drawing(...parts: readonly Uint8Array[]): Random {
  const left = [...parts];
  return (bytes) => {
    bytes.set(left.shift() ?? []);
    return bytes;
  };
}

function xor(one: Uint8Array, ...others: readonly Uint8Array[]): Bytes {
  return Uint8Array.from(one, (byte, at) => others.reduce((sum, other) => sum ^ (other[at] as number), byte));
}

test.each(cases.map((one) => [`round ${one.in.round} on ${one.in.chainId}`, one] as const))('%s', async (_, one) => {
  const { chainId, contract, round, bidder, commitHash, expiry, openingKey, budget, maxDevices } = one.in;
  const { part1, part2, privateKey } = one.in;
  const opening = { key: openingKey, budget: BigInt(budget), cap: maxDevices };
  expect(toHex(openingBytes(opening))).toBe(one.out.opening);
  const batch = {
    chainId: BigInt(chainId),
    contract: fromHex(contract, 20),
    round: BigInt(round),
    bidder: fromHex(bidder, 20),
  };
  const { partHashes, name: split, shares } = splitOpening(opening, batch, drawing(fromHex(part1), fromHex(part2)));
  expect(partHashes).toEqual(one.out.partHashes);
  expect(split).toBe(keccak256(concat(one.out.partHashes)));
  expect(shares).toEqual([
    { lacks: 1, parts: [part2, one.out.part3] },
    { lacks: 2, parts: [part1, one.out.part3] },
    { lacks: 3, parts: [part1, part2] },
  ]);

  const message = { round: BigInt(round), bidder, commitHash, expiry: Number(expiry), partHashes };
  const typed = watchSharePermission(Number(chainId), contract, message);
  const [name, members] = [typed.primaryType, typed.types.WatchSharePermission];
  expect(`${name}(${members.map((member) => `${member.type} ${member.name}`).join(',')})`).toBe(one.in.type);
  expect(hashTypedData(typed)).toBe(one.out.digest);
  expect(await privateKeyToAccount(privateKey).signTypedData(typed)).toBe(one.out.signature);
});

test('there are vectors', () => {
  expect(cases.length).toBeGreaterThan(0);
});

test('any two shares hold all of the opening', () => {
  const { shares } = splitOpening(OPENING, BATCH, (bytes) => crypto.getRandomValues(bytes));
  const numbered = shares.map(({ lacks, parts }) => {
    const numbers = [1, 2, 3].filter((number) => number !== lacks);
    return new Map(numbers.map((number, at) => [number, fromHex(parts[at] as Hex, OPENING_BYTES)]));
  });
  for (const [one, other] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const) {
    const known = new Map([...(numbered[one] ?? []), ...(numbered[other] ?? [])]);
    expect([...known.keys()].sort()).toEqual([1, 2, 3]);
    const [first, second, third] = [...known.values()] as [Bytes, Bytes, Bytes];
    expect(xor(first, second, third)).toEqual(openingBytes(OPENING));
  }
});

test('one share alone fits every opening', () => {
  const [first, second] = [1, 2].map(() => crypto.getRandomValues(new Uint8Array(OPENING_BYTES))) as [Bytes, Bytes];
  const other: Opening = { key: `0x${'c3'.repeat(32)}`, budget: 1n, cap: 400 };
  const change = xor(openingBytes(OPENING), openingBytes(other));
  const of = (opening: Opening, one: Bytes, two: Bytes) => splitOpening(opening, BATCH, drawing(one, two)).shares;
  const seen = of(OPENING, first, second);
  expect(of(other, xor(first, change), second)[0]).toEqual(seen[0]);
  expect(of(other, first, xor(second, change))[1]).toEqual(seen[1]);
  expect(of(other, first, second)[2]).toEqual(seen[2]);
});

test('what does not fit is refused before anything is split', () => {
  for (const wrong of [{ budget: 2n ** 96n }, { cap: 65_536 }, { key: '0x12' as Hex }]) {
    expect(() => splitOpening({ ...OPENING, ...wrong }, BATCH, drawing())).toThrow(RangeError);
  }
});
