// Hands the opening of a batch to a watcher, which reveals for a bidder who sleeps. It can read the bids from then on, so this
// happens only when a person has said so. Spec: specs/protocol/watcher.md.
import { queryOptions } from '@tanstack/react-query';
import type { WalletClient } from 'viem';
import * as z from 'zod/mini';
import type { Chains } from '../chain/clients';
import { contractAt } from '../chain/market-config';
import type { RoundState } from '../chain/rounds';
import type { BatchRecord } from '../vault/batch-record';
import { market } from './market-worker';
import { watchPermission } from './watch-permission';

/** The words that must stand beside the offer. */
export const NOTICE = 'This watcher can read your bids now.';
/** How long after the reveal phase the permission still holds: blocks may be late. */
const LATE_SECONDS = 3_600;
const TIMEOUT_MS = 15_000;

/** When the permission for the watcher ends, unix seconds of chain time. */
export function permissionEnd({ revealEnd }: Pick<RoundState['deadlines'], 'revealEnd'>): number {
  return revealEnd + LATE_SECONDS;
}

const stateSchema = z.object({ state: z.enum(['waiting', 'sent', 'revealed', 'missed', 'expired', 'gone']) });
const problemSchema = z.object({ detail: z.string() });
export type WatchState = z.infer<typeof stateSchema>['state'];

/** Batches that this browser handed over: of others the watcher is not asked, since a 404 every five seconds is noise. */
const handedOver = {
  key: (batch: BatchRecord) => `latchkey/handed-over/${batch.commitHash}`,
  has: (batch: BatchRecord) => localStorage.getItem(handedOver.key(batch)) !== null,
  add: (batch: BatchRecord) => localStorage.setItem(handedOver.key(batch), ''),
};

/** What the watcher says of a batch that was handed over; null where it does not hold it any more. */
export function watchQuery(chains: Chains, batch: BatchRecord) {
  const { watcher } = chains.config;
  return queryOptions({
    queryKey: ['watcher', watcher, batch.round.toString(), batch.bidder],
    queryFn: async ({ signal }): Promise<WatchState | null> => {
      const url = `${watcher}/v1/openings/${batch.round}/${batch.bidder}`;
      const answer = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) });
      if (answer.status === 404) return null;
      return answer.ok ? stateSchema.parse(await answer.json()).state : null;
    },
    enabled: watcher !== null && handedOver.has(batch),
    refetchInterval: 5_000,
    retry: 0,
  });
}

/** Signs the permission and hands the opening over. Throws with the watcher's reason. */
export async function handOver(
  chains: Chains,
  wallet: WalletClient,
  batch: BatchRecord,
  round: RoundState,
): Promise<void> {
  const { watcher, auction } = chains.config;
  const account = wallet.account;
  if (watcher === null || account === undefined) throw new Error('no watcher, or no account');
  const contract = contractAt(chains.config, 'batch_auction');
  const expiry = permissionEnd(round.deadlines);
  const signature = await wallet.signTypedData({
    account,
    ...watchPermission(auction.chainId, contract, {
      round: batch.round,
      bidder: batch.bidder,
      commitHash: batch.commitHash,
      expiry,
    }),
  });
  const opening = await market().vault.revealArguments(batch.commitHash);
  const answer = await fetch(`${watcher}/v1/openings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    body: JSON.stringify({
      version: 1,
      auction_chain_id: auction.chainId,
      contract,
      round: batch.round.toString(),
      bidder: batch.bidder,
      commit_hash: batch.commitHash,
      opening_key: opening.key,
      budget: opening.budget.toString(),
      max_devices: opening.cap,
      expiry,
      signature,
    }),
  });
  if (answer.ok) {
    handedOver.add(batch);
    return;
  }
  const problem = problemSchema.safeParse(await answer.json().catch(() => null));
  throw new Error(problem.success ? problem.data.detail : `the watcher answered ${answer.status}`);
}
