// Splits an opening and hands a share to each of three watchers, with one signature. Nothing is signed, and the opening stays
// in the vault, until all three were seen to be able to reveal together. Spec: specs/protocol/watcher.md section 3.
import type { Address, Hex } from 'viem';
import { fromHex } from '../market/bytes';
import { forgetHandedOver, holdersAfter, type Kept, noteHandedOver, readHandedOver } from './handed-over';
import { mapThree, type Opening, type Random, splitOpening, type Three } from './opening-shares';
import { statusFaults } from './three-statuses';
import { watchSharePermission } from './watch-permission';
import type { Outcome, WatcherStatus } from './watcher-http';

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
  readonly body: object;
}

/** Why a watcher is not known to have its share, a sentence. */
export interface Trouble {
  readonly url: string;
  readonly sentence: string;
}

/** Who holds shares of one split from now on, at least two, and what is the matter with the others. */
export interface Delivered {
  readonly holders: readonly string[];
  readonly troubles: readonly Trouble[];
}

/** Asks the three, splits, and has it signed. Throws where they cannot reveal together, or the signature is refused. */
export async function pack(urls: Three<string>, batch: Watched, hands: Hands): Promise<Three<Parcel>> {
  const heard = await Promise.all(mapThree(urls, async (url) => ({ url, status: await hands.status(url) })));
  const faults = statusFaults(batch, heard);
  if (faults.length > 0) throw new Error(faults.join(' '));
  const { chainId, contract, round, bidder, commitHash, expiry } = batch;
  const whose = { chainId, contract: fromHex(contract, 20), round, bidder: fromHex(bidder, 20) };
  const { partHashes, shares } = splitOpening(await hands.opening(), whose, hands.random);
  const message = { round, bidder, commitHash, expiry, partHashes };
  const signature = await hands.sign(watchSharePermission(chainId, contract, message));
  return mapThree(shares, ({ lacks, parts }, place) => ({
    url: urls[place],
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

/**
 * Hands the shares out and notes who holds them; at least two have to. Throws with the reasons where they are too few: then
 * nothing is noted, and it may be tried again. A page that ends meanwhile has noted nothing either.
 */
export async function deliver(
  parcels: Three<Parcel>,
  post: (url: string, body: object) => Promise<Outcome>,
  kept: Kept,
  commitHash: Hex,
): Promise<Delivered> {
  const before = readHandedOver(kept, commitHash);
  forgetHandedOver(kept, commitHash);
  const outcomes = await Promise.all(mapThree(parcels, ({ url, body }) => post(url, body)));
  const holders = holdersAfter(before?.kind === 'split' ? before.urls : [], outcomes);
  const troubles = outcomes.flatMap((outcome) => troubleOf(outcome) ?? []);
  if (holders.length === 0) throw new Error([tooFew(outcomes), ...troubles.map(({ sentence }) => sentence)].join(' '));
  noteHandedOver(kept, commitHash, { kind: 'split', urls: holders });
  return { holders, troubles };
}

function troubleOf(outcome: Outcome): Trouble | null {
  if (outcome.kind === 'taken') return null;
  const { url, kind, reason } = outcome;
  const what = kind === 'refused' ? 'did not take its share' : 'may or may not have taken its share';
  return { url, sentence: `${url} ${what}: ${reason}.` };
}

function tooFew(outcomes: readonly Outcome[]): string {
  const took = outcomes.filter(({ kind }) => kind === 'taken').map(({ url }) => url);
  const who = took.length === 0 ? 'None of the three watchers' : `Only ${took.join(' and ')}`;
  return `${who} took its share, and two are needed: do not rely on them. You may try again, or reveal by hand.`;
}
