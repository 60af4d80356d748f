// Hands a batch to watchers, which reveal for a bidder who sleeps, and asks them what became of it. A single watcher gets the
// whole opening, three get a share each. This happens only when a person has said so. Spec: specs/protocol/watcher.md.
import { queryOptions } from '@tanstack/react-query';
import type { WalletClient } from 'viem';
import type { Chains } from '../chain/clients';
import { contractAt } from '../chain/market-config';
import type { RoundState } from '../chain/rounds';
import type { BatchRecord } from '../vault/batch-record';
import { type HandedOver, noteHandedOver, readHandedOver } from './handed-over';
import type { WatchState } from './holding';
import { market } from './market-worker';
import { isSamePlace } from './offered-watchers';
import type { Three } from './opening-shares';
import { deliver, type Trouble } from './share-delivery';
import { packShares, type Watched } from './share-packing';
import { splitAnswers } from './split-answers';
import type { Answer } from './split-state';
import { watchPermission } from './watch-permission';
import { handIn, statusOf, toldBy } from './watcher-http';

/** The words that must stand beside the offer of a single watcher, and of three. */
export const NOTICE = 'This watcher can read your bids now.';
export const SPLIT_NOTICE = 'Any two of these three watchers can read your bids together.';
/** How long after the reveal phase the permission still holds: blocks may be late. */
const LATE_SECONDS = 3_600;

/** When the permission for the watchers ends, unix seconds of chain time. */
export function permissionEnd({ revealEnd }: Pick<RoundState['deadlines'], 'revealEnd'>): number {
  return revealEnd + LATE_SECONDS;
}

/** What became of a batch at the watchers that it was handed to. */
export type Held =
  | { readonly kind: 'whole'; readonly state: WatchState }
  | { readonly kind: 'split'; readonly answers: readonly Answer[] };

/** Tells whether this browser handed a batch over: of others nobody is asked, since a 404 every five seconds is noise. */
export function isHandedOver(batch: BatchRecord): boolean {
  return readHandedOver(localStorage, batch.commitHash) !== null;
}

/** What the watchers say of a batch that was handed over; null where it was not, or a single one does not hold it any more. */
export function heldQuery(chains: Chains, batch: BatchRecord) {
  const { watchers } = chains.config;
  return queryOptions({
    queryKey: ['watchers', watchers, batch.round.toString(), batch.bidder],
    queryFn: async ({ signal }): Promise<Held | null> => {
      const to = readHandedOver(localStorage, batch.commitHash);
      if (to === null) return null;
      if (to.kind === 'whole') return askOne(watchers, to, batch, signal);
      return { kind: 'split', answers: await splitAnswers(watchers, to.urls, (url) => toldBy(url, batch, signal)) };
    },
    enabled: isHandedOver(batch),
    refetchInterval: 5_000,
    retry: 0,
  });
}

async function askOne(
  named: readonly string[],
  { url }: Extract<HandedOver, { kind: 'whole' }>,
  batch: BatchRecord,
  signal: AbortSignal,
): Promise<Held | null> {
  const found = named.find((one) => url === null || isSamePlace(one, url));
  const told = found === undefined ? null : await toldBy(found, batch, signal);
  return told === null ? null : { kind: 'whole', state: told.state };
}

/** Has the permission signed and hands the whole opening to one watcher. Throws with the watcher's reason. */
export async function handOver(
  chains: Chains,
  wallet: WalletClient,
  batch: BatchRecord,
  round: RoundState,
  url: string,
): Promise<void> {
  const { watched, account } = permitted(chains, wallet, batch, round);
  const { chainId, contract, ...message } = watched;
  const signature = await wallet.signTypedData({ account, ...watchPermission(chainId, contract, message) });
  const opening = await market().vault.revealArguments(batch.commitHash);
  const outcome = await handIn(url, '/v1/openings', {
    version: 1,
    auction_chain_id: chainId,
    contract,
    round: batch.round.toString(),
    bidder: batch.bidder,
    commit_hash: batch.commitHash,
    opening_key: opening.key,
    budget: opening.budget.toString(),
    max_devices: opening.cap,
    expiry: message.expiry,
    signature,
  });
  if (outcome.kind !== 'taken') throw new Error(outcome.reason);
  noteHandedOver(localStorage, batch.commitHash, { kind: 'whole', url });
}

/** Splits the opening anew and hands a share to each of the three; returns what is the matter with which. Throws too. */
export async function handSharesOver(
  chains: Chains,
  wallet: WalletClient,
  batch: BatchRecord,
  round: RoundState,
  urls: Three<string>,
): Promise<readonly Trouble[]> {
  const { watched, account } = permitted(chains, wallet, batch, round);
  const parcels = await packShares(urls, watched, {
    status: statusOf,
    opening: () => market().vault.revealArguments(batch.commitHash),
    sign: (typed) => wallet.signTypedData({ account, ...typed }),
    random: (bytes) => crypto.getRandomValues(bytes),
  });
  const reach = {
    ask: (url: string) => toldBy(url, batch),
    post: (url: string, body: object) => handIn(url, '/v1/shares', body),
  };
  const work = () => deliver(parcels, reach, localStorage, batch.commitHash);
  // Two tabs that deliver two splits at the same time could leave each watcher with a share of another one.
  return 'locks' in navigator ? navigator.locks.request(`latchkey/hand-over/${batch.commitHash}`, work) : work();
}

function permitted(chains: Chains, wallet: WalletClient, batch: BatchRecord, round: RoundState) {
  const { account } = wallet;
  if (account === undefined) throw new Error('no account is connected: connect the one that bid');
  const watched: Watched = {
    chainId: chains.config.auction.chainId,
    contract: contractAt(chains.config, 'batch_auction'),
    round: batch.round,
    bidder: batch.bidder,
    commitHash: batch.commitHash,
    expiry: permissionEnd(round.deadlines),
  };
  return { watched, account };
}
