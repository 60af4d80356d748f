// The outcome of one batch: its bids as the chain shows them once they are revealed, or as the vault keeps them where they
// never were, beside the results that the chain's hashes prove.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Chains } from '../../chain/clients';
import type { VerifiedLots } from '../../market/lots';
import { chainRoundQuery, resultsQuery } from '../../trading/chain-queries';
import { market } from '../../trading/market-worker';
import { publicBidsQuery } from '../../trading/public-bids';
import { type BatchView, useBatch } from '../../trading/use-batch';
import { verifiedRoundQuery } from '../../trading/verified-round';
import type { BatchRecord } from '../../vault/batch-record';
import { type Outcome, outcomeOf } from './outcome';

export interface OutcomeView {
  readonly view: BatchView;
  /** The batch took part, or was forfeited; only then is there anything to tell. */
  readonly isTold: boolean;
  readonly outcome: Outcome | null;
  readonly lots: VerifiedLots | null;
  readonly error: Error | null;
}

export function useOutcome(chains: Chains, batch: BatchRecord): OutcomeView {
  const view = useBatch(chains, batch);
  const isForfeited = view.stage?.name === 'forfeited';
  const isTold = view.state === 'revealed' || isForfeited;
  const { slot } = view;
  const final = useQuery(chainRoundQuery(chains, batch.round, 'finalized')).data ?? null;
  const results = useQuery(resultsQuery(chains, final)).data ?? null;
  const proof = useQuery(verifiedRoundQuery(chains, isTold ? batch.round : null));
  const opened = useQuery(publicBidsQuery(chains, batch.round, slot));
  const kept = useQuery({
    queryKey: ['vault', 'bids', batch.commitHash],
    queryFn: () => market().vault.bids(batch.commitHash),
    enabled: isForfeited,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const lots = proof.data?.lots ?? null;
  const bids = isForfeited ? kept.data : opened.data;
  const outcome = useMemo(() => {
    if (results === null || slot === null || lots === null || bids === undefined) return null;
    const stake = isForfeited
      ? { slot: null, budget: batch.budget, cap: batch.maxDevices }
      : { slot: slot.number, budget: slot.budget, cap: slot.cap };
    return outcomeOf(bids, results.lots, stake, (lot) => lots.reserveOf(lot));
  }, [results, slot, lots, bids, isForfeited, batch]);
  return { view, isTold, outcome, lots, error: view.error ?? proof.error ?? opened.error ?? kept.error };
}
