// Sealing one plan, step by step: prove the lots, write the batch, confirm its copy, send the one transaction.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Address, Hash, Hex } from 'viem';
import { commitCall } from '../../chain/bidder-calls';
import type { Chains } from '../../chain/clients';
import { lockFor, TICK } from '../../chain/money';
import { ChainRefused, refusalOf } from '../../chain/refusal';
import { readRound, readSlot } from '../../chain/rounds';
import { send } from '../../chain/send';
import { isIncluded, isUnderWay, type Tracked } from '../../chain/tracked';
import { useTracked } from '../../chain/tracked-store';
import { moneyQuery } from '../../chain/use-chain';
import type { Plan } from '../../market/plan';
import { batchesQuery, phraseConfirmedQuery } from '../../trading/batches';
import { chainRoundQuery, lockFloorQuery, slotQuery } from '../../trading/chain-queries';
import { market } from '../../trading/market-worker';
import { useVerifying, type VerifiedRound, verifiedRoundQuery } from '../../trading/verified-round';
import type { BatchRecord } from '../../vault/batch-record';
import { isCopied } from '../../vault/batch-record';
import { useWallet, useWalletKit } from '../../wallet/use-wallet';
import { useDraft } from '../bids/draft';
import { type SealFacts, type SealGate, sealGate } from './seal-gate';
import { useVaultNeeds } from './use-vault-needs';
import { type Deposit, depositFor, type VaultNeeds } from './vault-needs';

export interface Sealing {
  readonly gate: SealGate;
  readonly verified: VerifiedRound | null;
  readonly verifyError: Error | null;
  /** Share of the leaves that are hashed. */
  readonly verifying: number;
  readonly account: Address | null;
  /** Ticks. */
  readonly lock: bigint;
  readonly floor: bigint;
  /** What the vault lacks for the lock, counting the other plans of the page; null until it has been read. */
  readonly needs: VaultNeeds | null;
  /** The one deposit that brings what is missing. */
  readonly deposit: Deposit | null;
  readonly batch: BatchRecord | null;
  readonly draw: { readonly mutate: () => void; readonly isPending: boolean; readonly error: Error | null };
  readonly commit: {
    readonly mutate: () => void;
    readonly isPending: boolean;
    readonly error: Error | null;
    /** The newest sealing transaction of the account in this round, and whether it may still do its work. */
    readonly sent: Tracked | null;
    readonly isGoing: boolean;
  };
}

