// Splits an opening into a share for each of three watchers, under one signature. Nothing is signed, and the opening stays in
// the vault, until all three were seen to be able to reveal together. Spec: specs/protocol/watcher.md section 3.
import type { Address, Hex } from 'viem';
import { fromHex } from '../market/bytes';
import { mapThree, type Opening, type Random, splitOpening, type Three } from './opening-shares';
import { statusFaults } from './three-statuses';
import { watchSharePermission } from './watch-permission';
import type { WatcherStatus } from './watcher-http';

/** Which batch of which market, and until when it may be revealed. */
export interface Watched {
  readonly chainId: number;
  readonly contract: Address;
  readonly round: bigint;
  readonly bidder: Address;
  readonly commitHash: Hex;
  /** Unix seconds of chain time. */
  readonly expiry: number;
}

/** What a split needs from outside. */
export interface Hands {
  status(url: string): Promise<WatcherStatus | string>;
  /** Takes the opening out of the vault. */
  opening(): Promise<Opening>;
  sign(typed: ReturnType<typeof watchSharePermission>): Promise<Hex>;
  readonly random: Random;
}

/** What one watcher is to get: the body of `POST /v1/shares`. */
export interface Parcel {
  readonly url: string;
  /** The split of which it holds a share. */
  readonly split: Hex;
  readonly body: object;
}

/** Asks the three, splits, and has it signed. Throws where they cannot reveal together, or the signature is refused. */
export async function packShares(urls: Three<string>, batch: Watched, hands: Hands): Promise<Three<Parcel>> {
  const heard = await Promise.all(mapThree(urls, async (url) => ({ url, status: await hands.status(url) })));
  const faults = statusFaults(batch, heard);
  if (faults.length > 0) throw new Error(faults.join(' '));
  const { chainId, contract, round, bidder, commitHash, expiry } = batch;
  const whose = { chainId, contract: fromHex(contract, 20), round, bidder: fromHex(bidder, 20) };
  const { partHashes, name, shares } = splitOpening(await hands.opening(), whose, hands.random);
  const message = { round, bidder, commitHash, expiry, partHashes };
  const signature = await hands.sign(watchSharePermission(chainId, contract, message));
  return mapThree(shares, ({ lacks, parts }, place) => ({
    url: urls[place],
    split: name,
    body: {
      version: 1,
      auction_chain_id: chainId,
      contract,
      round: round.toString(),
      bidder,
      commit_hash: commitHash,
      lacks,
      parts,
      part_hashes: partHashes,
      expiry,
      signature,
    },
  }));
}
