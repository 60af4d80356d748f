// Hooks over the auction chain: heads, chain time, money, and the watch over this browser's transactions.
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Address } from 'viem';
import { useNow } from '../ui/use-now';
import type { Chains } from './clients';
import { chainTime, type Heads, headsQuery } from './heads';
import { type Money, readMoney } from './money';
import { reconcile } from './track';
import { isSettled } from './tracked';
import { useTracked } from './tracked-store';

export interface HeadsView {
  readonly heads: Heads | null;
  /** The node answered lately. */
  readonly isLive: boolean;
  /** Milliseconds of unix time of the last answer, 0 before the first. */
  readonly readAt: number;
}

export function useHeads(chains: Chains, enabled = true): HeadsView {
  const query = useQuery({ ...headsQuery(chains), enabled });
  return { heads: query.data ?? null, isLive: !query.isError, readAt: query.dataUpdatedAt };
}

/** Chain time in unix seconds, new every second; 0 before the first head. */
export function useChainTime(chains: Chains): number {
  useHeads(chains);
  useNow();
  return Math.floor(chainTime());
}

export function moneyQuery(chains: Chains, account: Address | null) {
  return queryOptions({
    queryKey: ['money', chains.config.auction.rpc, account],
    queryFn: (): Promise<Money> => readMoney(chains, account as Address),
    enabled: account !== null,
    refetchInterval: 4_000,
    structuralSharing: false,
  });
}

/** Follows the transactions of this browser until each is final. Mounted once, by the wallet button. */
export function useTransactionWatch(chains: Chains): void {
  const list = useTracked((state) => state.list);
  const follow = useTracked((state) => state.follow);
  const isAsking = useRef(false);
  const client = useQueryClient();
  const open = list.filter((one) => one.hash !== null && !isSettled(one.state));
  const { heads } = useHeads(chains, open.length > 0);
  const names = open.map((one) => `${one.id}${one.state.kind}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` is new at each render; `names` says when it differs
  useEffect(() => {
    // A slow answer is waited for: who started over at each head would never hear one.
    if (heads === null || open.length === 0 || isAsking.current) return;
    isAsking.current = true;
    void reconcile(chains.auction, heads, open)
      .then((changed) => {
        if (changed.length === 0) return;
        for (const { before, now } of changed) follow(before, now);
        // What a transaction changed is read again at once, not at the next poll.
        void client.invalidateQueries({ queryKey: ['money'] });
        void client.invalidateQueries({ queryKey: ['slot'] });
        void client.invalidateQueries({ queryKey: ['round'] });
      })
      .finally(() => {
        isAsking.current = false;
      });
  }, [chains, heads, names, follow, client]);
}
