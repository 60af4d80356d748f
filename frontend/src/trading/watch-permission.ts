// What a bidder signs so that a watcher, or three that share an opening, reveal one batch. No contract reads it.
// Spec: specs/protocol/watcher.md sections 1 and 3.
import type { Address, Hex } from 'viem';
import type { Three } from './opening-shares';

export interface Permission {
  readonly round: bigint;
  readonly bidder: Address;
  readonly commitHash: Hex;
  /** Unix seconds of chain time after which the watcher must not reveal. */
  readonly expiry: number;
}

export interface SharePermission extends Permission {
  /** Hashes of the parts of the opening, by number: who finds a part of them needs to believe nobody. */
  readonly partHashes: Three<Hex>;
}

const MEMBERS = [
  { name: 'round', type: 'uint64' },
  { name: 'bidder', type: 'address' },
  { name: 'commitHash', type: 'bytes32' },
  { name: 'expiry', type: 'uint40' },
] as const;

/** The EIP-712 message for one market, as wallets take it. */
export function watchPermission(chainId: number, contract: Address, message: Permission) {
  return {
    domain: domainOf(chainId, contract),
    types: { WatchPermission: MEMBERS },
    primaryType: 'WatchPermission',
    message,
  } as const;
}

/** The same for three watchers at once. */
export function watchSharePermission(chainId: number, contract: Address, message: SharePermission) {
  return {
    domain: domainOf(chainId, contract),
    types: { WatchSharePermission: [...MEMBERS, { name: 'partHashes', type: 'bytes32[3]' }] },
    primaryType: 'WatchSharePermission',
    message,
  } as const;
}

function domainOf(chainId: number, contract: Address) {
  return { name: 'Latchkey', version: '1', chainId, verifyingContract: contract } as const;
}
