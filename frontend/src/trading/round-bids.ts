// All bids of a round that were revealed, lot by lot, as everybody can read them once it is done.
import { queryOptions } from '@tanstack/react-query';
import { create } from 'zustand';
import { batchAuctionAbi } from '../chain/abi/batch-auction';
import type { Chains } from '../chain/clients';
import { contractAt } from '../chain/market-config';
import type { RoundState } from '../chain/rounds';
import { readPublicBids } from './public-bids';

export interface RoundBids {
  /** Ticks, of all revealed batches one after the other; 0 where a batch did not bid. */
  readonly bids: Uint16Array;
  readonly batches: number;
}

/** Batches that were read, of a round that is being read. */
export const useReading = create<Readonly<Record<string, number>>>()(() => ({}));

/** Reads commits and slots of a finished round; some requests a batch, so only where somebody asks for it. */
export function roundBidsQuery(chains: Chains, round: RoundState | null, isWanted: boolean) {
  return queryOptions({
    queryKey: ['bids', chains.config.auction.genesisHash, round?.round.toString() ?? '', 'all'],
    queryFn: ({ signal }) => readRoundBids(chains, round as RoundState, signal),
    enabled: isWanted && round?.done === true,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: 0,
  });
}

async function readRoundBids(chains: Chains, round: RoundState, signal: AbortSignal): Promise<RoundBids> {
  const at = { address: contractAt(chains.config, 'batch_auction'), abi: batchAuctionAbi } as const;
  const all: Uint16Array[] = [];
  for (let number = 0; number < round.bidders; number++) {
    signal.throwIfAborted();
    const bid = await chains.auction.readContract({ ...at, functionName: 'bids', args: [round.round, number] });
    // The vector is padded to whole chunks.
    if (bid.revealed) {
      all.push((await readPublicBids(chains, round.round, { ...bid, number })).subarray(0, round.lots));
    }
    useReading.setState({ [round.round.toString()]: number + 1 });
  }
  const bids = new Uint16Array(all.length * round.lots);
  for (const [place, vector] of all.entries()) bids.set(vector, place * round.lots);
  return { bids, batches: all.length };
}
