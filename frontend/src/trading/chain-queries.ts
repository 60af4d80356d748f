// What screens ask of the auction chain, as queries that share their answers and follow the head.
import { queryOptions } from '@tanstack/react-query';
import type { Address } from 'viem';
import type { Chains } from '../chain/clients';
import { readCommits } from '../chain/commits';
import { readHead } from '../chain/heads';
import { readResults } from '../chain/results';
import type { BlockTag, RoundState } from '../chain/rounds';
import { readLockFloor, readRound, readSlot, readSplit, readTerm } from '../chain/rounds';

const FOLLOW_MS = 1_500;

export function chainRoundQuery(chains: Chains, round: bigint | null, tag: BlockTag) {
  return queryOptions({
    queryKey: ['round', chains.config.auction.genesisHash, round?.toString() ?? '', tag],
    queryFn: () => readRound(chains, round ?? 0n, tag),
    enabled: round !== null,
    // A closed round does not change any more.
    refetchInterval: (query) => (query.state.data?.phase === 'closed' ? 15_000 : FOLLOW_MS),
    structuralSharing: false,
    retry: 0,
  });
}

export function slotQuery(chains: Chains, round: bigint | null, bidder: Address | null) {
  return queryOptions({
    queryKey: ['slot', chains.config.auction.genesisHash, round?.toString() ?? '', bidder?.toLowerCase() ?? ''],
    queryFn: () => readSlot(chains, round ?? 0n, bidder as Address),
    enabled: round !== null && bidder !== null,
    refetchInterval: FOLLOW_MS,
    structuralSharing: false,
    retry: 0,
  });
}

export function commitsQuery(chains: Chains, bidder: Address | null) {
  return queryOptions({
    queryKey: ['slot', 'commits', chains.config.auction.genesisHash, bidder?.toLowerCase() ?? ''],
    queryFn: async () => {
      const head = await readHead(chains.auction, 'latest');
      return head === null ? [] : readCommits(chains, bidder as Address, head);
    },
    enabled: bidder !== null,
    refetchInterval: 4_000,
    structuralSharing: false,
    retry: 0,
  });
}

/** Results of a round, null while they do not count in finalized state. */
export function resultsQuery(chains: Chains, final: RoundState | null) {
  const isDone = final?.done === true;
  return queryOptions({
    queryKey: ['results', chains.config.auction.genesisHash, final?.round.toString() ?? '', isDone],
    queryFn: () => readResults(chains, final as RoundState),
    enabled: isDone,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
}

const FOR_EVER = { staleTime: Number.POSITIVE_INFINITY, gcTime: Number.POSITIVE_INFINITY } as const;

export function lockFloorQuery(chains: Chains) {
  return queryOptions({
    queryKey: ['lock floor', chains.config.auction.genesisHash],
    queryFn: () => readLockFloor(chains),
    ...FOR_EVER,
    structuralSharing: false,
  });
}

export function splitQuery(chains: Chains, round: bigint) {
  return queryOptions({
    queryKey: ['split', chains.config.auction.genesisHash, round.toString()],
    queryFn: () => readSplit(chains, round),
    ...FOR_EVER,
  });
}

export function termQuery(chains: Chains, month: number | null) {
  return queryOptions({
    queryKey: ['term', chains.config.auction.genesisHash, month],
    queryFn: () => readTerm(chains, month ?? 0),
    enabled: month !== null,
    ...FOR_EVER,
  });
}
