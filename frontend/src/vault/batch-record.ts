// What a page may know of a batch in the vault: names, sizes and how far it got. The secrets stay in the vault.

import type { Hex } from '../market/bytes.ts';

/**
 * A copy that was read back and compared. A file under the vault key alone survives nothing that the vault does not: it
 * counts once the vault phrase was confirmed.
 */
export type CopyKind = 'passphrase-file' | 'plain-file' | 'vault-file';

export interface VerifiedCopy {
  readonly kind: CopyKind;
  /** Unix milliseconds of the browser's clock, for people. */
  readonly at: number;
}

/** A commit that a wallet was asked for. `hash` is null until the wallet has answered. */
export interface Sending {
  readonly from: Hex;
  readonly hash: Hex | null;
  readonly nonce: number | null;
  readonly at: number;
}

export interface BatchRecord {
  /** Names the batch everywhere. */
  readonly commitHash: Hex;
  readonly metadataChainId: number;
  readonly auctionChainId: number;
  /** Hash of the auction chain's first block where the batch was drawn here; null for one that came from a file. */
  readonly genesis: Hex | null;
  readonly contract: Hex;
  readonly round: bigint;
  readonly bidder: Hex;
  /** Devices bid on, ticks, most devices to win, lots of the round. */
  readonly bids: number;
  readonly budget: bigint;
  readonly maxDevices: number;
  readonly lots: number;
  readonly createdAt: number;
  /** Came from a file instead of being sealed here. */
  readonly imported: boolean;
  readonly copies: readonly VerifiedCopy[];
  readonly sending: Sending | null;
}

/**
 * Tell whether a batch may be one of this chain. A file does not name the chain's first block, so one that came from a file
 * counts wherever its chain id does: the chain itself says the rest.
 */
export function isOfChain(
  batch: Pick<BatchRecord, 'auctionChainId' | 'genesis'>,
  chain: { readonly chainId: number; readonly genesisHash: string },
): boolean {
  if (batch.auctionChainId !== chain.chainId) return false;
  return batch.genesis === null || batch.genesis.toLowerCase() === chain.genesisHash.toLowerCase();
}

/** Tell whether losing this browser would lose nothing: what sealing waits for. */
export function isCopied(record: Pick<BatchRecord, 'copies'>, phraseConfirmed: boolean): boolean {
  return record.copies.some(({ kind }) => kind !== 'vault-file' || phraseConfirmed);
}
