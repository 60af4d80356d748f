// A round, its phase and its slots as the auction chain holds them at one block.
import type { Address, Hex } from 'viem';
import { batchAuctionAbi } from './abi/batch-auction';
import type { Chains } from './clients';
import { contractAt } from './market-config';

export const PHASES = ['none', 'commit', 'gap', 'reveal', 'pace', 'clear', 'deliver', 'dispute', 'closed'] as const;
export type Phase = (typeof PHASES)[number];

/** Earliest ends of the phases, unix seconds; a phase also lasts a number of blocks. */
export interface Deadlines {
  readonly openTime: number;
  readonly commitEnd: number;
  readonly revealStart: number;
  readonly revealEnd: number;
  readonly paceEnd: number;
  readonly clearEnd: number;
  readonly deliverEnd: number;
  readonly disputeEnd: number;
}

export interface RoundState {
  readonly round: bigint;
  readonly month: number;
  readonly lots: number;
  readonly chunks: number;
  readonly leafRoot: Hex;
  readonly termsHead: Hex;
  readonly bidders: number;
  readonly revealed: number;
  readonly attempt: number;
  readonly done: boolean;
  /** Block of openRound; every event of the round stands in it or later. */
  readonly openBlock: bigint;
  readonly deadlines: Deadlines;
  readonly phase: Phase;
  /** The block that all of this was read at. */
  readonly block: bigint;
  readonly blockTime: number;
}

export interface Slot {
  readonly number: number;
  readonly bidder: Address;
  /** Ticks. */
  readonly lock: bigint;
  readonly keyHash: Hex;
  readonly head: Hex;
  readonly licenceX: bigint;
  readonly licenceParity: number;
  readonly revealed: boolean;
  readonly budget: bigint;
  readonly cap: number;
  /** The batch key, public after the reveal and zero before. */
  readonly key: Hex;
  /** The lock has left: refunded or forfeited. */
  readonly paid: boolean;
}

export type BlockTag = 'latest' | 'finalized';

/** Returns a round as of the head or the finalized block, null where it does not exist there. */
export async function readRound(chains: Chains, round: bigint, tag: BlockTag = 'latest'): Promise<RoundState | null> {
  const block = await chains.auction.getBlock({ blockTag: tag });
  // By number, so that time and phase are of one block; phaseOf at a block sees that block's own timestamp.
  const at = {
    address: contractAt(chains.config, 'batch_auction'),
    abi: batchAuctionAbi,
    blockNumber: block.number,
  } as const;
  const phase = phaseOf(await chains.auction.readContract({ ...at, functionName: 'phaseOf', args: [round] }));
  if (phase === 'none') return null;
  const [words, ends] = await Promise.all([
    chains.auction.readContract({ ...at, functionName: 'rounds', args: [round] }),
    chains.auction.readContract({ ...at, functionName: 'deadlines', args: [round] }),
  ]);
  return {
    round,
    month: words.month,
    lots: words.lots,
    chunks: words.chunks,
    leafRoot: words.leafRoot,
    termsHead: words.termsHead,
    bidders: words.bidders,
    revealed: words.revealed,
    attempt: words.attempt,
    done: words.done,
    openBlock: BigInt(words.commitBlock),
    deadlines: ends,
    phase,
    block: block.number,
    blockTime: Number(block.timestamp),
  };
}

/** Returns the bidder's slot at the head, or null when the chain answers that it has none. Throws when it cannot be asked. */
export async function readSlot(chains: Chains, round: bigint, bidder: Address): Promise<Slot | null> {
  const at = { address: contractAt(chains.config, 'batch_auction'), abi: batchAuctionAbi } as const;
  const place = await chains.auction.readContract({ ...at, functionName: 'slotOf', args: [round, bidder] });
  if (place === 0) return null;
  const bid = await chains.auction.readContract({ ...at, functionName: 'bids', args: [round, place - 1] });
  return { ...bid, number: place - 1 };
}

/** Returns [start, end) of a month in unix seconds. */
export async function readTerm(chains: Chains, month: number): Promise<readonly [number, number]> {
  const at = { address: contractAt(chains.config, 'batch_auction'), abi: batchAuctionAbi } as const;
  const [zero, term] = await Promise.all([
    chains.auction.readContract({ ...at, functionName: 'MONTH_ZERO' }),
    chains.auction.readContract({ ...at, functionName: 'TERM' }),
  ]);
  return [Number(zero) + month * Number(term), Number(zero) + (month + 1) * Number(term)];
}

/** Returns the least lock of a commit in ticks. */
export async function readLockFloor(chains: Chains): Promise<bigint> {
  const at = { address: contractAt(chains.config, 'batch_auction'), abi: batchAuctionAbi } as const;
  return chains.auction.readContract({ ...at, functionName: 'FORFEIT_FLOOR' });
}

/** Returns the split of a round in basis points of the price; the rest is the owner's. */
export async function readSplit(
  chains: Chains,
  round: bigint,
): Promise<{ gateway: number; platform: number; fee: number }> {
  const at = { address: contractAt(chains.config, 'batch_auction'), abi: batchAuctionAbi } as const;
  const [gateway, platform, fee] = await chains.auction.readContract({ ...at, functionName: 'splitOf', args: [round] });
  return { gateway, platform, fee };
}

export function phaseOf(number: number): Phase {
  const phase = PHASES[number];
  if (phase === undefined) throw new Error(`the chain is in phase ${number}, which this app does not know: update it`);
  return phase;
}

/** Returns how far a phase is in the life of a round, for comparisons. */
export function phaseOrder(phase: Phase): number {
  return PHASES.indexOf(phase);
}

/** Returns the second at which a phase ends at the earliest, null for one without end. */
export function phaseEnd(phase: Phase, deadlines: Deadlines): number | null {
  switch (phase) {
    case 'commit':
      return deadlines.commitEnd;
    case 'gap':
      return deadlines.revealStart;
    case 'reveal':
      return deadlines.revealEnd;
    case 'pace':
      return deadlines.paceEnd;
    case 'clear':
      return deadlines.clearEnd;
    case 'deliver':
      return deadlines.deliverEnd;
    case 'dispute':
      return deadlines.disputeEnd;
    case 'none':
    case 'closed':
      return null;
  }
}