/** `written` names the batch that was written for exactly this plan, if there is one; `plans` are all of the page. */
export function useSeal(chains: Chains, plan: Plan, written: Hex | null, plans: readonly Plan[]): Sealing {
  const client = useQueryClient();
  const kit = useWalletKit();
  const wallet = useWallet();
  const account = wallet.kind === 'connected' ? wallet.address : null;
  const proof = useQuery(verifiedRoundQuery(chains, plan.round));
  const verifying = useVerifying((state) => state[plan.round.toString()] ?? 0);
  const round = useQuery(chainRoundQuery(chains, plan.round, 'latest')).data ?? null;
  const slot = useQuery(slotQuery(chains, plan.round, account));
  const money = useQuery(moneyQuery(chains, account)).data ?? null;
  const needs = useVaultNeeds(chains, plans, plan.round, account);
  const floor = useQuery(lockFloorQuery(chains)).data ?? null;
  const batches = useQuery(batchesQuery).data ?? [];
  const phraseConfirmed = useQuery(phraseConfirmedQuery).data ?? false;
  const wrote = useDraft((draft) => draft.wrote);
  const lock = lockFor(plan.budget, floor ?? 0n);
  const verified = proof.data ?? null;
  const batch = batches.find((one) => one.commitHash === written && isBidder(one, account)) ?? null;
  const sent = useTracked(
    (store) => store.list.find((one) => one.kind === 'commit' && isOf(one, plan.round, account)) ?? null,
  );

  const drawing = useMutation({
    mutationFn: async () => {
      if (verified === null || account === null) throw new Error('the lots are not proven yet');
      return market().vault.draw(
        plan,
        verified.lots,
        account.toLowerCase() as Address,
        chains.config.auction.genesisHash,
      );
    },
    onSuccess: (made) => {
      wrote(plan.round.toString(), made.commitHash);
      return client.invalidateQueries({ queryKey: batchesQuery.queryKey });
    },
  });
  const committing = useMutation({
    mutationFn: async () => {
      if (batch === null || verified === null) throw new Error('nothing is written yet');
      await checkNow(chains, plan, verified, batch);
      const wanted = await market().vault.commitArguments(batch.commitHash);
      const call = commitCall(chains, { ...wanted, round: plan.round }, lock);
      const from = batch.bidder;
      const note = (sending: { hash: Hash; nonce: number } | null) =>
        market().vault.markSending(batch.commitHash, {
          from,
          hash: sending?.hash ?? null,
          nonce: sending?.nonce ?? null,
        });
      try {
        return await send(chains, await kit.client(), call, {
          onAsking: () => note(null).then(() => undefined),
          onSent: (sent) => note(sent).then(() => undefined),
        });
      } catch (error) {
        if (refusalOf(error).kind === 'rejected') await market().vault.markSending(batch.commitHash, null);
        throw error;
      }
    },
    onSuccess: () => client.invalidateQueries({ queryKey: batchesQuery.queryKey }),
  });

  const proven =
    verified !== null && verified.lots.leafRoot === plan.leafRoot && verified.lots.termsHead === plan.termsHead;
  const facts: SealFacts = {
    proof: proven
      ? { kind: 'proven' }
      : proof.error !== null
        ? { kind: 'refused', reason: proof.error.message }
        : verified !== null
          ? { kind: 'refused', reason: 'the plan was made for other lots than the round has' }
          : null,
    wallet: wallet.kind !== 'connected' ? 'none' : wallet.isRightChain ? 'ready' : 'wrong-chain',
    phase: round?.phase ?? null,
    slot: account === null || !slot.isSuccess ? 'unread' : slot.data === null ? 'none' : 'taken',
    money:
      money === null || needs === null
        ? null
        : { lockWei: lock * TICK, vault: needs.vault, before: needs.before, gas: money.gas },
    batch: batch === null ? 'none' : isCopied(batch, phraseConfirmed) ? 'copied' : 'written',
    isSending: committing.isPending || (sent !== null && isGoing(sent)),
  };
  return {
    gate: sealGate(facts),
    verified,
    verifyError: proof.error,
    verifying,
    account,
    lock,
    floor: floor ?? 0n,
    needs,
    deposit: needs === null || money === null ? null : depositFor(needs, plan.round, money.wallet),
    batch,
    draw: { mutate: () => drawing.mutate(), isPending: drawing.isPending, error: drawing.error },
    commit: {
      mutate: () => committing.mutate(),
      isPending: committing.isPending,
      error: committing.error,
      sent,
      isGoing: sent !== null && isGoing(sent),
    },
  };
}

function isGoing(sent: Tracked): boolean {
  return isUnderWay(sent.state) || isIncluded(sent.state);
}

/** Asks the chain once more before anything leaves: a head that was not final may have changed since. */
async function checkNow(chains: Chains, plan: Plan, verified: VerifiedRound, batch: BatchRecord): Promise<void> {
  const [round, slot] = await Promise.all([readRound(chains, plan.round), readSlot(chains, plan.round, batch.bidder)]);
  if (round === null || round.leafRoot !== verified.lots.leafRoot || round.termsHead !== verified.lots.termsHead) {
    throw refused('the lots of the round are not those that were verified', 'reload this page: it verifies them again');
  }
  if (round.phase !== 'commit') throw refused('the round takes no bids any more', 'build bids for the next one');
  if (slot !== null) throw refused('this account has sealed in this round already', 'open the round to see it');
}

function refused(title: string, remedy: string): ChainRefused {
  return new ChainRefused({ kind: 'node', title, remedy, name: '' });
}

function isOf(one: Tracked, round: bigint, account: Address | null): boolean {
  return account !== null && one.round === round.toString() && one.account.toLowerCase() === account.toLowerCase();
}

function isBidder(batch: BatchRecord, account: Address | null): boolean {
  return batch.bidder.toLowerCase() === account?.toLowerCase();
}
