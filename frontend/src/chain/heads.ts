// Newest and finalized block of both chains, and how long ago they were read.
import { queryOptions } from '@tanstack/react-query';
import type { Hex, PublicClient } from 'viem';
import { ChainClock } from './chain-clock';
import type { Chains } from './clients';

export interface Head {
  readonly number: bigint;
  readonly hash: Hex;
  readonly timestamp: number;
}

export interface Heads {
  readonly latest: Head;
  /** Null until the chain has finalized its first checkpoint. */
  readonly finalized: Head | null;
}

export type ChainName = 'metadata' | 'auction';

const POLL_MS = 1_000;
const clocks: Record<ChainName, ChainClock> = { metadata: new ChainClock(), auction: new ChainClock() };

/** Returns the chain's time in unix seconds as far as its heads tell, 0 before the first. */
export function chainTime(chain: ChainName = 'auction'): number {
  return clocks[chain].now(performance.now());
}

export async function readHead(client: PublicClient, tag: 'latest' | 'finalized'): Promise<Head | null> {
  const block = await client.getBlock({ blockTag: tag }).catch((error: unknown) => {
    if (tag === 'finalized' && error instanceof Error && error.name === 'BlockNotFoundError') return null;
    throw error;
  });
  if (block === null || block.hash === null || block.number === null) return null;
  return { number: block.number, hash: block.hash, timestamp: Number(block.timestamp) };
}

export async function readHeads(client: PublicClient): Promise<Heads> {
  const [latest, finalized] = await Promise.all([readHead(client, 'latest'), readHead(client, 'finalized')]);
  if (latest === null) throw new Error('the node has no block yet: wait until it has started');
  return { latest, finalized };
}

export function headsQuery(chains: Chains, chain: ChainName = 'auction') {
  return queryOptions({
    queryKey: ['heads', chain, chains.config[chain].rpc],
    queryFn: async (): Promise<Heads> => {
      const heads = await readHeads(chains[chain]);
      clocks[chain].observe(heads.latest.timestamp, performance.now());
      return heads;
    },
    refetchInterval: POLL_MS,
    retry: 0,
    // The last heads stay on screen with their age while the node does not answer.
    staleTime: 0,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
}
