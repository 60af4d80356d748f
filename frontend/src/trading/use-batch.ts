// One batch of this browser with everything that chain and vault say about it now.
import { useQuery } from '@tanstack/react-query';
import type { Chains } from '../chain/clients';
import type { Results } from '../chain/results';
import { type RevealRule, revealRule } from '../chain/reveal-rule';
import type { RoundState, Slot } from '../chain/rounds';
import type { Tracked, TrackedKind } from '../chain/tracked';
import { useTracked } from '../chain/tracked-store';
import type { BatchRecord } from '../vault/batch-record';
import { slotState } from '../vault/states';
import { chainRoundQuery, resultsQuery, slotQuery } from './chain-queries';
import { countKeys, type LicenceView, licencesQuery } from './licences';
import { type MissingLicence, missingOf, unsettledQuery } from './missing-refund';
import { stageOf } from './stage';
import type { BatchState, Stage } from './stage-kinds';
import { type VerifiedRound, verifiedRoundQuery } from './verified-round';

export interface BatchView {
  readonly batch: BatchRecord;
  readonly state: BatchState;
  /** Null while the chain has not answered. */
  readonly round: RoundState | null;
  readonly slot: Slot | null;
  readonly rule: RevealRule | null;
  readonly stage: Stage | null;
  readonly commit: Tracked | null;
  readonly reveal: Tracked | null;
  readonly results: Results | null;
  readonly verified: VerifiedRound | null;
  readonly licences: readonly LicenceView[] | null;
  /** Missing licences whose price the contract still owes; null before it was asked. */
  readonly unsettled: readonly MissingLicence[] | null;
  readonly error: Error | null;
}

/** `wantsLots`: also prove the lots of the round, which results and keys need. */
export function useBatch(chains: Chains, batch: BatchRecord, wantsLots = true): BatchView {
  const head = useQuery(chainRoundQuery(chains, batch.round, 'latest'));
  const final = useQuery(chainRoundQuery(chains, batch.round, 'finalized')).data ?? null;
  const slotQ = useQuery(slotQuery(chains, batch.round, batch.bidder));
  const results = useQuery(resultsQuery(chains, final)).data ?? null;
  const slot = slotQ.data ?? null;
  const state = slotState(batch.commitHash, slotQ.isSuccess ? slot : 'unread');
  const isOurs = state === 'revealed' && results !== null;
  const proof = useQuery(verifiedRoundQuery(chains, wantsLots && isOurs ? batch.round : null));
  const verified = proof.data ?? null;
  const round = head.data ?? null;
  const source =
    isOurs && slot !== null && verified !== null && round !== null
      ? { batch, slot: slot.number, round, results, verified }
      : null;
  const keys = useQuery(licencesQuery(chains, source));
  const commit = useTrackedOf(batch, 'commit');
  const reveal = useTrackedOf(batch, 'reveal');
  const rule = round === null ? null : revealRule(final, round);
  const licences = keys.data ?? null;
  const missing = missingOf(licences ?? []);
  const owed = useQuery(unsettledQuery(chains, batch.round, missing));
  const unsettled = owed.data ?? null;
  const stage =
    round === null || rule === null
      ? null
      : stageOf({
          state,
          round,
          slot,
          rule,
          commit,
          reveal,
          keys: licences === null ? null : countKeys(licences),
          refunded: unsettled === null ? null : missing.length - unsettled.length,
        });
  return {
    batch,
    state,
    round,
    slot,
    rule,
    stage,
    commit,
    reveal,
    results,
    verified,
    licences,
    unsettled,
    error: head.error ?? slotQ.error ?? proof.error ?? keys.error ?? owed.error,
  };
}

function useTrackedOf(batch: BatchRecord, kind: TrackedKind): Tracked | null {
  const round = batch.round.toString();
  return useTracked(
    (store) =>
      store.list.find(
        (one) => one.kind === kind && one.round === round && one.account.toLowerCase() === batch.bidder.toLowerCase(),
      ) ?? null,
  );
}
