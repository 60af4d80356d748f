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

/** Tell whether losing this browser would lose nothing: what sealing waits for. */
export function isCopied(record: Pick<BatchRecord, 'copies'>, phraseConfirmed: boolean): boolean {
  return record.copies.some(({ kind }) => kind !== 'vault-file' || phraseConfirmed);
}
