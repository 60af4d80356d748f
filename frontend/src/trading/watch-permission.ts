// What a bidder signs so that a watcher reveals one batch. No contract reads it. Spec: specs/protocol/watcher.md section 1.
import type { Address, Hex } from 'viem';

export interface Permission {
  readonly round: bigint;
  readonly bidder: Address;
  readonly commitHash: Hex;
  /** Unix seconds of chain time after which the watcher must not reveal. */
  readonly expiry: number;
}

/** The EIP-712 message for one market, as wallets take it. */
export function watchPermission(chainId: number, contract: Address, message: Permission) {
  return {
    domain: { name: 'Latchkey', version: '1', chainId, verifyingContract: contract },
    types: {
      WatchPermission: [
        { name: 'round', type: 'uint64' },
        { name: 'bidder', type: 'address' },
        { name: 'commitHash', type: 'bytes32' },
        { name: 'expiry', type: 'uint40' },
      ],
    },
    primaryType: 'WatchPermission',
    message,
  } as const;
}
