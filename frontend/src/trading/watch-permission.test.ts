// The permission that the page lets a wallet sign is the one of the repository's vectors.
import { readFileSync } from 'node:fs';
import { type Address, type Hex, hashTypedData } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { expect, test } from 'vitest';
import { watchPermission } from './watch-permission';

interface Case {
  readonly in: Record<'chainId' | 'round' | 'expiry', string> &
    Record<'contract' | 'bidder', Address> &
    Record<'commitHash' | 'privateKey', Hex>;
  readonly out: Record<'digest' | 'signature', Hex>;
}

const file = new URL('../../../specs/vectors/watch_permission.json', import.meta.url);
const cases = (JSON.parse(readFileSync(file, 'utf8')) as { cases: readonly Case[] }).cases;

test.each(cases.map((one) => [`round ${one.in.round} on ${one.in.chainId}`, one] as const))('%s', async (_, one) => {
  const { chainId, contract, round, bidder, commitHash, expiry, privateKey } = one.in;
  const message = { round: BigInt(round), bidder, commitHash, expiry: Number(expiry) };
  const typed = watchPermission(Number(chainId), contract, message);
  expect(hashTypedData(typed)).toBe(one.out.digest);
  const account = privateKeyToAccount(privateKey);
  expect(account.address.toLowerCase()).toBe(bidder);
  expect(await account.signTypedData(typed)).toBe(one.out.signature);
});
