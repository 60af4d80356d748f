// Paying out what a device has earned: an account signs, a gateway relays for a fee out of it. Twin of `withdraw` in
// device_sim/owner.py; the contract is the vault, its message is in specs/protocol/abi-auction.md.
import type { Address } from 'viem';
import { vaultAbi } from '../../chain/abi/vault';
import type { Chains } from '../../chain/clients';
import { withdrawnEvent } from '../../chain/events';
import { logsBetween } from '../../chain/logs';
import { contractAt, type MarketConfig } from '../../chain/market-config';
import { relayWithdrawal } from './gateway-api';
import type { OwnerKeys, TypedMessage } from './owner-keys';
import { sharedDeadline } from './owner-messages';

const WITHDRAW = [
  { name: 'account', type: 'address' },
  { name: 'to', type: 'address' },
  { name: 'amount', type: 'uint256' },
  { name: 'fee', type: 'uint256' },
  { name: 'nonce', type: 'uint256' },
  { name: 'deadline', type: 'uint40' },
] as const;

export interface Withdrawal {
  readonly account: Address;
  readonly to: Address;
  /** Wei of DTX; the relay keeps `fee` of it. */
  readonly amount: bigint;
  readonly fee: bigint;
  readonly nonce: bigint;
  readonly deadline: number;
}

export function withdrawMessage(config: MarketConfig, withdrawal: Withdrawal): TypedMessage {
  return {
    domain: {
      name: 'Latchkey',
      version: '1',
      chainId: config.auction.chainId,
      verifyingContract: contractAt(config, 'vault'),
    },
    types: { Withdraw: WITHDRAW },
    primaryType: 'Withdraw',
    message: { ...withdrawal },
  };
}

/** Pays the whole `credit` of an account out to `to`, less the fee, and waits until the relay has put it on the chain. */
export async function payOut(
  chains: Chains,
  keys: OwnerKeys,
  gateway: string,
  wanted: Pick<Withdrawal, 'account' | 'to' | 'amount' | 'fee'>,
): Promise<void> {
  const vault = { address: contractAt(chains.config, 'vault'), abi: vaultAbi } as const;
  const [block, nonce] = await Promise.all([
    chains.auction.getBlock(),
    chains.auction.readContract({ ...vault, functionName: 'nonces', args: [wanted.account] }),
  ]);
  const withdrawal = { ...wanted, nonce, deadline: sharedDeadline(Number(block.timestamp)) };
  const signature = await keys.sign(wanted.account, withdrawMessage(chains.config, withdrawal));
  await relayWithdrawal(gateway, {
    account: withdrawal.account,
    to: withdrawal.to,
    amount: withdrawal.amount.toString(),
    fee: withdrawal.fee.toString(),
    nonce: Number(nonce),
    deadline: withdrawal.deadline,
    signature,
  });
}

/** Where accounts were paid out to, by account in lower case, as the auction chain tells everybody. */
export async function readPayouts(
  chains: Chains,
  owners: readonly Address[],
): Promise<ReadonlyMap<string, readonly Address[]>> {
  const head = await chains.auction.getBlockNumber();
  const question = { address: contractAt(chains.config, 'vault'), event: withdrawnEvent, fromBlock: 0n };
  const logs = await logsBetween(chains.auction, { ...question, args: { account: owners } }, 0n, head);
  const found = new Map<string, Address[]>();
  for (const { args } of logs) {
    const account = args.account.toLowerCase();
    found.set(account, [...(found.get(account) ?? []), args.to.toLowerCase() as Address]);
  }
  return found;
}

export interface Destination {
  readonly number: number;
  readonly address: Address;
}

/** The first destination of a wallet for a device that nothing was paid to yet; null without a wallet file. */
export function freshDestination(
  keys: OwnerKeys,
  device: Address,
  given: number,
  used: readonly string[],
): Destination | null {
  for (let number = given; ; number += 1) {
    const address = keys.destination(device, number);
    if (address === null) return null;
    // Another program may have paid to it without telling this file.
    if (!used.includes(address.toLowerCase())) return { number, address };
  }
}
