// The sealed batches of this browser whose round can still be revealed in, with what the auction chain says of each. Asked of
// the chain alone: a directory that lies or lags must not hide a reveal that is due.
import { queryOptions } from '@tanstack/react-query';
import type { Chains } from '../chain/clients';
import { contractAt } from '../chain/market-config';
import { phaseOrder, type RoundState, readRound, readSlot, type Slot } from '../chain/rounds';
import type { BatchRecord } from '../vault/batch-record';
import { type SlotState, slotState } from '../vault/states';

export interface OpenBatch {
  readonly batch: BatchRecord;
  readonly round: RoundState;
  readonly state: SlotState;
}

const FOLLOW_MS = 2_000;
const IDLE_MS = 10_000;

/** How the chain is asked; what tests replace. */
export interface BatchReads {
  readonly round: (round: bigint) => Promise<RoundState | null>;
  readonly slot: (round: bigint, bidder: `0x${string}`) => Promise<Slot | null>;
}

export function openBatchesQuery(chains: Chains, batches: readonly BatchRecord[]) {
  const { auction } = chains.config;
  const contract = contractAt(chains.config, 'batch_auction').toLowerCase();
  const own = batches.filter(
    (one) => one.auctionChainId === auction.chainId && one.contract.toLowerCase() === contract,
  );
  const over = roundsOver(auction.genesisHash);
  const reads: BatchReads = {
    round: (round) => readRound(chains, round),
    slot: (round, bidder) => readSlot(chains, round, bidder),
  };
  return queryOptions({
    queryKey: ['slot', 'open batches', auction.genesisHash, own.map((one) => one.commitHash)],
    queryFn: () => readOpen(own, over, reads),
    enabled: own.length > 0,
    refetchInterval: (query) => ((query.state.data?.length ?? 0) > 0 ? FOLLOW_MS : IDLE_MS),
    structuralSharing: false,
    retry: 0,
    placeholderData: (before) => before,
  });
}

/** Reads the rounds that are not over yet and the slots in them; adds to `over` what is. Throws when the chain is silent. */
export async function readOpen(
  batches: readonly BatchRecord[],
  over: Set<bigint>,
  reads: BatchReads,
): Promise<readonly OpenBatch[]> {
  const wanted = [...new Set(batches.map((one) => one.round))].filter((round) => !over.has(round));
  const rounds = await Promise.all(wanted.map((round) => reads.round(round)));
  const open = new Map<bigint, RoundState>();
  for (const round of rounds) {
    if (round === null) continue;
    if (phaseOrder(round.phase) > phaseOrder('reveal')) over.add(round.round);
    else open.set(round.round, round);
  }
  const found = batches.flatMap((batch) => {
    const round = open.get(batch.round);
    return round === undefined ? [] : [{ batch, round }];
  });
  return Promise.all(
    found.map(async ({ batch, round }) => {
      const slot = await reads.slot(batch.round, batch.bidder);
      return { batch, round, state: slotState(batch.commitHash, slot) };
    }),
  );
}

const known = new Map<string, Set<bigint>>();

/** Rounds in which nothing can be revealed any more, by market: they are not asked for again. */
function roundsOver(genesis: string): Set<bigint> {
  const found = known.get(genesis) ?? new Set();
  known.set(genesis, found);
  return found;
}
