// Opens a batch: only when the rule allows it by what the chain says now, never by what the screen showed a while ago.
import type { WalletClient } from 'viem';
import { revealCall } from '../chain/bidder-calls';
import type { Chains } from '../chain/clients';
import { ChainRefused } from '../chain/refusal';
import { revealRule } from '../chain/reveal-rule';
import { readRound, readSlot } from '../chain/rounds';
import { send } from '../chain/send';
import type { Tracked } from '../chain/tracked';
import type { BatchRecord } from '../vault/batch-record';
import { slotState } from '../vault/states';
import { market } from './market-worker';

/** Sends the reveal and returns its record; null where the batch is open already. Anybody who knows the opening may send it. */
export async function reveal(chains: Chains, wallet: WalletClient, batch: BatchRecord): Promise<Tracked | null> {
  const [final, head, slot] = await Promise.all([
    readRound(chains, batch.round, 'finalized'),
    readRound(chains, batch.round),
    readSlot(chains, batch.round, batch.bidder),
  ]);
  if (head === null || slot === null) throw refused('the chain has no such batch', 'seal it first');
  const state = slotState(batch.commitHash, slot);
  if (state === 'mismatch')
    throw refused('the chain holds another batch of this account', 'import the recovery file that belongs to it');
  if (state === 'revealed') return null;
  const rule = revealRule(final, head);
  if (rule.kind !== 'now')
    throw refused(rule.reason, rule.kind === 'early' ? 'nothing was sent; try again shortly' : 'nothing was sent');
  const opening = await market().vault.revealArguments(batch.commitHash);
  return send(chains, wallet, revealCall(chains, { round: batch.round, slot: slot.number, ...keyOf(opening) }));
}

function keyOf(opening: { key: `0x${string}`; budget: bigint; cap: number }) {
  return { key: opening.key, budget: opening.budget, cap: opening.cap };
}

function refused(title: string, remedy: string): ChainRefused {
  return new ChainRefused({ kind: 'node', title, remedy, name: '' });
}
